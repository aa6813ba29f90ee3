package io.github.sscop.source.signature;

import static io.github.sscop.source.signature.SignatureFixture.lines;
import static io.github.sscop.source.signature.SignatureFixture.valid;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.sscop.source.Ledger;
import org.junit.jupiter.api.Test;

class SlsaVsaImporterTest {

    private static final String VALID = valid("slsa-vsa/summary.json");

    @Test
    void readsASummaryThatPassed() {
        assertThat(lines(VALID))
                .containsExactly(
                        "1: slsa-vsa, COLLECTED",
                        "REPORT SLSA verification summary: passed | bound by digest " + Ledger.JAR_DIGEST
                                + " | dated 2026-11-21 by its own time");
    }

    @Test
    void readsASummaryThatFailedAsARefutation() {
        assertThat(lines(VALID.replace("PASSED", "FAILED")).get(1))
                .isEqualTo("REPORT SLSA verification summary: failed | bound by digest " + Ledger.JAR_DIGEST
                        + " | dated 2026-11-21 by its own time | refutes [3.1.1]");
    }

    @Test
    void refusesAResultThatIsUnknownOrContradictsTheLevels() {
        assertThat(lines(VALID.replace("PASSED", "passed")))
                .containsExactly(
                        "1: slsa-vsa, REFUSED; /predicate/verificationResult: the result is neither PASSED nor FAILED");
        assertThat(lines(VALID.replace("SLSA_BUILD_LEVEL_2", "FAILED")))
                .containsExactly(
                        "1: slsa-vsa, REFUSED; /predicate/verificationResult: the result is PASSED, and one of the"
                                + " levels is FAILED");
        assertThat(lines(VALID.replace("verification_summary/v1", "verification_summary/v2")))
                .containsExactly(
                        "1: slsa-vsa, REFUSED; the version of this SLSA verification summary is v2, whose fields are"
                                + " not known here; expected v1");
        assertThat(lines(VALID.replace("\"verifier\"", "\"other\"")))
                .containsExactly("1: slsa-vsa, REFUSED; /predicate/verifier/id: the summary names no verifier");
    }
}
