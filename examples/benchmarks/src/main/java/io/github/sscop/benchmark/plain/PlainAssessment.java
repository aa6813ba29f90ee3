package io.github.sscop.benchmark.plain;

import io.github.sscop.assessment.Verdict;
import java.time.LocalDate;
import java.util.List;

/**
 * The assessment of a submission in the straightforward design.
 *
 * @param submission the submission's id
 * @param asOf the day on which it was looked at
 * @param rows a row for each claim
 */
public record PlainAssessment(String submission, LocalDate asOf, List<PlainRow> rows) {

    /**
     * The row of a claim.
     *
     * @param item the claim
     * @param verdict the verdict
     * @param supports the records that count for it
     * @param refutations the records that count against it
     * @param notCounted the records that do not count
     */
    public record PlainRow(
            String item,
            Verdict verdict,
            List<String> supports,
            List<String> refutations,
            List<PlainDisregarded> notCounted) {}

    /**
     * A record that does not count, and why.
     *
     * @param evidence the record
     * @param states every state that keeps it from counting
     */
    public record PlainDisregarded(String evidence, List<String> states) {}
}
