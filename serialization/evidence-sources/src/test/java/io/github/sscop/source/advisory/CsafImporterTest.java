package io.github.sscop.source.advisory;

import static io.github.sscop.source.advisory.AdvisoryFixture.told;
import static io.github.sscop.source.advisory.AdvisoryFixture.valid;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.sscop.evidence.Evidence;
import io.github.sscop.evidence.FactValue;
import io.github.sscop.evidence.Method;
import io.github.sscop.evidence.Originator;
import io.github.sscop.source.CollectionContext;
import io.github.sscop.source.Ledger;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CsafImporterTest {

    private static final String ADVISORY = valid("csaf/acme-sa-2026-01.json");
    private static final String BOUND =
            "bound by purl pkg:maven/org.acme/ledger, product Acme Ledger, organisation Acme Ltd";

    private static final String UPDATES = "\nSECURITY_UPDATES Security updates by advisories: 1 update | " + BOUND
            + " | dated 2026-10-01 by its own time";

    private static CollectionContext promising(String... promises) {
        return Ledger.CONTEXT.withRecords(List.of(promises).stream()
                .map(each -> Evidence.builder(
                                "E-" + each,
                                "UPDATE_POLICY",
                                "Policy for updates",
                                Method.DOCUMENT_INSPECTION,
                                Originator.vendor("Acme Ltd"))
                        .location("https://acme.example/updates")
                        .recordedOn("2026-01-01")
                        .fact("promised", new FactValue.Structure(Map.of("High", new FactValue.Text(each))))
                        .build())
                .toList());
    }

    @Test
    void readsAnAdvisoryAndTheUpdateThatItNames() {
        assertThat(told(ADVISORY))
                .contains(
                        "\nSECURITY_ADVISORY Security advisory ACME-SA-2026-01 | " + BOUND
                                + " | dated 2026-10-02 by its own time",
                        UPDATES,
                        "\n3.4.2 SUPPORTS INDIRECT {publishedOn=Text[value=2026-10-02], fixReleasedOn=Text[value=2026-10-01]}",
                        "\n3.5.1 {updates=Sequence[values=[Structure[values={severity=Text[value=HIGH],"
                                + " disclosedOn=Text[value=2026-09-21], publishedOn=Text[value=2026-10-02],"
                                + " releasedOn=Text[value=2026-10-01]}]]]}");
    }

    @Test
    void readsTheFormsOfVersionTwoOne() {
        String newer = ADVISORY.replace("\"csaf_version\": \"2.0\"", "\"csaf_version\": \"2.1\"")
                .replace("WHITE", "CLEAR")
                .replace("\"release_date\"", "\"disclosure_date\"")
                .replace(
                        "{\"purl\": \"pkg:maven/org.acme/ledger@4.1.0\"}",
                        "{\"purls\": [\"pkg:maven/org.acme/ledger@4.1.0\"]}")
                .replace("\"scores\"", "\"metrics\"")
                .replace(
                        "\"cvss_v3\": {\"version\": \"3.1\", \"baseScore\": 7.5, \"baseSeverity\": \"HIGH\"}",
                        "\"content\": {\"qualitative_severity_rating\": \"high\"}");

        assertThat(told(newer)).isEqualTo(told(ADVISORY));
    }

    // Updates against the promise

    @Test
    void refutesWhereTheUpdateCameLaterThanThePolicyPromises() {
        assertThat(told(promising("P7D"), ADVISORY))
                .contains(
                        UPDATES + " | refutes [3.5.1]",
                        "promised=Structure[values={High=Text[value=P7D]}]",
                        "severity=Text[value=High]");
    }

    /** An update in time shows nothing as long as it is not known what is open. */
    @Test
    void supportsNothingWhereTheUpdateCameInTime() {
        assertThat(told(promising("P30D"), ADVISORY)).contains(UPDATES + "\n").doesNotContain("supports");
    }

    @Test
    void refutesWhereTheUpdateCameLateAfterPublicationThoughTheDayOfDisclosureIsLeftOut() {
        String late = ADVISORY.replace("\"discovery_date\": \"2026-09-21T00:00:00Z\",", "")
                .replace("\"release_date\": \"2026-10-02T09:00:00Z\"", "\"release_date\": \"2026-09-20T09:00:00Z\"");

        assertThat(told(promising("P7D"), late)).contains(UPDATES + " | refutes [3.5.1]");
    }

    /** To hold an advisory back does not make an update early. */
    @Test
    void keepsWhatSpeaksAgainstTheVendorInAnAdvisoryThatIsNotPublic() {
        assertThat(told(promising("P7D"), ADVISORY.replace("WHITE", "AMBER")))
                .startsWith(
                        "1: csaf, COLLECTED; the document does not show that it is public: its label of the Traffic Light"
                                + " Protocol is not CLEAR, or it does not say when it was first released" + UPDATES
                                + " | refutes [3.5.1]\n3.5.1");
    }

    @Test
    void takesNoPromiseWherePoliciesContradictEachOther() {
        assertThat(told(promising("P7D", "P30D"), ADVISORY)).doesNotContain("promised", "refutes");
    }

    @Test
    void makesOneRecordOfTheUpdatesInAllAdvisories() {
        String other = ADVISORY.replace("ACME-SA-2026-01", "ACME-SA-2026-02")
                .replace("CVE-2026-10001", "CVE-2026-10009")
                .replace("2026-10-01T12", "2026-10-03T12");

        String both = told(ADVISORY, other);

        assertThat(both)
                .contains("SECURITY_UPDATES Security updates by advisories: 2 updates | " + BOUND
                        + " | dated 2026-10-03");
        assertThat(told(other, ADVISORY).lines().skip(2))
                .containsExactlyInAnyOrderElementsOf(both.lines().skip(2).toList());
    }

    @Test
    void leavesOutAnUpdateThatIsOnlyPlanned() {
        assertThat(told(ADVISORY.replace("2026-10-01T12", "2026-12-01T12")))
                .doesNotContain("SECURITY_UPDATES", "fixReleasedOn");
    }

    @Test
    void takesTheHighestSeverityAndTheFirstUpdate() {
        String two = ADVISORY.replace(
                        "\"scores\": [",
                        "\"scores\": [{\"products\": [\"LEDGER-411\"], \"cvss_v3\": {\"baseScore\": 9.1}},")
                .replace(
                        "\"remediations\": [",
                        "\"remediations\": [{\"category\": \"vendor_fix\", \"date\": \"2026-10-04T00:00:00Z\"},"
                                + "{\"category\": \"workaround\", \"date\": \"2026-09-22T00:00:00Z\"},");

        assertThat(told(two)).contains("severity=Text[value=CRITICAL]", "releasedOn=Text[value=2026-10-01]");
    }

    // What is not published by the vendor

    @Test
    void refutesAnAdvisoryThatWasPublicMonthsAfterTheUpdate() {
        assertThat(told(ADVISORY.replace("2026-10-01T12", "2026-06-01T12"))).contains("| refutes [3.4.2]");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"final\" | \"draft\" | the document is not final, so that nothing in it is settled",
                "\"final\" | \"interim\" | the document is not final, so that nothing in it is settled",
                "\"category\": \"vendor\", \"name\": \"Acme Sec | \"category\": \"coordinator\", \"name\": \"Acme Sec |"
                        + " the document does not say that the vendor published it",
                "csaf_security_advisory | csaf_informational_advisory |"
                        + " the document is neither a security advisory nor a VEX document",
                "known_affected | known_not_affected_ | the document names no product that a vulnerability affects"
            })
    void makesNothingOfWhatIsNoAdvisoryOfTheVendor(String from, String to, String remark) {
        assertThat(told(ADVISORY.replace("\"fixed\": [\"LEDGER-411\"]", "\"x\": []")
                        .replace(from, to)))
                .isEqualTo("1: csaf, NOTHING_SHOWN; " + remark);
    }

    @ParameterizedTest
    @CsvSource({"RED", "AMBER", "GREEN", "AMBER+STRICT", "clear"})
    void makesNoAdvisoryOfOneThatIsNotForEverybody(String label) {
        assertThat(told(ADVISORY.replace("WHITE", label))).doesNotContain("SECURITY_ADVISORY");
        assertThat(told(ADVISORY.replace("\"distribution\": {\"tlp\": {\"label\": \"WHITE\"}},", "")))
                .doesNotContain("SECURITY_ADVISORY");
    }

    @Test
    void readsAStatementOnWhatCanBeExploited() {
        String statement = ADVISORY.replace("csaf_security_advisory", "csaf_vex");

        assertThat(told(statement))
                .isEqualTo("1: csaf, COLLECTED\nVEX Statement on the exploitability of 1 vulnerability | " + BOUND
                        + " | dated 2026-10-05 by its own time\n3.3.2 SUPPORTS INDIRECT {}");
        assertThat(told(statement.replace("\"fixed\"", "\"x\"").replace("known_affected", "under_investigation")))
                .isEqualTo("1: csaf, NOTHING_SHOWN; no vulnerability in the document is settled for a product");
    }

    // Other products, and what cannot be

    @Test
    void leavesOutAnotherProduct() {
        assertThat(told(ADVISORY.replace("Acme Ledger", "Acme Books").replace("org.acme/ledger", "org.acme/books")))
                .isEqualTo(
                        "1: csaf, OTHER_SUBJECT; about another purl: pkg:maven/org.acme/books, where the submission has"
                                + " pkg:maven/org.acme/ledger or 3 others");
    }

    @Test
    void findsTheProductOfWhichAComponentIsPart() {
        String part = ADVISORY.replace("\"product_tree\": {", """
                        "product_tree": {
                          "relationships": [{
                            "category": "default_component_of",
                            "product_reference": "PART",
                            "relates_to_product_reference": "LEDGER-410",
                            "full_product_name": {"product_id": "PART-OF-LEDGER", "name": "Part of Acme Ledger"}
                          }],""").replace("[\"LEDGER-410\"]", "[\"PART-OF-LEDGER\"]");

        assertThat(told(part)).isEqualTo(told(ADVISORY));
    }

    @Test
    void refusesWhatContradictsItselfAllAtOnce() {
        assertThat(told(ADVISORY.replace("\"fixed\": [\"LEDGER-411\"]", "\"fixed\": [\"LEDGER-410\", \"LEDGER-9\"]")
                        .replace("7.5", "9.8")))
                .startsWith("1: csaf, REFUSED; ")
                .contains(
                        "/vulnerabilities/0/scores/0: the severity is HIGH, and that of the score is CRITICAL; expected the same",
                        "/vulnerabilities/0/product_status: the vulnerability says that the product LEDGER-410 is both",
                        "/vulnerabilities/0/product_status: the vulnerability names the product LEDGER-9, which the product tree"
                                + " does not have");
        assertThat(told(ADVISORY.replace(
                        "\"initial_release_date\": \"2026-10-02", "\"initial_release_date\": \"2026-11-02")))
                .isEqualTo(
                        "1: csaf, REFUSED; /document/tracking: the first version is later than the current one; expected it to be no"
                                + " later");
        assertThat(told(ADVISORY.replace("LEDGER-411", "LEDGER-410")
                        .replace("@4.1.1", "@4.1.1")
                        .replace("4.1.1\"}", "x\"}")
                        .replace(
                                "\"purl\": \"pkg:maven/org.acme/ledger@x\"",
                                "\"purl\": \"pkg:maven/org.acme/other@1\"")))
                .contains(
                        "REFUSED; /product_tree: the product LEDGER-410 is two different products; expected each id once");
    }

    @Test
    void refusesAnUnknownVersion() {
        assertThat(told(ADVISORY.replace("\"csaf_version\": \"2.0\"", "\"csaf_version\": \"3.0\"")))
                .isEqualTo(
                        "1: csaf, REFUSED; the version of this document in CSAF is 3.0, whose fields are not known here; expected"
                                + " 2.0 or 2.1");
    }

    @Test
    void refusesADocumentWithoutTheDayOfItsVersion() {
        assertThat(told(ADVISORY.replace("current_release_date", "current")))
                .isEqualTo(
                        "1: csaf, REFUSED; /document/tracking/current_release_date: the day of the current version is missing;"
                                + " expected a date with a time");
    }

    @Test
    void comesToAnEndWherePartsArePartsOfEachOther() {
        String circle = ADVISORY.replace("\"product_tree\": {", """
                        "product_tree": {
                          "relationships": [
                            {"relates_to_product_reference": "B", "full_product_name": {"product_id": "A"}},
                            {"relates_to_product_reference": "A", "full_product_name": {"product_id": "B"}}
                          ],""").replace("[\"LEDGER-410\"]", "[\"A\"]");

        assertThat(told(circle))
                .contains("REFUSED; /vulnerabilities/0/product_status: the vulnerability names the product A");
    }
}
