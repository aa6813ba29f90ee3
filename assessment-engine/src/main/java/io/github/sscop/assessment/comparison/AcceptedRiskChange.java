package io.github.sscop.assessment.comparison;

import io.github.sscop.assessment.Assessment;
import io.github.sscop.code.PartialDate;
import io.github.sscop.evidence.AcceptedRisk;
import io.github.sscop.problem.ContractValue;
import io.github.sscop.wording.AssessmentMessages;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * A change of an accepted risk from one assessment to another; it changes no verdict.
 *
 * @param code what changed
 * @param risk the risk: as it is now, or as it was before where it is no longer listed
 */
public record AcceptedRiskChange(AcceptedRiskChangeCode code, AcceptedRisk risk) implements ContractValue {

    /** What changed about an accepted risk. */
    public enum AcceptedRiskChangeCode {
        /** It is listed only in the later assessment. */
        ADDED,
        /** It is listed only in the earlier assessment. */
        REMOVED,
        /** Its last day lies between the two dates. */
        ENDED
    }

    public AcceptedRiskChange {
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(risk, "risk");
    }

    static List<AcceptedRiskChange> between(Assessment before, Assessment after) {
        List<AcceptedRiskChange> changes = new ArrayList<>();
        for (AcceptedRisk risk : before.allAcceptedRisks()) {
            if (!after.allAcceptedRisks().contains(risk)) {
                changes.add(new AcceptedRiskChange(AcceptedRiskChangeCode.REMOVED, risk));
            }
        }
        for (AcceptedRisk risk : after.allAcceptedRisks()) {
            PartialDate until = risk.until();
            if (!before.allAcceptedRisks().contains(risk)) {
                changes.add(new AcceptedRiskChange(AcceptedRiskChangeCode.ADDED, risk));
            } else if (!until.lastDay().isBefore(before.asOf())
                    && until.lastDay().isBefore(after.asOf())) {
                changes.add(new AcceptedRiskChange(AcceptedRiskChangeCode.ENDED, risk));
            }
        }
        return changes;
    }

    /** Returns the change as a sentence. */
    public String text() {
        return AssessmentMessages.of(
                "risk.change." + code,
                Map.of(
                        "item", risk.item().value(),
                        "risk", risk.risk(),
                        "owner", risk.owner(),
                        "until", risk.until().toString()));
    }
}
