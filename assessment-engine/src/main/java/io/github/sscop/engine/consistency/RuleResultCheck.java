package io.github.sscop.engine.consistency;

import io.github.sscop.assessment.Assessment;
import io.github.sscop.assessment.RuleResult;
import io.github.sscop.code.ItemId;
import io.github.sscop.evidence.EvidenceId;
import io.github.sscop.rule.RuleOutcome;
import java.util.HashSet;
import java.util.Set;

/** The check of the results of rules: what a rule derives from a record is in the rows of its items. */
final class RuleResultCheck {

    /** A rule and a record, which have one result. */
    private record ResultKey(String rule, EvidenceId evidence) {}

    private final Assessment assessment;
    private final RecordedRows rows;
    private final ContradictionCollector contradictions;

    RuleResultCheck(Assessment assessment, RecordedRows rows, ContradictionCollector contradictions) {
        this.assessment = assessment;
        this.rows = rows;
        this.contradictions = contradictions;
    }

    void check() {
        Set<ResultKey> seen = new HashSet<>();
        for (int i = 0; i < assessment.rules().size(); i++) {
            RuleResult result = assessment.rules().get(i);
            String at = "/rules/" + i;
            if (!seen.add(new ResultKey(result.rule(), result.evidence()))) {
                contradictions.add(
                        at,
                        "result of " + result.rule() + " for " + result.evidence() + " is given twice; expected once");
            }
            checkStrength(at, result);
            for (int j = 0; j < result.items().size(); j++) {
                ItemId item = result.items().get(j);
                if (contradictions.isItem(at + "/items/" + j, item, assessment.code())) {
                    checkRow(at, result, item);
                }
            }
        }
    }

    private void checkStrength(String at, RuleResult result) {
        boolean isDerived =
                result.result() == RuleOutcome.Result.SUPPORTS || result.result() == RuleOutcome.Result.REFUTES;
        if (isDerived != result.strength().isPresent()) {
            contradictions.add(
                    at + "/strength",
                    "strength of " + result.evidence() + " by " + result.rule() + " is "
                            + result.strength().map(Enum::name).orElse("not given") + "; expected "
                            + (isDerived ? "one" : "none") + " with the result " + result.result());
        }
    }

    private void checkRow(String at, RuleResult result, ItemId item) {
        RecordedRows.RowRecords row = rows.row(item);
        boolean isInRow = switch (result.result()) {
            case SUPPORTS -> row.supports().contains(result.evidence());
            case REFUTES -> row.refutes().contains(result.evidence());
            case INCONCLUSIVE, NOT_RELEVANT -> true;
        };
        if (!isInRow) {
            boolean supports = result.result() == RuleOutcome.Result.SUPPORTS;
            contradictions.add(
                    at + "/result",
                    "result of " + result.rule() + " for " + result.evidence() + " is " + result.result()
                            + ", and the row of " + item + " does not list it so; expected it in "
                            + (supports ? "counted" : "refutedBy") + " or, with that stance, in notCounted");
        }
    }
}
