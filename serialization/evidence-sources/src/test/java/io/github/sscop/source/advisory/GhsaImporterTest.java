package io.github.sscop.source.advisory;

import static io.github.sscop.source.advisory.AdvisoryFixture.told;
import static io.github.sscop.source.advisory.AdvisoryFixture.valid;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.sscop.source.Ledger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GhsaImporterTest {

    private static final String LIST = valid("ghsa/advisories.json");
    private static final String ONE = LIST.strip().substring(1, LIST.strip().length() - 1);

    private static final String GLOBAL = """
            {
              "ghsa_id": "GHSA-2222-3333-4444",
              "html_url": "https://github.com/advisories/GHSA-2222-3333-4444",
              "repository_advisory_url": "https://api.github.com/repos/acme/ledger/security-advisories/GHSA-2222-3333-4444",
              "type": "reviewed",
              "published_at": "2026-10-02T18:00:00Z",
              "withdrawn_at": null,
              "vulnerabilities": [{"package": {"ecosystem": "maven", "name": "org.acme:ledger"}, "first_patched_version": "4.1.1"}]
            }
            """;

    private static final String RECORD = """
            1: ghsa, COLLECTED
            SECURITY_ADVISORY Security advisory GHSA-2222-3333-4444 | bound by purl pkg:maven/org.acme/ledger, repository %s \
            | dated 2026-10-02 by its own time
            3.4.2 SUPPORTS INDIRECT {publishedOn=Text[value=2026-10-02]}""".formatted(Ledger.REPOSITORY);

    @Test
    void readsAdvisoriesOfARepositoryOneByOneAndAsAList() {
        assertThat(told(LIST)).isEqualTo(RECORD);
        assertThat(told(ONE)).isEqualTo(RECORD);
    }

    @Test
    void readsAGlobalAdvisoryThatComesFromTheRepository() {
        assertThat(told(GLOBAL)).isEqualTo(RECORD);
    }

    @Test
    void makesNothingOfAGlobalAdvisoryThatOthersWrote() {
        String others =
                "1: ghsa, NOTHING_SHOWN; an advisory does not show that the vendor published it: it names no advisory of"
                        + " its number in the repository of the product";

        assertThat(told(GLOBAL.replaceAll(
                        "\"repository_advisory_url\": \"[^\"]*\"", "\"repository_advisory_url\": null")))
                .isEqualTo(others);
        assertThat(told(GLOBAL.replace("security-advisories/GHSA-2222", "security-advisories/GHSA-5555")))
                .isEqualTo(others);
    }

    @ParameterizedTest
    @CsvSource({"draft", "triage", "closed", "withdrawn"})
    void makesNothingOfOneThatIsNotPublished(String state) {
        assertThat(told(LIST.replace("\"published\"", "\"" + state + "\"").replace("\"2026-10-02T10:00:00Z\"", "null")))
                .isEqualTo("1: ghsa, NOTHING_SHOWN; an advisory is not published: its state is " + state);
    }

    @Test
    void makesNothingOfOneWithoutAKnownState() {
        assertThat(told(LIST.replace("\"state\": \"published\",", ""))).contains("NOTHING_SHOWN");
        assertThat(told(LIST.replace("\"published\"", "null")))
                .isEqualTo("1: ghsa, NOTHING_SHOWN; an advisory is not published: its state is not known");
    }

    @Test
    void makesNothingOfOneThatIsWithdrawnOrUndated() {
        assertThat(told(LIST.replace("\"withdrawn_at\": null", "\"withdrawn_at\": \"2026-10-03T10:00:00Z\"")))
                .isEqualTo("1: ghsa, NOTHING_SHOWN; an advisory has been withdrawn");
        assertThat(told(LIST.replace("\"2026-10-02T10:00:00Z\"", "null")))
                .isEqualTo("1: ghsa, NOTHING_SHOWN; an advisory does not say when it was published");
    }

    @Test
    void refusesADraftThatHasBeenPublished() {
        assertThat(told(LIST.replace("\"published\"", "\"draft\"")))
                .isEqualTo(
                        "1: ghsa, REFUSED; an advisory has the state draft, and the time of its publication; expected one of them");
    }

    @Test
    void leavesOutAnotherRepository() {
        assertThat(told(LIST.replace("acme/ledger/", "acme/books/").replace("acme:ledger", "acme:books")))
                .startsWith("1: ghsa, OTHER_SUBJECT; about another purl: pkg:maven/org.acme/books");
    }

    @Test
    void recognisesNoEmptyListAndNoAlerts() {
        assertThat(told("[]")).startsWith("1: unknown, NOT_RECOGNISED");
        assertThat(
                        told(
                                "[{\"number\": 1, \"state\": \"open\", \"security_advisory\": {\"ghsa_id\": \"GHSA-2222-3333-4444\"}}]"))
                .startsWith("1: unknown, NOT_RECOGNISED");
    }
}
