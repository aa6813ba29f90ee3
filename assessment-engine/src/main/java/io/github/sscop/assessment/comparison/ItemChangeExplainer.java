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
 * The explanation of a changed verdict on one item: by scope first, then by exclusions and substitutions, then by the records
 * that decide.
 *
 * <p>Refutations decide where the worse verdict depends on them, and supports decide where too few of them are sufficient.
 * Records with the same effect in both assessments, or without influence on the two verdicts, are not named.
 */
final class ItemChangeExplainer {

    private final IndexedAssessment before;
    private final IndexedAssessment after;
    private final ItemAssessment rowBefore;
    private final ItemAssessment rowAfter;
    private final ItemEvidenceEffects effectsBefore;
    private final ItemEvidenceEffects effectsAfter;
    private final AssessmentBasis basisBefore;
    private final AssessmentBasis basisAfter;
    private final CauseCollector causes;

    private ItemChangeExplainer(
            IndexedAssessment before, ItemAssessment rowBefore, IndexedAssessment after, ItemAssessment rowAfter) {
        this.before = before;
        this.rowBefore = rowBefore;
        this.after = after;
        this.rowAfter = rowAfter;
        boolean byConfirmation = mayLackConfirmation(isWorse() ? rowAfter : rowBefore);
        this.effectsBefore = new ItemEvidenceEffects(rowBefore, byConfirmation);
        this.effectsAfter = new ItemEvidenceEffects(rowAfter, byConfirmation);
        this.basisBefore = AssessmentBasis.of(before.assessment());
        this.basisAfter = AssessmentBasis.of(after.assessment());
        this.causes = new CauseCollector(basisBefore, basisAfter);
    }

    static List<ChangeCause> between(
            IndexedAssessment before, ItemAssessment rowBefore, IndexedAssessment after, ItemAssessment rowAfter) {
        ItemChangeExplainer item = new ItemChangeExplainer(before, rowBefore, after, rowAfter);
        item.explain();
        return item.causes.causes();
    }

    private void explain() {
        if (rowBefore.has(ReasonCode.SCOPED_OUT) != rowAfter.has(ReasonCode.SCOPED_OUT)) {
            causes.add(ChangeCauseCode.SCOPE_CHANGED, rowAfter.has(ReasonCode.SCOPED_OUT) ? "OUT" : "IN");
            causes.addCode();
        } else if (rowBefore.has(ReasonCode.EXCLUDED) != rowAfter.has(ReasonCode.EXCLUDED)) {
            explainExclusion();
        } else {
            boolean sameWording = substitute(rowBefore).equals(substitute(rowAfter));
            if (!sameWording) {
                explainSubstitution();
            }
            explainEvidence(sameWording);
        }
    }

    /** Explains an exclusion in only one assessment: in the other, there is none, the policy refuses it, or a refutation counts. */
    private void explainExclusion() {
        boolean excludedAfter = rowAfter.has(ReasonCode.EXCLUDED);
        ItemAssessment assessed = excludedAfter ? rowBefore : rowAfter;
        if ((excludedAfter ? before : after).hasRemark(RemarkCode.EXCLUSION_REFUSED, rowBefore.id())) {
            causes.addPolicy();
        } else if (assessed.stepsToMeet().stream()
                .noneMatch(step -> step.action() == RemediationStep.Action.WITHDRAW_EXCLUSION)) {
            causes.add(ChangeCauseCode.EXCLUSION_CHANGED, excludedAfter ? "EXCLUDED" : "WITHDRAWN");
        }
        explainRecords(Stance.REFUTES, (excludedAfter ? effectsBefore : effectsAfter).decisiveRefutations());
    }

    private void explainSubstitution() {
        boolean refused = (substitute(rowBefore).isEmpty()
                        && before.hasRemark(RemarkCode.SUBSTITUTION_REFUSED, rowBefore.id()))
                || (substitute(rowAfter).isEmpty() && after.hasRemark(RemarkCode.SUBSTITUTION_REFUSED, rowAfter.id()));
        if (refused) {
            causes.addPolicy();
        } else {
            causes.add(
                    ChangeCauseCode.SUBSTITUTION_CHANGED,
                    substitute(rowAfter).isPresent() ? "SUBSTITUTED" : "WITHDRAWN");
        }
    }

    /** Returns the id of the substitute by which the item is assessed, if there is one. */
    private static Optional<String> substitute(ItemAssessment row) {
        return row.reasons().stream()
                .filter(reason -> reason.code() == ReasonCode.SUBSTITUTED)
                .map(reason -> reason.arguments().getOrDefault("substitute", ""))
                .findFirst();
    }

    /** Explains the change by the records that decide; supports of different wordings are not compared. */
    private void explainEvidence(boolean sameWording) {
        boolean worse = isWorse();
        ItemAssessment lower = worse ? rowAfter : rowBefore;
        ItemEvidenceEffects effects = worse ? effectsAfter : effectsBefore;
        boolean toOrFromMet = (worse ? rowBefore : rowAfter).verdict() == Verdict.MET;
        boolean refuted = !effects.refuting().isEmpty();
        if (refuted) {
            boolean all = toOrFromMet && !worse; // To become met, the item must lose indirect refutations as well.
            explainRecords(Stance.REFUTES, all ? effects.refuting() : effects.decisiveRefutations());
        }
        boolean lackDecides = !refuted || (!hasEnoughSupport(lower) && !(worse && lower.verdict() == Verdict.NOT_MET));
        if (sameWording && toOrFromMet && lackDecides) {
            explainSupports(
                    (worse ? effectsBefore : effectsAfter).sufficient(),
                    refuted ? effects.counted() : effects.sufficient(),
                    effects);
            explainConfirmation(lower, (worse ? effectsBefore : effectsAfter).confirmed());
        }
    }

    private boolean isWorse() {
        return rowBefore.verdict().worse(rowAfter.verdict()) == rowAfter.verdict();
    }

    /**
     * Adds the supports that are confirmed where the item is met; without any, only the policy or the rules can be why none has
     * to be.
     */
    private void explainConfirmation(ItemAssessment lower, Set<EvidenceId> confirmed) {
        if (confirmed.isEmpty() && isUnconfirmed(lower)) {
            causes.addPolicy();
            causes.addCounterpart();
            causes.addRules();
        }
        explainRecords(Stance.SUPPORTS, confirmed);
    }

    private static boolean isUnconfirmed(ItemAssessment row) {
        return row.has(ReasonCode.ONLY_UNCONFIRMED) || hasStep(row, RemediationStep.Action.CONFIRM);
    }

    /** Returns whether confirmation may be what an item lacks; the row of a refuted one does not show it. */
    private static boolean mayLackConfirmation(ItemAssessment row) {
        return isUnconfirmed(row)
                || (!row.refutedBy().isEmpty() && row.confirmed().isEmpty());
    }

    private static boolean hasStep(ItemAssessment row, RemediationStep.Action action) {
        return row.stepsToMeet().stream().anyMatch(step -> step.action() == action);
    }

    /** Returns whether only refutations keep the item from being met. */
    private static boolean hasEnoughSupport(ItemAssessment row) {
        return !hasStep(row, RemediationStep.Action.ADD)
                && !hasStep(row, RemediationStep.Action.REFRESH)
                && !hasStep(row, RemediationStep.Action.CONFIRM);
    }

    /**
     * Adds the supports that are sufficient only in the assessment in which the item is met; a duplicate replaces its original.
     *
     * @param sufficient those that are sufficient where the item is met
     * @param others those that are sufficient, or may be, where it is not
     * @param lower the effects of records where it is not
     */
    private void explainSupports(Set<EvidenceId> sufficient, Set<EvidenceId> others, ItemEvidenceEffects lower) {
        Set<String> values = others.stream().map(EvidenceId::value).collect(Collectors.toSet());
        Set<EvidenceId> differing = new HashSet<>(sufficient);
        differing.removeAll(others);
        differing.removeIf(id -> {
            EvidenceEffect effect = lower.of(id, Stance.SUPPORTS);
            return effect.hasStatus(EvidenceStatus.DUPLICATE)
                    && values.contains(effect.arguments().getOrDefault("of", ""));
        });
        explainRecords(Stance.SUPPORTS, differing);
        Optional<String> minimumBefore = minimum(rowBefore);
        Optional<String> minimumAfter = minimum(rowAfter);
        if (minimumBefore.isPresent() && minimumAfter.isPresent() && !minimumBefore.equals(minimumAfter)) {
            causes.addPolicy();
        }
    }

    /** Returns the number of records that the policy requires, where a reason gives it. */
    private static Optional<String> minimum(ItemAssessment row) {
        return row.reasons().stream()
                .flatMap(reason -> Stream.ofNullable(reason.arguments().get("minimum")))
                .findFirst();
    }

    private void explainRecords(Stance stance, Set<EvidenceId> records) {
        new TreeSet<>(records).forEach(id -> explainRecord(id, stance));
    }

    private void explainRecord(EvidenceId record, Stance stance) {
        EffectChange change = new EffectChange(
                stance,
                effectsBefore.of(record, stance),
                effectsAfter.of(record, stance),
                basisBefore,
                basisAfter,
                !before.assessment().subject().equals(after.assessment().subject()));
        causes.addRecord(record, change);
        List<EvidenceId> by = supersededBy(change);
        if (change.isByPolicy() && (by.isEmpty() || by.stream().anyMatch(this::isRelevantInBoth))) {
            causes.addPolicy();
        }
        if (change.isByCounterpart()) {
            causes.addCounterpart();
        }
        if (change.isBySufficiency()) {
            causes.addCode();
        }
        explainRules(record);
        by.forEach(this::explainRules);
    }

    /** Returns the records that supersede the record in one of the assessments, as far as they are relevant to the item. */
    private List<EvidenceId> supersededBy(EffectChange change) {
        return Stream.of(change.from(), change.to())
                .filter(effect -> effect.hasStatus(EvidenceStatus.SUPERSEDED))
                .flatMap(effect ->
                        Stream.of(effect.arguments().getOrDefault("by", "").split(", ")))
                .flatMap(id -> Stream.of(effectsBefore.findRelevant(id), effectsAfter.findRelevant(id)))
                .flatMap(Optional::stream)
                .distinct()
                .toList();
    }

    /** Returns whether a record is relevant in both assessments, so that only the policy can decide whether it supersedes another. */
    private boolean isRelevantInBoth(EvidenceId record) {
        return effectsBefore.findRelevant(record.value()).isPresent()
                && effectsAfter.findRelevant(record.value()).isPresent();
    }

    /** Adds the rules that derive something else from the record for the item in one assessment than in the other. */
    private void explainRules(EvidenceId record) {
        Set<IndexedAssessment.RuleStatement> statementsBefore = before.ruleStatements(record, rowBefore.id());
        Set<IndexedAssessment.RuleStatement> statementsAfter = after.ruleStatements(record, rowBefore.id());
        Stream.concat(statementsBefore.stream(), statementsAfter.stream())
                .filter(each -> !(statementsBefore.contains(each) && statementsAfter.contains(each)))
                .map(IndexedAssessment.RuleStatement::rule)
                .forEach(this::explainRule);
    }

    private void explainRule(String id) {
        if (before.hasOwnRule(id) != after.hasOwnRule(id)) {
            causes.addRules();
        } else if (!before.hasOwnRule(id)) {
            causes.addPolicy();
        }
    }
}
