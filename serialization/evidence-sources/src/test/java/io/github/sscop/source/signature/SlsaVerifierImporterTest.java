package io.github.sscop.source.signature;

import static io.github.sscop.source.signature.SignatureFixture.lines;
import static io.github.sscop.source.signature.SignatureFixture.valid;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.sscop.source.Ledger;
import org.junit.jupiter.api.Test;

class SlsaVerifierImporterTest {

    private static final String VALID = valid("slsa-verifier/verify.txt");

    @Test
    void readsAPassedVerificationThatCountsForNoFile() {
        assertThat(lines(VALID))
                .containsExactly(
                        "1: slsa-verifier, COLLECTED; the output names files by their paths alone, so that it counts for no"
                                + " file of the release",
                        "SIGNED_RELEASE Verification of SLSA provenance by slsa-verifier: passed for 1 file (bound to"
                                + " nothing) | bound to nothing: the file does not say what it is about | dated 2026-11-20"
                                + " by the day of the release, since it has no time of its own");
    }

    @Test
    void countsForNothingEvenByTheWordOfTheCaller() {
        assertThat(Ledger.told(Ledger.collected(SignatureFixture.RELEASED.vouched(), VALID)))
                .doesNotContain("supports");
    }

    @Test
    void readsAFailureAsARefutation() {
        String failed = "Verifying artifact ledger.jar: FAILED: expected hash to match\n\n"
                + "FAILED: SLSA verification failed: expected hash to match\n";

        assertThat(lines(failed).get(1))
                .startsWith(
                        "SIGNED_RELEASE Verification of SLSA provenance by slsa-verifier: failed (bound to nothing)")
                .endsWith("refutes [3.1.1]");
    }

    @Test
    void readsNothingInARunThatDidNotReachAFile() {
        assertThat(lines("FAILED: SLSA verification failed: open ledger.jar: no such file or directory\n"))
                .containsExactly(
                        "1: slsa-verifier, NOTHING_SHOWN; the verification did not run: a file or a server was not"
                                + " reached");
    }

    @Test
    void readsNothingWithoutTheTotal() {
        assertThat(lines(VALID.replace("\nPASSED: SLSA verification passed", "")))
                .containsExactly(
                        "1: slsa-verifier, NOTHING_SHOWN; the total is missing, so that the output may not be whole");
    }

    @Test
    void refusesContradictoryTotals() {
        assertThat(lines(VALID.replace("jar: PASSED", "jar: FAILED")))
                .containsExactly("1: slsa-verifier, REFUSED; a file failed, and the total is that all passed");
        assertThat(lines(VALID + VALID))
                .containsExactly("1: slsa-verifier, REFUSED; the output has 2 totals; expected that of one run");
    }
}
