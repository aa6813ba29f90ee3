package io.github.sscop.vocabulary;

import io.github.sscop.code.ItemId;
import io.github.sscop.code.document.DocumentType;
import io.github.sscop.evidence.EvidenceKind;
import io.github.sscop.evidence.Strength;
import io.github.sscop.problem.ContractValue;
import io.github.sscop.rule.FactRule;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The kinds of evidence for readers: each with its facts, and with the rules that read it.
 *
 * @param kinds the kinds, in order
 */
public record KindReference(List<KnownKind> kinds) implements ContractValue {

    private static final DocumentType<KindReference> TYPE =
            DocumentType.of("sscop.kinds/1", KindReference.class).build();

    /**
     * One kind of evidence.
     *
     * @param kind the kind
     * @param definition its definition; absent if only rules know the kind
     * @param rules the rules that read records of the kind
     */
    public record KnownKind(EvidenceKind kind, Optional<KindDefinition> definition, List<RuleUse> rules)
            implements ContractValue {

        public KnownKind {
            Objects.requireNonNull(kind, "kind");
            Objects.requireNonNull(definition, "definition");
            rules = List.copyOf(rules);
        }

        /** Returns whether a rule can derive direct support for an item from records of the kind. */
        public boolean canConfirm(ItemId item) {
            return rules.stream()
                    .anyMatch(rule -> rule.items().contains(item)
                            && rule.supports().filter(Strength.DIRECT::equals).isPresent());
        }

        /** Returns whether a rule about an item reads records of the kind. */
        public boolean isAbout(ItemId item) {
            return rules.stream().anyMatch(rule -> rule.items().contains(item));
        }
    }

    /**
     * The use of a kind by a rule.
     *
     * @param rule the id of the rule
     * @param items the items that the rule is about
     * @param should what should hold
     * @param supports how strongly a record supports the items where it holds; absent if it does not
     * @param refutes how strongly a record refutes the items where it does not hold; absent if it does not
     */
    public record RuleUse(
            String rule, List<ItemId> items, String should, Optional<Strength> supports, Optional<Strength> refutes)
            implements ContractValue {

        public RuleUse {
            Objects.requireNonNull(rule, "rule");
            items = List.copyOf(items);
            Objects.requireNonNull(should, "should");
            Objects.requireNonNull(supports, "supports");
            Objects.requireNonNull(refutes, "refutes");
        }
    }

    public KindReference {
        kinds = List.copyOf(kinds);
    }

    /** Returns the kinds of a vocabulary and those that rules read beside them. */
    public static KindReference of(KindVocabulary vocabulary, List<FactRule> rules) {
        Map<EvidenceKind, List<RuleUse>> uses = new TreeMap<>();
        vocabulary.kinds().keySet().forEach(kind -> uses.put(kind, new ArrayList<>()));
        for (FactRule rule : rules) {
            uses.computeIfAbsent(rule.kind(), kind -> new ArrayList<>())
                    .add(new RuleUse(rule.id(), rule.items(), rule.should(), rule.supports(), rule.refutes()));
        }
        List<KnownKind> entries = new ArrayList<>(uses.size());
        uses.forEach((kind, ofKind) -> entries.add(new KnownKind(kind, vocabulary.kind(kind), ofKind)));
        return new KindReference(entries);
    }

    /** Returns the kinds that rules about an item read, those first from which a rule can derive direct support. */
    public KindReference about(ItemId item) {
        List<KnownKind> about = new ArrayList<>(
                kinds.stream().filter(entry -> entry.canConfirm(item)).toList());
        kinds.stream()
                .filter(entry -> entry.isAbout(item) && !entry.canConfirm(item))
                .forEach(about::add);
        return new KindReference(about);
    }

    /** Returns the kind alone; empty if it is not one of these. */
    public Optional<KnownKind> kind(EvidenceKind kind) {
        return kinds.stream().filter(entry -> entry.kind().equals(kind)).findFirst();
    }

    /** Returns the kinds as an indented document. */
    public byte[] toJson() {
        return TYPE.pretty(this);
    }
}
