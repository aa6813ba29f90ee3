package io.github.sscop.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.sscop.assessment.Assessment;
import io.github.sscop.assessment.ItemAssessment;
import io.github.sscop.assessment.ReasonCode;
import io.github.sscop.assessment.Verdict;
import io.github.sscop.code.EditionId;
import io.github.sscop.evidence.Evidence;
import io.github.sscop.evidence.Link;
import io.github.sscop.evidence.Method;
import io.github.sscop.evidence.Originator;
import io.github.sscop.evidence.Strength;
import io.github.sscop.evidence.Submission;
import io.github.sscop.policy.Policy;
import io.github.sscop.report.page.ModelWording;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The summary of an assessment is short, names what it is about, and hides no gap. */
class SummaryTest {

    static Stream<Submission> submissions() {
        return Given.examples().stream();
    }

    private static Report summary(String name) {
        Submission submission = Given.example(name);
        return Report.summary(Given.assessed(submission), submission);
    }

    @Test
    void beginsWithTheVerdictAndThePrinciples() {
        assertThat(summary("brightdesk-saas").text()).startsWith("""
                        Summary of the assessment against the Software Security Code of Practice
                        BrightDesk
                        BrightDesk Software Ltd

                        Not met
                          30 of 44 claims that apply are met, by policy good-faith on 2026-03-31.
                          Not met, because claim 2.1.5 is refuted.
                          Recommendations, which change no verdict: Met.
                          If nothing is added, the first lapse is on 2026-10-02, in 6 months and 2 days.

                        Product and version: BrightDesk, no version named
                        Code: Software Security Code of Practice, edition 2025-05
                        Policy: good-faith
                        As of: 2026-03-31
                        Submission: brightdesk-2026-02
                        Senior Responsible Owner: Fiona Marsh, Chief Operating Officer, appointed 2025-11-20
                        Claims: 30 met, 1 not met, 13 undetermined, 1 not applicable

                        Verdicts on themes and principles

                        Theme or principle                             Verdict       Declared by the vendor
                        1 Secure design and development                Undetermined
                        1.1 Secure development framework               Undetermined  Met (overclaimed)
                        1.2 Software composition and third-party risk  Undetermined  Partly met
                        """);
    }

    @ParameterizedTest
    @MethodSource("submissions")
    void hasASectionForEveryGapAndForNothingElse(Submission submission) {
        Assessment assessment = Given.assessed(submission);
        List<String> articles = Tags.values(
                        Report.summary(assessment, submission).html(), "id")
                .stream()
                .filter(id -> id.startsWith("item-"))
                .toList();

        assertThat(articles)
                .containsExactlyElementsOf(assessment.items().stream()
                        .filter(row -> row.verdict() == Verdict.NOT_MET || row.verdict() == Verdict.UNDETERMINED)
                        .map((ItemAssessment row) -> ModelWording.anchor(row.id()))
                        .toList());
    }

    @ParameterizedTest
    @MethodSource("submissions")
    void linksToNothingThatIsNotOnThePage(Submission submission) {
        String html = Report.summary(Given.assessed(submission), submission).html();
        List<String> ids = Tags.values(html, "id");

        assertThat(ids).doesNotHaveDuplicates();
        assertThat(Tags.values(html, "href").stream().filter(href -> href.startsWith("#")))
                .allSatisfy(href -> assertThat(ids).contains(href.substring(1)));
    }

    @Test
    void listsTheChangesOfAYearAndCountsTheLaterOnes() {
        assertThat(summary("acme-ledger").text())
                .contains("What changes within a year, if nothing is added\n")
                .contains("\n  2027-03-18  in 11 months and 18 days\n")
                .doesNotContain("\n  2027-04-09  ")
                .contains(
                        "\nThere are changes on 23 later days as well, the last on 2028-03-17; the full report lists them.\n");
    }

    @Test
    void saysNothingOfChangesWhereThereAreNone() {
        Submission acme = Given.example("acme-ledger");
        Assessment late = Given.assessed(acme, Policy.goodFaith(), LocalDate.of(2028, 3, 17));

        assertThat(late.calendar()).isEmpty();
        assertThat(Report.summary(late, acme).text()).doesNotContain("What changes within a year");
    }

    @Test
    void namesRecordsByTheirTitlesWhereTheSubmissionIsAtHand() {
        assertThat(summary("brightdesk-saas").text())
                .contains("  - E-002 Secure development workshop, attendance list, training records, 2023-11\n")
                .doesNotContain("Argument: ");
        assertThat(Report.summary(Given.assessed(Given.example("brightdesk-saas")))
                        .text())
                .contains("Evidence that does not count:\n  - E-002\n    Stale. Too old: dated 2023-11-01;");
    }

    @Test
    void listsWhatIsMetButNotConfirmedByWhatCouldConfirmIt() {
        assertThat(summary("brightdesk-saas").text()).contains("""

                        What is met, but not confirmed
                        ==============================
                        Rules could confirm these, but do not, and no other party made or accepted the evidence:
                          - 1.2.1 Every third-party component has been identified and is on record. Evidence: E-007.
                            Rules could not decide on E-007, so that their links stand: sbom-lists-components on E-007:
                            componentsFound is missing; expected at least 1.
                        """).contains("""
                        On the word of the vendor, since no rule can confirm these and no other party made or accepted the
                        evidence:
                          - 1.1.1 A written record exists of the development framework in use. Evidence: E-001.
                          - 1.1.3 Tools receive maintenance and updates. Evidence: E-003.
                        """);
    }

    @ParameterizedTest
    @MethodSource("submissions")
    void listsEachItemThatIsMetButNotConfirmedOnceAndNoOther(Submission submission) {
        Assessment assessment = Given.assessed(submission);
        String text = Report.summary(assessment, submission).text();
        int start = text.indexOf("\nWhat is met, but not confirmed\n");

        assertThat(text.substring(start, text.indexOf("\n\n", start + 1)).lines())
                .filteredOn(line -> line.startsWith("  - "))
                .extracting(line -> line.split(" ", -1)[3])
                .containsExactlyInAnyOrderElementsOf(assessment.items().stream()
                        .filter(row -> row.verdict() == Verdict.MET && row.has(ReasonCode.UNCONFIRMED))
                        .map(row -> row.id().value())
                        .toList());
    }

    @Test
    void listsApartWhatIsConfirmedBesideARecordOnWhichRulesCouldNotDecide() {
        Submission acme = Given.example("acme-ledger").toBuilder()
                .evidence(Evidence.builder(
                                "E-900",
                                "TRAINING_RECORDS",
                                "Training in 2026",
                                Method.DOCUMENT_INSPECTION,
                                Originator.vendor("Acme Ltd"))
                        .location("https://acme.example/training-2026.pdf")
                        .occurredOn("2026-02-01")
                        .link(Link.supports("1.1.2", Strength.DIRECT, "Both days were about the framework."))
                        .build())
                .build();

        assertThat(Report.summary(Given.assessed(acme), acme).text()).contains("""

                        What is confirmed, but has records on which rules could not decide
                        ==================================================================
                          - 1.1.2 Developers have had training in how to use the framework and the tools.
                            Rules could not decide on E-900, so that their links stand: developers-trained on E-900:
                            coveragePercent is missing; expected at most 100.
                        """);
    }

    @Test
    void saysWhatRecommendationsComeToBesideTheVerdict() {
        Submission lumen = Given.example("lumen-ai");
        Assessment assessment =
                Given.assessed(lumen, new EditionId("uk-ai-cyber", "2025-01"), Policy.goodFaith(), Given.AS_OF);

        assertThat(Report.summary(assessment, lumen).text())
                .contains("""
                          Not met, because provision 6.3 is refuted.
                          Recommendations, which change no verdict: Undetermined.
                        """)
                .contains("\n2 Security designed in with function and performance   Met\n")
                .contains("""

                        Recommendations: Undetermined under principles 2, 3, 4, 6, 9, 10, 11, 12. Met under principles 1, 5,
                                         8. They change no verdict.
                        """);
        assertThat(summary("acme-ledger").text()).doesNotContain("They change no verdict.");
    }

    @Test
    void saysOnWhichDayARiskIsNoLongerAccepted() {
        assertThat(summary("brightdesk-saas").text()).contains("""
                          2026-07-01  in 3 months and 1 day
                                      Risk no longer accepted, which changes no verdict:
                                      2.1.5 Credentials use more than one factor.
                                      Risk: An attacker who obtains the password of one of three accounts could change
                                      source or start a release.
                        """);
    }

    @Test
    void listsWhatDoesNotApplyByReason() {
        assertThat(summary("brightdesk-saas").text())
                .contains("\nWhat is not applicable\n======================\n")
                .contains(
                        "\n  - 4.1.1 For every software component, the date on which support ends has been published.\n");
    }

    @ParameterizedTest
    @MethodSource("submissions")
    void hasTheSameLinesInAnyStyle(Submission submission) {
        Report summary = Report.summary(Given.assessed(submission), submission);
        String styled = summary.text((verdict, word) -> "\u0001" + verdict + "\u0002" + word + "\u0003");

        assertThat(styled).containsPattern("\u0001(MET|NOT_MET|UNDETERMINED)\u0002(Met|Not met|Undetermined)\u0003");
        assertThat(styled.replaceAll("\u0001[A-Z_]+\u0002|\u0003", "")).isEqualTo(summary.text());
    }
}
