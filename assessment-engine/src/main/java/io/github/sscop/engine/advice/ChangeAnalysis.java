package io.github.sscop.engine.advice;

import io.github.sscop.assessment.EvidenceStatus;
import io.github.sscop.assessment.RemediationStep;
import io.github.sscop.engine.admissibility.AdmissibilityTable;
import io.github.sscop.engine.admissibility.EvaluatedEvidence;
import io.github.sscop.engine.admissibility.EvaluatedRecord;
import io.github.sscop.engine.criteria.Criterion;
import io.github.sscop.engine.determination.ItemContext;
import io.github.sscop.engine.relevance.DuplicateKey;
import io.github.sscop.engine.relevance.EvidenceProfile;
import io.github.sscop.engine.relevance.ItemRelevance;
import io.github.sscop.engine.relevance.Relevance;
import io.github.sscop.engine.relevance.RenewalSimulator;
import io.github.sscop.engine.relevance.ResolvedPeriod;
import io.github.sscop.evidence.EvidenceId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** What would make an item met that is not, and without what one would not be met that is. */
public final class ChangeAnalysis {

    private static final Set<EvidenceStatus> OUT_OF_DATE =
            EnumSet.of(EvidenceStatus.UNDATED, EvidenceStatus.EXPIRED, EvidenceStatus.STALE);

    private final ItemContext question;
    private final List<EvaluatedEvidence> weighings;
    private final Criterion judged;
    private final AdmissibilityTable states;
    private final RenewalSimulator renewal;

    /**
     * Starts.
     *
     * @param weighings what counts at each target of the question, what support is judged by first
     */
    public ChangeAnalysis(
            ItemContext question,
            List<EvaluatedEvidence> weighings,
            AdmissibilityTable states,
            RenewalSimulator renewal) {
        this.question = question;
        this.weighings = weighings;
        this.judged = question.judged();
        this.states = states;
        this.renewal = renewal;
    }

    /**
     * A smallest set of steps that makes the item met.
     *
     * <p>Each refutation takes a step, and nothing but enough supports can make up for those that are missing; records that
     * are only out of date are renewed before others are added.
     */
    public List<RemediationStep> toMeet() {
        List<RemediationStep> steps = new ArrayList<>();
        question.exclusion().ifPresent(exclusion -> steps.add(new RemediationStep(RemediationStep.Action.WITHDRAW_EXCLUSION, Optional.empty())));
        Map<EvidenceId, EvidenceProfile> cleared = refuting();
        Set<DuplicateKey> there = new HashSet<>();
        for (EvaluatedRecord each : weighings.get(0).all()) {
            if (each.mayMeet(judged) && !cleared.containsKey(each.bearing().id())) {
                there.add(each.bearing().candidate().says());
            }
        }
        cleared.forEach((id, record) -> steps.add(new RemediationStep(mended(record, there), Optional.of(id))));
        for (EvaluatedRecord each : weighings.get(0).all()) {
            if (there.size() < judged.demands().minimum()
                    && !cleared.containsKey(each.bearing().id())
                    && isOutOfDate(each)
                    && makesUp(each.bearing().candidate(), there)) {
                steps.add(new RemediationStep(RemediationStep.Action.REFRESH, Optional.of(each.bearing().id())));
            }
        }
        for (int found = there.size(); found < judged.demands().minimum(); found++) {
            steps.add(new RemediationStep(RemediationStep.Action.ADD, Optional.empty()));
        }
        return steps;
    }

    /** The records that refute, each once. */
    private Map<EvidenceId, EvidenceProfile> refuting() {
        Map<EvidenceId, EvidenceProfile> refuting = new TreeMap<>();
        for (EvaluatedEvidence weighing : weighings) {
            for (Relevance refutation : weighing.refutations()) {
                refuting.put(refutation.id(), refutation.candidate());
            }
        }
        return refuting;
    }

    /** How to put right what refutes: by a new edition, if rules hold only the age of the record against it and more is wanted. */
    private RemediationStep.Action mended(EvidenceProfile refuting, Set<DuplicateKey> there) {
        boolean wanted = there.size() < judged.demands().minimum()
                && refuting.record().supersedes().isEmpty();
        return wanted && makesUp(refuting, there) ? RemediationStep.Action.REFRESH : RemediationStep.Action.CLEAR;
    }

    /** A record that names others is not among them: renewed, it might come to supersede what it was too old for. */
    private static boolean isOutOfDate(EvaluatedRecord each) {
        return each.bearing().supports()
                && !each.states().isEmpty()
                && OUT_OF_DATE.containsAll(each.states())
                && each.bearing().record().supersedes().isEmpty();
    }

    /** Whether a new edition of the record would be one more of those that are enough; if so, it is now among them. */
    private boolean makesUp(EvidenceProfile record, Set<DuplicateKey> there) {
        ResolvedPeriod renewed = renewal.of(record);
        boolean meets = false;
        for (ItemRelevance on : renewed.bearings()) {
            for (Criterion target : question.targets()) {
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

    private boolean isEnough(Relevance bearing) {
        return bearing.supports() && bearing.suffices(judged);
    }

    /** The records without any one of which the item, which is met, would not be. */
    public List<EvidenceId> fallsWithout() {
        Set<EvidenceId> needed = new TreeSet<>();
        for (EvaluatedEvidence weighing : weighings) {
            for (EvaluatedRecord each : weighing.all()) {
                if (each.bearing().refutes() && isOnlySuperseded(each)) {
                    needed.addAll(onlyBy(each, weighing.target()));
                }
            }
        }
        Map<DuplicateKey, Set<EvidenceId>> enough = new HashMap<>();
        for (EvaluatedRecord each : weighings.get(0).all()) {
            if (each.mayMeet(judged)) {
                enough.computeIfAbsent(each.bearing().candidate().says(), alike -> new HashSet<>())
                        .add(each.bearing().id());
            }
        }
        if (enough.size() == judged.demands().minimum()) {
            Map<EvidenceId, Set<DuplicateKey>> lifted = liftedWithout();
            enough.forEach((says, records) -> {
                if (records.size() == 1) {
                    EvidenceId only = records.iterator().next();
                    Set<DuplicateKey> instead = lifted.getOrDefault(only, Set.of());
                    if (!instead.contains(says) && enough.keySet().containsAll(instead)) {
                        needed.add(only);
                    }
                }
            });
        }
        return List.copyOf(needed);
    }

    /** What would be enough if one record were not there that alone supersedes it, by that record. */
    private Map<EvidenceId, Set<DuplicateKey>> liftedWithout() {
        Map<EvidenceId, Set<DuplicateKey>> lifted = new HashMap<>();
        for (EvaluatedRecord each : weighings.get(0).all()) {
            if (isOnlySuperseded(each) && isEnough(each.bearing())) {
                for (EvidenceId id : onlyBy(each, judged)) {
                    lifted.computeIfAbsent(id, by -> new HashSet<>())
                            .add(each.bearing().candidate().says());
                }
            }
        }
        return lifted;
    }

    private static boolean isOnlySuperseded(EvaluatedRecord each) {
        return each.states().size() == 1 && each.states().get(0) == EvidenceStatus.SUPERSEDED;
    }

    private List<EvidenceId> onlyBy(EvaluatedRecord each, Criterion target) {
        return states.supersession().onlyBy(each.bearing(), target);
    }
}
