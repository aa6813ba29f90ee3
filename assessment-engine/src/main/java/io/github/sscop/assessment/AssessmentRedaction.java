package io.github.sscop.assessment;

import io.github.sscop.evidence.EvidenceId;
import io.github.sscop.wording.AssessmentMessages;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * The redaction of an assessment: leaves out the content of withheld records, and keeps verdicts, statuses and ids.
 *
 * <p>Of a part that is about a withheld record, it keeps only the arguments that are listed here, so that what is added to
 * assessments later is left out until it is listed.
 */
final class AssessmentRedaction {

    /** The argument that marks a part whose other arguments are left out. */
    static final String MARK = "withheld";

    private static final String MARKED = "yes";

    /** The arguments of reasons that come from the policy, or only count the records that the reason names. */
    private static final Map<ReasonCode, Set<String>> OF_REASONS = Map.of(
            ReasonCode.SUFFICIENT, Set.of("minimum"),
            ReasonCode.TOO_FEW, Set.of("found", "minimum"),
            ReasonCode.SAMPLE_TOO_SMALL, Set.of("asked"),
            ReasonCode.UNCONFIRMED, Set.of("confirmable"),
            ReasonCode.WITHHELD, Set.of("records"));

    /** The arguments of statuses that are ids of records. */
    private static final Map<EvidenceStatus, Set<String>> OF_STATUSES =
            Map.of(EvidenceStatus.SUPERSEDED, Set.of("by"), EvidenceStatus.DUPLICATE, Set.of("of"));

    /** The arguments of remarks that come from the submission beside its records or the policy, or are ids of records. */
    private static final Map<RemarkCode, Set<String>> OF_REMARKS = Map.of(
            RemarkCode.SUBSTITUTION_REFUSED, Set.of("item", "substitute", "by"),
            RemarkCode.STANCE_CONTRADICTED, Set.of("item"),
            RemarkCode.DATED_BY_SUBMISSION, Set.of("details"));

    /** The remarks that have a sentence without details; each other one lists details of its records at the end. */
    private static final Set<RemarkCode> WITHOUT_DETAILS =
            Set.of(RemarkCode.STANCE_CONTRADICTED, RemarkCode.RULE_FAILED, RemarkCode.SAMPLE_CONTRADICTED);

    private final Assessment assessment;
    private final Set<EvidenceId> withheld;

    AssessmentRedaction(Assessment assessment, Collection<EvidenceId> records) {
        this.assessment = assessment;
        this.withheld = new TreeSet<>(assessment.withheld());
        this.withheld.addAll(records);
    }

    Assessment redacted() {
        if (withheld.isEmpty()) {
            return assessment;
        }
        return new Assessment(
                assessment.code(),
                assessment.policy(),
                assessment.ownRules(),
                assessment.submission(),
                assessment.counterpart(),
                assessment.asOf(),
                assessment.producedBy(),
                assessment.subject(),
                assessment.seniorResponsibleOwner(),
                assessment.verdict(),
                assessment.reasons(),
                assessment.advisory(),
                assessment.counts(),
                assessment.themes(),
                assessment.principles(),
                assessment.claims().stream().map(this::row).toList(),
                assessment.provisions().stream().map(this::row).toList(),
                assessment.acceptedRisks(),
                assessment.counterpartRisks(),
                assessment.calendar().stream().map(this::change).toList(),
                assessment.unlinked(),
                assessment.rules().stream()
                        .filter(result -> !withheld.contains(result.evidence()))
                        .toList(),
                assessment.remarks().stream().map(this::remark).toList(),
                List.copyOf(withheld));
    }

    private ItemAssessment row(ItemAssessment row) {
        List<EvidenceId> ofRow =
                row.relevantEvidence().stream().filter(withheld::contains).toList();
        if (ofRow.isEmpty()) {
            return row;
        }
        return new ItemAssessment(
                row.id(),
                row.principle(),
                row.obligation(),
                row.verdict(),
                row.reasons().stream().map(this::reason).toList(),
                row.counted(),
                row.confirmed(),
                row.refutedBy(),
                row.notCounted().stream().map(this::disregarded).toList(),
                row.vendorOnly(),
                row.singleOriginator(),
                row.declared(),
                row.agreement(),
                row.nextAction().map(action -> AssessmentMessages.of("withheld.action", Map.of(), ofRow)),
                row.risk(),
                row.stepsToMeet(),
                row.indispensableEvidence());
    }

    private Reason reason(Reason reason) {
        return isAboutWithheld(reason.evidence())
                ? new Reason(
                        reason.code(),
                        kept(reason.arguments(), OF_REASONS.getOrDefault(reason.code(), Set.of())),
                        reason.evidence())
                : reason;
    }

    private DisregardedEvidence disregarded(DisregardedEvidence each) {
        return withheld.contains(each.evidence())
                ? new DisregardedEvidence(
                        each.evidence(),
                        each.stance(),
                        each.state(),
                        each.otherStates(),
                        kept(each.arguments(), OF_STATUSES.getOrDefault(each.state(), Set.of())))
                : each;
    }

    /** Leaves out what happens to a withheld record on the day; that a verdict changes on it stays. */
    private ScheduledChange change(ScheduledChange change) {
        if (!isAboutWithheld(change.evidence())) {
            return change;
        }
        boolean first = withheld.contains(change.evidence().get(0));
        List<String> otherTitles = new ArrayList<>(change.otherTitles());
        for (int i = 0; i < otherTitles.size(); i++) {
            // A title without its record can only be that of a withheld one.
            if (i + 1 >= change.evidence().size()
                    || withheld.contains(change.evidence().get(i + 1))) {
                otherTitles.set(i, "");
            }
        }
        return new ScheduledChange(
                change.on(),
                change.item(),
                change.from(),
                change.to(),
                change.evidence(),
                first ? ScheduleCause.WITHHELD : change.cause(),
                first ? "" : change.title(),
                first ? Optional.empty() : change.kind(),
                otherTitles);
    }

    /** A remark on supersession may give the date of a record that it does not list, the one that is named. */
    private Remark remark(Remark remark) {
        return isAboutWithheld(remark.evidence()) || remark.code() == RemarkCode.SUPERSESSION_INEFFECTIVE
                ? new Remark(
                        remark.code(),
                        remark.item(),
                        remark.evidence(),
                        kept(remark.arguments(), OF_REMARKS.getOrDefault(remark.code(), Set.of())))
                : remark;
    }

    private boolean isAboutWithheld(List<EvidenceId> records) {
        return records.stream().anyMatch(withheld::contains);
    }

    private static Map<String, String> kept(Map<String, String> arguments, Set<String> names) {
        Map<String, String> kept = new LinkedHashMap<>(arguments);
        if (kept.keySet().retainAll(names)) {
            kept.put(MARK, MARKED);
        }
        return kept;
    }

    /** Returns the sentence of a remark whose details are left out. */
    static String text(Remark remark) {
        if (WITHOUT_DETAILS.contains(remark.code())) {
            return AssessmentMessages.of(
                    "remark." + remark.code() + ".withheld", remark.arguments(), remark.evidence());
        }
        String details = AssessmentMessages.of("withheld.details", Map.of(), remark.evidence());
        return AssessmentMessages.of("remark." + remark.code(), Map.of("details", details), remark.evidence());
    }
}
