package io.github.sscop.benchmark.plain;

import io.github.sscop.assessment.EvidenceState;
import io.github.sscop.assessment.Verdict;
import io.github.sscop.benchmark.plain.PlainSubmission.Evidence;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The verdicts by streams, as one would write them first. */
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

    private record Weighed(PlainBearing bearing, List<String> states) {}

    private final class Run {

        private final PlainSubmission submission;
        private final PlainStanding standing;
        private final Map<String, List<PlainBearing>> byRecord;
        private final Map<String, List<PlainBearing>> byItem;
        private final Map<String, List<Evidence>> naming;

        Run(PlainSubmission submission, LocalDate asOf) {
            this.submission = submission;
            this.standing = new PlainStanding(submission, asOf);
            this.byRecord = submission.evidence().stream()
                    .collect(Collectors.toMap(Evidence::id, record -> bearings(record, asOf)));
            this.byItem = submission.evidence().stream()
                    .flatMap(record -> bearingsOf(record).stream())
                    .collect(Collectors.groupingBy(PlainBearing::item));
            this.naming = submission.evidence().stream()
                    .flatMap(record -> record.supersedes().stream().map(named -> Map.entry(named, record)))
                    .collect(Collectors.groupingBy(
                            Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
        }

        private List<PlainBearing> bearings(Evidence record, LocalDate asOf) {
            return PlainBearing.of(
                    record,
                    rules.getOrDefault(record.kind(), List.of()).stream()
                            .map(rule -> rule.of(record.facts(), asOf))
                            .toList());
        }

        private List<PlainBearing> bearingsOf(Evidence record) {
            return byRecord.getOrDefault(record.id(), List.of());
        }

        PlainAssessment assessment() {
            return new PlainAssessment(
                    submission.id(),
                    standing.asOf(),
                    claims.stream().map(this::row).toList());
        }

        private PlainAssessment.Row row(String claim) {
            List<Weighed> weighed = byItem.getOrDefault(claim, List.of()).stream()
                    .map(bearing -> new Weighed(bearing, states(bearing)))
                    .toList();
            List<PlainBearing> counted = weighed.stream()
                    .filter(each -> each.states().isEmpty())
                    .map(Weighed::bearing)
                    .toList();
            return new PlainAssessment.Row(
                    claim,
                    verdict(counted),
                    ids(counted.stream().filter(PlainBearing::supports)),
                    ids(counted.stream().filter(PlainBearing::refutes)),
                    weighed.stream()
                            .filter(each -> !each.states().isEmpty())
                            .map(each -> new PlainAssessment.NotCounted(
                                    each.bearing().record().id(), each.states()))
                            .toList());
        }

        private static Verdict verdict(List<PlainBearing> counted) {
            if (counted.stream().anyMatch(bearing -> bearing.refutes() && bearing.direct())) {
                return Verdict.NOT_MET;
            }
            boolean refuted = counted.stream().anyMatch(PlainBearing::refutes);
            return !refuted && counted.stream().anyMatch(PlainBearing::suffices) ? Verdict.MET : Verdict.UNDETERMINED;
        }

        private static List<String> ids(Stream<PlainBearing> bearings) {
            return bearings.map(bearing -> bearing.record().id())
                    .distinct()
                    .sorted()
                    .toList();
        }

        /** Every state that keeps a bearing from counting. */
        private List<String> states(PlainBearing bearing) {
            Evidence record = bearing.record();
            List<String> states = new ArrayList<>();
            add(states, EvidenceState.FUTURE, standing.isFuture(record));
            add(states, EvidenceState.OTHER_SUBJECT, standing.isOfOtherSubject(record, bearing.supports()));
            add(states, EvidenceState.REJECTED, standing.isRejected(record, bearing.refutes()));
            add(states, EvidenceState.SUPERSEDED, isSuperseded(bearing));
            add(states, EvidenceState.NO_STANCE, bearing.stance().isEmpty());
            if (bearing.supports()) {
                add(states, EvidenceState.SELF_REFERENCE, standing.isSelfReference(record));
                add(states, EvidenceState.PLACEHOLDER, isPlaceholder(bearing));
                add(states, EvidenceState.UNLOCATED, standing.isUnlocated(record));
                add(states, EvidenceState.UNDATED, standing.isUndated(record));
                add(states, EvidenceState.EXPIRED, standing.isExpired(record));
                add(states, EvidenceState.STALE, standing.isStale(record));
            }
            return states;
        }

        private static void add(List<String> states, EvidenceState state, boolean holds) {
            if (holds) {
                states.add(state.name());
            }
        }

        private boolean isPlaceholder(PlainBearing bearing) {
            return standing.isPlaceholder(bearing.record())
                    || bearing.argument().filter(PlainStanding::isPlaceholder).isPresent();
        }

        private boolean isSuperseded(PlainBearing bearing) {
            return naming.getOrDefault(bearing.record().id(), List.of()).stream()
                    .anyMatch(by -> takesThePlaceOf(by, bearing.record())
                            && (!bearing.refutes() || mayClear(by, bearing.item())));
        }

        private boolean takesThePlaceOf(Evidence by, Evidence named) {
            List<PlainBearing> its = bearingsOf(by);
            boolean onlyRefutes = !its.isEmpty() && its.stream().allMatch(PlainBearing::refutes);
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
        private boolean mayClear(Evidence by, String item) {
            List<PlainBearing> there = bearingsOf(by).stream()
                    .filter(bearing -> bearing.item().equals(item))
                    .toList();
            return !there.isEmpty()
                    && there.stream()
                            .allMatch(bearing -> bearing.refutes()
                                    || (bearing.supports()
                                            && !isPlaceholder(bearing)
                                            && !standing.isUnlocated(by)
                                            && !standing.isUndated(by)));
        }
    }
}
