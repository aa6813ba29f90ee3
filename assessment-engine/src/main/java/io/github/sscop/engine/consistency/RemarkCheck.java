package io.github.sscop.engine.consistency;

import io.github.sscop.assessment.Assessment;
import io.github.sscop.assessment.ReasonCode;
import io.github.sscop.assessment.Remark;
import io.github.sscop.assessment.RemarkCode;
import io.github.sscop.code.ItemId;
import io.github.sscop.evidence.EvidenceId;

/** The check of remarks: their items and records are in the rows, and they do not contradict these. */
final class RemarkCheck {

    private final Assessment assessment;
    private final RecordedRows rows;
    private final ContradictionCollector contradictions;

    RemarkCheck(Assessment assessment, RecordedRows rows, ContradictionCollector contradictions) {
        this.assessment = assessment;
        this.rows = rows;
        this.contradictions = contradictions;
    }

    void check() {
        for (int i = 0; i < assessment.remarks().size(); i++) {
            Remark remark = assessment.remarks().get(i);
            String at = "/remarks/" + i;
            remark.item()
                    .filter(item -> contradictions.isItem(at + "/item", item, assessment.code()))
                    .ifPresent(item -> checkRow(at, remark.code(), item));
            if (namesKnownRecords(remark.code())) {
                checkRecords(at, remark);
            }
        }
        new RiskCheck(assessment, contradictions).checkRemarks();
    }

    /** Returns whether the records of a remark are in a row or have the result of a rule. */
    private static boolean namesKnownRecords(RemarkCode code) {
        return switch (code) {
            case SUBSTITUTION_REFUSED, // They may be linked to the refused substitute alone.
                    WITHHELD, // These are in no row, since they are not assessed.
                    SUBJECT_IN_DOUBT, // These may be linked to another code of the submission alone.
                    VENDOR_BY_NAME,
                    REVIEW_IN_DOUBT,
                    SUPERSESSION_INEFFECTIVE,
                    KIND_LIKE_KNOWN,
                    FACT_LIKE_KNOWN,
                    FACT_NOT_READ -> false;
            case EXCLUSION_REFUSED,
                    STANCE_CONTRADICTED,
                    RULE_FAILED,
                    SAMPLE_CONTRADICTED,
                    REFUTATION_OF_OTHER_SUBJECT,
                    DATED_BY_SUBMISSION,
                    CALENDAR_CUT,
                    ACCEPTED_RISK_EXPIRED,
                    AS_OF_BEFORE_PREPARED -> true;
        };
    }

    private void checkRecords(String at, Remark remark) {
        for (int i = 0; i < remark.evidence().size(); i++) {
            EvidenceId id = remark.evidence().get(i);
            if (!rows.known().contains(id)) {
                contradictions.addUnknownRecord(
                        at + "/evidence/" + i, id, "a record in a row or in the results of the rules");
            }
        }
    }

    private void checkRow(String at, RemarkCode code, ItemId item) {
        if (code == RemarkCode.EXCLUSION_REFUSED) {
            checkWithout(at, code, item, ReasonCode.EXCLUDED);
        } else if (code == RemarkCode.SUBSTITUTION_REFUSED) {
            checkWithout(at, code, item, ReasonCode.SUBSTITUTED);
        }
    }

    private void checkWithout(String at, RemarkCode code, ItemId item, ReasonCode reason) {
        if (rows.row(item).row().has(reason)) {
            contradictions.add(
                    at + "/code",
                    "remark on " + item + " is " + code + ", and its row has the reason " + reason
                            + "; expected one of the two");
        }
    }
}
