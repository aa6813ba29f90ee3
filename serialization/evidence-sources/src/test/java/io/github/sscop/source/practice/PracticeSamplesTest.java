package io.github.sscop.source.practice;

import static io.github.sscop.source.Ledger.told;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

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
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What becomes of real files, each collected for the product that it is about. */
class PracticeSamplesTest {

    private static final Path SAMPLES = Path.of("..", "..", "..", "shared", "samples");

    private static final EvidenceSources OURS = EvidenceSources.standard()
            .only(
                    "bestpractices-badge",
                    "dependabot-config",
                    "osps-evaluation",
                    "renovate-config",
                    "scorecard",
                    "security-insights");

    private static CollectionResult collected(Path file, String repository) {
        CollectionContext context = CollectionContext.of(
                        Optional.empty(),
                        Optional.of(Product.of("Sample", "1")
                                .builtFrom(new Product.Repository(repository, Optional.empty()))))
                .vouched()
                .releasedOn(PartialDate.of("2026-11-25"));
        EvidenceCollector collector = OURS.collector(context);
        try {
            collector.add("1", Files.readAllBytes(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return collector.result();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "scorecard/branch-protection-error-5.5.0.json | ossf-tests/x | NOTHING_SHOWN |",
                "scorecard/chainloop-5.5.0.json | chainloop-dev/chainloop | COLLECTED | 3.3.1 REFUTES INDIRECT",
                "scorecard/scorecard-cannaguide.json | qnbs/CannaGuide-2025 | COLLECTED |"
                        + " 1.2.5 SUPPORTS INDIRECT, 2.1.4 REFUTES INDIRECT, 3.3.1 REFUTES INDIRECT",
                "osps-gemara/good-evaluation-log.yaml | x/y | COLLECTED | 2.1.5 SUPPORTS INDIRECT",
                "gemara/pvtr-baseline-scan-1.1.0.yaml | x/y | COLLECTED | 2.1.5 SUPPORTS INDIRECT",
                "gemara/audit-log-1.1.0.yaml | x/y | NOTHING_SHOWN |",
                "gemara/enforcement-log-1.1.0.yaml | x/y | NOTHING_SHOWN |",
                "security-insights/privateer-sdk-security-insights-2.2.0.yml | privateerproj/privateer-sdk | COLLECTED |"
                        + " 1.1.1; 3.2.1, 3.2.2",
                "updates/trivy.dependabot.yml | x/y | COLLECTED | 1.1.3 SUPPORTS INDIRECT, 1.2.5 SUPPORTS INDIRECT",
                "updates/defectdojo.renovate.json | x/y | COLLECTED | 1.2.5 SUPPORTS INDIRECT",
                "updates/sigstore-java.renovate.json | x/y | COLLECTED | 1.2.5 SUPPORTS INDIRECT",
                "updates/jenkins-analysis-model.renovate.json | x/y | NOTHING_SHOWN |"
            })
    void claimsNoMoreThanARealFileShows(String name, String repository, String outcome, String links) {
        Path file = SAMPLES.resolve(name);
        assumeThat(file).as("the real files are not here").exists();

        CollectionResult result = collected(file, "https://github.com/" + repository);

        assertThat(result.files().get(0).outcome()).hasToString(outcome);
        assertThat(result.records())
                .allSatisfy(each -> assertThat(each.direct()).isEmpty());
        assertThat(result.records().stream()
                        .map(CollectedRecord::record)
                        .map(LinkText::of)
                        .sorted()
                        .collect(Collectors.joining("; ")))
                .isEqualTo(links == null ? "" : links);
    }

    /** Documents of other formats hold assessments by people, which are no evidence of tools. */
    @Test
    void takesNoFileThatIsForExchange() throws IOException {
        Path folder = SAMPLES.resolve("exchange");
        assumeThat(folder).as("the real files are not here").exists();
        try (Stream<Path> files = Files.walk(folder)) {
            List<String> taken = files.filter(Files::isRegularFile)
                    .sorted()
                    .filter(file ->
                            !told(collected(file, "https://github.com/x/y")).startsWith("1: unknown"))
                    .map(file -> file.getFileName().toString())
                    .toList();

            assertThat(taken).containsExactly("gemara-good-audit-log.yaml", "gemara-pvtr-baseline-scan.yaml");
        }
    }
}
