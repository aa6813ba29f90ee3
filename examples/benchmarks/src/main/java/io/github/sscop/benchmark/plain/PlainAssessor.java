package io.github.sscop.benchmark.plain;

import io.github.sscop.assessment.EvidenceStatus;
import io.github.sscop.assessment.Verdict;
import io.github.sscop.benchmark.plain.PlainSubmission.PlainEvidence;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The assessor of the straightforward design: streams, as one would write them first. */
public final class PlainAssessor {

    private final List<String> claims;
    private final Map<String, List<PlainRule>> rules =
            PlainRule.ALL.stream().collect(Collectors.groupingBy(PlainRule::kind));

    /** Makes an assessor of claims, which may be used by any number of threads. */
    public PlainAssessor(List<String> claims) {
        this.claims = List.copyOf(claims);
    }

    /** The ids of the standard rules that it has. */
    public static List<String> rules() {
        return PlainRule.ALL.stream().map(PlainRule::id).toList();
    }

    /** The verdict on each claim, and the records that make it. */
    public PlainAssessment assess(PlainSubmission submission, LocalDate asOf) {
        return new Run(submission, asOf).assessment();
    }

    private record PlainEvaluated(PlainRelevance relevance, List<String> states) {}

    private final class Run {

        private final PlainSubmission submission;
        private final PlainAdmissibility standing;
        private final Map<String, List<PlainRelevance>> byRecord;
        private final Map<String, List<PlainRelevance>> byItem;
        private final Map<String, List<PlainEvidence>> naming;

        Run(PlainSubmission submission, LocalDate asOf) {
            this.submission = submission;
            this.standing = new PlainAdmissibility(submission, asOf);
            this.byRecord = submission.evidence().stream()
                    .collect(Collectors.toMap(PlainEvidence::id, record -> relevances(record, asOf)));
            this.byItem = submission.evidence().stream()
                    .flatMap(record -> bearingsOf(record).stream())
                    .collect(Collectors.groupingBy(PlainRelevance::item));
            this.naming = submission.evidence().stream()
                    .flatMap(record -> record.supersedes().stream().map(named -> Map.entry(named, record)))
                    .collect(Collectors.groupingBy(
                            Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
        }

        private List<PlainRelevance> relevances(PlainEvidence record, LocalDate asOf) {
            return PlainRelevance.of(
                    record,
                    rules.getOrDefault(record.kind(), List.of()).stream()
                            .map(rule -> rule.of(record.facts(), asOf))
                            .toList());
        }

        private List<PlainRelevance> bearingsOf(PlainEvidence record) {
            return byRecord.getOrDefault(record.id(), List.of());
        }

        PlainAssessment assessment() {
            return new PlainAssessment(
                    submission.id(),
                    standing.asOf(),
                    claims.stream().map(this::row).toList());
        }

        private PlainAssessment.PlainRow row(String claim) {
            List<PlainEvaluated> weighed = byItem.getOrDefault(claim, List.of()).stream()
                    .map(relevance -> new PlainEvaluated(relevance, states(relevance)))
                    .toList();
            List<PlainRelevance> counted = weighed.stream()
                    .filter(each -> each.states().isEmpty())
                    .map(PlainEvaluated::relevance)
                    .toList();
            return new PlainAssessment.PlainRow(
                    claim,
                    verdict(counted),
                    ids(counted.stream().filter(PlainRelevance::supports)),
                    ids(counted.stream().filter(PlainRelevance::refutes)),
                    weighed.stream()
                            .filter(each -> !each.states().isEmpty())
                            .map(each -> new PlainAssessment.PlainDisregarded(
                                    each.relevance().record().id(), each.states()))
                            .toList());
        }

        private static Verdict verdict(List<PlainRelevance> counted) {
            if (counted.stream().anyMatch(relevance -> relevance.refutes() && relevance.direct())) {
                return Verdict.NOT_MET;
            }
            boolean refuted = counted.stream().anyMatch(PlainRelevance::refutes);
            return !refuted && counted.stream().anyMatch(PlainRelevance::suffices) ? Verdict.MET : Verdict.UNDETERMINED;
        }

        private static List<String> ids(Stream<PlainRelevance> relevances) {
            return relevances
                    .map(relevance -> relevance.record().id())
                    .distinct()
                    .sorted()
                    .toList();
        }

        /** Every state that keeps relevant evidence from counting. */
        private List<String> states(PlainRelevance relevance) {
            PlainEvidence record = relevance.record();
            List<String> states = new ArrayList<>();
            add(states, EvidenceStatus.FUTURE, standing.isFuture(record));
            add(states, EvidenceStatus.OTHER_SUBJECT, standing.isOfOtherSubject(record, relevance.supports()));
            add(states, EvidenceStatus.REJECTED, standing.isRejected(record, relevance.refutes()));
            add(states, EvidenceStatus.SUPERSEDED, isSuperseded(relevance));
            add(states, EvidenceStatus.NO_STANCE, relevance.stance().isEmpty());
            if (relevance.supports()) {
                add(states, EvidenceStatus.SELF_REFERENCE, standing.isSelfReference(record));
                add(states, EvidenceStatus.PLACEHOLDER, isPlaceholder(relevance));
                add(states, EvidenceStatus.UNLOCATED, standing.isUnlocated(record));
                add(states, EvidenceStatus.UNDATED, standing.isUndated(record));
                add(states, EvidenceStatus.EXPIRED, standing.isExpired(record));
                add(states, EvidenceStatus.STALE, standing.isStale(record));
            }
            return states;
        }

        private static void add(List<String> states, EvidenceStatus state, boolean holds) {
            if (holds) {
                states.add(state.name());
            }
        }

        private boolean isPlaceholder(PlainRelevance relevance) {
            return standing.isPlaceholder(relevance.record())
                    || relevance
                            .argument()
                            .filter(PlainAdmissibility::isPlaceholder)
                            .isPresent();
        }

        private boolean isSuperseded(PlainRelevance relevance) {
            return naming.getOrDefault(relevance.record().id(), List.of()).stream()
                    .anyMatch(by -> takesThePlaceOf(by, relevance.record())
                            && (!relevance.refutes() || mayClear(by, relevance.item())));
        }

        private boolean takesThePlaceOf(PlainEvidence by, PlainEvidence named) {
            List<PlainRelevance> its = bearingsOf(by);
            boolean onlyRefutes = !its.isEmpty() && its.stream().allMatch(PlainRelevance::refutes);
            boolean older = standing.age(by)
                    .flatMap(age -> standing.age(named).map(age::isBefore))
                    .orElse(false);
            return !standing.isFuture(by)
                    && !standing.isOfOtherSubject(by, true)
                    && !standing.isRejected(by, onlyRefutes)
                    && !standing.isSelfReference(by)
                    && !standing.isPlaceholder(by)
                    && !older;
        }

        /** Whether a record bears on an item in ways that may clear a refutation there. */
        private boolean mayClear(PlainEvidence by, String item) {
            List<PlainRelevance> there = bearingsOf(by).stream()
                    .filter(relevance -> relevance.item().equals(item))
                    .toList();
            return !there.isEmpty()
                    && there.stream()
                            .allMatch(relevance -> relevance.refutes()
                                    || (relevance.supports()
                                            && !isPlaceholder(relevance)
                                            && !standing.isUnlocated(by)
                                            && !standing.isUndated(by)));
        }
    }
}
