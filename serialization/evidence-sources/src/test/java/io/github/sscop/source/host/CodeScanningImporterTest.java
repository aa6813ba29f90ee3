package io.github.sscop.source.host;

import static io.github.sscop.source.Ledger.collected;
import static io.github.sscop.source.Ledger.record;
import static io.github.sscop.source.Ledger.told;
import static io.github.sscop.source.host.HostFixtures.RELEASED;
import static io.github.sscop.source.host.HostFixtures.changed;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.sscop.code.PartialDate;
import io.github.sscop.evidence.FactValue;
import io.github.sscop.source.CollectionContext;
import io.github.sscop.source.Ledger;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CodeScanningImporterTest {

    private static final String EXPORT = HostFixtures.valid("code-scanning-alerts/export.json");
    private static final String QUESTION = "code-scanning/alerts?per_page=100";
    private static final String PART =
            "the list is not shown to be all: it may be one page, or what a filter left; export it as the"
                    + " page of this type describes";

    /** The alerts as the host itself lists them. */
    private static String alone(String export) {
        int start = export.indexOf("[\n        {");
        return export.substring(start, export.lastIndexOf(']'));
    }

    private static String openedAgain(String text) {
        return changed(
                changed(
                        changed(
                                text,
                                "\"state\": \"fixed\",\n          \"fixed_at\": \"2026-09-10T08:00:00Z\"",
                                "\"state\": \"open\""),
                        "\"2026-09-01T08:00:00Z\"",
                        "\"2026-02-01T08:00:00Z\""),
                "\"state\": \"fixed\"}",
                "\"state\": \"open\"}");
    }

    @Test
    void readsAllAlertsWithWhatBecameOfThem() {
        assertThat(record(collected(EXPORT)).facts())
                .containsExactly(Map.entry(
                        "findings",
                        new FactValue.Sequence(List.of(
                                new FactValue.Structure(Map.of(
                                        "status", new FactValue.Text("FIXED"),
                                        "severity", new FactValue.Text("HIGH"),
                                        "foundOn", new FactValue.Text("2026-09-01"))),
                                new FactValue.Structure(Map.of(
                                        "status", new FactValue.Text("FALSE_POSITIVE"),
                                        "severity", new FactValue.Text("CRITICAL"),
                                        "foundOn", new FactValue.Text("2026-08-01"),
                                        "reason",
                                                new FactValue.Text(
                                                        "The value is a constant, see the test of the parser.")))))));
        assertThat(told(collected(EXPORT))).isEqualTo("""
                        1: code-scanning-alerts, COLLECTED
                        STATIC_ANALYSIS_REPORT Alerts of code scanning: 2 alerts, of which 0 are open \
                        | bound by repository https://github.com/acme/ledger | dated 2026-11-20 by its own time | supports [1.3.3]""");
    }

    @Test
    void refutesWithASevereAlertThatWasOpenForLong() {
        assertThat(told(collected(openedAgain(EXPORT))))
                .endsWith("of which 1 is open | bound by repository"
                        + " https://github.com/acme/ledger | dated 2026-11-20 by its own time | refutes [1.3.3]");
    }

    @Test
    void doesNotLetAListSupportThatIsNotShownToBeAll() {
        assertThat(told(collected(RELEASED, alone(EXPORT))))
                .isEqualTo("1: code-scanning-alerts, NOTHING_SHOWN; " + PART);
        assertThat(told(collected(RELEASED, "[" + alone(EXPORT) + "]")))
                .isEqualTo("1: code-scanning-alerts, NOTHING_SHOWN; " + PART);
    }

    @Test
    void letsAListRefuteThatIsNotShownToBeAll() {
        assertThat(told(collected(RELEASED, alone(openedAgain(EXPORT))))).isEqualTo("""
                        1: code-scanning-alerts, COLLECTED; %s
                        STATIC_ANALYSIS_REPORT Alerts of code scanning: 2 alerts, of which 1 is open (part of a list) \
                        | bound by repository https://github.com/acme/ledger | dated 2026-11-15 by the day of the release, since it has \
                        no time of its own | refutes [1.3.3]""".formatted(PART));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "code-scanning/alerts",
                "code-scanning/alerts?per_page=100&state=fixed",
                "code-scanning/alerts?per_page=100&tool_name=CodeQL",
                "code-scanning/alerts?per_page=100&ref=refs/heads/old",
                "code-scanning/alerts?per_page=100&per_page=1000",
                "code-scanning/alerts?per_page=2",
                "code-scanning/alerts?per_page=1000",
                "code-scanning/alerts?per_page=",
                "code-scanning/alerts?per_page=0",
                "code-scanning/alerts?per_page=100&page=2"
            })
    void doesNotLetAnAnswerSupportToAQuestionThatMayLeaveSomeOut(String question) {
        assertThat(told(collected(changed(EXPORT, QUESTION, question))))
                .isEqualTo("1: code-scanning-alerts, NOTHING_SHOWN; " + PART);
    }

    @Test
    void takesAnEmptyPageAfterAFullOneForTheEnd() {
        String full = changed(EXPORT, QUESTION, "code-scanning/alerts?per_page=2");
        String ended = full.substring(0, full.lastIndexOf("]\n    ]")) + "], []]}}";

        assertThat(told(collected(ended))).endsWith("supports [1.3.3]");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"state\": \"fixed\", | \"state\": \"closed\",",
                "\"fixed_at\": \"2026-09-10T08:00:00Z\" | \"fixed_at\": null",
                "\"state\": \"fixed\"} | \"state\": \"open\"}",
                "\"dismissed_reason\": \"false positive\" | \"dismissed_reason\": null",
                "\"dismissed_reason\": \"false positive\" | \"dismissed_reason\": \"won't fix\"",
                "\"dismissed_comment\": \"The value is a constant, see the test of the parser.\" | \"dismissed_comment\": \"TBC\"",
                "\"dismissed_comment\": \"The value is a constant, see the test of the parser.\" | \"dismissed_comment\": \"@bob\""
            })
    void doesNotSupportWhereItIsNotKnownWhatBecameOfAnAlert(String from, String to) {
        assertThat(told(collected(changed(EXPORT, from, to))))
                .doesNotContain("supports")
                .contains("COLLECTED");
    }

    @Test
    void leavesOutMentionsOfPersons() {
        String mentioned = changed(EXPORT, "The value is a constant", "@bob bob@acme.example: a constant");

        assertThat(record(collected(mentioned)).facts().toString())
                .contains("a constant, see the test of the parser.")
                .doesNotContain("bob");
    }

    @Test
    void refusesAnOpenAlertThatWasFixed() {
        assertThat(told(collected(changed(EXPORT, "\"state\": \"fixed\",", "\"state\": \"open\","))))
                .isEqualTo(
                        "1: code-scanning-alerts, REFUSED; the alert with the number 3 is open, and has been dismissed or fixed as well");
    }

    @Test
    void refusesAnAlertThatIsThereTwice() {
        assertThat(told(collected(changed(EXPORT, "\"number\": 3", "\"number\": 1"))))
                .isEqualTo(
                        "1: code-scanning-alerts, REFUSED; the alert with the number 1 is there twice, as where the list changed while"
                                + " it was exported; export it again");
    }

    @Test
    void refusesAnExportThatIsOlderThanAnAlert() {
        assertThat(told(collected(changed(EXPORT, "2026-11-20T", "2026-09-09T"))))
                .isEqualTo(
                        "1: code-scanning-alerts, REFUSED; /exportedAt: an alert has a time after that of the export; expected an"
                                + " export of all that it holds");
    }

    @Test
    void refusesAnAlertOnAnotherRepositoryThanTheOneAskedAbout() {
        assertThat(told(collected(changed(EXPORT, "repos/acme/ledger/code", "repos/acme/other/code"))))
                .startsWith("1: code-scanning-alerts, REFUSED");
        assertThat(told(collected(changed(
                        EXPORT, "repos/acme/ledger/code-scanning/alerts?", "repos/acme/other/code-scanning/alerts?"))))
                .isEqualTo("1: code-scanning-alerts, REFUSED; what is about https://github.com/acme/other is also about"
                        + " https://github.com/acme/ledger");
    }

    @Test
    void leavesOutAnotherRepository() {
        assertThat(told(collected(changed(EXPORT, "acme/ledger", "brightdesk/desk"))))
                .isEqualTo(
                        "1: code-scanning-alerts, OTHER_SUBJECT; about another repository: https://github.com/brightdesk/desk, where"
                                + " the submission has https://github.com/acme/ledger");
    }

    @Test
    void readsTheAlertsOfAnOrganisationByRepository() {
        String ofTwo = openedAgain(EXPORT)
                .replaceFirst("repos/acme/ledger/code-scanning/alerts\\?", "orgs/acme/code-scanning/alerts?");

        assertThat(told(collected(ofTwo))).contains("(part of a list)").contains("refutes [1.3.3]");
        assertThat(told(collected(
                        changed(changed(ofTwo, "repos/acme/ledger", "repos/acme/x"), "com/acme/ledger", "com/acme/x"))))
                .startsWith("1: code-scanning-alerts, OTHER_SUBJECT");
    }

    @Test
    void givesRulesNothingToReadThatIsBoundToNothing() {
        String unbound = changed(changed(alone(openedAgain(EXPORT)), "\"url\"", "\"u\""), "\"html_url\"", "\"h\"");
        String young = changed(unbound, "2026-02-01", "2026-11-01");

        assertThat(record(collected(RELEASED, young)).facts()).isEmpty();
        assertThat(told(collected(RELEASED, young))).doesNotContain("supports");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[] | NOT_RECOGNISED",
                "{} | NOT_RECOGNISED",
            })
    void makesNothingOfAnEmptyList(String file, String outcome) {
        assertThat(told(collected(RELEASED, file))).contains(outcome);
    }

    @Test
    void makesNothingOfNoAlertsOrOfARefusal() {
        assertThat(told(collected(HostFixtures.export("repos/acme/ledger/code-scanning/alerts?per_page=100", "[[]]"))))
                .isEqualTo(
                        "1: code-scanning-alerts, NOTHING_SHOWN; there are no alerts, which does not show that an analysis ran, or"
                                + " that a defect was dealt with");
        assertThat(told(collected(HostFixtures.export(
                        "repos/acme/ledger/code-scanning/alerts?per_page=100",
                        "{\"message\": \"no analysis found\"}"))))
                .isEqualTo(
                        "1: code-scanning-alerts, NOTHING_SHOWN; an answer is no list, which is what a host answers that has the"
                                + " feature switched off or refuses access; it shows nothing");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"githubExport\": 1 | \"githubExport\": 2 | the version of this export from a code host is 2, whose fields are not known"
                        + " here; expected 1",
                "\"githubExport\": 1 | \"githubExport\": null | the version of this export from a code host is no number, whose fields"
                        + " are not known here; expected 1",
                "\"exportedAt\": \"2026-11-20T10:00:00Z\" | \"exportedAt\": \"\" | /exportedAt: the time of the export is missing;"
                        + " expected one",
                "\"host\": \"github.com\" | \"hosts\": [] | /host: the host is missing; expected one, as github.com"
            })
    void refusesAnExportOfAnotherFormOrWithoutTimeOrHost(String from, String to, String message) {
        assertThat(told(collected(changed(EXPORT, from, to))))
                .isEqualTo("1: code-scanning-alerts, REFUSED; " + message);
    }

    @Test
    void refusesTwoAnswersToOneQuestion() {
        String twice = changed(
                EXPORT,
                "\"answers\": {",
                "\"answers\": {\"repos/ACME/ledger/code-scanning/alerts?per_page=50\": [[]], ");

        assertThat(told(collected(twice)))
                .isEqualTo("1: code-scanning-alerts, REFUSED; /answers: there is more than one answer to"
                        + " repos/acme/ledger/code-scanning/alerts; expected one");
    }

    @Test
    void refusesATruncatedExport() {
        assertThat(told(collected(EXPORT.substring(0, 900))))
                .startsWith("1: unknown, REFUSED; the file begins as JSON");
    }

    @Test
    void doesNotLetALaterPartTakeThePlaceOfAll() {
        String all = openedAgain(EXPORT);
        String part = changed(
                alone(openedAgain(EXPORT)),
                "\"security_severity_level\": \"high\"",
                "\"security_severity_level\": \"low\"");
        CollectionContext later = Ledger.CONTEXT.releasedOn(PartialDate.of("2026-11-28"));

        assertThat(collected(later, all, part).records())
                .hasSize(2)
                .allSatisfy(each -> assertThat(each.record().supersedes()).isEmpty());
    }
}
