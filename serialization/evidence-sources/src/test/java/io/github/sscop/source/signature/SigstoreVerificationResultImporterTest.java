package io.github.sscop.source.signature;

import static io.github.sscop.source.signature.SignatureFixture.lines;
import static io.github.sscop.source.signature.SignatureFixture.valid;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.sscop.source.Ledger;
import java.util.List;
import org.junit.jupiter.api.Test;

class SigstoreVerificationResultImporterTest {

    private static final String VALID = valid("sigstore-verification-result/release.json");

    @Test
    void readsAResultForSeveralFiles() {
        assertThat(lines(VALID))
                .containsExactly(
                        "1: sigstore-verification-result, COLLECTED",
                        "SIGNED_RELEASE Check of the signatures of a release: 2 of 2 listed files verified | bound by digest "
                                + Ledger.JAR_DIGEST
                                + " | dated 2026-11-20 by the day of the release, since it has no time of its own"
                                + " | supports [3.1.1]");
    }

    @Test
    void refusesAnUnknownVersionAndATruncatedFile() {
        assertThat(lines(VALID.replace("version=0.1", "version=1")).get(0))
                .startsWith(
                        "1: sigstore-verification-result, REFUSED; the version of this result of a verification is ");
        assertThat(lines(VALID.substring(0, 400)).get(0)).startsWith("1: unknown, REFUSED; the file begins as JSON");
    }

    @Test
    void readsTheDigestOfAnEmptyFileAsNone() {
        String empty = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";
        String nothing =
                VALID.replace(Ledger.JAR_DIGEST.substring(7), empty).replace(Ledger.IMAGE_DIGEST.substring(7), empty);

        assertThat(lines(nothing).get(0)).endsWith("it has no digest that identifies a file");
    }

    @Test
    void takesNoUnknownFieldForTheExpectedSigner() {
        for (String field : List.of("x", "type", "Regexp", "pattern")) {
            assertThat(lines(VALID.replace("\"regexp\": \"", "\"" + field + "\": \""))
                            .get(0))
                    .endsWith("the output does not say which signer the verifier expected (verifiedIdentity)");
        }
        assertThat(lines(VALID.replaceAll("\"regexp\": \"[^\"]*\"", "\"regexp\": \"\""))
                        .get(0))
                .endsWith("the output does not say which signer the verifier expected (verifiedIdentity)");
    }

    @Test
    void readsNoValueThatIsNotAResult() {
        assertThat(lines(VALID + "{}"))
                .containsExactly(
                        "1: sigstore-verification-result, REFUSED; one of the values is no result of a verification");
    }
}
