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

    private final ItemContext context;
    private final List<EvaluatedEvidence> evaluatedEvidence;
    private final Criterion judged;
    private final AdmissibilityTable states;
    private final RenewalSimulator renewal;

    /**
     * Starts.
     *
     * @param evaluatedEvidence what counts at each target of the question, what support is judged by first
     */
    public ChangeAnalysis(
            ItemContext context,
            List<EvaluatedEvidence> evaluatedEvidence,
            AdmissibilityTable states,
            RenewalSimulator renewal) {
        this.context = context;
        this.evaluatedEvidence = evaluatedEvidence;
        this.judged = context.judged();
        this.states = states;
        this.renewal = renewal;
    }

    /**
     * A smallest set of steps that makes the item met.
     *
     * <p>Each refutation takes a step, and nothing but enough supports can make up for those that are missing; records that
     * are only out of date are renewed before others are added.
     */
    public List<RemediationStep> stepsToMeet() {
        List<RemediationStep> steps = new ArrayList<>();
        context.exclusion().ifPresent(exclusion -> steps.add(new RemediationStep(RemediationStep.Action.WITHDRAW_EXCLUSION, Optional.empty())));
        Map<EvidenceId, EvidenceProfile> cleared = refuting();
        Set<DuplicateKey> there = new HashSet<>();
        for (EvaluatedRecord each : evaluatedEvidence.get(0).all()) {
            if (each.mayMeet(judged) && !cleared.containsKey(each.relevance().id())) {
                there.add(each.relevance().profile().duplicateKey());
            }
        }
        cleared.forEach((id, record) -> steps.add(new RemediationStep(mended(record, there), Optional.of(id))));
        for (EvaluatedRecord each : evaluatedEvidence.get(0).all()) {
            if (there.size() < judged.requirements().minimum()
                    && !cleared.containsKey(each.relevance().id())
                    && isOutOfDate(each)
                    && makesUp(each.relevance().profile(), there)) {
                steps.add(new RemediationStep(RemediationStep.Action.REFRESH, Optional.of(each.relevance().id())));
            }
        }
        for (int found = there.size(); found < judged.requirements().minimum(); found++) {
            steps.add(new RemediationStep(RemediationStep.Action.ADD, Optional.empty()));
        }
        return steps;
    }

    /** The records that refute, each once. */
    private Map<EvidenceId, EvidenceProfile> refuting() {
        Map<EvidenceId, EvidenceProfile> refuting = new TreeMap<>();
        for (EvaluatedEvidence evaluated : evaluatedEvidence) {
            for (Relevance refutation : evaluated.refutations()) {
                refuting.put(refutation.id(), refutation.profile());
            }
        }
        return refuting;
    }

    /** How to put right what refutes: by a new edition, if rules hold only the age of the record against it and more is wanted. */
    private RemediationStep.Action mended(EvidenceProfile refuting, Set<DuplicateKey> there) {
        boolean wanted = there.size() < judged.requirements().minimum()
                && refuting.record().supersedes().isEmpty();
        return wanted && makesUp(refuting, there) ? RemediationStep.Action.REFRESH : RemediationStep.Action.CLEAR;
    }

    /** A record that names others is not among them: renewed, it might come to supersede what it was too old for. */
    private static boolean isOutOfDate(EvaluatedRecord each) {
        return each.relevance().supports()
                && !each.states().isEmpty()
                && OUT_OF_DATE.containsAll(each.states())
                && each.relevance().record().supersedes().isEmpty();
    }

    /** Whether a new edition of the record would be one more of those that are enough; if so, it is now among them. */
    private boolean makesUp(EvidenceProfile record, Set<DuplicateKey> there) {
        ResolvedPeriod renewed = renewal.of(record);
        boolean meets = false;
        for (ItemRelevance on : renewed.relevances()) {
            for (Criterion criterion : context.criteria()) {
                if (on.criterion().equals(criterion.id())) {
                    boolean counts = states.isAdmissible(on.relevance(), criterion, renewed.from());
                    if (counts && on.relevance().refutes()) {
                        return false;
                    }
                    meets |= counts && criterion.id().equals(judged.id()) && isEnough(on.relevance());
                }
            }
        }
        return meets && there.add(renewal.duplicateKey(record));
    }

    private boolean isEnough(Relevance relevance) {
        return relevance.supports() && relevance.suffices(judged);
    }

    /** The records without any one of which the item, which is met, would not be. */
    public List<EvidenceId> indispensableEvidence() {
        Set<EvidenceId> needed = new TreeSet<>();
        for (EvaluatedEvidence evaluated : evaluatedEvidence) {
            for (EvaluatedRecord each : evaluated.all()) {
                if (each.relevance().refutes() && isOnlySuperseded(each)) {
                    needed.addAll(onlyBy(each, evaluated.criterion()));
                }
            }
        }
        Map<DuplicateKey, Set<EvidenceId>> enough = new HashMap<>();
        for (EvaluatedRecord each : evaluatedEvidence.get(0).all()) {
            if (each.mayMeet(judged)) {
                enough.computeIfAbsent(each.relevance().profile().duplicateKey(), alike -> new HashSet<>())
                        .add(each.relevance().id());
            }
        }
        if (enough.size() == judged.requirements().minimum()) {
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
        for (EvaluatedRecord each : evaluatedEvidence.get(0).all()) {
            if (isOnlySuperseded(each) && isEnough(each.relevance())) {
                for (EvidenceId id : onlyBy(each, judged)) {
                    lifted.computeIfAbsent(id, by -> new HashSet<>())
                            .add(each.relevance().profile().duplicateKey());
                }
            }
        }
        return lifted;
    }

    private static boolean isOnlySuperseded(EvaluatedRecord each) {
        return each.states().size() == 1 && each.states().get(0) == EvidenceStatus.SUPERSEDED;
    }

    private List<EvidenceId> onlyBy(EvaluatedRecord each, Criterion criterion) {
        return states.supersession().onlyBy(each.relevance(), criterion);
    }
}
