package io.github.sscop.source.advisory;

import io.github.sscop.evidence.Evidence;
import io.github.sscop.evidence.EvidenceId;
import io.github.sscop.evidence.FactValue;
import io.github.sscop.source.reading.ReadingContext;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The times in which the vendor promises updates, by severity, as a policy among its records gives them.
 *
 * @param table the fact {@code promised}; absent where no policy has one, or several have different ones
 */
record UpdatePromise(Optional<FactValue.Structure> table) {

    private static final Set<String> POLICIES = Set.of("UPDATE_POLICY", "VULNERABILITY_DISCLOSURE_POLICY");

    static UpdatePromise of(ReadingContext context) {
        Set<EvidenceId> superseded = context.records().stream()
                .map(Evidence::supersedes)
                .flatMap(Collection::stream)
                .collect(Collectors.toSet());
        List<FactValue.Structure> tables = context.records().stream()
                .filter(each -> POLICIES.contains(each.kind().value()))
                .filter(each -> !superseded.contains(each.id()))
                .map(each -> each.facts().get("promised"))
                .filter(FactValue.Structure.class::isInstance)
                .map(FactValue.Structure.class::cast)
                .filter(each -> !each.values().isEmpty())
                .distinct()
                .toList();
        return new UpdatePromise(tables.size() == 1 ? Optional.of(tables.get(0)) : Optional.empty());
    }

    /** Returns a severity as the table spells it. */
    String spelt(String severity) {
        return table.stream()
                .flatMap(each -> each.values().keySet().stream())
                .filter(severity::equalsIgnoreCase)
                .sorted()
                .findFirst()
                .orElse(severity);
    }
}
