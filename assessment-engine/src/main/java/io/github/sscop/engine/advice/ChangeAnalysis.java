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

/** The analysis of what would change the verdict on an item: the steps that make it met, and the records that keep it met. */
public final class ChangeAnalysis {

    private static final Set<EvidenceStatus> OUT_OF_DATE =
            EnumSet.of(EvidenceStatus.UNDATED, EvidenceStatus.EXPIRED, EvidenceStatus.STALE);

    private final ItemContext context;
    private final List<EvaluatedEvidence> evidence;
    private final EvaluatedEvidence support;
    private final Criterion criterion;
    private final AdmissibilityTable admissibility;
    private final RenewalSimulator renewalSimulator;

    /**
     * Creates the analysis of one item.
     *
     * @param evidence the evaluated evidence, in the order of {@link ItemContext#criteria()}
     */
    public ChangeAnalysis(
            ItemContext context,
            List<EvaluatedEvidence> evidence,
            AdmissibilityTable admissibility,
            RenewalSimulator renewalSimulator) {
        this.context = context;
        this.evidence = evidence;
        this.support = evidence.get(0);
        this.criterion = support.criterion();
        this.admissibility = admissibility;
        this.renewalSimulator = renewalSimulator;
    }

    /**
     * Returns a smallest set of steps that makes the item met.
     *
     * <p>Each refutation takes a step, and each missing support takes one; records that are only out of date are renewed before
     * others are added.
     */
    public List<RemediationStep> stepsToMeet() {
        List<RemediationStep> steps = new ArrayList<>();
        if (context.exclusion().isPresent()) {
            steps.add(new RemediationStep(RemediationStep.Action.WITHDRAW_EXCLUSION, Optional.empty()));
        }
        Map<EvidenceId, EvidenceProfile> refuting = refutingRecords();
        Set<DuplicateKey> sufficient = sufficientKeys(refuting.keySet());
        refuting.forEach(
                (id, profile) -> steps.add(new RemediationStep(clearingAction(profile, sufficient), Optional.of(id))));
        for (EvaluatedRecord each : support.records()) {
            EvidenceId id = each.relevance().id();
            if (lacksSupport(sufficient)
                    && !refuting.containsKey(id)
                    && isOutOfDate(each)
                    && addRenewed(each.relevance().profile(), sufficient)) {
                steps.add(new RemediationStep(RemediationStep.Action.REFRESH, Optional.of(id)));
            }
        }
        for (int found = sufficient.size(); found < criterion.requirements().minimum(); found++) {
            steps.add(new RemediationStep(RemediationStep.Action.ADD, Optional.empty()));
        }
        return steps;
    }

    private Map<EvidenceId, EvidenceProfile> refutingRecords() {
        Map<EvidenceId, EvidenceProfile> refuting = new TreeMap<>();
        for (EvaluatedEvidence evaluated : evidence) {
            for (Relevance refutation : evaluated.refutations()) {
                refuting.put(refutation.id(), refutation.profile());
            }
        }
        return refuting;
    }

    /** Returns the keys of the sufficient supports that do not refute as well. */
    private Set<DuplicateKey> sufficientKeys(Set<EvidenceId> refuting) {
        Set<DuplicateKey> keys = new HashSet<>();
        for (EvaluatedRecord each : support.records()) {
            if (each.isSufficientSupport(criterion)
                    && !refuting.contains(each.relevance().id())) {
                keys.add(each.relevance().profile().duplicateKey());
            }
        }
        return keys;
    }

    private boolean lacksSupport(Set<DuplicateKey> sufficient) {
        return sufficient.size() < criterion.requirements().minimum();
    }

    /** Returns how to clear a refuting record: by renewal, where a rule refutes only for its age and support is missing. */
    private RemediationStep.Action clearingAction(EvidenceProfile refuting, Set<DuplicateKey> sufficient) {
        boolean renewable =
                lacksSupport(sufficient) && refuting.record().supersedes().isEmpty();
        return renewable && addRenewed(refuting, sufficient)
                ? RemediationStep.Action.REFRESH
                : RemediationStep.Action.CLEAR;
    }

    /** A record that supersedes others is not renewed: the new edition could supersede a record that the present one is too old for. */
    private static boolean isOutOfDate(EvaluatedRecord each) {
        return each.relevance().supports()
                && !each.statuses().isEmpty()
                && OUT_OF_DATE.containsAll(each.statuses())
                && each.relevance().record().supersedes().isEmpty();
    }

    /** Adds the key of a renewed record to the sufficient ones if it would be one more, and returns whether it was added. */
    private boolean addRenewed(EvidenceProfile present, Set<DuplicateKey> sufficient) {
        ResolvedPeriod renewed = renewalSimulator.renew(present);
        boolean isSufficient = false;
        for (ItemRelevance each : renewed.relevances()) {
            for (Criterion target : context.criteria()) {
                if (each.criterion().equals(target.id())) {
                    boolean counts = admissibility.isAdmissible(each.relevance(), target, renewed.from());
                    if (counts && each.relevance().refutes()) {
                        return false;
                    }
                    isSufficient |=
                            counts && target.id().equals(criterion.id()) && isSufficientSupport(each.relevance());
                }
            }
        }
        return isSufficient && sufficient.add(renewalSimulator.renewedKey(present));
    }

    private boolean isSufficientSupport(Relevance relevance) {
        return relevance.supports() && relevance.isSufficient(criterion);
    }

    /** Returns the records without any one of which the item, which is met, would not be met. */
    public List<EvidenceId> indispensableEvidence() {
        Set<EvidenceId> indispensable = new TreeSet<>();
        for (EvaluatedEvidence evaluated : evidence) {
            for (EvaluatedRecord each : evaluated.records()) {
                if (each.relevance().refutes() && isOnlySuperseded(each)) {
                    indispensable.addAll(soleSuperseder(each, evaluated.criterion()));
                }
            }
        }
        indispensable.addAll(indispensableSupports());
        return List.copyOf(indispensable);
    }

    private Set<EvidenceId> indispensableSupports() {
        Map<DuplicateKey, Set<EvidenceId>> sufficient = new HashMap<>();
        for (EvaluatedRecord each : support.records()) {
            if (each.isSufficientSupport(criterion)) {
                sufficient
                        .computeIfAbsent(each.relevance().profile().duplicateKey(), key -> new HashSet<>())
                        .add(each.relevance().id());
            }
        }
        Set<EvidenceId> indispensable = new HashSet<>();
        if (sufficient.size() == criterion.requirements().minimum()) {
            Map<EvidenceId, Set<DuplicateKey>> reinstated = keysReinstatedWithout();
            sufficient.forEach((key, records) -> {
                if (records.size() == 1) {
                    EvidenceId only = records.iterator().next();
                    Set<DuplicateKey> instead = reinstated.getOrDefault(only, Set.of());
                    if (!instead.contains(key) && sufficient.keySet().containsAll(instead)) {
                        indispensable.add(only);
                    }
                }
            });
        }
        return indispensable;
    }

    /** Returns, by superseding record, the keys of the supports that would be sufficient without it. */
    private Map<EvidenceId, Set<DuplicateKey>> keysReinstatedWithout() {
        Map<EvidenceId, Set<DuplicateKey>> reinstated = new HashMap<>();
        for (EvaluatedRecord each : support.records()) {
            if (isOnlySuperseded(each) && isSufficientSupport(each.relevance())) {
                for (EvidenceId id : soleSuperseder(each, criterion)) {
                    reinstated
                            .computeIfAbsent(id, superseder -> new HashSet<>())
                            .add(each.relevance().profile().duplicateKey());
                }
            }
        }
        return reinstated;
    }

    private static boolean isOnlySuperseded(EvaluatedRecord each) {
        return each.statuses().size() == 1 && each.statuses().get(0) == EvidenceStatus.SUPERSEDED;
    }

    private List<EvidenceId> soleSuperseder(EvaluatedRecord each, Criterion target) {
        return admissibility.supersessionIndex().soleSuperseder(each.relevance(), target);
    }
}
