package io.github.sscop.source.scan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.github.sscop.code.Digest;
import io.github.sscop.code.PartialDate;
import io.github.sscop.evidence.subject.Product;
import io.github.sscop.source.CollectedRecord;
import io.github.sscop.source.CollectionContext;
import io.github.sscop.source.CollectionResult;
import io.github.sscop.source.EvidenceCollector;
import io.github.sscop.source.EvidenceSources;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Real outputs of scanners, collected for the product that each of them is about. */
class ScanSamplesTest {

    private static final Path SAMPLES = Path.of("../../../shared/samples");

    @BeforeEach
    void requiresTheSamples() {
        assumeThat(SAMPLES)
                .as("real outputs of tools, which are kept elsewhere")
                .isDirectory();
    }

    @ParameterizedTest
    @CsvSource({
        "grype/empty-snapshot.json, grype",
        "grype/v6-snapshot-epss-kev.json, grype",
        "trivy/no-results-key.json, trivy",
        "dependency-check/no-vuln-6.5.3.xml, dependency-check-xml",
        "dependency-track/findings-key-missing.json, dependency-track",
        "dependency-track/no-findings.json, dependency-track",
        "gitlab/dependency-scan-0-vuln.json, gitlab-dependency-scan",
        "govulncheck/no-vuln-1.0.1.json, govulncheck",
        "npm-audit/error-enoaudit.json, npm-audit",
        "npm-audit/npm11-connection-refused.json, npm-audit",
        "npm-audit/npm11-nolock.json, npm-audit",
        "npm-audit/npm11-offline-false-clean.json, npm-audit",
        "npm-audit/npm11-registry-405.json, npm-audit",
        "npm-audit/v2-no-vuln.json, npm-audit",
        "osv-scanner/no-issues.json, osv-scanner",
        "snyk/no-vuln.json, snyk"
    })
    void showNothing(String file, String id) {
        CollectionResult result = collected(file, Product.of("Other", "1.0"));

        assertThat(result.records()).isEmpty();
        assertThat(result.files()).singleElement().satisfies(each -> {
            assertThat(each.source()).contains(id);
            assertThat(each.outcome()).hasToString("NOTHING_SHOWN");
        });
    }

    @ParameterizedTest
    @CsvSource({
        "trivy/all-statuses.json, 8 findings",
        "trivy/maven-findings-0.69.1.json, 3 findings",
        "trivy/no-vuln-image-dated.json, 1 finding",
        "trivy/npm-with-suppressed.json, 1 finding and 1 suppressed",
        "trivy/pom-findings.json, 2 findings",
        "trivy/vex-filtered-gomod.json, 4 findings",
        "npm-audit/v1-findings.json, 1 finding",
        "npm-audit/v2-findings.json, 3 findings",
        "osv-scanner/findings.json, 1 finding",
        "osv-scanner/findings-2-lockfiles.json, 3 findings"
    })
    void supportNothingWithoutTheAgeOfTheAdvisories(String file, String findings) {
        assertThat(record(file, Product.of("Other", "1.0"))).satisfies(each -> {
            assertThat(each.record().title()).endsWith(": " + findings + " (bound to nothing)");
            assertThat(each.direct()).isEmpty();
            assertThat(each.refuted()).isEmpty();
        });
    }

    @ParameterizedTest
    @CsvSource({
        "grype/no-vuln-0.7.0.json, sha256:6bea45f4e050ffdbb3a0f57a6c6f16318314a482f31442c4461a72a3ee2f3ee6",
        "grype/check-all-fields-0.28.0.json, sha256:9d8825ab20ac86b40eb71495bece1608a302fb180384740697a28c2b0a5a0fc6",
        "trivy/no-vuln-image-dated.json, sha256:22848737c0d272ad5d7c7369d8ca830a62929e63e38edcb22085139a6ae0688d",
        "trivy/all-statuses.json, sha256:22ae3921bdaac434bb4cb92dbbc209e46b1f3f70e9fa0b5fbbb43ce7d452c72d"
    })
    void supportNothingAboutAnImageWithoutATimeOfTheScanOrOfTheAdvisories(String file, String digest) {
        assertThat(record(file, image(digest))).satisfies(each -> {
            assertThat(each.binding()).isEqualTo("bound by digest " + digest);
            assertThat(each.direct()).isEmpty();
            assertThat(each.refuted()).isEmpty();
        });
    }

    @Test
    void supportTheClaimWhereBothTimesAreThere() {
        CollectedRecord record = record(
                "grype/one-fixed-0.75.0.json",
                image("sha256:4e1c538085614cbc0c9affbb206abbec3220118425409662e46b3d4bb71d1b6d"));

        assertThat(record.dating()).isEqualTo("dated 2024-04-10 by its own time");
        assertThat(record.direct()).map(Object::toString).containsExactly("3.3.1");
    }

    @Test
    void supportNothingInAnOldReportWithoutSources() {
        CollectedRecord record = record("dependency-check/findings-schema-1.3.xml", Product.of("Test Project", "1.0"));

        assertThat(record.record().title()).endsWith("by dependency-check: 7 findings and 2 suppressed");
        assertThat(record.binding()).isEqualTo("bound by product Test Project");
        assertThat(record.dating()).isEqualTo("dated 2016-11-05 by its own time");
        assertThat(record.direct()).isEmpty();
    }

    private static Product image(String digest) {
        return Product.of("Other", "1.0")
                .deliveredAs(new Product.Artefact(
                        "image", Optional.empty(), Optional.empty(), Optional.of(Digest.of(digest))));
    }

    private static CollectedRecord record(String file, Product product) {
        List<CollectedRecord> records = collected(file, product).records();
        assertThat(records).hasSize(1);
        return records.get(0);
    }

    private static CollectionResult collected(String file, Product product) {
        CollectionContext context =
                CollectionContext.of(Optional.empty(), Optional.of(product)).releasedOn(PartialDate.of("2026-11-01"));
        EvidenceCollector collector = EvidenceSources.standard().collector(context);
        try {
            collector.add(file, Files.readAllBytes(SAMPLES.resolve(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return collector.result();
    }
}
