package io.github.sscop.assessment.request;

import io.github.sscop.code.Claim;
import io.github.sscop.code.Code;
import io.github.sscop.code.Item;
import io.github.sscop.code.ItemId;
import io.github.sscop.code.Theme;
import io.github.sscop.evidence.EvidenceKind;
import io.github.sscop.evidence.Strength;
import io.github.sscop.policy.EvidenceRequirements;
import io.github.sscop.policy.Policy;
import io.github.sscop.rule.FactRule;
import io.github.sscop.vocabulary.KindDefinition;
import io.github.sscop.vocabulary.KindReference;
import io.github.sscop.vocabulary.KindReference.KnownKind;
import io.github.sscop.vocabulary.KindVocabulary;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The factory of questions by a code and a policy. */
final class QuestionFactory {

    private final Code code;
    private final Policy policy;
    private final List<FactRule> rules;
    private final KindReference reference;

    QuestionFactory(Code code, Policy policy) {
        this.code = code;
        this.policy = policy;
        this.rules = policy.rulesFor(code.id());
        this.reference = KindReference.of(KindVocabulary.standard(), rules);
    }

    /** Creates the question about an item. */
    Question question(Item item) {
        EvidenceRequirements required = policy.requirementsFor(code.id(), item.id());
        List<SuitableKind> kinds = kinds(item.id(), required);
        boolean confirmed = required.confirmed() && isConfirmable(item.id());
        Optional<Claim> claim = code.claim(item.id());
        return new Question(
                code.id(),
                item.id(),
                Optional.empty(),
                item.level(),
                item.theme().flatMap(this::theme),
                item.principle().flatMap(code::principle).map(each -> new ElementTitle(each.id(), each.title())),
                item.obligation(),
                item.population(),
                item.statement(),
                item.locator(),
                claim.map(Claim::evidenceExamples).orElse(List.of()),
                claim.map(Claim::guidance).orElse(List.of()),
                required,
                RequirementWording.of(item, required, confirmed, kinds),
                RequirementWording.isSampled(item, required),
                confirmed,
                kinds,
                Optional.empty());
    }

    /** Returns whether a rule derives direct support for an item, even from a kind that the policy does not accept as that. */
    private boolean isConfirmable(ItemId item) {
        return rules.stream()
                .anyMatch(rule -> rule.items().contains(item)
                        && rule.supports().filter(Strength.DIRECT::equals).isPresent());
    }

    private Optional<ElementTitle> theme(ItemId id) {
        return code.themes().stream()
                .filter(theme -> theme.id().equals(id))
                .findFirst()
                .map((Theme theme) -> new ElementTitle(theme.id(), theme.title()));
    }

    /** Returns the kinds that confirm, then the usual ones, then others that rules about the item read. */
    private List<SuitableKind> kinds(ItemId item, EvidenceRequirements required) {
        Set<EvidenceKind> confirming = new LinkedHashSet<>();
        Set<EvidenceKind> read = new LinkedHashSet<>();
        for (KnownKind entry : reference.about(item).kinds()) {
            if (required.accepts(entry.kind())) {
                read.add(entry.kind());
                if (entry.canConfirm(item) && required.strongestOf(entry.kind()) == Strength.DIRECT) {
                    confirming.add(entry.kind());
                }
            }
        }
        Set<EvidenceKind> usual = usual(item, required);
        Set<EvidenceKind> all = new LinkedHashSet<>(confirming);
        all.addAll(usual);
        all.addAll(read);
        return all.stream()
                .map(kind -> suitable(kind, item, usual.contains(kind), confirming.contains(kind)))
                .toList();
    }

    private Set<EvidenceKind> usual(ItemId item, EvidenceRequirements required) {
        Set<EvidenceKind> usual = new LinkedHashSet<>();
        KindVocabulary.standard().kinds().entrySet().stream()
                .filter(kind -> kind.getValue().isUsualFor(code.id(), item))
                .map(Map.Entry::getKey)
                .forEach(usual::add);
        usual.addAll(required.kinds());
        usual.removeIf(kind -> !required.accepts(kind) || required.strongestOf(kind) != Strength.DIRECT);
        return usual;
    }

    private SuitableKind suitable(EvidenceKind kind, ItemId item, boolean usual, boolean confirms) {
        Optional<KindDefinition> definition = KindVocabulary.standard().kind(kind);
        return new SuitableKind(
                kind,
                definition.map(KindDefinition::title),
                definition.map(KindDefinition::nature),
                definition.map(KindDefinition::reach),
                usual,
                confirms,
                confirms && isSampled(kind, item),
                definition.map(KindDefinition::facts).orElse(Map.of()),
                reference.kind(kind).stream()
                        .flatMap(entry -> entry.rules().stream())
                        .filter(use -> use.items().contains(item))
                        .toList());
    }

    /** Returns whether every rule that can derive direct support from a kind asks for a sample besides. */
    private boolean isSampled(EvidenceKind kind, ItemId item) {
        return rules.stream()
                .filter(rule -> rule.kind().equals(kind) && rule.items().contains(item))
                .filter(rule -> rule.supports().filter(Strength.DIRECT::equals).isPresent())
                .allMatch(rule -> rule.supportsWithoutSample()
                        .filter(Strength.INDIRECT::equals)
                        .isPresent());
    }
}
