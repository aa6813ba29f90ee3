package io.github.sscop.source.build;

import static io.github.sscop.source.Ledger.told;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.github.sscop.code.PartialDate;
import io.github.sscop.evidence.subject.Product;
import io.github.sscop.source.CollectionContext;
import io.github.sscop.source.CollectionResult;
import io.github.sscop.source.EvidenceCollector;
import io.github.sscop.source.EvidenceSources;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What becomes of real files, each collected for the product that it is about, by the word of the caller where it names none. */
class BuildSamplesTest {

    private static final Path SAMPLES = Path.of("..", "..", "..", "shared", "samples");

    private static CollectionResult collected(String product, String... names) {
        CollectionContext context = CollectionContext.of(
                        Optional.empty(),
                        Optional.of(Product.of(product, "1")
                                .builtFrom(new Product.Repository(
                                        "https://github.com/example-corp/browser", Optional.empty()))))
                .vouched()
                .releasedOn(PartialDate.of("2026-11-25"));
        EvidenceCollector collector = EvidenceSources.standard().collector(context);
        for (String name : names) {
            Path file = SAMPLES.resolve(name);
            assumeThat(file).as("the real files are not here").exists();
            try {
                collector.add(name, Files.readAllBytes(file));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return collector.result();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "junit/gradle-android-2019.xml | Results of tests: 6 tests, 2 failed",
                "junit/surefire-3.6.1-default-no-timestamp.xml | Results of tests: 2 tests, 1 failed",
                "junit/surefire-3.6.1-run1-failing.xml | Results of tests: 2 tests, 1 failed",
                "junit/surefire-3.6.1-run2-passing.xml | Results of tests: 2 tests, 0 failed",
                "junit/junit-report-nested-testsuites.xml | gives 186 tests as its total and holds 2",
                "junit/various-timestamps.xml | gives 8 tests as its total and holds 12",
                "exchange/handmade/junit-good.xml | rows of an assessment, and no tests that ran",
                "jacoco/jacoco-codingstyle.xml | Coverage of tests: 1260 of 1350 instructions ran",
                "sarif/Suppressions.sarif | 9 findings, 2 open, 0 fixed, 1 accepted, 6 of which that is not certain",
                "sarif/appendix-k.sarif | it failed, or reports errors of the tool",
                "sarif/baseline-states.sarif | 4 findings, 3 open, 0 fixed, 0 accepted, 1 of which that is not certain",
                "sarif/njsscan-endtime.sarif | 2 findings, 2 open, 0 fixed, 0 accepted",
                "sarif/no-runs.sarif | it holds no run, as where nothing ran",
                "exchange/handmade/good.sarif | its tool does not analyse code",
                "exchange/handmade/bad-gh.sarif | its tool does not analyse code",
                "exchange/handmade/bad-schema.sarif | its tool does not analyse code"
            })
    void claimsNoMoreThanARealFileShows(String name, String shown) {
        CollectionResult result = collected("Java coding style", name);

        assertThat(told(result)).contains(shown).doesNotContain(" | supports");
        assertThat(result.files()).hasSize(1);
    }

    @Test
    void datesFilesByTheirOwnTimes() {
        assertThat(told(collected("Sample", "junit/surefire-3.6.1-run2-passing.xml")))
                .contains("dated 2026-11-30 by its own time");
        assertThat(told(collected("Sample", "junit/gradle-android-2019.xml")))
                .contains("dated 2019-05-31 by its own time");
        assertThat(told(collected("Java coding style", "jacoco/jacoco-codingstyle.xml")))
                .contains("dated 2021-07-10 by its own time");
        assertThat(told(collected("Sample", "sarif/njsscan-endtime.sarif")))
                .contains("dated 2021-03-23 by its own time", "refutes [1.4.5]");
    }

    @Test
    void doesNotKnowThatTwoFilesWithoutACommitAreTwoRuns() {
        assertThat(told(collected(
                        "Sample", "junit/surefire-3.6.1-run1-failing.xml", "junit/surefire-3.6.1-run2-passing.xml")))
                .contains("TEST_REPORT Results of tests: 4 tests, 1 failed")
                .doesNotContain("TEST_RUNS");
    }

    @Test
    void doesNotTakeCoverageOfOneProductForThatOfAnother() {
        assertThat(told(collected("Acme Ledger", "jacoco/jacoco-codingstyle.xml")))
                .contains("OTHER_SUBJECT");
    }
}
