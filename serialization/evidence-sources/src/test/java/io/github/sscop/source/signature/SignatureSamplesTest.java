package io.github.sscop.source.signature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.sscop.code.Digest;
import io.github.sscop.code.PartialDate;
import io.github.sscop.evidence.subject.CommitId;
import io.github.sscop.evidence.subject.PackageUrl;
import io.github.sscop.evidence.subject.Product;
import io.github.sscop.source.CollectionContext;
import io.github.sscop.source.Ledger;
import io.github.sscop.source.content.ContentLimits;
import io.github.sscop.source.content.SourceContent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Real files of tools, each collected for the product that it is about. */
class SignatureSamplesTest {

    private static final Path SAMPLES = Path.of("../../../shared/samples");

    @BeforeEach
    void hasSamples() {
        assumeTrue(Files.isDirectory(SAMPLES), "the samples are not here");
    }

    private static String told(Optional<String> digest, Optional<String> repository, String file) throws IOException {
        Product product = Product.of("Product", "1.0")
                .deliveredAs(new Product.Artefact("file", Optional.empty(), Optional.empty(), digest.map(Digest::of)));
        Product built = repository
                .map(each -> product.builtFrom(new Product.Repository(each, Optional.empty())))
                .orElse(product);
        return told(built, file);
    }

    private static String told(Product product, String file) throws IOException {
        return Ledger.told(Ledger.collected(
                CollectionContext.of(Optional.empty(), Optional.of(product)).releasedOn(PartialDate.of("2026-11-20")),
                Files.readString(SAMPLES.resolve(file))));
    }

    private static Optional<String> sha256(String hex) {
        return Optional.of("sha256:" + hex);
    }

    @Test
    void countsNoOutputOfCosignThatNamesNoSigner() throws IOException {
        assertThat(told(
                        sha256("87ef60f558bad79beea6425a3b28989f01dd417164150ab3baab98dcbf04def8"),
                        Optional.empty(),
                        "cosign/verify-key-0.x-capitalised-excerpt.json"))
                .startsWith(
                        "1: cosign-verify, COLLECTED; a signature counts for no file of the release: the output names"
                                + " neither the key nor the signer\n")
                .doesNotContain("supports", "refutes");
        assertThat(told(
                        sha256("c37fd83f6435ca0966d653dc6ac42c9fe5ac11d0d5d719dfe97de84acbf7a32d"),
                        Optional.empty(),
                        "cosign/verify-key-istio-1.12.0-excerpt.json"))
                .contains("the output names neither the key nor the signer")
                .doesNotContain("supports", "refutes");
        assertThat(told(Optional.empty(), Optional.empty(), "cosign/verify-key-istio-1.12.0-stderr-excerpt.txt"))
                .startsWith("1: unknown, NOT_RECOGNISED; ");
    }

    @Test
    void countsNoBundle() throws IOException {
        assertThat(told(
                        sha256("a0cfc71271d6e278e57cd332ff957c3f7043fdda354c4cbb190a30d56efa01bf"),
                        Optional.empty(),
                        "sigstore/bundle-blob-service-account.sigstore.json"))
                .startsWith("1: sigstore-bundle, COLLECTED; ")
                .contains("SIGNED_RELEASE", "bound by digest sha256:a0cfc7")
                .doesNotContain("supports", "refutes", "gserviceaccount");
        assertThat(told(
                        sha256("a0cfc71271d6e278e57cd332ff957c3f7043fdda354c4cbb190a30d56efa01bf"),
                        Optional.of("https://github.com/loosebazooka/aa-test"),
                        "sigstore/bundle-dsse-mismatched-signature.sigstore"))
                .contains("sigstore-bundle, COLLECTED; ", "its signature is not checked", "PIPELINE_RUNS")
                .doesNotContain("supports", "refutes");
    }

    @Test
    void readsTheSourceThatACertificateNamesAndNoAddressOfAPerson() throws IOException {
        assertThat(certificate("sigstore/github-private-no-tlog.sigstore.json"))
                .isEqualTo(new WorkflowCertificate(
                        Optional.of("https://github.com/neverendingsupport/nes-java-test-lib-a"),
                        Optional.of("ca342e56787986cd4e8dfc0c8830696716d3b441")));
        assertThat(certificate("sigstore/bundle-blob-service-account.sigstore.json"))
                .isEqualTo(WorkflowCertificate.NONE);
    }

    private static WorkflowCertificate certificate(String file) throws IOException {
        SourceContent content = SourceContent.of(Files.readAllBytes(SAMPLES.resolve(file)), ContentLimits.standard());
        return SigstoreBundle.of(content.data()).orElseThrow().certificate();
    }

    @Test
    void bindsABundleByTheStatementInIt() throws IOException {
        assertThat(told(
                        sha256("caa015ef69e9bc31a41322d6c71563ed9600c75bb988e4d639b1edc578580551"),
                        Optional.empty(),
                        "sigstore/github-private-no-tlog.sigstore.json"))
                .contains(
                        "bound by digest sha256:caa015", "nes-java-test-lib-a, commit ca342e56787986cd4e8dfc0c88306967")
                .doesNotContain("supports", "refutes");
        assertThat(told(
                        sha256("023540d907a6abc3cc83ecf78d1c01529b0517c80a72a28f8ec00a6bc0418814"),
                        Optional.empty(),
                        "sigstore/slsa-v1-provenance.sigstore.json"))
                .contains("bound by digest sha256:023540", "PIPELINE_RUNS")
                .doesNotContain("supports", "refutes");
    }

    @Test
    void countsAVerificationResultForTheFileThatItNames() throws IOException {
        String digest =
                "sha512:76176ffa33808b54602c7c35de5c6e9a4deb96066dba6533f50ac234f4f1f4c6b3527515dc17c06fbe2860030f"
                        + "410eee69ea20079bd3a2c6f3dcf3b329b10751";

        assertThat(told(
                        Optional.of(digest),
                        Optional.of("https://github.com/sigstore/sigstore-js"),
                        "sigstore/verification-result-excerpt.json"))
                .contains("1 of 1 listed files verified", "supports [3.1.1]");
        assertThat(told(Optional.of(digest), Optional.empty(), "sigstore/verification-result-excerpt.json"))
                .contains("which the product does not list among its repositories")
                .doesNotContain("supports");
        assertThat(told(
                        sha256("1".repeat(64)),
                        Optional.of("https://github.com/sigstore/sigstore-js"),
                        "sigstore/verification-result-excerpt.json"))
                .contains("it is about another digest")
                .doesNotContain("supports");
    }

    @Test
    void readsProvenanceAsTheWordOfTheBuilder() throws IOException {
        Product product = Product.of("sigstore", "1.3.0")
                .deliveredAs(new Product.Artefact(
                        "sigstore",
                        Optional.empty(),
                        Optional.of(PackageUrl.of("pkg:npm/sigstore@1.3.0")),
                        Optional.empty()))
                .builtFrom(new Product.Repository(
                        "https://github.com/sigstore/sigstore-js",
                        Optional.of(CommitId.of("dae8bd8eb433a4147b4655c00fe73e0f22bc0fb1"))));

        assertThat(told(product, "slsa/provenance-v0.2-npm-bundle.json"))
                .contains("PIPELINE_RUNS SLSA provenance of a build | bound by purl pkg:npm/sigstore@1.3.0")
                .doesNotContain("supports", "refutes");
        assertThat(told(
                        sha256("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
                        Optional.of("https://github.com/slsa-framework/example-package"),
                        "slsa/provenance-v1-container-based-2.1.0.intoto.build.slsa"))
                .contains("it has no digest that identifies a file", "PIPELINE_RUNS", "bound by repository")
                .doesNotContain("supports", "refutes");
    }

    @Test
    void readsTheOutputsOfOtherVerifiers() throws IOException {
        assertThat(told(Optional.empty(), Optional.empty(), "slsa/slsa-verifier-two-artifacts.txt"))
                .contains("slsa-verifier: passed for 2 files (bound to nothing)")
                .doesNotContain("supports", "refutes");
        assertThat(told(Optional.empty(), Optional.empty(), "slsa/vsa-gke-1.0.jsonl"))
                .contains("1: slsa-vsa, COLLECTED", "REPORT SLSA verification summary: passed (bound to nothing)")
                .doesNotContain("supports", "refutes");
        assertThat(told(Optional.empty(), Optional.empty(), "slsa/svr-v0.2-excerpt.json"))
                .contains("1: svr, COLLECTED", "REPORT Simple verification result: 3 properties (bound to nothing)");
        assertThat(told(Optional.empty(), Optional.empty(), "exchange/handmade/svr-0.2.json"))
                .startsWith("1: svr, NOTHING_SHOWN; the result gives verdicts on the claims of the Code");
        assertThat(told(Optional.empty(), Optional.empty(), "exchange/handmade/test-result-0.1.json"))
                .startsWith("1: unknown, NOT_RECOGNISED; ");
    }
}
