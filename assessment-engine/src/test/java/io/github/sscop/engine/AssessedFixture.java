package io.github.sscop.engine;

import io.github.sscop.assessment.Assessment;
import io.github.sscop.assessment.EvidenceStatus;
import io.github.sscop.assessment.ItemAssessment;
import io.github.sscop.assessment.Reason;
import io.github.sscop.assessment.Verdict;
import io.github.sscop.code.ItemId;
import io.github.sscop.evidence.Evidence;
import io.github.sscop.evidence.Submission;
import io.github.sscop.evidence.SubmissionFixture;
import io.github.sscop.policy.EvidenceRequirements;
import io.github.sscop.policy.Policy;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Assessments of submissions to the 2025 Code, and what tests look at in them. */
public final class AssessedFixture {

    public static final LocalDate AS_OF = LocalDate.parse("2026-03-31");

    private AssessedFixture() {}

    public static Assessment assess(Submission submission) {
        return assess(submission, Policy.goodFaith());
    }

    public static Assessment assess(Submission submission, Policy policy) {
        return Assessor.of(SubmissionFixture.SSCOP, policy).assess(submission, AS_OF);
    }

    public static ItemAssessment row(Assessment assessment, String item) {
        return assessment.item(ItemId.of(item));
    }

    /** The row of an item under the default policy, given these records and nothing else. */
    public static ItemAssessment row(String item, Evidence... records) {
        return row(assess(SubmissionFixture.submission(records)), item);
    }

    /** The default policy, asking something else. */
    public static Policy asking(UnaryOperator<EvidenceRequirements> change) {
        return Policy.goodFaith()
                .withRequirements("p", change.apply(Policy.goodFaith().requirements()));
    }

    /** The reasons with their records, such as {@code TOO_FEW[E-1]}. */
    public static List<String> reasons(List<Reason> reasons) {
        return reasons.stream()
                .map(reason -> reason.code() + reason.evidence().toString())
                .toList();
    }

    public static List<String> reasons(ItemAssessment row) {
        return reasons(row.reasons());
    }

    /** Every status of a record that is relevant to the item of a row; just COUNTED if it counts. */
    public static List<EvidenceStatus> states(ItemAssessment row, String record) {
        return row.notCounted().stream()
                .filter(n -> n.evidence().value().equals(record))
                .findFirst()
                .map(n -> Stream.concat(Stream.of(n.state()), n.otherStates().stream())
                        .toList())
                .or(() -> Stream.concat(row.counted().stream(), row.refutedBy().stream())
                        .filter(id -> id.value().equals(record))
                        .findFirst()
                        .map(id -> List.of(EvidenceStatus.COUNTED)))
                .orElseThrow(() -> new AssertionError(record + " is not relevant to " + row.id()));
    }

    /** Every verdict: of the code, of each theme and principle, and of each item. */
    public static List<Verdict> verdicts(Assessment assessment) {
        List<Verdict> verdicts = new ArrayList<>();
        verdicts.add(assessment.verdict());
        assessment.themes().forEach(theme -> verdicts.add(theme.verdict()));
        assessment.principles().forEach(principle -> verdicts.add(principle.verdict()));
        assessment.items().forEach(item -> verdicts.add(item.verdict()));
        return verdicts;
    }

    /** Every sentence of an assessment, in order. */
    public static List<String> sentences(Assessment assessment) {
        List<String> sentences = new ArrayList<>();
        sentences.add(assessment.notice());
        assessment.reasons().forEach(reason -> sentences.add(reason.text()));
        assessment.themes().forEach(theme -> theme.reasons().forEach(reason -> sentences.add(reason.text())));
        assessment
                .principles()
                .forEach(principle -> principle.reasons().forEach(reason -> sentences.add(reason.text())));
        for (ItemAssessment row : assessment.items()) {
            row.reasons().forEach(reason -> sentences.add(reason.text()));
            row.notCounted().forEach(notCounted -> sentences.add(notCounted.text()));
            Stream.of(row.nextAction(), row.risk()).flatMap(Optional::stream).forEach(sentences::add);
        }
        assessment.remarks().forEach(remark -> sentences.add(remark.text()));
        return sentences;
    }
}
