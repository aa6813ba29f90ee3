package io.github.sscop.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.sscop.code.ItemId;
import io.github.sscop.evidence.Independence;
import java.time.Period;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PolicyTest {

    private static final ItemId CLAIM = ItemId.of("2.1.6");
    private static final Policy GOOD_FAITH = Policy.goodFaith();

    /** The table of built-in policies. */
    @Test
    void takesTheVendorsWordInGoodFaith() {
        assertThat(GOOD_FAITH.id()).isEqualTo("good-faith");
        assertThat(GOOD_FAITH.demands())
                .isEqualTo(new Demands(
                        1,
                        true,
                        true,
                        false,
                        Optional.of(Period.ofYears(2)),
                        Map.of(),
                        List.of(),
                        SampleDemand.NONE,
                        Independence.VENDOR));
        assertThat(GOOD_FAITH.demandsOfItem()).isEmpty();
        assertThat(GOOD_FAITH.acceptsExclusions()).isTrue();
        assertThat(GOOD_FAITH.acceptsSubstitutions()).isTrue();
    }

    @Test
    void isListedWhereItIsBuiltIn() {
        assertThat(Policy.builtIn()).contains(GOOD_FAITH).extracting(Policy::id).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @CsvSource({"'', T", "' ', T", "p, ''", "p, ' '"})
    void refusesBlankIdAndTitle(String id, String title) {
        assertThatThrownBy(() -> new Policy(id, title, GOOD_FAITH.demands(), Map.of(), true, true))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("id is \"" + id + "\" and title is \"" + title + "\"; expected text");
    }

    @Test
    void refusesToDemandNothing() {
        assertThatNullPointerException()
                .isThrownBy(() -> new Policy("p", "T", null, Map.of(), true, true))
                .withMessage("demands");
    }

    @Test
    void demandsOfItemsWhatItSaysOfThemElseOfAll() {
        Demands two = GOOD_FAITH.demands().withMinimum(2);
        Demands three = GOOD_FAITH.demands().withMinimum(3);
        Policy policy = GOOD_FAITH.demanding("p", two).demanding("q", CLAIM, three);

        assertThat(policy.demandsOf(CLAIM)).isEqualTo(three);
        assertThat(policy.demandsOf(ItemId.of("1.1.1"))).isEqualTo(two);
        assertThat(policy.demanding("r", GOOD_FAITH.demands()).demandsOf(CLAIM)).isEqualTo(three);
    }

    @Test
    void takesAnotherNameWithOtherDemands() {
        String title = "Made from good-faith.";
        Demands two = GOOD_FAITH.demands().withMinimum(2);

        assertThat(GOOD_FAITH.demanding("p", two)).isEqualTo(new Policy("p", title, two, Map.of(), true, true));
        assertThat(GOOD_FAITH.demanding("p", CLAIM, two))
                .isEqualTo(new Policy("p", title, GOOD_FAITH.demands(), Map.of(CLAIM, two), true, true));
        assertThat(GOOD_FAITH.accepting("p", false, true))
                .isEqualTo(new Policy("p", title, GOOD_FAITH.demands(), Map.of(), false, true));
        assertThat(GOOD_FAITH.accepting("p", true, false))
                .isEqualTo(new Policy("p", title, GOOD_FAITH.demands(), Map.of(), true, false));
    }

    @Test
    void copiesWhatItIsGiven() {
        Map<ItemId, Demands> ofItem = new HashMap<>(Map.of(CLAIM, GOOD_FAITH.demands()));
        Policy policy = new Policy("p", "T", GOOD_FAITH.demands(), ofItem, true, true);
        ofItem.clear();

        assertThat(policy.demandsOfItem()).containsOnlyKeys(CLAIM);
        assertThatThrownBy(() -> policy.demandsOfItem().clear()).isInstanceOf(UnsupportedOperationException.class);
    }
}
