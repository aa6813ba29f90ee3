package io.github.sscop.source.signature;

import static io.github.sscop.source.signature.SignatureFixture.lines;
import static io.github.sscop.source.signature.SignatureFixture.valid;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.sscop.source.Ledger;
import java.util.List;
import org.junit.jupiter.api.Test;

class SigstoreBundleImporterTest {

    private static final String VALID = valid("sigstore-bundle/jar.sigstore.json");
    private static final String REFUSED = "1: sigstore-bundle, REFUSED; ";

    @Test
    void doesNotTakeAWellFormedBundleForAVerifiedOne() {
        assertThat(lines(VALID))
                .containsExactly(
                        "1: sigstore-bundle, COLLECTED; a signature counts for no file of the release: the bundle is well"
                                + " formed, which does not make its signature valid: nothing here checks its certificate",
                        "SIGNED_RELEASE Signature of a file, in an output of sigstore-bundle | bound by digest "
                                + Ledger.JAR_DIGEST
                                + " | dated 2026-11-20 by the day of the release, since it has no time of its own");
    }

    @Test
    void readsTheOlderVersionsAndRefusesAnUnknownOne() {
        for (String version : List.of("0.1", "0.2", "0.3")) {
            assertThat(lines(VALID.replace("bundle.v0.3+json", "bundle+json;version=" + version))
                            .get(0))
                    .startsWith("1: sigstore-bundle, COLLECTED");
        }
        assertThat(lines(VALID.replace("v0.3", "v0.9")))
                .containsExactly(
                        REFUSED + "the version of this bundle of Sigstore is application/vnd.dev.sigstore.bundle"
                                + ".v0.9+json, whose fields are not known here; expected 0.1, 0.2 or 0.3");
    }

    @Test
    void refusesABundleWithoutSignatureOrWithTwoSortsOfContent() {
        assertThat(lines(VALID.replace("\"signature\"", "\"other\"")))
                .containsExactly(REFUSED + "/messageSignature/signature: the bundle carries no signature");
        assertThat(lines(VALID.replace("\"messageSignature\"", "\"other\"")))
                .containsExactly(REFUSED + "the bundle holds neither a message signature nor an envelope");
        assertThat(lines(VALID.replace("\"messageSignature\"", "\"dsseEnvelope\": {}, \"messageSignature\"")))
                .containsExactly(
                        REFUSED + "/messageSignature: the bundle holds both a message signature and an envelope;"
                                + " expected one");
        assertThat(lines(VALID.replace("\"messageSignature\"", "\"dsseEnvelope\"")))
                .containsExactly(REFUSED + "/dsseEnvelope: the envelope lacks a payload, its type or signatures");
    }
}
