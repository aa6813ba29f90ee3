package io.github.sscop.code;

import static io.github.sscop.code.Scope.ScopeBasis.CONDITION_HOLDS;
import static io.github.sscop.code.Scope.ScopeBasis.CONDITION_NOT_SAID_TO_HOLD;
import static io.github.sscop.code.Scope.ScopeBasis.LISTED;
import static io.github.sscop.code.Scope.ScopeBasis.NOT_LISTED;
import static io.github.sscop.code.Scope.ScopeBasis.VOLUNTEERED;
import static io.github.sscop.code.Scope.ScopeBasis.WHOLE_CODE;
import static io.github.sscop.code.StakeholderGroup.OPEN_SOURCE_DEVELOPER_AND_MAINTAINER;
import static io.github.sscop.code.StakeholderGroup.SOFTWARE_DEVELOPER_AND_DISTRIBUTOR;
import static io.github.sscop.code.StakeholderGroup.SOFTWARE_DEVELOPER_ONLY;
import static io.github.sscop.code.StakeholderGroup.SOFTWARE_RESELLER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class ScopeTest {

    private final Code code = CodeRegistry.builtIn().get(EditionId.of("uk-sscop/2025-05"));

    static Stream<Arguments> scopes() {
        return Stream.of(
                Arguments.of(SOFTWARE_DEVELOPER_AND_DISTRIBUTOR, "", List.of(LISTED, LISTED, LISTED, LISTED), 45, true),
                Arguments.of(SOFTWARE_RESELLER, "", List.of(NOT_LISTED, NOT_LISTED, LISTED, LISTED), 16, true),
                Arguments.of(SOFTWARE_RESELLER, "1", List.of(VOLUNTEERED, NOT_LISTED, LISTED, LISTED), 35, true),
                Arguments.of(
                        SOFTWARE_DEVELOPER_ONLY,
                        "",
                        List.of(LISTED, LISTED, CONDITION_NOT_SAID_TO_HOLD, NOT_LISTED),
                        29,
                        true),
                Arguments.of(
                        SOFTWARE_DEVELOPER_ONLY, "3", List.of(LISTED, LISTED, CONDITION_HOLDS, NOT_LISTED), 39, true),
                Arguments.of(
                        SOFTWARE_DEVELOPER_ONLY,
                        "4",
                        List.of(LISTED, LISTED, CONDITION_NOT_SAID_TO_HOLD, VOLUNTEERED),
                        35,
                        true),
                Arguments.of(
                        OPEN_SOURCE_DEVELOPER_AND_MAINTAINER,
                        "",
                        List.of(NOT_LISTED, NOT_LISTED, NOT_LISTED, NOT_LISTED),
                        0,
                        false),
                Arguments.of(
                        OPEN_SOURCE_DEVELOPER_AND_MAINTAINER,
                        "2",
                        List.of(NOT_LISTED, VOLUNTEERED, NOT_LISTED, NOT_LISTED),
                        10,
                        true));
    }

    @ParameterizedTest
    @MethodSource("scopes")
    void saysWhatAppliesToEachGroupAndWhy(
            StakeholderGroup group, String additional, List<Scope.ScopeBasis> bases, int claims, boolean owner) {
        Scope scope = code.scope(group, additional.isEmpty() ? List.of() : List.of(ItemId.of(additional)));

        assertThat(scope.stakeholderGroup()).isEqualTo(group);
        assertThat(scope.row()).map(Applicability::stakeholderGroup).contains(group);
        assertThat(scope.themes().keySet().stream().map(ItemId::value)).containsExactly("1", "2", "3", "4");
        assertThat(scope.themes().values()).containsExactlyElementsOf(bases);
        assertThat(code.items().stream()
                        .filter(item -> item.level() == Level.CLAIM)
                        .filter(scope::applies))
                .hasSize(claims);
        assertThat(scope.applies(code.item(ItemId.of("C-SRO")).orElseThrow())).isEqualTo(owner);
    }

    @ParameterizedTest
    @EnumSource(StakeholderGroup.class)
    void takesCodeWithoutTableAsAWhole(StakeholderGroup group) {
        Code ai = CodeRegistry.builtIn().get(EditionId.of("uk-ai-cyber/2025-01"));

        Scope scope = ai.scope(group, List.of());

        assertThat(scope.row()).isEmpty();
        assertThat(scope.themes().values()).hasSize(5).containsOnly(WHOLE_CODE);
        assertThat(ai.items()).allMatch(scope::applies);
    }

    @ParameterizedTest
    @EnumSource(Scope.ScopeBasis.class)
    void appliesUnlessTheThemeIsLeftOut(Scope.ScopeBasis basis) {
        assertThat(basis.applies()).isEqualTo(basis != CONDITION_NOT_SAID_TO_HOLD && basis != NOT_LISTED);
    }

    @Test
    void refusesThemeOfAnotherCode() {
        Scope scope = code.scope(SOFTWARE_RESELLER, List.of());

        assertThatThrownBy(() -> scope.basis(ItemId.of("5")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("theme is 5; expected one of [1, 2, 3, 4]");
    }
}
