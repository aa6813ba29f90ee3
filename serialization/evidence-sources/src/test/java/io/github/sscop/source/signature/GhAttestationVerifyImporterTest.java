package io.github.sscop.source.signature;

import static io.github.sscop.source.signature.SignatureFixture.lines;
import static io.github.sscop.source.signature.SignatureFixture.valid;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.sscop.evidence.FactValue;
import io.github.sscop.source.Ledger;
import java.util.Map;
import org.junit.jupiter.api.Test;

class GhAttestationVerifyImporterTest {

    private static final String JAR = valid("gh-attestation-verify/jar.json");
    private static final String IMAGE = valid("gh-attestation-verify/image.json");
    private static final String NONE =
            "1: gh-attestation-verify, COLLECTED; a signature counts for no file of the release: ";

    @Test
    void readsTheVerifiedSignaturesOfAllFiles() {
        assertThat(lines(JAR, IMAGE))
                .containsExactly(
                        "1: gh-attestation-verify, COLLECTED",
                        "2: gh-attestation-verify, COLLECTED",
                        "SIGNED_RELEASE Check of the signatures of a release: 2 of 2 listed files verified | bound by digest "
                                + Ledger.JAR_DIGEST
                                + " | dated 2026-11-20 by the day of the release, since it has no time of its own"
                                + " | supports [3.1.1]");
        assertThat(lines(IMAGE, JAR)).isEqualTo(lines(JAR, IMAGE));
    }

    @Test
    void leavesOpenHowManyAreSignedWhereAFileWasNotSeen() {
        assertThat(lines(JAR).get(1)).contains("1 of 2 listed files verified").doesNotContain("supports", "refutes");
        assertThat(Ledger.record(Ledger.collected(SignatureFixture.RELEASED, JAR))
                        .facts())
                .containsOnly(Map.entry("artefacts", new FactValue.Whole(2)));
    }

    @Test
    void hasNoDateOfItsOwn() {
        assertThat(Ledger.told(Ledger.collected(JAR))).startsWith("1: gh-attestation-verify, UNDATED; ");
    }

    @Test
    void leavesOutAnotherFile() {
        String other = JAR.replace(Ledger.JAR_DIGEST.substring(7), "9".repeat(64));

        assertThat(lines(other).get(0)).contains("it is about another digest");
        assertThat(lines(other)).noneMatch(line -> line.contains("supports"));
    }

    @Test
    void countsNoFileThatWasBuiltFromAnotherCommit() {
        String other = JAR.replace(
                "\"sourceRepositoryDigest\": \"" + Ledger.COMMIT, "\"sourceRepositoryDigest\": \"" + "f".repeat(40));

        assertThat(lines(other).get(0))
                .isEqualTo(NONE + "it is about another commit: " + "f".repeat(40) + ", where the submission has "
                        + Ledger.COMMIT);
    }

    @Test
    void countsNoSignerFromAnotherRepository() {
        String other = JAR.replace(
                "\"sourceRepositoryURI\": \"" + Ledger.REPOSITORY,
                "\"sourceRepositoryURI\": \"https://github.com/other/fork");

        assertThat(lines(other).get(0))
                .isEqualTo(
                        NONE + "the signer is a workflow of https://github.com/other/fork, which the product does not"
                                + " list among its repositories");
    }

    @Test
    void saysWhatIsMissingForAVerifiedSignature() {
        assertThat(lines(JAR.replace("\"issuer\": \"https", "\"issuer2\": \"https"))
                        .get(0))
                .isEqualTo(NONE + "the output does not say who signed, and who vouches for that name");
        assertThat(lines(JAR.replace("verifiedIdentity", "other")).get(0))
                .isEqualTo(NONE + "the output does not say which signer the verifier expected (verifiedIdentity)");
        assertThat(lines(JAR.replace("\"regexp\": \"", "\"subjectAlternativeName\": \""))
                        .get(0))
                .isEqualTo(NONE + "the signer is not the one that the verifier expected");
        assertThat(lines(JAR.replace("\"timestamp\"", "\"other\"")).get(0))
                .isEqualTo(NONE + "no time of the signature was verified");
        assertThat(lines(JAR.replace("sourceRepositoryURI", "other")).get(0))
                .isEqualTo(NONE + "the signer is not a workflow of a repository, and nothing here shows that it is the"
                        + " expected one");
        assertThat(lines(JAR.replace("https://token.actions.githubusercontent.com", "https://issuer.test"))
                        .get(0))
                .isEqualTo(NONE + "the issuer of the signer's name is not that of the host of " + Ledger.REPOSITORY);
        assertThat(lines(JAR.replace("https://slsa.dev/provenance/v1", "https://slsa.dev/verification_summary/v1"))
                        .get(0))
                .isEqualTo(NONE + "its statement says something else of the file than who built or released it");
        assertThat(lines(JAR.replace("\"sha256\"", "\"sha1\"")).get(0))
                .contains("it has no digest that identifies a file");
    }

    @Test
    void countsNoSignerWhoseCommitOrHostIsSpeltAway() {
        assertThat(lines(JAR.replace("sourceRepositoryDigest", "other")).get(0))
                .isEqualTo(NONE + "the output does not say from which commit the workflow ran");
        assertThat(lines(JAR.replace("https://token.actions.githubusercontent.com", "https://issuer.test")
                                .replace("URI\": \"https://github.com", "URI\": \"https://GitHub.com"))
                        .get(0))
                .startsWith(NONE + "the issuer of the signer's name is not that of the host of https://GitHub.com");
        assertThat(lines(JAR.replace("2026-11-20T10:05:00+01:00", "0001-01-01T00:00:00Z"))
                        .get(0))
                .isEqualTo(NONE + "no time of the signature was verified");
        assertThat(lines(JAR.replace("URI\": \"https://github.com/acme", "URI\": \"ada@acme.test"))
                        .toString())
                .doesNotContain("ada@acme.test");
    }

    @Test
    void refusesAnUnknownVersion() {
        assertThat(lines(JAR.replace("version=0.1", "version=0.9")))
                .containsExactly("1: gh-attestation-verify, REFUSED; the version of this result of a verification is "
                        + "application/vnd.dev.sigstore.verificationresult+json;version=0.9, whose fields are not known"
                        + " here; expected version 0.1");
    }

    @Test
    void refusesAnAttestationWithoutResult() {
        assertThat(lines(JAR.stripTrailing().replaceFirst("]$", ", {\"attestation\": {}}]")))
                .containsExactly(
                        "1: gh-attestation-verify, REFUSED; an attestation is without the result of its verification");
    }

    @Test
    void doesNotTakeAnEmptyListForAnOutput() {
        assertThat(lines("[]"))
                .containsExactly("1: unknown, NOT_RECOGNISED; the file is of no type that is read as evidence");
    }
}
