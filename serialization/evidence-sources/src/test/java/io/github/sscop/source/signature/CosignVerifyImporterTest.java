package io.github.sscop.source.signature;

import static io.github.sscop.source.signature.SignatureFixture.lines;
import static io.github.sscop.source.signature.SignatureFixture.valid;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.sscop.source.Ledger;
import org.junit.jupiter.api.Test;

class CosignVerifyImporterTest {

    private static final String VALID = valid("cosign-verify/images.json");
    private static final String NONE = "1: cosign-verify, COLLECTED; a signature counts for no file of the release: ";

    @Test
    void readsSignaturesByAWorkflowOfTheProduct() {
        assertThat(lines(VALID))
                .containsExactly(
                        "1: cosign-verify, COLLECTED",
                        "SIGNED_RELEASE Check of the signatures of a release: 2 of 2 listed files verified | bound by digest "
                                + Ledger.JAR_DIGEST
                                + " | dated 2026-11-20 by the day of the release, since it has no time of its own"
                                + " | supports [3.1.1]");
    }

    @Test
    void countsNoSignatureByAKeyThatTheOutputDoesNotName() {
        String first = """
                {"Critical":{"Identity":{"docker-reference":""},"Image":{"Docker-manifest-digest":"%s"},\
                "Type":"cosign container image signature"},"Optional":null}
                """.formatted(Ledger.IMAGE_DIGEST);
        String third = """
                [{"critical":{"identity":{"docker-reference":"x@%s"},"image":{"docker-manifest-digest":"%s"},\
                "type":"https://sigstore.dev/cosign/sign/v1"},"optional":{}}]
                """.formatted(Ledger.IMAGE_DIGEST, Ledger.IMAGE_DIGEST);

        assertThat(lines(first + first))
                .containsExactly(
                        NONE + "the output names neither the key nor the signer",
                        "SIGNED_RELEASE Signature of a file, in an output of cosign-verify | bound by digest "
                                + Ledger.IMAGE_DIGEST
                                + " | dated 2026-11-20 by the day of the release, since it has no time of its own");
        assertThat(lines(third).get(0)).isEqualTo(NONE + "the output names neither the key nor the signer");
    }

    @Test
    void countsNoSignatureWhoseLogEntrySignerOrTypeIsMissing() {
        assertThat(lines(VALID.replace("integratedTime", "other")).get(0))
                .isEqualTo(NONE + "no entry of a log shows when it was made");
        assertThat(lines(VALID.replace("\"type\"", "\"other\"")).get(0))
                .isEqualTo(NONE + "it is not of a type that is known as the signature of an image");
        assertThat(lines(VALID.replace("1795165500", "0")).get(0))
                .isEqualTo(NONE + "no entry of a log shows when it was made");
        assertThat(lines(VALID.replace("https://token.actions.githubusercontent.com", "https://gitlab.com"))
                        .get(0))
                .isEqualTo(NONE + "the issuer of the signer's name is not that of the host of " + Ledger.REPOSITORY);
    }

    @Test
    void keepsNoNameOfAPerson() {
        String person = VALID.replaceAll("\"Subject\": \"[^\"]*\"", "\"Subject\": \"ada@acme.test\"");

        assertThat(Ledger.collected(SignatureFixture.RELEASED, person).toString())
                .doesNotContain("ada@acme.test");
        assertThat(lines(person).get(0)).contains("the signer is not a workflow of a repository");
    }

    @Test
    void takesNoRepositoryForAnotherThatBeginsAlike() {
        assertThat(lines(VALID.replace("acme/ledger/.github", "acme/ledger-fork/.github"))
                        .get(0))
                .contains("which the product does not list among its repositories");
        assertThat(lines(VALID.replace("acme/ledger/.github", "other/x/.github/acme/ledger/.github"))
                        .get(0))
                .contains("which the product does not list among its repositories");
    }

    @Test
    void doesNotReadTheLinesOnTheChecksAsProof() {
        assertThat(lines("The following checks were performed on each of these signatures:\n"
                        + "  - The signatures were verified against the specified public key\n"))
                .singleElement()
                .asString()
                .startsWith("1: unknown, NOT_RECOGNISED; ");
    }

    @Test
    void refusesBothSpellingsOfAField() {
        assertThat(lines(VALID.replace("\"critical\": {", "\"Critical\": {}, \"critical\": {")))
                .containsExactly("1: cosign-verify, REFUSED; an object has both critical and Critical");
    }

    @Test
    void leavesOutAnotherImage() {
        String other = "sha256:" + "9".repeat(64);
        String outputs = VALID.replace(Ledger.IMAGE_DIGEST, other).replace(Ledger.JAR_DIGEST, other);

        assertThat(lines(outputs)).noneMatch(line -> line.contains("supports"));
    }
}
