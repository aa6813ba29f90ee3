package io.github.sscop.source.signature;

import static io.github.sscop.source.signature.SignatureFixture.lines;
import static io.github.sscop.source.signature.SignatureFixture.valid;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.sscop.source.Ledger;
import org.junit.jupiter.api.Test;

class SvrImporterTest {

    private static final String VALID = valid("svr/result.json");

    @Test
    void readsAResultThatSupportsNothing() {
        assertThat(lines(VALID))
                .containsExactly(
                        "1: svr, COLLECTED",
                        "REPORT Simple verification result: 2 properties | bound by digest " + Ledger.JAR_DIGEST
                                + " | dated 2026-11-21 by its own time");
        assertThat(Ledger.record(Ledger.collected(VALID)).links()).isEmpty();
    }

    @Test
    void readsTheOlderVersionWhichHasNoPolicies() {
        String old = VALID.replace("svr/v0.2", "svr/v0.1").replace("\"policies\"", "\"other\"");

        assertThat(lines(old).get(0)).isEqualTo("1: svr, COLLECTED");
        assertThat(lines(old.replace("svr/v0.1", "svr/v0.2")))
                .containsExactly(
                        "1: svr, REFUSED; /predicate/verifier/policies: the policies are no list; expected one, which"
                                + " may be empty");
    }

    @Test
    void takesNoVerdictForEvidence() {
        assertThat(lines(VALID.replace("ACME_SCANNED", "uk_sscop_2025_05_CLAIM_1.1.1_MET")))
                .containsExactly(
                        "1: svr, NOTHING_SHOWN; the result gives verdicts on the claims of the Code, which are no"
                                + " evidence for them");
    }

    @Test
    void readsNothingWithoutPropertiesAndRefusesAnUnknownVersion() {
        assertThat(lines(VALID.replace("\"properties\"", "\"other\"")))
                .containsExactly("1: svr, NOTHING_SHOWN; the result names no property that was verified");
        assertThat(lines(VALID.replace("svr/v0.2", "svr/v1")))
                .containsExactly(
                        "1: svr, REFUSED; the version of this simple verification result is v1, whose fields are not"
                                + " known here; expected v0.1 or v0.2");
        assertThat(lines(VALID.replace("\"id\"", "\"other\"")))
                .containsExactly("1: svr, REFUSED; /predicate/verifier/id: the result names no verifier");
    }
}
