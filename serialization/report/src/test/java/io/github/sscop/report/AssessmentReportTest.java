package io.github.sscop.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.sscop.assessment.Assessment;
import io.github.sscop.assessment.ItemAssessment;
import io.github.sscop.assessment.Verdict;
import io.github.sscop.code.EditionId;
import io.github.sscop.code.PartialDate;
import io.github.sscop.evidence.Evidence;
import io.github.sscop.evidence.EvidenceBuilder;
import io.github.sscop.evidence.EvidenceKind;
import io.github.sscop.evidence.FactValue;
import io.github.sscop.evidence.Independence;
import io.github.sscop.evidence.Link;
import io.github.sscop.evidence.Method;
import io.github.sscop.evidence.Originator;
import io.github.sscop.evidence.Review;
import io.github.sscop.evidence.Strength;
import io.github.sscop.evidence.Submission;
import io.github.sscop.policy.Policy;
import io.github.sscop.report.page.ModelWording;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The report of an assessment says who, what and why, and holds together. */
class AssessmentReportTest {

    record Reported(Assessment assessment, Report report) {
        @Override
        public String toString() {
            return assessment.submission().id() + " " + assessment.code();
        }
    }

    /** Every example by every code, by the most lenient policy and the strictest. */
    static Stream<Reported> reports() {
        List<Reported> reports = new ArrayList<>();
        for (Submission submission : Given.examples()) {
            for (EditionId code : submission.codes()) {
                for (Policy policy : List.of(Policy.goodFaith(), Policy.independent())) {
                    Assessment assessment = Given.assessed(submission, code, policy, Given.AS_OF);
                    reports.add(new Reported(assessment, Report.of(assessment, submission)));
                    reports.add(new Reported(assessment, Report.of(assessment)));
                }
            }
        }
        return reports.stream();
    }

    private static Report brightdesk() {
        Submission submission = Given.example("brightdesk-saas");
        return Report.of(Given.assessed(submission), submission);
    }

    @Test
    void beginsWithWhoWhatAndTheVerdictInWords() {
        assertThat(brightdesk().text()).startsWith("""
                        Assessment against the Software Security Code of Practice
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
                        """);
    }

    @Test
    void showsEngineersTheDetailsOfAClaim() {
        assertThat(brightdesk().text()).contains("""
                        1.1.2 Developers have had training in how to use the framework and the tools. [Undetermined]
                        APC v1.0, theme 1, principle 1.1, claim 2.
                        Why: Evidence is relevant to the item, but none is admissible as support: E-002.
                        Risk: Principle 1.1 (Secure development framework) is not shown to be met as long as claim 1.1.2 is
                              undetermined.
                        Next: Renew or correct E-002 (Secure development workshop, attendance list), which is stale, or add
                              a direct record, such as one of kind TRAINING_RECORDS, about BrightDesk of BrightDesk Software
                              Ltd, dated 2024-03-31 or later, with an argument, with its location or digest, for example:
                              developer training records for the framework.
                        At least: Renew E-002: add a current edition of it.
                        Evidence that does not count:
                          - E-002 Secure development workshop, attendance list, training records, 2023-11
                            Stale. Too old: dated 2023-11-01; the policy accepts records of kind TRAINING_RECORDS for 2
                            years, until 2025-11-01.
                            Argument: All developers then employed attended the two-day workshop on the framework and its
                            tools.
                        """);
    }

    @Test
    void showsWithoutTheSubmissionWhatTheAssessmentKnows() {
        assertThat(Report.of(Given.assessed(Given.example("brightdesk-saas"))).text())
                .contains("Evidence that counts:\n  - E-001\n")
                .doesNotContain("Argument:", "Evidence records");
    }

    @Test
    void drawsWhatLapsesWhen() {
        assertThat(brightdesk().text()).contains("""
                        What changes when, if nothing is added
                        ======================================
                        Met on 2026-03-31: 30 of 44. Met from 2028-02-12 onwards: 0 of 44, if nothing is added.
                          2026-07-01  in 3 months and 1 day
                                      Risk no longer accepted, which changes no verdict:
                                      2.1.5 Credentials use more than one factor.
                                      Risk: An attacker who obtains the password of one of three accounts could change
                                      source or start a release.
                          2026-10-02  in 6 months and 2 days
                                      Met to undetermined, when E-035 (Vulnerability disclosure policy) is too old for the
                                      policy:
                                      3.2.1 The vendor has published its vulnerability disclosure policy and the process
                                      that goes with it.
                        """);
    }

    /** A report without the submission has no titles of records. */
    @Test
    void saysWhatIsKnownOfRecordsThatCauseAChange() {
        Submission acme = Given.example("acme-ledger");
        Assessment assessment = Given.assessed(acme);

        assertThat(Report.of(assessment, acme).text()).contains("""
                        Met to undetermined, when E-024 (Second factors of build environment accounts)
                                      expires:
                                      2.1.5 Credentials use more than one factor.
                        """);
        assertThat(Report.of(assessment).text()).contains("""
                        Met to undetermined, when E-024 expires:
                                      2.1.5 Credentials use more than one factor.
                        """);
    }

    /** One record of Brightdesk's about claim 1.1.2, which has no other support, and what the calendar says of it. */
    static Stream<Arguments> causes() {
        EvidenceBuilder record = Evidence.builder(
                        "E-900",
                        "POLICY_DOCUMENT",
                        "Training",
                        Method.DOCUMENT_INSPECTION,
                        Originator.vendor("BrightDesk"))
                .location("https://brightdesk.example/training.pdf")
                .link(Link.supports("1.1.2", Strength.DIRECT, "It says who was trained in what."));
        Evidence today = record.occurredOn("2026-03-01").build();
        Evidence trained = today.toBuilder()
                .kind(EvidenceKind.of("TRAINING_RECORDS"))
                .fact("coveragePercent", new FactValue.Whole(100))
                .build();
        return Stream.of(
                Arguments.of(
                        today.toBuilder().occurredOn("2026-06-01").build(),
                        Policy.goodFaith(),
                        "2026-06-01",
                        "Undetermined to met, when E-900 (Training) begins to count:"),
                Arguments.of(
                        today.toBuilder().validUntil("2026-05-31").build(),
                        Policy.goodFaith(),
                        "2026-06-01",
                        "Met to undetermined, when E-900 (Training) expires:"),
                Arguments.of(
                        today,
                        Policy.goodFaith(),
                        "2028-03-02",
                        "Met to undetermined, when E-900 (Training) is too old for the policy:"),
                Arguments.of(
                        reviewed(today, Review.Outcome.REJECTED),
                        Policy.goodFaith(),
                        "2026-06-01",
                        "Met to undetermined, when E-900 (Training) is rejected by its review:"),
                Arguments.of(
                        reviewed(trained, Review.Outcome.ACCEPTED),
                        Policy.buyer(),
                        "2026-06-01",
                        "Undetermined to met, when E-900 (Training) is confirmed:"));
    }

    private static Evidence reviewed(Evidence record, Review.Outcome outcome) {
        return record.toBuilder()
                .review(new Review(
                        "Wharfedale Borough Council", PartialDate.of("2026-06-01"), outcome, Independence.CUSTOMER))
                .build();
    }

    @ParameterizedTest
    @MethodSource("causes")
    void namesTheCauseOfAChange(Evidence record, Policy policy, String day, String heading) {
        Submission submission =
                Given.example("brightdesk-saas").toBuilder().evidence(record).build();
        String text = Report.of(Given.assessed(submission, policy, Given.AS_OF), submission)
                .text()
                .replaceAll("\\s+", " ");

        assertThat(text.substring(text.indexOf(" " + day + " in "))).contains(heading + " 1.1.2 Developers have had");
    }

    @Test
    void marksDaysOnWhichOnlyARiskIsNoLongerAcceptedWithNoVerdict() {
        assertThat(brightdesk().html())
                .containsPattern("<li class=\"tone-none\">\\s*<p class=\"when\"><time datetime=\"2026-07-01\">")
                .containsPattern("<li class=\"tone-open\">\\s*<p class=\"when\"><time datetime=\"2026-10-02\">");
    }

    @Test
    void saysWhichRecordsAreConfirmed() {
        assertThat(brightdesk().text())
                .contains("  - E-044 End of support for Classic Reports, end of support notice, 2025-06 (confirmed)\n")
                .contains("  - E-001 ")
                .doesNotContainPattern("  - E-001 [^\n]*(\n    [^\n]*)?\\(confirmed\\)");
        assertThat(Report.of(Given.assessed(Given.example("brightdesk-saas"))).text())
                .contains("Evidence that counts:\n  - E-044 (confirmed)\n");
    }

    @Test
    void saysWhatRecommendationsComeToAtEachLevel() {
        Submission lumen = Given.example("lumen-ai");
        Assessment assessment =
                Given.assessed(lumen, new EditionId("uk-ai-cyber", "2025-01"), Policy.goodFaith(), Given.AS_OF);

        assertThat(Report.of(assessment, lumen).text())
                .contains("""
                          Not met, because provision 6.3 is refuted.
                          Recommendations, which change no verdict: Undetermined.
                        """)
                .contains("""
                        Principles 1 to 4: awareness, designing for security, threat and risk work, and human
                        responsibility.
                        Met, because every required item in scope is met.
                        Recommendations, which change no verdict: Undetermined.
                        """)
                .contains("""
                        Principle 1. Met, because every required item in scope is met.
                        Recommendations, which change no verdict: Met.
                        """);
    }

    @Test
    void listsOverclaimsRisksAndInputs() {
        Assessment assessment = Given.assessed(Given.example("brightdesk-saas"));

        assertThat(brightdesk().text())
                .contains("  - 1.1 Secure development framework: declared met, assessed Undetermined\n")
                .contains("Accepted risks, which change no verdict\n")
                .contains(assessment.submission().digest().toString())
                .endsWith("and its verdict words are not those of the code's\npublishers.\n");
    }

    @Test
    void refusesAnotherSubmission() {
        Assessment assessment = Given.assessed(Given.example("acme-ledger"));
        Submission other = Given.example("brightdesk-saas");

        assertThatThrownBy(() -> Report.of(assessment, other))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("submission is brightdesk-2026-02 with the digest "
                        + Given.assessed(other).submission().digest() + "; expected the one that was assessed, "
                        + assessment.submission().id() + " with the digest "
                        + assessment.submission().digest());
    }

    @ParameterizedTest
    @MethodSource("reports")
    void leadsFromTheMapToEveryItemAndNowhereElse(Reported reported) {
        String html = reported.report().html();
        List<String> ids = Tags.values(html, "id");

        assertThat(ids).doesNotHaveDuplicates();
        assertThat(Tags.values(html, "href").stream().filter(href -> href.startsWith("#")))
                .allSatisfy(href -> assertThat(ids).contains(href.substring(1)));
        for (ItemAssessment row : reported.assessment().items()) {
            assertThat(ids).contains(ModelWording.anchor(row.id()));
            if (row.principle().isPresent()) {
                assertThat(html)
                        .contains(
                                "class=\"chip " + tone(row.verdict()) + "\" href=\"#" + ModelWording.anchor(row.id()));
            }
        }
    }

    private static String tone(Verdict verdict) {
        return switch (verdict) {
            case MET -> "tone-good";
            case NOT_MET -> "tone-bad";
            case UNDETERMINED -> "tone-open";
            case NOT_APPLICABLE -> "tone-none";
        };
    }

    @ParameterizedTest
    @MethodSource("reports")
    void hasHeadingsInOrder(Reported reported) {
        int before = 0;
        for (String tag : Tags.names(reported.report().html())) {
            if (tag.matches("h[1-6]")) {
                int level = tag.charAt(1) - '0';
                assertThat(level).as(tag).isLessThanOrEqualTo(before + 1);
                before = level;
            }
        }
        assertThat(before).isPositive();
    }

    @ParameterizedTest
    @MethodSource("reports")
    void asksForNothingOfTheNetworkAndLetsNothingRun(Reported reported) throws Exception {
        String html = reported.report().html();
        String style = html.substring(html.indexOf("<style>") + 7, html.indexOf("</style>"));
        String digest = Base64.getEncoder()
                .encodeToString(MessageDigest.getInstance("SHA-256").digest(style.getBytes(StandardCharsets.UTF_8)));

        assertThat(Tags.values(html, "content").get(0))
                .isEqualTo("default-src &#39;none&#39;; style-src &#39;sha256-" + digest
                        + "&#39;; script-src &#39;none&#39;; object-src &#39;none&#39;; base-uri &#39;none&#39;;"
                        + " form-action &#39;none&#39;");
        assertThat(new HashSet<>(Tags.names(html)))
                .doesNotContain("script", "img", "iframe", "object", "embed", "link", "base", "form", "audio", "video");
        assertThat(Tags.attributes(html))
                .noneMatch(attribute -> attribute.name().startsWith("on")
                        || List.of("style", "src", "srcset", "action", "xlink:href")
                                .contains(attribute.name()));
        assertThat(style).doesNotContain("url(", "@import");
    }

    @ParameterizedTest
    @MethodSource("reports")
    void saysTheSameInMarkdownAndText(Reported reported) {
        for (ItemAssessment row : reported.assessment().items()) {
            String statement = reported.assessment()
                    .code()
                    .item(row.id())
                    .orElseThrow()
                    .statement()
                    .split("[^A-Za-z ]", -1)[0];
            assertThat(reported.report().markdown()).contains(statement);
            assertThat(reported.report().text().replaceAll("\\s+", " ")).contains(statement);
        }
    }

    @Test
    void givesTheSameBytesEachTime() {
        assertThat(brightdesk().html()).isEqualTo(brightdesk().html());
    }
}
