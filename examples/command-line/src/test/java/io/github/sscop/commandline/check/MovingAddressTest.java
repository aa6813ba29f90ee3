package io.github.sscop.commandline.check;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MovingAddressTest {

    @ParameterizedTest
    @CsvSource({
        "https://github.com/acme/ledger/blob/main/SECURITY.md, main",
        "https://github.com/acme/ledger/blob/release-next/src/main/A.java, release-next",
        "https://github.com/acme/ledger/tree/develop, develop",
        "https://github.com/acme/ledger/raw/HEAD/x, HEAD",
        "https://github.com/acme/ledger/releases/latest, latest",
        "https://github.com/acme/ledger/releases/latest/download/sbom.json, latest",
        "https://raw.githubusercontent.com/acme/ledger/master/x, master",
        "https://raw.githubusercontent.com/acme/ledger/refs/heads/fix/x, fix",
        "https://gitlab.example/acme/ledger/-/blob/main/x, main",
        "https://gitlab.example/group/acme/ledger/-/raw/work/x?inline=false, work",
        "https://codeberg.org/acme/ledger/src/branch/work/x, work",
        "https://bitbucket.org/acme/ledger/src/work/x, work",
        "https://docs.acme.example/en/latest/security.html, latest",
        "https://docs.acme.example/en/stable/security.html, stable",
        "https://git.acme.example/x?ref=main, main",
        "https://registry.acme.example/ledger:latest, latest",
        "https://github.com/acme/ledger/blob/%6Dain/x, main",
        "https://docs.acme.example/LATEST/, LATEST"
    })
    void findsWhatMoves(String address, String part) {
        assertThat(MovingAddress.movingPart(address)).contains(part);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://github.com/acme/ledger/blob/0123456789abcdef0123456789abcdef01234567/src/main/A.java",
                "https://github.com/acme/ledger/blob/v4.2.0/src/main/A.java",
                "https://github.com/acme/ledger/tree/ledger-4.2.1/docs",
                "https://github.com/acme/ledger/releases/download/v4.2.0/sbom.json",
                "https://raw.githubusercontent.com/acme/ledger/refs/tags/4.2/x",
                "https://codeberg.org/acme/ledger/src/tag/next/x",
                "https://acme.example/assurance/master-test-plan-4.2.pdf",
                "https://acme.example/main-policy.pdf#latest",
                "https://main.acme.example/policy",
                "https://acme.example/%zz",
                "https://acme.example",
                "https:"
            })
    void findsNothingInAddressesOfOneVersion(String address) {
        assertThat(MovingAddress.movingPart(address)).isEmpty();
    }
}
