package io.github.sscop.source.host;

import static io.github.sscop.source.Ledger.told;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.github.sscop.code.PartialDate;
import io.github.sscop.evidence.Link;
import io.github.sscop.evidence.subject.Product;
import io.github.sscop.source.CollectionContext;
import io.github.sscop.source.CollectionResult;
import io.github.sscop.source.EvidenceCollector;
import io.github.sscop.source.EvidenceSources;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What becomes of real files, each collected for the product that it is about. */
class HostSamplesTest {

    private static final Path SAMPLES = Path.of("..", "..", "..", "shared", "samples");

    private static CollectionResult collected(Path file, String repository) throws IOException {
        CollectionContext context = CollectionContext.of(
                        Optional.empty(),
                        Optional.of(Product.of("Sample", "1")
                                .builtFrom(
                                        new Product.Repository("https://github.com/" + repository, Optional.empty()))))
                .vouched()
                .releasedOn(PartialDate.of("2026-11-20"));
        EvidenceCollector collector = EvidenceSources.standard().collector(context);
        collector.add("1", Files.readAllBytes(file));
        return collector.result();
    }

    private static String link(Link link) {
        return link.item() + link.stance().map(stance -> " " + stance).orElse("");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "github/branch-protection-minimal.json | hub4j-test-org/temp-testEnableProtectionOnly | github-branch-protection |"
                        + " COLLECTED | 2.2.2 REFUTES",
                "github/branch-protection.json | hub4j-test-org/temp-testEnableBranchProtections | github-branch-protection | COLLECTED |"
                        + " 2.2.2 REFUTES",
                "github/code-scanning-alerts.json | x/y | code-scanning-alerts | COLLECTED | 1.3.3",
                "github/code-scanning-zero.json | x/y | | NOT_RECOGNISED |",
                "github/dependabot-alerts.json | x/y | dependabot-alerts | COLLECTED | 3.3.1 SUPPORTS",
                "github/org-2fa-null.json | jenkinsci/jenkins | github-organisation | NOTHING_SHOWN |",
                "github/ruleset-repository.json | my-owner/repo-name | github-ruleset | COLLECTED | 2.2.2 REFUTES",
                "github/secret-scanning-alerts.json | x/y | secret-scanning-alerts | COLLECTED | 1.4.5 REFUTES, 2.1.4 REFUTES",
                "github-ruleset/prs-and-commits.ruleset.json | x/y | github-ruleset | NOTHING_SHOWN |"
            })
    void claimsNoMoreThanARealFileShows(String name, String repository, String id, String outcome, String links)
            throws IOException {
        Path file = SAMPLES.resolve(name);
        assumeThat(file).as("the real files are not here").exists();

        CollectionResult result = collected(file, repository);

        assertThat(result.files()).as(told(result)).singleElement().satisfies(each -> {
            assertThat(each.source()).isEqualTo(Optional.ofNullable(id));
            assertThat(each.outcome()).hasToString(outcome);
        });
        assertThat(result.records().stream()
                        .flatMap(each -> each.record().links().stream())
                        .map(HostSamplesTest::link)
                        .collect(Collectors.joining(", ")))
                .isEqualTo(links == null ? "" : links);
        assertThat(result.records())
                .allSatisfy(each -> assertThat(each.direct()).isEmpty());
    }
}
