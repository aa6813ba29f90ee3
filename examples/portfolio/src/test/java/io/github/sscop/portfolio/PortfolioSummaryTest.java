package io.github.sscop.portfolio;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.sscop.assessment.Assessment;
import io.github.sscop.assessment.ScheduledChange;
import io.github.sscop.assessment.Verdict;
import io.github.sscop.evidence.DeclaredStatus;
import io.github.sscop.policy.Policy;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.junit.jupiter.api.Test;

class PortfolioSummaryTest {

    private static final LocalDate AS_OF = LocalDate.of(2026, 3, 31);

    private static Assessment example(String name) throws IOException {
        AssessmentSetup basis = Given.basis();
        try (InputStream in = Files.newInputStream(Path.of("../submissions", name))) {
            return basis.assess(basis.documents().readValidatedSubmission(in));
        }
    }

    private static PortfolioSummary summary(int days, Assessment... assessments) {
        AssessmentSetup basis = new AssessmentSetup(Given.CODE, Policy.goodFaith(), AS_OF, days);
        PortfolioTally tally = basis.newTally();
        List.of(assessments).forEach(tally::add);
        return tally.summary(basis);
    }

    private static PortfolioSummary.SummaryRow row(String id, long notMet, long undetermined, long met, long out) {
        return new PortfolioSummary.SummaryRow(id, new VerdictTotals(notMet, undetermined, met, out));
    }

    @Test
    void countsVerdicts() throws Exception {
        PortfolioSummary summary = summary(
                90, example("acme-ledger.json"), example("brightdesk-saas.json"), example("northgate-reseller.json"));

        assertThat(summary.overall()).isEqualTo(new VerdictTotals(2, 0, 1, 0));
        assertThat(summary.themes().get(0)).isEqualTo(row("1", 0, 1, 1, 1));
        assertThat(summary.items()).contains(row("2.1.5", 1, 0, 1, 1), row("1.1.2", 0, 1, 1, 1));
    }

    @Test
    void ranksByTheShareThatMeetsAnItemAndThenByTheShareThatDoesNot() {
        List<PortfolioSummary.SummaryRow> items = List.of(
                row("1.1.1", 0, 0, 10, 0), // Met by all: not weak.
                row("1.1.2", 0, 5, 5, 0), // Half.
                row("1.1.3", 0, 2, 2, 6), // Half of fewer.
                row("1.1.4", 1, 0, 1, 8), // Half, and it is refuted.
                row("1.1.5", 0, 9, 1, 0), // A tenth.
                row("1.1.6", 0, 0, 0, 10), // Nothing is asked of anybody.
                row("1.2.1", 0, 5, 5, 0)); // Half, later in the catalog.

        PortfolioSummary summary = PortfolioSummary.of(
                Given.basis(),
                new PortfolioSummary.SubmissionCounts(10, 10, 0),
                VerdictTotals.NONE,
                List.of(),
                List.of(),
                items,
                List.of(),
                List.of());

        assertThat(summary.weakest())
                .extracting(PortfolioSummary.SummaryRow::id)
                .containsExactly("1.1.5", "1.1.4", "1.1.2", "1.2.1", "1.1.3");
    }

    @Test
    void takesLapsesUntilTheLastDay() throws Exception {
        Assessment assessment = example("acme-ledger.json");
        ScheduledChange first = assessment.calendar().stream()
                .filter(ScheduledChange::isLapse)
                .findFirst()
                .orElseThrow();
        int days = (int) AS_OF.until(first.on(), ChronoUnit.DAYS);

        assertThat(summary(days - 1, assessment).lapses()).isEmpty();
        assertThat(summary(days, assessment).lapses())
                .first()
                .isEqualTo(new Lapse(
                        first.on(),
                        first.item().value(),
                        new Supplier(
                                "acme-ledger-2026-03",
                                assessment.submission().digest().value(),
                                "Acme Ltd",
                                "Acme Ledger"),
                        Verdict.MET,
                        Verdict.UNDETERMINED));
        assertThat(summary(days, assessment).lapsesUntil()).isEqualTo(first.on());
    }

    @Test
    void namesWhatIsDeclaredAndWhatIsAssessed() throws Exception {
        PortfolioSummary summary = summary(90, example("acme-ledger.json"), example("brightdesk-saas.json"));

        Overclaims overclaims = summary.overclaims().stream()
                .filter(each -> each.supplier().organisation().equals("BrightDesk Software Ltd"))
                .findFirst()
                .orElseThrow();
        assertThat(overclaims.rows())
                .contains(new Overclaims.OverclaimRow("1.1", DeclaredStatus.MET, Verdict.UNDETERMINED));
    }

    @Test
    void isWrittenInAnOrderOfItsOwn() {
        String json = new String(SummaryJson.write(summary(30)), UTF_8);

        assertThat(json).startsWith("""
                {
                  "format" : "sscop-portfolio-summary/1",
                  "code" : {
                    "id" : "uk-sscop",
                    "edition" : "2025-05"
                  },
                  "policy" : {
                    "id" : "good-faith",
                    "digest" : "%s"
                  },
                  "asOf" : "2026-03-31",
                  "submissions" : {
                    "read" : 0,
                    "assessed" : 0,
                    "refused" : 0
                  },
                  "overall" : {
                    "NOT_MET" : 0,
                    "UNDETERMINED" : 0,
                    "MET" : 0,
                    "NOT_APPLICABLE" : 0
                  },
                  "themes" : [
                    {
                      "id" : "1",
                """.formatted(Policy.goodFaith().digest().value()));
        assertThat(json).endsWith("""
                  "weakest" : [ ],
                  "lapsesUntil" : "2026-04-30",
                  "lapses" : [ ],
                  "overclaims" : [ ]
                }
                """);
    }
}
