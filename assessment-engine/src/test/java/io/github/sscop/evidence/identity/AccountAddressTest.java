package io.github.sscop.evidence.identity;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.sscop.evidence.subject.Subject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AccountAddressTest {

    private static final Subject ACME = Subject.ofOrganisation("https://github.com/acme");

    @ParameterizedTest
    @CsvSource({
        "https://github.com/acme/ledger, true",
        "git@github.com:ACME/ledger.git, true",
        "ssh://git@github.com/acme/tools/ledger, true",
        "https://github.com/acmecorp/ledger, false",
        "https://github.com/acme, false",
        "https://github.com/evil/acme/ledger, false",
        "https://gitlab.com/acme/ledger, false",
        "TBC, false"
    })
    void holdsTheRepositoriesBelowIt(String repository, boolean held) {
        assertThat(AccountAddress.of(ACME).orElseThrow().holds(repository)).isEqualTo(held);
    }

    @Test
    void isWrittenAsItWasGiven() {
        assertThat(AccountAddress.of(ACME)).hasToString("Optional[https://github.com/acme]");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://github.com",
                "https://github.com/",
                "https://github.com/acme/ledger",
                "https://github.com/acme?tab=people",
                "http://github.com/acme",
                "github.com/acme",
                "https://github.com/TBC",
                "Acme Ltd"
            })
    void isNoOtherText(String text) {
        assertThat(AccountAddress.of(Subject.ofOrganisation(text))).isEmpty();
    }
}
