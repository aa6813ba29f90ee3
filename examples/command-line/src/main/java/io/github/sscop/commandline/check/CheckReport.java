package io.github.sscop.commandline.check;

import java.util.List;

/**
 * The report of a check.
 *
 * @param findings the findings, in the order of the documents
 * @param answers the addresses that answered
 */
public record CheckReport(List<CheckFinding> findings, List<AnswerRecord> answers) {

    public CheckReport {
        findings = List.copyOf(findings);
        answers = List.copyOf(answers);
    }

    /** Returns whether the answer is negative: something is wrong, or, if warnings count, in doubt. */
    public boolean isNegative(boolean warningsCount) {
        return count(FindingLevel.WRONG) > 0 || (warningsCount && count(FindingLevel.WARNING) > 0);
    }

    /** Returns how many findings have a level. */
    public long count(FindingLevel level) {
        return findings.stream()
                .filter(finding -> finding.code().level() == level)
                .count();
    }
}
