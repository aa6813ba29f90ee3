package io.github.sscop.evidence.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.github.sscop.code.Digest;
import io.github.sscop.evidence.subject.CommitId;
import io.github.sscop.evidence.subject.PackageUrl;
import io.github.sscop.evidence.subject.Product;
import io.github.sscop.evidence.subject.Subject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProductComparisonTest {

    private static final String COMMIT = "0123456789abcdef0123456789abcdef01234567";
    private static final String OTHER_COMMIT = "76543210fedcba9876543210fedcba9876543210";
    private static final String REPOSITORY = "https://code.acme.example/acme/ledger";

    private static final Product LEDGER = Product.of("Acme Ledger", "4.2.0")
            .identifiedBy("pkg:maven/org.acme/ledger", "cpe:2.3:a:acme:ledger:4.2.0:*:*:*:*:*:*:*")
            .deliveredAs(
                    new Product.Artefact(
                            "ledger.jar", Optional.empty(), purl("pkg:maven/org.acme/ledger-app@4.2.0"), digest("jar")),
                    new Product.Artefact("image", Optional.of("7"), purl("pkg:oci/ledger?arch=amd64"), digest("image")))
            .builtFrom(
                    new Product.Repository(REPOSITORY, Optional.of(CommitId.of(COMMIT))),
                    new Product.Repository("git@code.acme.example:acme/ledger-ui.git", Optional.empty()));

    private static Optional<PackageUrl> purl(String text) {
        return Optional.of(PackageUrl.of(text));
    }

    private static Optional<Digest> digest(String content) {
        return Optional.of(Digest.sha256(content.getBytes(StandardCharsets.UTF_8)));
    }

    private static Optional<String> otherProduct(Subject subject) {
        return new ProductComparison(Optional.of(LEDGER))
                .mismatches(subject).stream()
                        .map(each -> each.part() + " " + each.bound() + " for " + each.expected()
                                + (each.doubtful() ? ", in doubt" : ""))
                        .reduce((one, other) -> one + "; " + other);
    }

    private static Optional<String> otherEdition(Subject subject) {
        return new ProductComparison(Optional.of(LEDGER))
                .editionMismatch(subject)
                .map(each -> each.part() + " " + each.bound() + " for " + each.expected());
    }

    private static Subject repository(String location) {
        return new Subject(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(location),
                Optional.empty());
    }

    private static Subject subject(String product, String version, String purl, String repository, String artefact) {
        return new Subject(
                Optional.empty(),
                Optional.ofNullable(product),
                Optional.ofNullable(version),
                Optional.ofNullable(artefact).flatMap(ProductComparisonTest::digest),
                Optional.ofNullable(purl).map(PackageUrl::of),
                Optional.ofNullable(repository),
                Optional.empty());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "pkg:maven/org.acme/ledger",
                "pkg:maven/org.acme/ledger@4.2.0",
                "pkg:Maven/org.acme/ledger?type=jar",
                "pkg:maven/org.acme/ledger-app@4.2.0#readme",
                "pkg:oci/ledger@7?arch=amd64",
                "pkg:oci/LEDGER"
            })
    void takesAPurlOfTheProductOrOfAnArtefactForTheProduct(String purl) {
        Subject subject = Subject.ofPurl(PackageUrl.of(purl));

        assertThat(otherProduct(subject)).isEmpty();
        assertThat(otherEdition(subject)).isEmpty();
    }

    @Test
    void findsAnotherProductByItsPurl() {
        assertThat(otherProduct(Subject.ofPurl(PackageUrl.of("pkg:maven/org.acme/bridge@4.2.0"))))
                .contains("purl pkg:maven/org.acme/bridge@4.2.0 for pkg:maven/org.acme/ledger or 2 others");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "pkg:maven/org.acme/Ledger",
                "pkg:maven/org.acme/ledgér",
                "pkg:maven/org.acmee/ledger",
                "pkg:maven/org.acme/ledger%404.2.0",
                "pkg:maven/org.acme/ledger/@4.2.0",
                "pkg:maven/org.acme/ledger/v2"
            })
    void isInDoubtOfAPurlThatIsOnlyLikeOne(String purl) {
        assertThat(otherProduct(Subject.ofPurl(PackageUrl.of(purl))))
                .contains("purl " + purl + " for pkg:maven/org.acme/ledger or 2 others, in doubt");
    }

    @ParameterizedTest
    @CsvSource({
        "pkg:maven/org.acme/ledger@4.1.0, pkg:maven/org.acme/ledger",
        "pkg:maven/org.acme/ledger-app@4.2.1, pkg:maven/org.acme/ledger-app@4.2.0",
        "pkg:oci/ledger@4.2.0, pkg:oci/ledger?arch=amd64",
        "pkg:oci/ledger?arch=arm64, pkg:oci/ledger?arch=amd64"
    })
    void findsAnotherVersionOrVariantByItsPurl(String purl, String expected) {
        Subject subject = Subject.ofPurl(PackageUrl.of(purl));

        assertThat(otherProduct(subject)).isEmpty();
        assertThat(otherEdition(subject)).contains("purl " + purl + " for " + expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                REPOSITORY,
                "https://code.acme.example/acme/ledger.git",
                "https://user:secret@code.acme.example:443/acme/ledger/",
                "git@code.acme.example:acme/ledger.git",
                "ssh://git@code.acme.example/acme/ledger",
                "git+https://CODE.acme.example/acme/ledger.git#v4",
                "scm:git:https://code.acme.example/acme/ledger.git",
                "scm:git:git@code.acme.example:acme/ledger.git",
                "ssh://git@code.acme.example:22/acme/ledger.git",
                "git+ssh://git@code.acme.example:22/acme/ledger.git",
                "git://code.acme.example:9418/acme/ledger",
                "code.acme.example/acme/ledger-ui"
            })
    void takesARepositoryInAnyFormForTheSame(String location) {
        assertThat(otherProduct(repository(location))).isEmpty();
    }

    @Test
    void findsAnotherProductByItsRepository() {
        assertThat(otherProduct(repository("https://code.acme.example/acme/bridge")))
                .contains("repository https://code.acme.example/acme/bridge for " + REPOSITORY + " or 1 other");
        assertThat(otherProduct(repository("https://code.acme.example/ACME/Ledger")))
                .contains(
                        "repository https://code.acme.example/ACME/Ledger for " + REPOSITORY + " or 1 other, in doubt");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://www.code.acme.example/acme/ledger",
                "https://code.acme.example/acme/ledger?ref=main",
                "https://code.acme.example/acme/ledger/tree/main",
                "git+https://code.acme.example/acme/ledger.git@main",
                "ssh://git@code.acme.example:7999/acme/ledger.git",
                "svn+https://code.acme.example/acme/ledger",
                "https://code.acme.example",
                "acme/ledger"
            })
    void isInDoubtOfARepositoryThatAReaderMightTakeForTheSameOrForAPart(String location) {
        assertThat(otherProduct(repository(location)))
                .contains("repository " + location + " for " + REPOSITORY + " or 1 other, in doubt");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "pkg:generic/tbc",
                "pkg:generic/TBC@1.0",
                "pkg:generic/acme/t.b.c",
                "pkg:maven/tbc/ledger",
                "pkg:generic/n%2Fa",
                "pkg:generic/%20"
            })
    void comparesNoPlaceholderOfAPurl(String purl) {
        ProductComparison unnamed = new ProductComparison(Optional.of(Product.of("TBC", "4.2.0")
                .identifiedBy(purl)
                .deliveredAs(new Product.Artefact("image", Optional.empty(), purl(purl), Optional.empty()))));

        assertThat(unnamed.mismatches(Subject.ofPurl(PackageUrl.of("pkg:maven/org.acme/ledger"))))
                .isEmpty();
        assertThat(otherProduct(Subject.ofPurl(PackageUrl.of(purl)))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "TBC",
                "https://tbc",
                "https://",
                "https://example.com/acme/ledger",
                "about:blank",
                "git@tbc:tbc.git",
                "https://code.acme.example/tbc.git",
                "https://code.acme.example/tbc/ledger"
            })
    void comparesNoPlaceholderOfARepository(String location) {
        ProductComparison unnamed = new ProductComparison(
                Optional.of(Product.of("TBC", "4.2.0").builtFrom(new Product.Repository(location, Optional.empty()))));

        assertThat(unnamed.mismatches(repository(REPOSITORY))).isEmpty();
        assertThat(otherProduct(repository(location))).isEmpty();
    }

    /** Such an address took minutes, since each slash was tried as the first of those at the end. */
    @Test
    void readsALongAddressInLinearTime() {
        String location = REPOSITORY + "?" + "/".repeat(1_000_000) + "x@".repeat(1_000);

        assertTimeoutPreemptively(Duration.ofSeconds(20), () -> otherProduct(repository(location)));
    }

    @Test
    void isInDoubtWhereAnotherPartIsOnlyLike() {
        assertThat(otherProduct(subject("Acme Ledgr", null, "pkg:maven/org.acme/bridge", null, null)))
                .contains("purl pkg:maven/org.acme/bridge for pkg:maven/org.acme/ledger or 2 others, in doubt;"
                        + " product Acme Ledgr for Acme Ledger, in doubt");
        assertThat(otherProduct(subject("Acme Bridge", null, "pkg:maven/org.acme/Ledger", null, null)))
                .contains("purl pkg:maven/org.acme/Ledger for pkg:maven/org.acme/ledger or 2 others, in doubt;"
                        + " product Acme Bridge for Acme Ledger, in doubt");
    }

    @Test
    void findsAnotherCommitOfTheSameRepository() {
        assertThat(otherEdition(Subject.ofCommit(REPOSITORY, CommitId.of(COMMIT))))
                .isEmpty();
        assertThat(otherEdition(Subject.ofCommit(REPOSITORY, CommitId.of(OTHER_COMMIT))))
                .contains("commit " + OTHER_COMMIT + " for " + COMMIT);
        assertThat(otherEdition(
                        Subject.ofCommit("https://code.acme.example/acme/ledger-ui", CommitId.of(OTHER_COMMIT))))
                .isEmpty();
    }

    @Test
    void findsAnotherArtefactByItsDigest() {
        assertThat(otherEdition(subject(null, null, null, null, "image"))).isEmpty();
        assertThat(otherEdition(subject(null, null, null, null, "old")))
                .hasValueSatisfying(text -> assertThat(text).startsWith("digest sha256:"));
    }

    @Test
    void comparesAVersionWithThatOfTheArtefactThatAPurlNames() {
        assertThat(otherEdition(subject(null, "7", "pkg:oci/ledger", null, null)))
                .isEmpty();
        assertThat(otherEdition(subject(null, "7", null, null, null))).contains("version 7 for 4.2.0");
        assertThat(otherEdition(subject(null, "4.2.0", "pkg:oci/ledger", null, null)))
                .contains("version 4.2.0 for 7");
    }

    @Test
    void letsAPurlOrADigestDecideAgainstAName() {
        assertThat(otherProduct(subject("Ledger for Enterprises", null, "pkg:maven/org.acme/ledger", null, null)))
                .isEmpty();
        assertThat(otherProduct(subject("Ledger for Enterprises", null, null, null, "jar")))
                .isEmpty();
    }

    @Test
    void isInDoubtWhereIdentifiersAndNamesContradictEachOther() {
        assertThat(otherProduct(subject("Acme Ledger", null, "pkg:maven/org.acme/bridge", null, null)))
                .contains("purl pkg:maven/org.acme/bridge for pkg:maven/org.acme/ledger or 2 others, in doubt");
        assertThat(otherProduct(subject(null, null, "pkg:maven/org.acme/bridge", REPOSITORY, null)))
                .contains("purl pkg:maven/org.acme/bridge for pkg:maven/org.acme/ledger or 2 others, in doubt");
        assertThat(otherProduct(subject("Acme Bridge", null, null, REPOSITORY, null)))
                .contains("product Acme Bridge for Acme Ledger, in doubt");
    }

    @Test
    void comparesNothingThatEitherSideLeavesOut() {
        ProductComparison plain = new ProductComparison(Optional.of(Product.of("Acme Ledger", "4.2.0")));
        Subject subject = new Subject(
                Optional.empty(),
                Optional.of("Acme Ledger"),
                Optional.empty(),
                digest("old"),
                purl("pkg:maven/a/b@1"),
                Optional.of("https://x.test/y"),
                Optional.of(CommitId.of(COMMIT)));

        assertThat(plain.mismatches(subject)).isEmpty();
        assertThat(plain.editionMismatch(subject)).isEmpty();
        assertThat(new ProductComparison(Optional.empty()).mismatches(subject)).isEqualTo(List.of());
    }
}
