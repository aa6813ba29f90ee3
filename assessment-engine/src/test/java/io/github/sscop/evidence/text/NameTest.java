package io.github.sscop.evidence.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Names that are the same, names that only look so, and names that are others. */
class NameTest {

    private static boolean same(String one, String other) {
        return Name.ofOrganisation(one).isSame(Name.ofOrganisation(other));
    }

    private static boolean like(String one, String other) {
        return Name.ofOrganisation(one).isLike(Name.ofOrganisation(other));
    }

    @ParameterizedTest
    @CsvSource({
        "Harbour Software Ltd, HARBOUR  SOFTWARE LTD",
        "Harbour Software Ltd, Harbour Software Limited",
        "Harbour Software Ltd, Harbour Software",
        "'Harbour Software, Inc.', Harbour Software Incorporated",
        "Harbour Pty. Ltd., Harbour Proprietary Limited",
        "Harbour Software, Harbour\u00a0Software",
        "Harbour Software\u2122, Harbour Software"
    })
    void areTheSame(String one, String other) {
        assertThat(same(one, other)).isTrue();
        assertThat(like(one, other)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "Harbour Software Ltd, Harbour Software plc",
        "Harbour Software, HarbourSoftware",
        "Harbour Software, HarbourSoftwareLtd",
        "Harbour Software, Harbour-Software-Limited",
        "Harbour Software, H\u00e1rbour S\u00f6ftware",
        "Harbour Software, Harbour Softw\u0430re",
        "Harbour Software, Harbor Software",
        "Harbour Software, Hrabour Software"
    })
    void areInDoubt(String one, String other) {
        assertThat(same(one, other)).isFalse();
        assertThat(like(one, other)).isTrue();
        assertThat(like(other, one)).isTrue();
    }

    @Test
    void haveNoLegalFormUnlessTheyAreOfAnOrganisation() {
        assertThat(Name.of("Ledger SE")).isEqualTo(new Name("ledger se", ""));
        assertThat(Name.ofOrganisation("Ledger SE")).isEqualTo(new Name("ledger", "se"));
        assertThat(Name.ofOrganisation("Limited")).isEqualTo(new Name("limited", ""));
        assertThat(Name.of("GB-COH 01/2").letters()).isEqualTo("gbcoh012");
    }

    @Test
    void differByASlipOnlyWhereTheWordIsLong() {
        assertThat(like("Acmes One", "Acnes One")).isTrue();
        assertThat(like("Acme One", "Acne One")).isFalse();
        assertThat(like("Acmes", "Acme")).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "Harbour Software, Quay Software",
        "Ledger 3, Ledger 4",
        "Acme, Acne",
        "Ledger3, Ledger4",
        "Harbour Software, Software Harbour",
        "Harbor Softwares, Harbour Software",
        "Harbour, Harbour Software"
    })
    void areOthers(String one, String other) {
        assertThat(same(one, other)).isFalse();
        assertThat(like(one, other)).isFalse();
    }
}
