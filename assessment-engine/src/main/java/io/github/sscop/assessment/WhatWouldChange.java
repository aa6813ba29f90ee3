package io.github.sscop.assessment;

import io.github.sscop.evidence.Evidence;
import io.github.sscop.evidence.EvidenceId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What would make an item met that is not, and without what one would not be met that is. */
final class WhatWouldChange {

    private static final Set<EvidenceState> OUT_OF_DATE =
            EnumSet.of(EvidenceState.UNDATED, EvidenceState.EXPIRED, EvidenceState.STALE);

    private final Question question;
    private final List<Weighing> weighings;
    private final Target judged;
    private final EvidenceStates states;
    private final Derivation derivation;
    private final LocalDate asOf;

    /**
     * Starts.
     *
     * @param weighings what counts at each target of the question, what support is judged by first
     */
    WhatWouldChange(
            Question question, List<Weighing> weighings, EvidenceStates states, Derivation derivation, LocalDate asOf) {
        this.question = question;
        this.weighings = weighings;
        this.judged = question.judged();
        this.states = states;
        this.derivation = derivation;
        this.asOf = asOf;
    }

    /**
     * A smallest set of steps that makes the item met.
     *
     * <p>Each refutation takes a step, and nothing but enough supports can make up for those that are missing; records that
     * are only out of date are renewed before others are added.
     */
    List<Step> toMeet() {
        List<Step> steps = new ArrayList<>();
        question.exclusion().ifPresent(exclusion -> steps.add(Step.of(Step.Action.WITHDRAW_EXCLUSION)));
        Set<EvidenceId> cleared = weighings.stream()
                .flatMap(weighing -> weighing.refutations().stream())
                .map(Bearing::id)
                .collect(Collectors.toCollection(TreeSet::new));
        Set<EvidenceKey> there = new HashSet<>();
        for (Weighing.Weighed each : weighings.get(0).all()) {
            if (each.mayMeet(judged) && !cleared.contains(each.bearing().id())) {
                there.add(EvidenceKey.of(each.bearing().record()));
            }
        }
        cleared.forEach(id -> steps.add(Step.of(mended(id, there), id)));
        for (Weighing.Weighed each : weighings.get(0).all()) {
            if (there.size() < judged.demands().minimum()
                    && !cleared.contains(each.bearing().id())
                    && isOutOfDate(each)) {
                Evidence refreshed = refreshed(each.bearing().record());
                if (meets(refreshed) && there.add(EvidenceKey.of(refreshed))) {
                    steps.add(Step.of(Step.Action.REFRESH, refreshed.id()));
                }
            }
        }
        for (int found = there.size(); found < judged.demands().minimum(); found++) {
            steps.add(Step.of(Step.Action.ADD));
        }
        return steps;
    }

    /** How to put right what refutes: by a new edition, if rules hold only the age of the record against it and more is wanted. */
    private Step.Action mended(EvidenceId refuting, Set<EvidenceKey> there) {
        Evidence record = weighings.stream()
                .flatMap(weighing -> weighing.refutations().stream())
                .map(Bearing::record)
                .filter(each -> each.id().equals(refuting))
                .findFirst()
                .orElseThrow();
        boolean wanted =
                there.size() < judged.demands().minimum() && record.supersedes().isEmpty();
        Evidence refreshed = refreshed(record);
        return wanted && meets(refreshed) && there.add(EvidenceKey.of(refreshed))
                ? Step.Action.REFRESH
                : Step.Action.CLEAR;
    }

    /** A record that names others is not among them: renewed, it might come to supersede what it was too old for. */
    private static boolean isOutOfDate(Weighing.Weighed each) {
        return each.bearing().supports()
                && !each.held().isEmpty()
                && each.states().allMatch(OUT_OF_DATE::contains)
                && each.bearing().record().supersedes().isEmpty();
    }

    private Evidence refreshed(Evidence record) {
        return record.toBuilder()
                .occurredOn(asOf.toString())
                .recordedOn(asOf.toString())
                .validWithoutEnd()
                .build();
    }

    /** Whether a record would be enough by itself, whatever rules make of it now. */
    private boolean meets(Evidence refreshed) {
        Map<Target, List<Bearing>> bearings = new HashMap<>();
        Derivation.Derived derived = derivation.from(refreshed, asOf).get(0);
        question.targets()
                .forEach(target -> bearings.put(target, derived.bearings().getOrDefault(target.id(), List.of())));
        boolean refutes = bearings.entrySet().stream()
                .anyMatch(on -> on.getValue().stream()
                        .anyMatch(bearing -> bearing.refutes() && states.mayCount(bearing, on.getKey(), asOf)));
        return !refutes
                && bearings.getOrDefault(judged, List.of()).stream()
                        .anyMatch(bearing -> bearing.supports()
                                && bearing.suffices(judged)
                                && states.mayCount(bearing, judged, asOf));
    }

    /** The records without any one of which the item, which is met, would not be. */
    List<EvidenceId> fallsWithout() {
        Set<EvidenceId> needed = new TreeSet<>();
        for (Weighing weighing : weighings) {
            weighing.all().stream()
                    .filter(each -> each.bearing().refutes() && isOnlySuperseded(each))
                    .flatMap(each -> onlyBy(each, weighing.target()))
                    .forEach(needed::add);
        }
        Map<EvidenceKey, Set<EvidenceId>> enough = new HashMap<>();
        for (Weighing.Weighed each : weighings.get(0).all()) {
            if (each.mayMeet(judged)) {
                enough.computeIfAbsent(EvidenceKey.of(each.bearing().record()), key -> new HashSet<>())
                        .add(each.bearing().id());
            }
        }
        if (enough.size() == judged.demands().minimum()) {
            Map<EvidenceId, List<Weighing.Weighed>> lifted = liftedWithout();
            enough.forEach((key, records) -> records.stream()
                    .filter(id -> records.size() == 1)
                    .filter(id -> lifted.getOrDefault(id, List.of()).stream()
                            .map(each -> EvidenceKey.of(each.bearing().record()))
                            .allMatch(other -> !other.equals(key) && enough.containsKey(other)))
                    .forEach(needed::add));
        }
        return List.copyOf(needed);
    }

    /** What would be enough if one record were not there that alone supersedes it, by that record. */
    private Map<EvidenceId, List<Weighing.Weighed>> liftedWithout() {
        Map<EvidenceId, List<Weighing.Weighed>> lifted = new HashMap<>();
        for (Weighing.Weighed each : weighings.get(0).all()) {
            if (each.bearing().supports() && each.bearing().suffices(judged) && isOnlySuperseded(each)) {
                onlyBy(each, judged)
                        .forEach(id -> lifted.computeIfAbsent(id, by -> new ArrayList<>())
                                .add(each));
            }
        }
        return lifted;
    }

    private static boolean isOnlySuperseded(Weighing.Weighed each) {
        return each.held().size() == 1 && each.held().get(0).state() == EvidenceState.SUPERSEDED;
    }

    private Stream<EvidenceId> onlyBy(Weighing.Weighed each, Target target) {
        return states.supersession().onlyBy(each.bearing(), target, asOf);
    }
}
