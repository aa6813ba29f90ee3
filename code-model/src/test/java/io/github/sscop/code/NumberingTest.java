package io.github.sscop.code;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

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
        Numbering lacking =
                new Numbering(NumberingId.of("n"), "A form", Map.of(), List.of(ItemId.of("1.1.1")), Optional.empty());
        Numbering translating = new Numbering(
                NumberingId.of("n"), "A form", Map.of(ItemId.of("1"), ItemId.of("2")), List.of(), Optional.empty());

        assertThat(lacking.isCatalogs()).isFalse();
        assertThat(translating.isCatalogs()).isFalse();
    }
}
