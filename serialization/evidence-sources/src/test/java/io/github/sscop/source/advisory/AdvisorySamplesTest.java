package io.github.sscop.source.advisory;

import static io.github.sscop.source.advisory.AdvisoryFixture.collected;
import static io.github.sscop.source.advisory.AdvisoryFixture.links;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.github.sscop.code.PartialDate;
import io.github.sscop.evidence.subject.Product;
import io.github.sscop.source.CollectedRecord;
import io.github.sscop.source.CollectionContext;
import io.github.sscop.source.CollectionResult;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What becomes of real files, each collected for the product that it is about. */
class AdvisorySamplesTest {

    private static final Path SAMPLES = Path.of("..", "..", "..", "shared", "samples");

    private static CollectionContext context(String name, String version, String purl) {
        Product product = Product.of(name, version);
        return CollectionContext.of(Optional.empty(), Optional.of(purl == null ? product : product.identifiedBy(purl)))
                .releasedOn(PartialDate.of("2026-11-25"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "csaf/rhsa-2022_0011.json | Red Hat Enterprise Linux Server AUS (v. 7.6) | 1 | | COLLECTED | 3.4.2 SUPPORTS INDIRECT",
                "csaf/vendor-advisory-2-vulns.json | Generic App | 1.0.1 | | NOTHING_SHOWN |",
                "csaf/vendor-advisory-none.json | Generic App | 1.0.1 | | NOTHING_SHOWN |",
                "ghsa/GHSA-7rjr-3q55-vv33.osv.json | Log4j | 2 | pkg:maven/org.apache.logging.log4j/log4j-core | NOTHING_SHOWN |",
                "openvex/openvex-0.2.0-alpine.json | Alpine | 3 | pkg:oci/alpine | COLLECTED | 3.3.2 SUPPORTS INDIRECT",
                "openvex/openvex-v001-1.vex.json | bash | 1.0.0 | pkg:apk/wolfi/bash | NOTHING_SHOWN |",
                "openvex/trivy-oci.openvex.json | Trivy | 1 | pkg:oci/trivy | COLLECTED | 3.3.2 SUPPORTS INDIRECT",
                "cyclonedx/trivy-pom-vdr-1.7.json | pom | 1 | | NOTHING_SHOWN |",
                "cyclonedx/valid-vulnerability-1.6.json | x | 1 | | COLLECTED | 3.3.2",
                "cyclonedx/vex-1.4-bomlink.json | x | 1 | | COLLECTED | 3.3.2",
                "cyclonedx/vex-1.4-not-affected.json | ABC | 4.2 | | COLLECTED | 3.3.2 SUPPORTS INDIRECT",
                "cyclonedx/maven-plugin-2.9.3.bom.json | sample-app | 1 | | NOT_RECOGNISED |",
                "security-txt/govuk-security.txt | x | 1 | | REFUSED |",
                "security-txt/internet-nl-signed.txt | x | 1 | | COLLECTED | 3.2.1, 3.2.2",
                "endoflife/api-v1-product-go.json | Go | 1.23.4 | pkg:generic/go | COLLECTED | 4.1.1 REFUTES INDIRECT",
                "endoflife/api-v1-product-go.json | Go | 1.25.1 | pkg:generic/go | NOTHING_SHOWN |",
                "endoflife/api-v1-release-go-1.24.json | Go | 1.24 | pkg:generic/go | NOTHING_SHOWN |"
            })
    void claimsNoMoreThanARealFileShows(
            String name, String product, String version, String purl, String outcome, String links) throws IOException {
        Path file = SAMPLES.resolve(name);
        assumeThat(file).as("the real files are not here").exists();

        CollectionResult result = collected(context(product, version, purl), Files.readString(file));

        assertThat(result.files().get(0).outcome()).hasToString(outcome);
        assertThat(result.records())
                .allSatisfy(each -> assertThat(each.direct()).isEmpty());
        assertThat(result.records().stream()
                        .map(CollectedRecord::record)
                        .map(each -> links(each))
                        .collect(Collectors.joining("; ")))
                .isEqualTo(links == null ? "" : links);
    }

    @Test
    void takesNoFileOfAnotherTool() throws IOException {
        assumeThat(SAMPLES).as("the real files are not here").exists();
        try (Stream<Path> files = Files.walk(SAMPLES)) {
            List<String> folders = files.filter(Files::isRegularFile)
                    .filter(AdvisorySamplesTest::isTaken)
                    .map(file -> SAMPLES.relativize(file).getName(0).toString())
                    .distinct()
                    .sorted()
                    .toList();

            assertThat(folders).containsExactly("csaf", "cyclonedx", "endoflife", "ghsa", "openvex", "security-txt");
        }
    }

    private static boolean isTaken(Path file) {
        try {
            String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
            return collected(context("x", "1", null), text)
                    .files()
                    .get(0)
                    .source()
                    .isPresent();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
