package io.github.sscop.engine.consistency;

import io.github.sscop.assessment.Assessment;
import io.github.sscop.assessment.Remark;
import io.github.sscop.assessment.RemarkCode;
import io.github.sscop.code.ItemId;
import io.github.sscop.evidence.AcceptedRisk;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The check of accepted risks: an expired one has a remark. */
final class RiskCheck {

    /** The parts of a risk that the remark on its expiry names. */
    private record ExpiredRisk(Optional<ItemId> item, Optional<String> owner, Optional<String> until) {

        static ExpiredRisk of(AcceptedRisk risk) {
            return new ExpiredRisk(
                    Optional.of(risk.item()),
                    Optional.of(risk.owner()),
                    Optional.of(risk.until().toString()));
        }

        static ExpiredRisk of(Remark remark) {
            return new ExpiredRisk(
                    remark.item(),
                    Optional.ofNullable(remark.arguments().get("owner")),
                    Optional.ofNullable(remark.arguments().get("until")));
        }
    }

    private final Assessment assessment;
    private final ContradictionCollector contradictions;

    RiskCheck(Assessment assessment, ContradictionCollector contradictions) {
        this.assessment = assessment;
        this.contradictions = contradictions;
    }

    private boolean isExpired(AcceptedRisk risk) {
        return risk.until().lastDay().isBefore(assessment.asOf());
    }

    /** Checks the risks. */
    void checkRisks() {
        Set<ExpiredRisk> remarked = new HashSet<>();
        assessment.remarks().stream()
                .filter(remark -> remark.code() == RemarkCode.ACCEPTED_RISK_EXPIRED)
                .forEach(remark -> remarked.add(ExpiredRisk.of(remark)));
        List<AcceptedRisk> risks = assessment.allAcceptedRisks();
        for (int i = 0; i < risks.size(); i++) {
            AcceptedRisk risk = risks.get(i);
            int ofSubmission = assessment.acceptedRisks().size();
            String at = i < ofSubmission ? "/acceptedRisks/" + i : "/counterpartRisks/" + (i - ofSubmission);
            contradictions.isItem(at + "/item", risk.item(), assessment.code());
            if (isExpired(risk) && !remarked.contains(ExpiredRisk.of(risk))) {
                contradictions.add(
                        at + "/until",
                        "until is " + risk.until() + ", before asOf, " + assessment.asOf()
                                + "; expected the remark ACCEPTED_RISK_EXPIRED on the risk at " + risk.item());
            }
        }
    }

    /** Checks the remarks on risks. */
    void checkRemarks() {
        Set<ExpiredRisk> expired = new HashSet<>();
        assessment.allAcceptedRisks().stream()
                .filter(this::isExpired)
                .forEach(risk -> expired.add(ExpiredRisk.of(risk)));
        for (int i = 0; i < assessment.remarks().size(); i++) {
            Remark remark = assessment.remarks().get(i);
            if (remark.code() == RemarkCode.ACCEPTED_RISK_EXPIRED && !expired.contains(ExpiredRisk.of(remark))) {
                contradictions.add(
                        "/remarks/" + i,
                        "remark is ACCEPTED_RISK_EXPIRED; expected an accepted risk with that item, owner and last day,"
                                + " expired on " + assessment.asOf());
            }
        }
    }
}
