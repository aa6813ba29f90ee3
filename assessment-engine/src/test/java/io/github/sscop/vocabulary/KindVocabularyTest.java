package io.github.sscop.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.sscop.code.Code;
import io.github.sscop.code.CodeRegistry;
import io.github.sscop.code.Item;
import io.github.sscop.code.ItemId;
import io.github.sscop.evidence.EvidenceKind;
import io.github.sscop.evidence.text.LikeWords;
import io.github.sscop.policy.EvidenceRequirements;
import io.github.sscop.policy.Policy;
import io.github.sscop.rule.FactRule;
import io.github.sscop.rule.standard.ExampleReading;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The vocabulary of kinds, held to the rules, the policies and their pages, and to itself. */
class KindVocabularyTest {

    private static final KindVocabulary VOCABULARY = KindVocabulary.standard();

    private static final List<String> STANDING = List.of(
            "ACCESS_POLICY",
            "ASSET_INVENTORY",
            "CERTIFICATE",
            "CONFIGURATION_ITEM_LIST",
            "CONTACT",
            "CREDENTIAL_INVENTORY",
            "DATA_PROTECTION_DESIGN",
            "DEFECT_REGISTER",
            "DEPENDENCY_MANIFEST",
            "DEPLOYMENT_POLICY",
            "DESIGN_RECORD",
            "DEVELOPMENT_FRAMEWORK",
            "END_OF_SUPPORT_NOTICE",
            "INCIDENT_PLAN",
            "INCIDENT_SUPPORT_PLAN",
            "LOG_RETENTION_DECISION",
            "NARRATIVE",
            "PIPELINE_CONFIGURATION",
            "POLICY_DOCUMENT",
            "PROCEDURE",
            "REGISTER",
            "REPOSITORY",
            "REQUIREMENTS_REGISTER",
            "SECURE_USE_GUIDE",
            "SUBSCRIPTION",
            "SUPPORT_LIFETIME_TABLE",
            "SYSTEM_CARD",
            "TERMS",
            "TEST_PLAN",
            "TEST_SUITE",
            "TOOL_REGISTER",
            "UPDATE_POLICY",
            "USER_DOCUMENTATION",
            "VULNERABILITY_DISCLOSURE_POLICY",
            "VULNERABILITY_MANAGEMENT_PLAN");

    /** The first cell of a row of a rule's page. */
    private static final Pattern CELL = Pattern.compile("(?m)^\\| `([^`]+)` \\|");

    static List<FactRule> rules() {
        return Policy.builtIn().stream()
                .flatMap(policy -> policy.rules().values().stream())
                .flatMap(List::stream)
                .distinct()
                .toList();
    }

    /** Returns the definition of a fact by its path, such as {@code findings[].status} or {@code promised/…}. */
    private static Optional<FactDefinition> definition(EvidenceKind kind, String path) {
        Map<String, FactDefinition> definitions =
                VOCABULARY.kind(kind).orElseThrow().facts();
        Optional<FactDefinition> found = Optional.empty();
        for (String step : path.split("\\.", -1)) {
            found = Optional.ofNullable(definitions.get(step.replaceAll("\\[]$|/…$", "")));
            if (found.isEmpty()) {
                return found;
            }
            definitions = found.get().facts();
        }
        return found;
    }

    @Test
    void hasTheKindsThatRulesRead() {
        assertThat(VOCABULARY.kinds().keySet())
                .containsAll(rules().stream().map(FactRule::kind).toList());
    }

    @Test
    void hasTheKindsThatPoliciesName() {
        Set<EvidenceKind> named = new TreeSet<>();
        for (Policy policy : Policy.builtIn()) {
            named.addAll(policy.requirements().kindsNamed());
            policy.itemRequirements().values().stream()
                    .flatMap(ofItems -> ofItems.values().stream())
                    .map(EvidenceRequirements::kindsNamed)
                    .forEach(named::addAll);
        }

        assertThat(named).isNotEmpty();
        assertThat(VOCABULARY.kinds().keySet()).containsAll(named);
    }

    @ParameterizedTest
    @MethodSource("rules")
    void definesTheFactsThatTheRuleReads(FactRule rule) {
        assertThat(ExampleReading.of(rule).facts())
                .allMatch(fact -> definition(rule.kind(), fact).isPresent());
    }

    @ParameterizedTest
    @MethodSource("rules")
    void definesTheFactsThatThePageOfTheRuleLists(FactRule rule) throws IOException {
        String page = Files.readString(Path.of("../docs/rules", rule.id() + ".md"));
        String table = page.substring(page.indexOf("\n## What it reads\n"), page.indexOf("\n## What it makes of that"));
        List<String> listed =
                CELL.matcher(table).results().map(row -> row.group(1)).toList();

        assertThat(listed)
                .isNotEmpty()
                .allMatch(fact -> definition(rule.kind(), fact).isPresent());
    }

    @Test
    void namesOnlyFactsThatExist() {
        List<String> unknown = new ArrayList<>();
        VOCABULARY.kinds().forEach((kind, definition) -> {
            definition
                    .datedBy()
                    .filter(Predicate.not(definition.facts()::containsKey))
                    .ifPresent(fact -> unknown.add(kind + ": datedBy " + fact));
            unknown.addAll(unknown(kind + ": ", definition.facts()));
        });

        assertThat(unknown).isEmpty();
    }

    private static List<String> unknown(String place, Map<String, FactDefinition> facts) {
        List<String> unknown = new ArrayList<>();
        facts.forEach((name, fact) -> {
            Stream<String> beside = Stream.of(
                            fact.partOf().stream().flatMap(whole -> Stream.of(whole.split(" \\+ "))),
                            fact.shareOf().stream(),
                            fact.notAfter().stream())
                    .flatMap(names -> names);
            beside.filter(Predicate.not(facts::containsKey)).forEach(other -> unknown.add(place + name + ", " + other));
            fact.identifiedBy()
                    .filter(Predicate.not(fact.facts()::containsKey))
                    .ifPresent(by -> unknown.add(place + name + ", " + by));
            unknown.addAll(unknown(place + name + "[].", fact.facts()));
        });
        return unknown;
    }

    @Test
    void namesFactsOfTheTypesThatAreCompared() {
        VOCABULARY
                .kinds()
                .forEach((kind, definition) -> definition.facts().forEach((name, fact) -> {
                    assertThat(fact.partOf().isEmpty() || fact.type().isNumber())
                            .as(kind + ": " + name)
                            .isTrue();
                    assertThat(fact.shareOf())
                            .as(kind + ": " + name)
                            .satisfiesAnyOf(
                                    share -> assertThat(share).isEmpty(),
                                    share -> assertThat(share).hasSize(2));
                    assertThat((fact.notAfter().isEmpty() && fact.past().isEmpty()) || fact.type() == FactType.DATE)
                            .as(kind + ": " + name)
                            .isTrue();
                }));
    }

    @Test
    void takesDocumentsThatStayInForceAsStanding() {
        assertThat(VOCABULARY.kinds().entrySet().stream()
                        .filter(entry -> entry.getValue().nature() == KindNature.STANDING)
                        .map(entry -> entry.getKey().value()))
                .containsExactlyElementsOf(STANDING);
    }

    @Test
    void hasOneUsualKindForEachItemOfTheCode() {
        Code code = CodeRegistry.builtIn().latest("uk-sscop").orElseThrow();
        assertThat(VOCABULARY.kinds().values().stream()
                        .flatMap(kind -> kind.usualFor().getOrDefault(code.id(), List.of()).stream()))
                .containsExactlyInAnyOrderElementsOf(
                        code.items().stream().map(Item::id).toList());
    }

    @Test
    void suggestsAKindThatARuleConfirmsWhereThereIsOne() {
        VOCABULARY
                .kinds()
                .forEach((kind, definition) -> definition.usualFor().forEach((code, items) -> {
                    KindReference reference =
                            KindReference.of(VOCABULARY, Policy.buyer().rulesFor(code));
                    for (ItemId item : items) {
                        List<EvidenceKind> confirming = reference.kinds().stream()
                                .filter(entry -> entry.canConfirm(item))
                                .map(KindReference.KnownKind::kind)
                                .toList();
                        assertThat(confirming.isEmpty() || confirming.contains(kind))
                                .as(item + " by " + kind + ", and not by one of " + confirming)
                                .isTrue();
                    }
                }));
    }

    @Test
    void listsKindsInOrder() {
        assertThat(List.copyOf(VOCABULARY.kinds().keySet())).isSorted();
    }

    @Test
    void hasNoKindThatIsLikeAnother() {
        assertThat(alike(VOCABULARY.kinds().keySet().stream()
                        .map(EvidenceKind::value)
                        .toList()))
                .isEmpty();
    }

    @Test
    void hasNoFactThatIsLikeAnotherOfItsKind() {
        List<String> alike = new ArrayList<>();
        VOCABULARY.kinds().values().forEach(definition -> addAlike(definition.facts(), alike));

        assertThat(alike).isEmpty();
    }

    private static void addAlike(Map<String, FactDefinition> facts, List<String> alike) {
        alike.addAll(alike(facts.keySet()));
        facts.values().forEach(fact -> addAlike(fact.facts(), alike));
    }

    private static List<String> alike(Collection<String> words) {
        List<String> alike = new ArrayList<>();
        for (String word : words) {
            List<String> others =
                    words.stream().filter(other -> !other.equals(word)).toList();
            new LikeWords(others).like(word).ifPresent(other -> alike.add(word + " and " + other));
        }
        return alike;
    }
}
