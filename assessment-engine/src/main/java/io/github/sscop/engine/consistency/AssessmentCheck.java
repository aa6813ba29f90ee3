package io.github.sscop.engine.consistency;

import io.github.sscop.assessment.Assessment;
import io.github.sscop.assessment.ItemAssessment;
import io.github.sscop.assessment.RemarkCode;
import io.github.sscop.code.Item;
import io.github.sscop.evidence.EvidenceId;
import io.github.sscop.problem.Problem;
import java.util.List;

/** The check of an assessment against itself: finds the parts that cannot both hold. */
public final class AssessmentCheck {

    private AssessmentCheck() {}

    /**
     * Returns everything in which an assessment contradicts itself, in the order of its parts; empty for one that an assessor
     * made.
     */
    public static List<Problem> problems(Assessment assessment) {
        ContradictionCollector contradictions = new ContradictionCollector();
        RecordedRows rows = RecordedRows.of(assessment);
        checkCounterpart(assessment, rows, contradictions);
        new RollUpCheck(assessment, contradictions).check();
        checkRows("/claims/", assessment.claims(), assessment, contradictions);
        checkRows("/provisions/", assessment.provisions(), assessment, contradictions);
        new RiskCheck(assessment, contradictions).checkRisks();
        new CalendarCheck(assessment, rows, contradictions).check();
        new RuleResultCheck(assessment, rows, contradictions).check();
        new RemarkCheck(assessment, rows, contradictions).check();
        new RedactionCheck(assessment, contradictions).check();
        return contradictions.problems();
    }

    /** Without the reference to a counterpart, what a buyer brings passes for the vendor's own. */
    private static void checkCounterpart(
            Assessment assessment, RecordedRows rows, ContradictionCollector contradictions) {
        boolean names = rows.known().stream().anyMatch(EvidenceId::isOfCounterpart);
        if (assessment.counterpart().isEmpty()
                && (names || !assessment.counterpartRisks().isEmpty())) {
            contradictions.add(
                    "/counterpart",
                    "counterpart is missing, and " + (names ? "rows name its records" : "counterpartRisks has elements")
                            + "; expected the counterpart that they come from");
        }
    }

    private static void checkRows(
            String list, List<ItemAssessment> rows, Assessment assessment, ContradictionCollector contradictions) {
        boolean withheld = assessment.has(RemarkCode.WITHHELD);
        for (int i = 0; i < rows.size(); i++) {
            ItemAssessment row = rows.get(i);
            Item item = assessment.code().item(row.id()).orElseThrow();
            new RowCheck(list + i, row, item, withheld, contradictions).check();
        }
    }
}
