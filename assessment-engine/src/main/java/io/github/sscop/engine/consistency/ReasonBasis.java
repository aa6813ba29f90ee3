package io.github.sscop.engine.consistency;

import io.github.sscop.assessment.ReasonCode;
import io.github.sscop.assessment.Verdict;
import java.util.Optional;

/**
 * What a reason for the verdict on an item is based on.
 *
 * @param verdict the verdict that the reason gives; absent if it only accompanies other reasons
 * @param records the list of the row that holds the records of the reason
 */
record ReasonBasis(Optional<Verdict> verdict, RecordList records) {

    /** A list of records in the row of an item. */
    enum RecordList {
        /** None: the reason names no record. */
        NONE("no record"),
        /** The supports that count. */
        COUNTED("counted"),
        /** The refutations that count. */
        REFUTED_BY("refutedBy"),
        /** The records that do not count. */
        NOT_COUNTED("notCounted");

        private final String field;

        RecordList(String field) {
            this.field = field;
        }

        String field() {
            return field;
        }
    }

    /** Returns what a reason is based on; empty for a reason for the verdict on a principle, a theme or the code. */
    static Optional<ReasonBasis> of(ReasonCode code) {
        return switch (code) {
            case SCOPED_OUT, EXCLUDED -> basis(Verdict.NOT_APPLICABLE, RecordList.NONE);
            case REFUTED -> basis(Verdict.NOT_MET, RecordList.REFUTED_BY);
            case INDIRECTLY_REFUTED -> basis(Verdict.UNDETERMINED, RecordList.REFUTED_BY);
            case WITHHELD -> basis(Verdict.UNDETERMINED, RecordList.COUNTED);
            case SUFFICIENT -> basis(Verdict.MET, RecordList.COUNTED);
            case NOT_ASKED, NO_EVIDENCE -> basis(Verdict.UNDETERMINED, RecordList.NONE);
            case ONLY_NOT_COUNTED -> basis(Verdict.UNDETERMINED, RecordList.NOT_COUNTED);
            case ONLY_INDIRECT, NO_ARGUMENT, SAMPLE_TOO_SMALL, TOO_FEW, ONLY_UNCONFIRMED ->
                basis(Verdict.UNDETERMINED, RecordList.COUNTED);
            case SUBSTITUTED -> Optional.of(new ReasonBasis(Optional.empty(), RecordList.NONE));
            case UNCONFIRMED, INCONCLUSIVE -> Optional.of(new ReasonBasis(Optional.empty(), RecordList.COUNTED));
            case ALL_EXCLUDED, SUBJECT_NOT_NAMED, NOTHING_REQUIRED, ALL_MET, NOT_SHOWN, NOT_SETTLED -> Optional.empty();
        };
    }

    private static Optional<ReasonBasis> basis(Verdict verdict, RecordList records) {
        return Optional.of(new ReasonBasis(Optional.of(verdict), records));
    }
}
