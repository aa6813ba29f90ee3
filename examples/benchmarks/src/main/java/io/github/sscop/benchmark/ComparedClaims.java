package io.github.sscop.benchmark;

import io.github.sscop.assessment.Assessment;
import io.github.sscop.assessment.ItemAssessment;
import io.github.sscop.assessment.Verdict;
import io.github.sscop.benchmark.plain.PlainAssessment;
import io.github.sscop.benchmark.plain.PlainAssessor;
import io.github.sscop.code.Item;
import io.github.sscop.code.ItemId;
import io.github.sscop.code.Level;
import io.github.sscop.engine.Assessor;
import io.github.sscop.evidence.FactValue;
import io.github.sscop.evidence.Submission;
import io.github.sscop.policy.Policy;
import io.github.sscop.rule.FactRule;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The comparison: the verdict on each claim, by policy good-faith with those of its rules that all rivals have. */
final class ComparedClaims {

    /** The claims of the code, in its order. */
    static final List<String> IDS = Workload.CODE.items().stream()
            .filter(item -> item.level() == Level.CLAIM)
            .map(Item::id)
            .map(ItemId::value)
            .toList();

    private ComparedClaims() {}

    /** Policy good-faith with the rules that all rivals have, and no others. */
    static Policy policy() {
        Policy all = Policy.goodFaith();
        List<FactRule> rules = all.rules().getOrDefault(Workload.CODE.id(), List.of()).stream()
                .filter(rule -> PlainAssessor.rules().contains(rule.id()))
                .toList();
        Map<String, FactValue> settings = new TreeMap<>(all.settings());
        settings.keySet()
                .retainAll(rules.stream()
                        .flatMap(rule -> rule.settingNames().stream())
                        .collect(Collectors.toSet()));
        return new Policy(
                "compared",
                "Policy good-faith with the rules that all rivals have.",
                all.requirements(),
                all.itemRequirements(),
                all.acceptsExclusions(),
                all.acceptsSubstitutions(),
                settings,
                Map.of(Workload.CODE.id(), rules));
    }

    /** The library's verdicts. */
    static Map<ItemId, Verdict> verdicts(Assessor assessor, Submission submission) {
        Assessment assessment = assessor.assess(submission, Workload.AS_OF);
        return assessment.claims().stream().collect(Collectors.toMap(ItemAssessment::id, ItemAssessment::verdict));
    }

    /** The straightforward design's verdicts. */
    static Map<ItemId, Verdict> verdicts(PlainAssessment assessment) {
        return assessment.rows().stream()
                .collect(Collectors.toMap(row -> ItemId.of(row.item()), PlainAssessment.PlainRow::verdict));
    }
}
