package io.github.sscop.code.relation;

import static io.github.sscop.code.relation.Pathway.PathwayFact.HAS_PRODUCT_REQUIREMENTS;
import static io.github.sscop.code.relation.Pathway.PathwayFact.SELLS_PRODUCTS_WITH_SOFTWARE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.sscop.code.CodeRegistry;
import io.github.sscop.code.EditionId;
import io.github.sscop.code.relation.Pathway.Advice;
import io.github.sscop.code.relation.Pathway.CodeSelection;
import io.github.sscop.code.relation.Pathway.PathwayRule;
import io.github.sscop.code.relation.Pathway.Technology;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PathwayTest {

    private static final EditionId GOVERNANCE = EditionId.of("uk-cyber-governance/2025-04");
    private static final EditionId SSCOP = EditionId.of("uk-sscop/2025-05");
    private static final EditionId APPS = EditionId.of("uk-app-stores/2023-10");
    private static final EditionId IOT = EditionId.of("uk-consumer-iot/2018-10");
    private static final EditionId AI = EditionId.of("uk-ai-cyber/2025-01");

    private final Pathway pathway = Pathway.builtIn();

    private static CodeSelection one(EditionId code) {
        return new CodeSelection(Optional.of(code), List.of(), List.of());
    }

    private static CodeSelection all(CodeSelection... parts) {
        return new CodeSelection(Optional.empty(), List.of(parts), List.of());
    }

    private static CodeSelection any(CodeSelection... parts) {
        return new CodeSelection(Optional.empty(), List.of(), List.of(parts));
    }

    private static List<String> ids(Advice advice) {
        return advice.rules().stream().map(PathwayRule::id).toList();
    }

    @Test
    void advisesEveryOrganisationOnGovernance() {
        Advice advice = pathway.follow(Set.of(), Set.of());

        assertThat(ids(advice)).containsExactly("PATH-1");
        assertThat(advice.codes()).containsExactly(GOVERNANCE);
        assertThat(advice.undecided()).isEmpty();
    }

    @Test
    void advisesSellersOfSoftware() {
        Advice advice = pathway.follow(Set.of(SELLS_PRODUCTS_WITH_SOFTWARE), Set.of(Technology.AI));

        assertThat(ids(advice)).containsExactly("PATH-1", "PATH-2");
        assertThat(advice.codes()).containsExactly(GOVERNANCE, SSCOP);
        assertThat(advice.undecided()).isEmpty();
    }

    @Test
    void advisesSellersOfProductsByTheirTechnology() {
        Advice advice =
                pathway.follow(Set.of(SELLS_PRODUCTS_WITH_SOFTWARE, HAS_PRODUCT_REQUIREMENTS), Set.of(Technology.AI));

        assertThat(ids(advice)).containsExactly("PATH-1", "PATH-2", "PATH-3");
        assertThat(advice.codes()).containsExactlyInAnyOrder(GOVERNANCE, SSCOP, AI);
        assertThat(advice.undecided()).isEmpty();
    }

    @Test
    void advisesOnEveryTechnologyOfAProduct() {
        Advice advice = pathway.follow(
                Set.of(SELLS_PRODUCTS_WITH_SOFTWARE, HAS_PRODUCT_REQUIREMENTS),
                Set.of(Technology.CONSUMER_IOT, Technology.APPS_OR_APP_STORES));

        assertThat(advice.codes()).containsExactlyInAnyOrder(GOVERNANCE, SSCOP, APPS, IOT);
    }

    @Test
    void leavesAlternativesOpenWhereNothingChooses() {
        Advice advice = pathway.follow(Set.of(SELLS_PRODUCTS_WITH_SOFTWARE, HAS_PRODUCT_REQUIREMENTS), Set.of());

        assertThat(advice.codes()).containsExactly(GOVERNANCE, SSCOP);
        assertThat(advice.undecided())
                .singleElement()
                .hasToString("uk-app-stores/2023-10 OR uk-consumer-iot/2018-10 OR uk-ai-cyber/2025-01");
    }

    @Test
    void asksForBothFactsOfTheThirdRule() {
        assertThat(ids(pathway.follow(Set.of(HAS_PRODUCT_REQUIREMENTS), Set.of(Technology.AI))))
                .containsExactly("PATH-1");
    }

    @Test
    void namesOnlyBuiltInCodes() {
        assertThat(pathway.selectors())
                .allSatisfy(selector ->
                        assertThat(CodeRegistry.builtIn().find(selector.code())).isPresent());
        Advice everything = pathway.follow(
                Set.of(SELLS_PRODUCTS_WITH_SOFTWARE, HAS_PRODUCT_REQUIREMENTS), Set.of(Technology.values()));
        assertThat(everything.codes())
                .hasSize(5)
                .allSatisfy(id -> assertThat(CodeRegistry.builtIn().find(id)).isPresent());
    }

    @Test
    void isSatisfiedByTheOneCode() {
        assertThat(one(AI).isSatisfiedBy(List.of(SSCOP, AI))).isTrue();
        assertThat(one(AI).isSatisfiedBy(List.of(SSCOP))).isFalse();
    }

    @Test
    void isSatisfiedByAllOfSeveral() {
        CodeSelection both = all(one(SSCOP), one(AI));

        assertThat(both.isSatisfiedBy(List.of(SSCOP, AI, IOT))).isTrue();
        assertThat(both.isSatisfiedBy(List.of(SSCOP))).isFalse();
    }

    @Test
    void isSatisfiedByAnyOfSeveral() {
        CodeSelection either = any(one(SSCOP), one(AI));

        assertThat(either.isSatisfiedBy(List.of(AI))).isTrue();
        assertThat(either.isSatisfiedBy(List.of(SSCOP, AI))).isTrue();
        assertThat(either.isSatisfiedBy(List.of(IOT))).isFalse();
        assertThat(either.isSatisfiedBy(List.of())).isFalse();
    }

    @Test
    void isSatisfiedThroughNestedParts() {
        CodeSelection nested = all(any(one(APPS), one(IOT)), one(SSCOP));

        assertThat(nested.isSatisfiedBy(List.of(IOT, SSCOP))).isTrue();
        assertThat(nested.isSatisfiedBy(List.of(IOT, APPS))).isFalse();
        assertThat(nested.isSatisfiedBy(List.of(SSCOP))).isFalse();
    }

    @Test
    void saysItselfInWords() {
        assertThat(one(SSCOP)).hasToString("uk-sscop/2025-05");
        assertThat(all(any(one(APPS), one(IOT)), one(SSCOP)))
                .hasToString("(uk-app-stores/2023-10 OR uk-consumer-iot/2018-10) AND uk-sscop/2025-05");
    }

    @Test
    void refusesSelectionOfNothing() {
        assertThatThrownBy(() -> new CodeSelection(Optional.empty(), List.of(), List.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a selection has no code, all of [] and any of []; expected exactly one of the three");
    }

    @Test
    void refusesSelectionOfTwoKinds() {
        assertThatThrownBy(() -> new CodeSelection(Optional.of(AI), List.of(one(AI)), List.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a selection has code uk-ai-cyber/2025-01, all of [uk-ai-cyber/2025-01] and any of [];"
                        + " expected exactly one of the three");
    }
}
