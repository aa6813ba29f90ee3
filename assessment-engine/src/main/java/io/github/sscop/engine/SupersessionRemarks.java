package io.github.sscop.engine;

import io.github.sscop.code.ItemId;
import io.github.sscop.engine.criteria.Criterion;
import io.github.sscop.engine.relevance.EvidenceProfile;
import io.github.sscop.engine.relevance.EvidenceProfiler;
import io.github.sscop.engine.relevance.ItemRelevance;
import io.github.sscop.engine.relevance.ResolvedRecord;
import io.github.sscop.evidence.EvidenceId;
import io.github.sscop.wording.AssessmentMessages;
import io.github.sscop.wording.ValueWording;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** The records that name others in {@code supersedes} and do not supersede them on the as-of date, each with the cause. */
final class SupersessionRemarks {

    private final SubmissionEvaluation evaluation;
    private final Map<EvidenceId, ResolvedRecord> records = new TreeMap<>();

    SupersessionRemarks(SubmissionEvaluation evaluation) {
        this.evaluation = evaluation;
    }

    Map<EvidenceId, String> causes() {
        Map<EvidenceId, String> causes = new TreeMap<>();
        for (ResolvedRecord resolved : evaluation.relevanceIndex().records()) {
            EvidenceProfile naming = resolved.profile();
            for (EvidenceId named : new TreeSet<>(naming.record().supersedes())) { // Whatever their order.
                Optional.ofNullable(byId().get(named))
                        .flatMap(record -> cause(naming, record))
                        .ifPresent(cause -> causes.putIfAbsent(naming.record().id(), cause));
            }
        }
        return causes;
    }

    private Map<EvidenceId, ResolvedRecord> byId() {
        if (records.isEmpty()) {
            evaluation
                    .relevanceIndex()
                    .records()
                    .forEach(each -> records.put(each.profile().record().id(), each));
        }
        return records;
    }

    private Optional<String> cause(EvidenceProfile naming, ResolvedRecord named) {
        return generalCause(naming, named.profile())
                .or(() -> causeAtItems(naming, named))
                .map(cause -> AssessmentMessages.of(
                        "detail.supersession",
                        Map.of(
                                "record", naming.record().id().value(),
                                "named", named.profile().record().id().value(),
                                "cause", cause)));
    }

    private Optional<String> generalCause(EvidenceProfile naming, EvidenceProfile named) {
        if (naming.mismatchAsSupport().isPresent()) {
            return words("OTHER_SUBJECT");
        }
        if (naming.refersToSubmission()) {
            return words("SELF_REFERENCE");
        }
        if (naming.placeholder().isPresent()) {
            return words("PLACEHOLDER");
        }
        if (naming.isContradictory(evaluation.asOf())) {
            return words("CONTRADICTORY");
        }
        if (naming.effectiveFrom().isAfter(evaluation.asOf())) {
            return words("FUTURE");
        }
        if (EvidenceProfiler.isBefore(naming.ageDate(), named.date())) {
            return Optional.of(AssessmentMessages.of(
                    "detail.tooOld",
                    Map.of(
                            "date", naming.ageDate().orElseThrow().toString(),
                            "other", named.date().orElseThrow().toString())));
        }
        return naming.rejectedDays(false, false).covers(evaluation.asOf()) ? words("REJECTED") : Optional.empty();
    }

    private static Optional<String> words(String status) {
        return Optional.of(AssessmentMessages.of("action.status." + status, Map.of()));
    }

    /** Returns the items at which the named record still refutes: there the naming one is not linked, or not accepted. */
    private Optional<String> causeAtItems(EvidenceProfile naming, ResolvedRecord named) {
        Set<ItemId> items = new TreeSet<>(); // Whatever the order of links.
        for (ItemRelevance each : named.currentPeriod().relevances()) {
            Optional<Criterion> criterion =
                    each.relevance().refutes() ? evaluation.criterion(each.criterion()) : Optional.empty();
            if (criterion.isPresent()
                    && !evaluation
                            .admissibility()
                            .supersessionIndex()
                            .isSupersededBy(
                                    each.relevance(),
                                    criterion.get(),
                                    naming.record().id())) {
                items.add(each.criterion());
            }
        }
        return items.isEmpty()
                ? Optional.empty()
                : Optional.of(AssessmentMessages.of(
                        "detail.notAt", Map.of("items", ValueWording.listed(List.copyOf(items)))));
    }
}
