package io.github.sscop.assessment.request;

import io.github.sscop.evidence.EvidenceKind;
import io.github.sscop.problem.ContractValue;
import io.github.sscop.vocabulary.FactDefinition;
import io.github.sscop.vocabulary.KindNature;
import io.github.sscop.vocabulary.KindReach;
import io.github.sscop.vocabulary.KindReference.RuleUse;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * A kind of evidence that suits a question.
 *
 * @param kind the kind
 * @param title what records of the kind are, in a few words; absent if only rules know the kind
 * @param nature how they age; absent if only rules know the kind
 * @param reach how much they are usually about; absent if only rules know the kind
 * @param usual whether it is the usual evidence for the item, and the policy accepts it as direct support
 * @param confirms whether a rule of the policy can derive direct support for the item from it
 * @param sampled whether a record of it counts in full only with a sample
 * @param facts its facts by name, with their types and meanings
 * @param rules the rules about the item that read it
 */
public record SuitableKind(
        EvidenceKind kind,
        Optional<String> title,
        Optional<KindNature> nature,
        Optional<KindReach> reach,
        boolean usual,
        boolean confirms,
        boolean sampled,
        Map<String, FactDefinition> facts,
        List<RuleUse> rules)
        implements ContractValue {

    public SuitableKind {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(nature, "nature");
        Objects.requireNonNull(reach, "reach");
        facts = Collections.unmodifiableMap(new LinkedHashMap<>(facts));
        rules = List.copyOf(rules);
    }
}
