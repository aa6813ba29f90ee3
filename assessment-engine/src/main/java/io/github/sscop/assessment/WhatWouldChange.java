package io.github.sscop.assessment;

import io.github.sscop.evidence.EvidenceId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** What would make an item met that is not, and without what one would not be met that is. */
final class WhatWouldChange {

    private static final Set<EvidenceState> OUT_OF_DATE =
            EnumSet.of(EvidenceState.UNDATED, EvidenceState.EXPIRED, EvidenceState.STALE);

    private final Question question;
    private final List<Weighing> weighings;
    private final Target judged;
    private final EvidenceStates states;
    private final Renewal renewal;

    /**
     * Starts.
     *
     * @param weighings what counts at each target of the question, what support is judged by first
     */
    WhatWouldChange(Question question, List<Weighing> weighings, Hearing hearing) {
        this.question = question;
        this.weighings = weighings;
        this.judged = question.judged();
        this.states = hearing.states();
        this.renewal = hearing.renewal();
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
        Map<EvidenceId, Candidate> cleared = refuting();
        Set<EvidenceKey> there = new HashSet<>();
        for (Weighing.Weighed each : weighings.get(0).all()) {
            if (each.mayMeet(judged) && !cleared.containsKey(each.bearing().id())) {
                there.add(each.bearing().candidate().says());
            }
        }
        cleared.forEach((id, record) -> steps.add(Step.of(mended(record, there), id)));
        for (Weighing.Weighed each : weighings.get(0).all()) {
            if (there.size() < judged.demands().minimum()
                    && !cleared.containsKey(each.bearing().id())
                    && isOutOfDate(each)
                    && makesUp(each.bearing().candidate(), there)) {
                steps.add(Step.of(Step.Action.REFRESH, each.bearing().id()));
            }
        }
        for (int found = there.size(); found < judged.demands().minimum(); found++) {
            steps.add(Step.of(Step.Action.ADD));
        }
        return steps;
    }

    /** The records that refute, each once. */
    private Map<EvidenceId, Candidate> refuting() {
        Map<EvidenceId, Candidate> refuting = new TreeMap<>();
        for (Weighing weighing : weighings) {
            for (Bearing refutation : weighing.refutations()) {
                refuting.put(refutation.id(), refutation.candidate());
            }
        }
        return refuting;
    }

    /** How to put right what refutes: by a new edition, if rules hold only the age of the record against it and more is wanted. */
    private Step.Action mended(Candidate refuting, Set<EvidenceKey> there) {
        boolean wanted = there.size() < judged.demands().minimum()
                && refuting.record().supersedes().isEmpty();
        return wanted && makesUp(refuting, there) ? Step.Action.REFRESH : Step.Action.CLEAR;
    }

    /** A record that names others is not among them: renewed, it might come to supersede what it was too old for. */
    private static boolean isOutOfDate(Weighing.Weighed each) {
        return each.bearing().supports()
                && !each.states().isEmpty()
                && OUT_OF_DATE.containsAll(each.states())
                && each.bearing().record().supersedes().isEmpty();
    }

    /** Whether a new edition of the record would be one more of those that are enough; if so, it is now among them. */
    private boolean makesUp(Candidate record, Set<EvidenceKey> there) {
        Derivation.Derived renewed = renewal.of(record);
        boolean meets = false;
        for (Derivation.On on : renewed.bearings()) {
            for (Target target : question.targets()) {
                if (on.target().equals(target.id())) {
                    boolean counts = states.mayCount(on.bearing(), target, renewed.from());
                    if (counts && on.bearing().refutes()) {
                        return false;
                    }
                    meets |= counts && target.id().equals(judged.id()) && isEnough(on.bearing());
                }
            }
        }
        return meets && there.add(renewal.says(record));
    }

    private boolean isEnough(Bearing bearing) {
        return bearing.supports() && bearing.suffices(judged);
    }

    /** The records without any one of which the item, which is met, would not be. */
    List<EvidenceId> fallsWithout() {
        Set<EvidenceId> needed = new TreeSet<>();
        for (Weighing weighing : weighings) {
            for (Weighing.Weighed each : weighing.all()) {
                if (each.bearing().refutes() && isOnlySuperseded(each)) {
                    needed.addAll(onlyBy(each, weighing.target()));
                }
            }
        }
        Map<EvidenceKey, Set<EvidenceId>> enough = new HashMap<>();
        for (Weighing.Weighed each : weighings.get(0).all()) {
            if (each.mayMeet(judged)) {
                enough.computeIfAbsent(each.bearing().candidate().says(), alike -> new HashSet<>())
                        .add(each.bearing().id());
            }
        }
        if (enough.size() == judged.demands().minimum()) {
            Map<EvidenceId, Set<EvidenceKey>> lifted = liftedWithout();
            enough.forEach((says, records) -> {
                if (records.size() == 1) {
                    EvidenceId only = records.iterator().next();
                    Set<EvidenceKey> instead = lifted.getOrDefault(only, Set.of());
                    if (!instead.contains(says) && enough.keySet().containsAll(instead)) {
                        needed.add(only);
                    }
                }
            });
        }
        return List.copyOf(needed);
    }

    /** What would be enough if one record were not there that alone supersedes it, by that record. */
    private Map<EvidenceId, Set<EvidenceKey>> liftedWithout() {
        Map<EvidenceId, Set<EvidenceKey>> lifted = new HashMap<>();
        for (Weighing.Weighed each : weighings.get(0).all()) {
            if (isOnlySuperseded(each) && isEnough(each.bearing())) {
                for (EvidenceId id : onlyBy(each, judged)) {
                    lifted.computeIfAbsent(id, by -> new HashSet<>())
                            .add(each.bearing().candidate().says());
                }
            }
        }
        return lifted;
    }

    private static boolean isOnlySuperseded(Weighing.Weighed each) {
        return each.states().size() == 1 && each.states().get(0) == EvidenceState.SUPERSEDED;
    }

    private List<EvidenceId> onlyBy(Weighing.Weighed each, Target target) {
        return states.supersession().onlyBy(each.bearing(), target);
    }
}
