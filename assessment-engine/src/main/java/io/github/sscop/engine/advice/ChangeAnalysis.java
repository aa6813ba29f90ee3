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
     * others are added. Where records are withheld, there is no such set: any of them may refute the item.
     */
    public List<RemediationStep> stepsToMeet() {
        if (context.withheldRecords() > 0) {
            return List.of();
        }
        List<RemediationStep> steps = new ArrayList<>();
        if (context.exclusion().isPresent()) {
            steps.add(new RemediationStep(RemediationStep.Action.WITHDRAW_EXCLUSION, Optional.empty()));
        }
        Map<EvidenceId, EvidenceProfile> refuting = refutingRecords();
        Map<DuplicateKey, Boolean> confirmedByKey = sufficientKeys(refuting.keySet());
        refuting.forEach((id, profile) ->
                steps.add(new RemediationStep(clearingAction(profile, confirmedByKey), Optional.of(id))));
        steps.addAll(supportingSteps(refuting.keySet(), confirmedByKey));
        return steps;
    }

    private List<RemediationStep> supportingSteps(Set<EvidenceId> refuting, Map<DuplicateKey, Boolean> confirmedByKey) {
        List<RemediationStep> steps = new ArrayList<>(refreshingSteps(refuting, confirmedByKey));
        for (int found = confirmedByKey.size(); found < criterion.requirements().minimum(); found++) {
            steps.add(step(RemediationStep.Action.ADD));
        }
        boolean confirmed = !criterion.requiresConfirmation()
                || confirmedByKey.containsValue(true)
                || steps.contains(step(RemediationStep.Action.ADD));
        if (!confirmed && !steps.isEmpty()) {
            steps.set(
                    steps.size() - 1,
                    step(RemediationStep.Action.ADD)); // A new record is confirmed, a renewed one is not.
        } else if (!confirmed) {
            steps.add(confirmingStep(refuting));
        }
        return steps;
    }

    private static RemediationStep step(RemediationStep.Action action) {
        return new RemediationStep(action, Optional.empty());
    }

    /** Returns the renewals of records that are out of date, those that would be confirmed first, as far as support is missing. */
    private List<RemediationStep> refreshingSteps(Set<EvidenceId> refuting, Map<DuplicateKey, Boolean> confirmedByKey) {
        Set<EvidenceId> renewed = new TreeSet<>();
        for (boolean confirmed : criterion.requiresConfirmation() ? List.of(true, false) : List.of(false)) {
            for (EvaluatedRecord each : support.records()) {
                EvidenceId id = each.relevance().id();
                if (lacksSupport(confirmedByKey)
                        && !refuting.contains(id)
                        && isOutOfDate(each)
                        && (!confirmed || isConfirmedWhenRenewed(each.relevance()))
                        && addRenewed(each.relevance().profile(), confirmedByKey)) {
                    renewed.add(id);
                }
            }
        }
        return renewed.stream()
                .map(id -> new RemediationStep(RemediationStep.Action.REFRESH, Optional.of(id)))
                .toList();
    }

    private RemediationStep confirmingStep(Set<EvidenceId> refuting) {
        return support.records().stream()
                .filter(each -> each.isSufficientSupport(criterion))
                .map(each -> each.relevance().id())
                .filter(id -> !refuting.contains(id))
                .findFirst()
                .map(id -> new RemediationStep(RemediationStep.Action.CONFIRM, Optional.of(id)))
                .orElseGet(() -> step(RemediationStep.Action.ADD));
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

    /** Returns the keys of the sufficient supports that do not refute as well, and whether one with that key is confirmed. */
    private Map<DuplicateKey, Boolean> sufficientKeys(Set<EvidenceId> refuting) {
        Map<DuplicateKey, Boolean> keys = new TreeMap<>();
        for (EvaluatedRecord each : support.records()) {
            if (each.isSufficientSupport(criterion)
                    && !refuting.contains(each.relevance().id())) {
                keys.merge(each.relevance().profile().duplicateKey(), isConfirmed(each), Boolean::logicalOr);
            }
        }
        return keys;
    }

    private boolean isConfirmed(EvaluatedRecord each) {
        return each.relevance().isConfirmed(criterion, renewalSimulator.asOf());
    }

    private boolean lacksSupport(Map<DuplicateKey, Boolean> confirmedByKey) {
        return confirmedByKey.size() < criterion.requirements().minimum();
    }

    /** Returns how to clear a refuting record: by renewal, where a rule refutes only for its age and support is missing. */
    private RemediationStep.Action clearingAction(EvidenceProfile refuting, Map<DuplicateKey, Boolean> confirmedByKey) {
        boolean renewable =
                lacksSupport(confirmedByKey) && refuting.record().supersedes().isEmpty();
        return renewable && addRenewed(refuting, confirmedByKey)
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
    private boolean addRenewed(EvidenceProfile present, Map<DuplicateKey, Boolean> confirmedByKey) {
        ResolvedPeriod renewed = renewalSimulator.renew(present);
        boolean isSufficient = false;
        boolean isConfirmed = false;
        for (ItemRelevance each : renewed.relevances()) {
            for (Criterion target : context.criteria()) {
                if (each.criterion().equals(target.id())) {
                    boolean counts = admissibility.isAdmissible(each.relevance(), target, renewed.from());
                    if (counts && each.relevance().refutes()) {
                        return false;
                    }
                    if (counts && target.id().equals(criterion.id()) && isSufficientSupport(each.relevance())) {
                        isSufficient = true;
                        isConfirmed |= each.relevance().isConfirmed(criterion, renewed.from());
                    }
                }
            }
        }
        return isSufficient && confirmedByKey.putIfAbsent(renewalSimulator.renewedKey(present), isConfirmed) == null;
    }

    private boolean isConfirmedWhenRenewed(Relevance present) {
        ResolvedPeriod renewed = renewalSimulator.renew(present.profile());
        return renewed.relevances().stream()
                .anyMatch(each -> each.criterion().equals(criterion.id())
                        && isSufficientSupport(each.relevance())
                        && each.relevance().isConfirmed(criterion, renewed.from()));
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
        Map<DuplicateKey, Set<EvidenceId>> sufficient = new TreeMap<>();
        Set<EvidenceId> confirmed = new TreeSet<>();
        for (EvaluatedRecord each : support.records()) {
            if (each.isSufficientSupport(criterion)) {
                EvidenceId id = each.relevance().id();
                sufficient
                        .computeIfAbsent(each.relevance().profile().duplicateKey(), key -> new TreeSet<>())
                        .add(id);
                if (isConfirmed(each)) {
                    confirmed.add(id);
                }
            }
        }
        Map<EvidenceId, List<Relevance>> reinstated = reinstatedWithout();
        Set<EvidenceId> indispensable = new TreeSet<>();
        if (sufficient.size() == criterion.requirements().minimum()) {
            sufficient.forEach((key, records) -> {
                EvidenceId only = records.iterator().next();
                if (records.size() == 1
                        && reinstated.getOrDefault(only, List.of()).stream()
                                .map(each -> each.profile().duplicateKey())
                                .allMatch(instead -> !instead.equals(key) && sufficient.containsKey(instead))) {
                    indispensable.add(only);
                }
            });
        }
        if (criterion.requiresConfirmation() && confirmed.size() == 1) {
            EvidenceId only = confirmed.iterator().next();
            if (reinstated.getOrDefault(only, List.of()).stream()
                    .noneMatch(each -> each.isConfirmed(criterion, renewalSimulator.asOf()))) {
                indispensable.add(only);
            }
        }
        return indispensable;
    }

    /** Returns, by superseding record, the supports that would be sufficient without it. */
    private Map<EvidenceId, List<Relevance>> reinstatedWithout() {
        Map<EvidenceId, List<Relevance>> reinstated = new TreeMap<>();
        for (EvaluatedRecord each : support.records()) {
            if (isOnlySuperseded(each) && isSufficientSupport(each.relevance())) {
                for (EvidenceId id : soleSuperseder(each, criterion)) {
                    reinstated
                            .computeIfAbsent(id, superseder -> new ArrayList<>(1))
                            .add(each.relevance());
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
