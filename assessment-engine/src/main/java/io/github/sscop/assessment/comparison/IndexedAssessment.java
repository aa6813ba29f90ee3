package io.github.sscop.assessment.comparison;

import io.github.sscop.assessment.Assessment;
import io.github.sscop.assessment.RemarkCode;
import io.github.sscop.assessment.RuleResult;
import io.github.sscop.code.ItemId;
import io.github.sscop.evidence.EvidenceId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * One of two assessments that are compared, with what its rules derived at hand for each record.
 *
 * @param assessment the assessment
 * @param derived what rules derived, by record
 */
record IndexedAssessment(Assessment assessment, Map<EvidenceId, List<RuleResult>> derived) {

    static IndexedAssessment of(Assessment assessment) {
        return new IndexedAssessment(
                assessment,
                assessment.rules().stream()
                        .filter(trace -> trace.strength().isPresent())
                        .collect(Collectors.groupingBy(RuleResult::evidence)));
    }

    /**
     * What a rule says of a record.
     *
     * @param rule the rule's id
     * @param says which way the record speaks, and how strongly
     */
    record RuleStatement(String rule, String says) {}

    Set<RuleStatement> derived(EvidenceId record, ItemId item) {
        return derived.getOrDefault(record, List.of()).stream()
                .filter(trace -> trace.items().contains(item))
                .map(trace -> new RuleStatement(trace.rule(), trace.strength().orElseThrow() + " " + trace.result()))
                .collect(Collectors.toSet());
    }

    boolean hasOwnRule(String id) {
        return assessment.ownRules().contains(id);
    }

    boolean remarks(RemarkCode what, ItemId item) {
        return assessment.remarks().stream()
                .anyMatch(remark -> remark.code() == what
                        && remark.item().filter(item::equals).isPresent());
    }
}
