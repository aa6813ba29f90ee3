package io.github.sscop.source.bill;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.github.sscop.code.StakeholderGroup;
import io.github.sscop.evidence.Organisation;
import io.github.sscop.evidence.subject.Product;
import io.github.sscop.source.CollectionContext;
import io.github.sscop.source.EvidenceCollector;
import io.github.sscop.source.EvidenceSources;
import io.github.sscop.source.Ledger;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BillSamplesTest {

    private static final Path SAMPLES = Path.of("..", "..", "..", "shared", "samples");

    private static final String NPM_RECORD =
            "\nSBOM Bill of materials of 2 components, compared with the lock file of npm: 2 of 2 are listed | bound by purl"
                    + " pkg:npm/sample-app@1.0.0 | dated 2026-11-30 by its own time | supports [1.2.1]";

    private static CollectionContext about(String name, String version, String purl) {
        return CollectionContext.of(
                Optional.of(Organisation.of("Vendor", StakeholderGroup.SOFTWARE_DEVELOPER_AND_DISTRIBUTOR)),
                Optional.of(Product.of(name, version).identifiedBy(purl)));
    }

    private static String collected(CollectionContext context, String... names) throws IOException {
        assumeThat(SAMPLES).as("the samples are not here").isDirectory();
        EvidenceCollector collector = EvidenceSources.standard().collector(context);
        for (String name : names) {
            collector.add(name.substring(name.lastIndexOf('/') + 1), Files.readAllBytes(SAMPLES.resolve(name)));
        }
        return Ledger.told(collector.result());
    }

    @Test
    void comparesBothBillsOfNpmWithItsLockFile() throws IOException {
        assertThat(collected(
                        about("sample-app", "1.0.0", "pkg:npm/sample-app"),
                        "npm-sbom/package-lock.json",
                        "npm-sbom/sbom.cdx-1.5.json",
                        "npm-sbom/sbom.spdx-2.3.json"))
                .isEqualTo("package-lock.json: npm-lock, COLLECTED; " + ComponentList.REMARK
                        + "\nsbom.cdx-1.5.json: cyclonedx, COLLECTED\nsbom.spdx-2.3.json: spdx, COLLECTED"
                        + NPM_RECORD
                        + NPM_RECORD);
    }

    @Test
    void claimsNothingForABillOfMavenAlone() throws IOException {
        CollectionContext context = about("sample-app", "1.0.0", "pkg:maven/org.example/sample-app");

        for (String form : List.of("json", "xml")) {
            assertThat(collected(context, "cyclonedx/maven-plugin-2.9.3.bom." + form))
                    .endsWith("\nSBOM Bill of materials of 3 components | bound by purl"
                            + " pkg:maven/org.example/sample-app@1.0.0?type=jar | dated 2026-11-30 by its own time");
        }
    }

    @Test
    void leavesABillWithoutTimeUndated() throws IOException {
        assertThat(collected(
                        about("demo", "dev-master", "pkg:composer/cyclonedx/cyclonedx-php-composer-demo"),
                        "cyclonedx/laravel-7.12.0.bom.1.4.json"))
                .startsWith("laravel-7.12.0.bom.1.4.json: cyclonedx, UNDATED");
    }

    @Test
    void bindsByNameAndVersionWhereThereIsNoPackageUrl() throws IOException {
        assertThat(collected(about("Acme Application", "9.1.1", "pkg:generic/acme"), "cyclonedx/valid-bom-1.6.json"))
                .endsWith("\nSBOM Bill of materials of 3 components | bound by product Acme Application, version 9.1.1"
                        + " | dated 2020-04-13 by its own time");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "cyclonedx/trivy-pom-vdr-1.7.json",
                "spdx/hello-server-2.3.spdx.json",
                "spdx/hello-server-3.0.1.spdx3.json"
            })
    void bindsToNothingWhatDoesNotNameItsProduct(String name) throws IOException {
        assertThat(collected(about("Acme Application", "9.1.1", "pkg:generic/acme"), name))
                .contains("COLLECTED")
                .contains("(bound to nothing)")
                .doesNotContain("supports");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "cyclonedx/valid-attestation-1.6.json",
                "cyclonedx/vex-1.4-bomlink.json",
                "cyclonedx/vex-1.4-not-affected.json"
            })
    void takesAdvisoriesAndAttestationsForNoBills(String name) throws IOException {
        assertThat(collected(about("ABC", "4.2", "pkg:generic/abc"), name)).doesNotContain(": cyclonedx, ");
    }

    @Test
    void takesAListOfWhatIsAffectedForNoBill() throws IOException {
        assertThat(collected(about("ABC", "4.2", "pkg:generic/abc"), "cyclonedx/valid-vulnerability-1.6.json"))
                .contains("cyclonedx, NOTHING_SHOWN; it lists no components but those that its vulnerabilities affect");
    }

    @Test
    void leavesOutTheImageOfAnother() throws IOException {
        assertThat(collected(about("ABC", "4.2", "pkg:generic/abc"), "spdx/vexctl-sbom.spdx.json"))
                .startsWith("vexctl-sbom.spdx.json: spdx, OTHER_SUBJECT; about another purl");
    }
}
