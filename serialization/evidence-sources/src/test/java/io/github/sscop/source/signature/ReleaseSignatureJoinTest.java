package io.github.sscop.source.signature;

import static io.github.sscop.source.signature.SignatureFixture.valid;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.sscop.code.Digest;
import io.github.sscop.code.PartialDate;
import io.github.sscop.evidence.FactValue;
import io.github.sscop.evidence.subject.Product;
import io.github.sscop.source.CollectionContext;
import io.github.sscop.source.Ledger;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ReleaseSignatureJoinTest {

    private static final String JAR = valid("gh-attestation-verify/jar.json");
    private static final String BOTH = valid("sigstore-verification-result/release.json");

    private static CollectionContext about(Product product) {
        return CollectionContext.of(Optional.empty(), Optional.of(product)).releasedOn(PartialDate.of("2026-11-20"));
    }

    private static Product product() {
        return Product.of("Acme Ledger", "4.2.0")
                .builtFrom(new Product.Repository(Ledger.REPOSITORY, Optional.empty()));
    }

    private static Product.Artefact artefact(String name, Optional<Digest> digest) {
        return new Product.Artefact(name, Optional.empty(), Optional.empty(), digest);
    }

    @Test
    void countsAllFilesThatTheProductLists() {
        assertThat(Ledger.record(Ledger.collected(SignatureFixture.RELEASED, BOTH))
                        .facts())
                .containsOnly(
                        Map.entry("artefacts", new FactValue.Whole(2)),
                        Map.entry("signed", new FactValue.Whole(2)),
                        Map.entry("verified", new FactValue.Whole(2)));
    }

    @Test
    void joinsTheResultsOfSeveralTools() {
        String cosign = valid("cosign-verify/images.json").replace(Ledger.JAR_DIGEST, Ledger.IMAGE_DIGEST);

        assertThat(SignatureFixture.told(cosign, JAR))
                .contains("2 of 2 listed files verified")
                .contains("supports [3.1.1]");
        assertThat(Ledger.collected(SignatureFixture.RELEASED, cosign, JAR)
                        .records()
                        .get(0)
                        .record()
                        .id())
                .isEqualTo(Ledger.collected(SignatureFixture.RELEASED, JAR, cosign)
                        .records()
                        .get(0)
                        .record()
                        .id());
    }

    @Test
    void neverCoversAFileThatIsListedWithoutADigest() {
        Product product = product()
                .deliveredAs(
                        artefact("jar", Optional.of(Digest.of(Ledger.JAR_DIGEST))),
                        artefact("image", Optional.of(Digest.of(Ledger.IMAGE_DIGEST))),
                        artefact("pom", Optional.empty()));

        assertThat(Ledger.told(Ledger.collected(about(product), BOTH)))
                .contains("2 of 3 listed files verified")
                .doesNotContain("supports");
    }

    @Test
    void countsAProductThatIsOneFile() {
        Product product = new Product(
                        "Acme Ledger",
                        Optional.of("4.2.0"),
                        Optional.empty(),
                        Optional.of(Digest.of(Ledger.JAR_DIGEST)))
                .builtFrom(new Product.Repository(Ledger.REPOSITORY, Optional.empty()));

        assertThat(Ledger.told(Ledger.collected(about(product), JAR)))
                .contains("1 of 1 listed files verified")
                .contains("supports [3.1.1]");
    }

    @Test
    void claimsNothingWhereTheProductListsNoFiles() {
        assertThat(Ledger.told(Ledger.collected(about(product()), BOTH)))
                .contains("Signature of a file, verified by sigstore-verification-result")
                .doesNotContain("supports");
        assertThat(Ledger.told(Ledger.collected(about(product()).vouched(), BOTH)))
                .doesNotContain("supports");
        assertThat(Ledger.told(Ledger.collected(
                        about(Product.of("Acme Ledger", "4.2.0")
                                .deliveredAs(artefact("jar", Optional.of(Digest.of(Ledger.JAR_DIGEST))))),
                        JAR)))
                .contains("which the product does not list among its repositories")
                .doesNotContain("supports");
    }

    @Test
    void letsAFailedCheckStandBesideValidOnes() {
        assertThat(SignatureFixture.told(BOTH, "[GNUPG:] BADSIG CCDDEEFF00112233 Acme Release\n"))
                .contains("supports [3.1.1]")
                .contains("refutes [3.1.1]");
    }
}
