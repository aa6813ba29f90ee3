package io.github.sscop.engine.consistency;

import io.github.sscop.assessment.Assessment;
import io.github.sscop.assessment.DisregardedEvidence;
import io.github.sscop.assessment.ItemAssessment;
import io.github.sscop.assessment.RuleResult;
import io.github.sscop.code.ItemId;
import io.github.sscop.evidence.EvidenceId;
import io.github.sscop.evidence.Stance;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * The rows of an assessment by item, and the records that an assessment knows.
 *
 * @param byItem the records of each row
 * @param known the records in rows and in the results of rules, and those that are withheld
 */
record RecordedRows(Map<ItemId, RowRecords> byItem, Set<EvidenceId> known) {

    /**
     * The records of one row.
     *
     * @param row the row
     * @param supports the records that support the item, whether they count or not
     * @param refutes the records that refute the item, whether they count or not
     */
    record RowRecords(ItemAssessment row, Set<EvidenceId> supports, Set<EvidenceId> refutes) {

        static RowRecords of(ItemAssessment row) {
            Set<EvidenceId> supports = new HashSet<>(row.counted());
            Set<EvidenceId> refutes = new HashSet<>(row.refutedBy());
            for (DisregardedEvidence each : row.notCounted()) {
                each.stance()
                        .ifPresent(stance -> (stance == Stance.SUPPORTS ? supports : refutes).add(each.evidence()));
            }
            return new RowRecords(row, supports, refutes);
        }
    }

    /** Returns the records of the row of an item of the code. */
    RowRecords row(ItemId item) {
        return Objects.requireNonNull(byItem.get(item), item::value);
    }

    static RecordedRows of(Assessment assessment) {
        Map<ItemId, RowRecords> byItem = new HashMap<>();
        Set<EvidenceId> known = new HashSet<>();
        for (ItemAssessment row : assessment.items()) {
            byItem.put(row.id(), RowRecords.of(row));
            known.addAll(row.counted());
            known.addAll(row.refutedBy());
            row.notCounted().forEach(each -> known.add(each.evidence()));
        }
        for (RuleResult result : assessment.rules()) {
            known.add(result.evidence());
        }
        known.addAll(assessment.withheld()); // The results of their rules are left out.
        return new RecordedRows(byItem, known);
    }
}
