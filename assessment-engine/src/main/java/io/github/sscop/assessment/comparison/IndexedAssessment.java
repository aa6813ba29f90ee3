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
 * One of two assessments that are compared, with an index of what its rules derived from each record.
 *
 * @param assessment the assessment
 * @param derivedResults the results of the rules that derived a stance, by record
 */
record IndexedAssessment(Assessment assessment, Map<EvidenceId, List<RuleResult>> derivedResults) {

    static IndexedAssessment of(Assessment assessment) {
        return new IndexedAssessment(
                assessment,
                assessment.rules().stream()
                        .filter(result -> result.strength().isPresent())
                        .collect(Collectors.groupingBy(RuleResult::evidence)));
    }

    /**
     * The statement of a rule about a record.
     *
     * @param rule the rule's id
     * @param statement the strength and the result
     */
    record RuleStatement(String rule, String statement) {}

    Set<RuleStatement> ruleStatements(EvidenceId record, ItemId item) {
        return derivedResults.getOrDefault(record, List.of()).stream()
                .filter(result -> result.items().contains(item))
                .map(result ->
                        new RuleStatement(result.rule(), result.strength().orElseThrow() + " " + result.result()))
                .collect(Collectors.toSet());
    }

    boolean hasOwnRule(String id) {
        return assessment.ownRules().contains(id);
    }

    boolean hasRemark(RemarkCode code, ItemId item) {
        return assessment.remarks().stream()
                .anyMatch(remark -> remark.code() == code
                        && remark.item().filter(item::equals).isPresent());
    }
}
