package io.github.sscop.assessment.comparison;

import io.github.sscop.assessment.AssessmentBasis;
import io.github.sscop.assessment.EvidenceStatus;
import io.github.sscop.assessment.ItemAssessment;
import io.github.sscop.assessment.ReasonCode;
import io.github.sscop.assessment.RemarkCode;
import io.github.sscop.assessment.RemediationStep;
import io.github.sscop.assessment.Verdict;
import io.github.sscop.evidence.EvidenceId;
import io.github.sscop.evidence.Stance;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Why the verdict on one item is another: scope first, then exclusions and other words, then the records that decide.
 *
 * <p>What decides: refutations where the worse verdict rests on them, and supports where too few of them are enough. Records
 * whose weight is the same in both, or makes no difference to the two verdicts, are not named.
 */
final class ItemChangeExplainer {

    private final IndexedAssessment before;
    private final IndexedAssessment after;
    private final ItemAssessment was;
    private final ItemAssessment is;
    private final ItemEvidenceEffects weightsBefore;
    private final ItemEvidenceEffects weightsNow;
    private final AssessmentBasis inputsBefore;
    private final AssessmentBasis inputsNow;
    private final CauseCollector causes;

    private ItemChangeExplainer(IndexedAssessment before, ItemAssessment was, IndexedAssessment after, ItemAssessment is) {
        this.before = before;
        this.was = was;
        this.after = after;
        this.is = is;
        this.weightsBefore = new ItemEvidenceEffects(was);
        this.weightsNow = new ItemEvidenceEffects(is);
        this.inputsBefore = AssessmentBasis.of(before.assessment());
        this.inputsNow = AssessmentBasis.of(after.assessment());
        this.causes = new CauseCollector(inputsBefore, inputsNow);
    }

    static List<ChangeCause> between(IndexedAssessment before, ItemAssessment was, IndexedAssessment after, ItemAssessment is) {
        ItemChangeExplainer item = new ItemChangeExplainer(before, was, after, is);
        item.find();
        return item.causes.found();
    }

    private void find() {
        if (was.has(ReasonCode.SCOPED_OUT) != is.has(ReasonCode.SCOPED_OUT)) {
            causes.add(ChangeCauseCode.SCOPE_CHANGED, is.has(ReasonCode.SCOPED_OUT) ? "OUT" : "IN");
            causes.code();
        } else if (was.has(ReasonCode.EXCLUDED) != is.has(ReasonCode.EXCLUDED)) {
            exclusion();
        } else {
            boolean sameWords = substitute(was).equals(substitute(is));
            if (!sameWords) {
                substitution();
            }
            evidence(sameWords);
        }
    }

    /** The item is left out on one side; on the other the policy refuses that, nobody asks for it, or something refutes it. */
    private void exclusion() {
        boolean excludedNow = is.has(ReasonCode.EXCLUDED);
        ItemAssessment assessed = excludedNow ? was : is;
        if ((excludedNow ? before : after).remarks(RemarkCode.EXCLUSION_REFUSED, was.id())) {
            causes.policy();
        } else if (assessed.stepsToMeet().stream().noneMatch(step -> step.action() == RemediationStep.Action.WITHDRAW_EXCLUSION)) {
            causes.add(ChangeCauseCode.EXCLUSION_CHANGED, excludedNow ? "EXCLUDED" : "WITHDRAWN");
        }
        changed(Stance.REFUTES, (excludedNow ? weightsBefore : weightsNow).decisiveRefutations());
    }

    private void substitution() {
        boolean refused = (substitute(was).isEmpty() && before.remarks(RemarkCode.SUBSTITUTION_REFUSED, was.id()))
                || (substitute(is).isEmpty() && after.remarks(RemarkCode.SUBSTITUTION_REFUSED, is.id()));
        if (refused) {
            causes.policy();
        } else {
            causes.add(ChangeCauseCode.SUBSTITUTION_CHANGED, substitute(is).isPresent() ? "SUBSTITUTED" : "WITHDRAWN");
        }
    }

    /** The id of the substitute by which the item is judged, if it is. */
    private static Optional<String> substitute(ItemAssessment row) {
        return row.reasons().stream()
                .filter(reason -> reason.code() == ReasonCode.SUBSTITUTED)
                .map(reason -> reason.arguments().getOrDefault("substitute", ""))
                .findFirst();
    }

    /** Which records decide; in other words, support is another matter altogether and is not compared. */
    private void evidence(boolean sameWords) {
        boolean worse = was.verdict().worse(is.verdict()) == is.verdict();
        ItemAssessment lower = worse ? is : was;
        ItemEvidenceEffects weights = worse ? weightsNow : weightsBefore;
        boolean toOrFromMet = (worse ? was : is).verdict() == Verdict.MET;
        boolean refuted = !weights.refuting().isEmpty();
        if (refuted) {
            boolean all = toOrFromMet && !worse; // To become met, indirect ones have to go as well.
            changed(Stance.REFUTES, all ? weights.refuting() : weights.decisiveRefutations());
        }
        boolean lackDecides = !refuted || (!hadEnough(lower) && !(worse && lower.verdict() == Verdict.NOT_MET));
        if (sameWords && toOrFromMet && lackDecides) {
            supports(
                    (worse ? weightsBefore : weightsNow).sufficient(),
                    refuted ? weights.counted() : weights.sufficient(),
                    weights);
        }
    }

    /** Whether nothing but refutations keeps the item from being met. */
    private static boolean hadEnough(ItemAssessment row) {
        return row.stepsToMeet().stream()
                .noneMatch(step -> step.action() == RemediationStep.Action.ADD || step.action() == RemediationStep.Action.REFRESH);
    }

    /**
     * Names the supports that are enough where the item is met, and not where it is not; copies stand in for one another.
     *
     * @param enough those that are enough where the item is met
     * @param others those that are enough, or may be, where it is not
     * @param lower what records weigh where it is not
     */
    private void supports(Set<EvidenceId> enough, Set<EvidenceId> others, ItemEvidenceEffects lower) {
        Set<String> values = others.stream().map(EvidenceId::value).collect(Collectors.toSet());
        Set<EvidenceId> differing = new HashSet<>(enough);
        differing.removeAll(others);
        differing.removeIf(id -> {
            EvidenceEffect weight = lower.of(id, Stance.SUPPORTS);
            return weight.is(EvidenceStatus.DUPLICATE)
                    && values.contains(weight.arguments().getOrDefault("of", ""));
        });
        changed(Stance.SUPPORTS, differing);
        Optional<String> minimumBefore = minimum(was);
        Optional<String> minimumNow = minimum(is);
        if (minimumBefore.isPresent() && minimumNow.isPresent() && !minimumBefore.equals(minimumNow)) {
            causes.policy();
        }
    }

    /** How many records the policy asks for, where a reason says so. */
    private static Optional<String> minimum(ItemAssessment row) {
        return row.reasons().stream()
                .flatMap(reason -> Stream.ofNullable(reason.arguments().get("minimum")))
                .findFirst();
    }

    private void changed(Stance stance, Set<EvidenceId> records) {
        new TreeSet<>(records).forEach(id -> changed(id, stance));
    }

    private void changed(EvidenceId record, Stance stance) {
        EffectChange change = new EffectChange(
                stance, weightsBefore.of(record, stance), weightsNow.of(record, stance), inputsBefore, inputsNow);
        causes.record(record, change);
        List<EvidenceId> by = supersededBy(change);
        if (change.isByPolicy() && (by.isEmpty() || by.stream().anyMatch(this::bearsInBoth))) {
            causes.policy();
        }
        if (change.isBySufficiency()) {
            causes.code();
        }
        rules(record);
        by.forEach(this::rules);
    }

    /** What took the place of the record, or no longer does, as far as it bears on the item. */
    private List<EvidenceId> supersededBy(EffectChange change) {
        return Stream.of(change.from(), change.to())
                .filter(weight -> weight.is(EvidenceStatus.SUPERSEDED))
                .flatMap(weight ->
                        Stream.of(weight.arguments().getOrDefault("by", "").split(", ")))
                .flatMap(id -> Stream.of(weightsBefore.bearing(id), weightsNow.bearing(id)))
                .flatMap(Optional::stream)
                .distinct()
                .toList();
    }

    /** Whether a record was there both times, so that only the policy can make it take the place of another. */
    private boolean bearsInBoth(EvidenceId record) {
        return weightsBefore.bearing(record.value()).isPresent()
                && weightsNow.bearing(record.value()).isPresent();
    }

    /** What rules derive of the record for the item, if that is not the same. */
    private void rules(EvidenceId record) {
        Set<IndexedAssessment.RuleStatement> derivedBefore = before.derived(record, was.id());
        Set<IndexedAssessment.RuleStatement> derivedNow = after.derived(record, was.id());
        Stream.concat(derivedBefore.stream(), derivedNow.stream())
                .filter(each -> !(derivedBefore.contains(each) && derivedNow.contains(each)))
                .map(IndexedAssessment.RuleStatement::rule)
                .forEach(this::rule);
    }

    private void rule(String id) {
        if (before.hasOwnRule(id) != after.hasOwnRule(id)) {
            causes.rules();
        } else if (!before.hasOwnRule(id)) {
            causes.policy();
        }
    }
}
