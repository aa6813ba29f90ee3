package io.github.sscop.assessment.request;

import io.github.sscop.assessment.Assessment;
import io.github.sscop.assessment.DisregardedEvidence;
import io.github.sscop.assessment.RuleResult;
import io.github.sscop.evidence.Evidence;
import io.github.sscop.evidence.EvidenceId;
import io.github.sscop.evidence.Review;
import io.github.sscop.evidence.Submission;
import io.github.sscop.wording.AssessmentMessages;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The records that a supplier has given and may therefore see, among all that an assessment is about. */
final class SuppliedRecords {

    private final Map<EvidenceId, Evidence> records = new TreeMap<>();
    private final Set<EvidenceId> hidden;
    private final boolean namesReviewers;

    private SuppliedRecords(List<Evidence> given, Set<EvidenceId> hidden, boolean namesReviewers) {
        given.stream()
                .filter(record -> !hidden.contains(record.id()))
                .forEach(record -> records.put(record.id(), record));
        this.hidden = hidden;
        this.namesReviewers = namesReviewers;
    }

    /**
     * Returns the records that a supplier may see.
     *
     * @param submission the supplier's submission; if it is not at hand, only the ids of records are known, and all of them may be seen
     *     but the hidden ones
     * @param assessment the assessment, whose withheld records are hidden
     * @param confidential further records that are hidden
     */
    static SuppliedRecords of(
            Optional<Submission> submission, Assessment assessment, Collection<EvidenceId> confidential) {
        Set<EvidenceId> hidden = new TreeSet<>(confidential);
        hidden.addAll(assessment.withheld());
        named(assessment).stream().filter(EvidenceId::isOfCounterpart).forEach(hidden::add);
        submission.ifPresent(given -> {
            Set<EvidenceId> named = named(assessment);
            given.evidence().forEach(record -> named.remove(record.id()));
            hidden.addAll(named);
        });
        return new SuppliedRecords(
                submission.map(Submission::evidence).orElse(List.of()),
                hidden,
                // Without submission and counterpart, only the supplier can have named them.
                submission.isEmpty() && assessment.counterpart().isEmpty());
    }

    private static Set<EvidenceId> named(Assessment assessment) {
        Set<EvidenceId> named = new TreeSet<>(assessment.unlinked());
        Stream.of(
                        assessment.items().stream().flatMap(row -> row.relevantEvidence().stream()),
                        assessment.rules().stream().map(RuleResult::evidence),
                        assessment.remarks().stream().flatMap(remark -> remark.evidence().stream()),
                        assessment.calendar().stream().flatMap(change -> change.evidence().stream()))
                .flatMap(ids -> ids)
                .forEach(named::add);
        return named;
    }

    /** Returns whether the supplier may see a record. */
    boolean isShown(EvidenceId id) {
        return !hidden.contains(id);
    }

    /** Returns a record; empty if it is hidden or not at hand. */
    Optional<Evidence> record(EvidenceId id) {
        return Optional.ofNullable(records.get(id));
    }

    /** Returns an assessment without the content of the hidden records; their ids and statuses stay. */
    Assessment shown(Assessment assessment) {
        return assessment.withholding(hidden);
    }

    /** Returns why a record does not count, in a sentence that names no hidden record, and no reviewer whom the supplier does not know. */
    String text(DisregardedEvidence disregarded) {
        return showsAll(disregarded)
                ? disregarded.text()
                : AssessmentMessages.of(
                        "withheld.state",
                        Map.of("status", AssessmentMessages.of("action.status." + disregarded.state(), Map.of())));
    }

    private boolean showsAll(DisregardedEvidence disregarded) {
        Map<String, String> arguments = disregarded.arguments();
        return switch (disregarded.state()) {
            case SUPERSEDED -> namesNoHidden(arguments.getOrDefault("by", ""));
            case DUPLICATE -> namesNoHidden(arguments.getOrDefault("of", ""));
            case REJECTED ->
                namesReviewers
                        || record(disregarded.evidence())
                                .flatMap(Evidence::review)
                                .map(Review::by)
                                .filter(by -> by.equals(arguments.get("by")))
                                .isPresent();
            default -> true;
        };
    }

    private boolean namesNoHidden(String ids) {
        return hidden.stream().map(EvidenceId::value).noneMatch(ids::contains);
    }
}
