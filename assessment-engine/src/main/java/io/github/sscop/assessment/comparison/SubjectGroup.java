package io.github.sscop.assessment.comparison;

import io.github.sscop.assessment.AssessedSubject;
import io.github.sscop.assessment.Assessment;
import io.github.sscop.evidence.identity.OrganisationIdentity;
import io.github.sscop.evidence.subject.IdentityMatch;
import io.github.sscop.problem.ContractValue;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The assessments of one product of one organisation, in any version and under any name.
 *
 * @param assessments the assessments in the order in which they were given; at least one
 */
public record SubjectGroup(List<Assessment> assessments) implements ContractValue {

    /**
     * Creates a group.
     *
     * @throws IllegalArgumentException if there is no assessment
     */
    public SubjectGroup {
        assessments = List.copyOf(assessments);
        if (assessments.isEmpty()) {
            throw new IllegalArgumentException("assessments is empty; expected at least one");
        }
    }

    /**
     * Returns the groups of assessments that are surely about the same organisation and product, by identifiers first, then by
     * names and former names; in the order of the first of each group. What is in doubt stays apart.
     */
    public static List<SubjectGroup> of(List<Assessment> assessments) {
        List<List<Assessment>> groups = new ArrayList<>();
        Map<String, List<List<Assessment>>> byKey = new HashMap<>();
        for (Assessment assessment : assessments) {
            AssessedSubject subject = assessment.subject();
            Set<String> keys = OrganisationIdentity.of(
                            subject.organisation(), subject.formerNames(), subject.organisationIdentifiers())
                    .keys();
            Optional<List<Assessment>> same = keys.stream()
                    .sorted()
                    .flatMap(key -> byKey.getOrDefault(key, List.of()).stream())
                    .filter(group -> isSame(group.get(0).subject(), subject))
                    .findFirst();
            List<Assessment> group = same.orElseGet(ArrayList::new);
            group.add(assessment);
            if (same.isEmpty()) {
                groups.add(group);
                keys.forEach(key ->
                        byKey.computeIfAbsent(key, first -> new ArrayList<>(1)).add(group));
            }
        }
        return groups.stream().map(SubjectGroup::new).toList();
    }

    private static boolean isSame(AssessedSubject some, AssessedSubject other) {
        return some.organisationMatch(other) == IdentityMatch.SAME && some.productMatch(other) == IdentityMatch.SAME;
    }
}
