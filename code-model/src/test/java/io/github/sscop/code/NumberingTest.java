package io.github.sscop.code;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumberingTest {

    private final Code code = CodeRegistry.builtIn().get(EditionId.of("uk-sscop/2025-05"));
    private final Numbering apc = code.numbering(NumberingId.of("apc-1.0")).orElseThrow();
    private final Numbering form =
            code.numbering(NumberingId.of("template-0.4")).orElseThrow();

    @Test
    void translatesTheFormsClaimOnCustomers() {
        assertThat(form.toCatalog(ItemId.of("4.3.1"))).contains(ItemId.of("4.3.2"));
    }

    @Test
    void hasNoClaimThatTheFormLeavesOut() {
        assertThat(form.toCatalog(ItemId.of("2.1.6"))).isEmpty();
        assertThat(form.toCatalog(ItemId.of("4.3.2"))).isEmpty();
    }

    @Test
    void keepsEveryOtherIdOfTheForm() {
        assertThat(form.toCatalog(ItemId.of("2.1.5"))).contains(ItemId.of("2.1.5"));
        assertThat(form.toCatalog(ItemId.of("1.1"))).contains(ItemId.of("1.1"));
        assertThat(form.isCatalogs()).isFalse();
    }

    @Test
    void reaches43ClaimsFromTheForm() {
        assertThat(code.claims().stream().map(Claim::id).map(form::toCatalog).flatMap(Optional::stream))
                .hasSize(43)
                .doesNotHaveDuplicates()
                .doesNotContain(ItemId.of("2.1.6"), ItemId.of("4.3.1"));
        assertThat(form.lacks()).containsExactly(ItemId.of("2.1.6"), ItemId.of("4.3.1"));
    }

    @Test
    void leavesTheCatalogsOwnIdsAsTheyAre() {
        assertThat(apc.isCatalogs()).isTrue();
        assertThat(code.claims())
                .hasSize(45)
                .allSatisfy(claim -> assertThat(apc.toCatalog(claim.id())).contains(claim.id()));
    }

    @Test
    void isNotTheCatalogsIfItOnlyLacksSomething() {
        assertThat(numbering(List.of(), Map.of(), List.of(ItemId.of("1.1.1"))).isCatalogs())
                .isFalse();
        assertThat(numbering(List.of(), Map.of(ItemId.of("1"), ItemId.of("2")), List.of())
                        .isCatalogs())
                .isFalse();
        assertThat(numbering(List.of(NumberingPattern.of("Claim #.#.#")), Map.of(), List.of())
                        .isCatalogs())
                .isFalse();
        assertThat(numbering(List.of(), Map.of(), List.of()).isCatalogs()).isTrue();
    }

    private static Numbering numbering(
            List<NumberingPattern> patterns, Map<ItemId, ItemId> translates, List<ItemId> lacks) {
        return new Numbering(NumberingId.of("n"), "A form", patterns, translates, lacks, Optional.empty());
    }

    @Test
    void refusesTwoPatternsForIdsOfAsManyNumbers() {
        List<NumberingPattern> patterns = List.of(NumberingPattern.of("Claim #.#"), NumberingPattern.of("#-##"));

        assertThatThrownBy(() -> numbering(patterns, Map.of(), List.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "numbering n has two patterns for ids of 2 numbers, the second of which is #-##; expected one");
    }

    @Nested
    class BuiltIn {

        @ParameterizedTest
        @CsvSource({
            "apc-1.0, 1.1.1, 1.1.1",
            "apc-1.0-padded, 1.1.1, APC-1.1-01",
            "apc-1.0-padded, 2.1.6, APC-2.1-06",
            "apc-1.0-padded, 1.1, 1.1",
            "apc-1.0-padded, C-SRO, C-SRO",
            "apc-1.0-prefixed, 1.1.1, Claim 1.1.1",
            "apc-1.0-prefixed, 4.3.1, Claim 4.3.1",
            "apc-1.0-prefixed, 1.1, Principle 1.1",
            "apc-1.0-prefixed, C-SRO, C-SRO",
            "template-0.4, 4.3.2, 4.3.1",
            "template-0.4-prefixed, 4.3.2, Claim 4.3.1",
            "template-0.4-prefixed, 2.1.5, Claim 2.1.5",
            "template-0.4-prefixed, 4.3, Principle 4.3"
        })
        void writeIds(String numbering, String id, String written) {
            assertThat(named(numbering).fromCatalog(ItemId.of(id))).contains(ItemId.of(written));
            assertThat(named(numbering).toCatalog(ItemId.of(written))).contains(ItemId.of(id));
        }

        @ParameterizedTest
        @ValueSource(
                strings = {"apc-1.0", "template-0.4", "apc-1.0-padded", "apc-1.0-prefixed", "template-0.4-prefixed"})
        void giveEachClaimAndPrincipleBackAndNoTwoTheSameId(String id) {
            Numbering numbering = named(id);
            List<ItemId> all = Stream.concat(
                            code.claims().stream().map(Claim::id),
                            code.principles().stream().map(Principle::id))
                    .toList();
            List<ItemId> written = all.stream()
                    .flatMap(each -> numbering.fromCatalog(each).stream())
                    .toList();

            assertThat(all).hasSize(59);
            assertThat(written).hasSize(59 - numbering.lacks().size()).doesNotHaveDuplicates();
            assertThat(written.stream().flatMap(each -> numbering.toCatalog(each).stream()))
                    .containsExactlyElementsOf(all.stream()
                            .filter(each -> !numbering.lacks().contains(each))
                            .toList());
            assertThat(numbering.lacks())
                    .allSatisfy(each -> assertThat(numbering.fromCatalog(each)).isEmpty());
        }

        @ParameterizedTest
        @CsvSource({
            "apc-1.0-padded, 1.1.1",
            "apc-1.0-prefixed, 1.1.1",
            "apc-1.0-prefixed, 1.1",
            "template-0.4-prefixed, 4.3.1",
            "template-0.4-prefixed, Claim 2.1.6",
            "template-0.4-prefixed, Claim 4.3.2"
        })
        void haveNoIdInAnotherForm(String numbering, String id) {
            assertThat(named(numbering).toCatalog(ItemId.of(id))).isEmpty();
        }

        @ParameterizedTest
        @CsvSource({
            "apc-1.0-padded, APC-1.1-1",
            "apc-1.0-padded, APC-1.1-001",
            "apc-1.0-padded, APC-01.1-01",
            "apc-1.0-padded, apc-1.1-01",
            "apc-1.0-padded, APC-1.1",
            "apc-1.0-padded, APC-1.1.01",
            "apc-1.0-prefixed, claim 1.1.1",
            "apc-1.0-prefixed, Claim 1.1",
            "apc-1.0-prefixed, Principle 1.1.1",
            "apc-1.0-prefixed, Claim 1.1.01",
            "apc-1.0-prefixed, Claim 1.1.1(a)",
            "apc-1.0-prefixed, Claim\u00a01.1.1",
            "apc-1.0-prefixed, Claim \u0661.1.1"
        })
        void readNothingThatTheyDoNotWrite(String numbering, String id) {
            assertThat(named(numbering).toCatalog(ItemId.of(id)).flatMap(code::find))
                    .isEmpty();
        }

        private Numbering named(String id) {
            return code.numbering(NumberingId.of(id)).orElseThrow();
        }
    }
}
