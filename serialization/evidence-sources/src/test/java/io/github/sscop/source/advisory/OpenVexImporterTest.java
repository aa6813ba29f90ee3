package io.github.sscop.source.advisory;

import static io.github.sscop.source.advisory.AdvisoryFixture.told;
import static io.github.sscop.source.advisory.AdvisoryFixture.valid;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OpenVexImporterTest {

    private static final String DOCUMENT = valid("openvex/ledger.openvex.json");

    private static final String OLD = """
            {
              "@context": "https://openvex.dev/ns",
              "@id": "vex-7",
              "author": "Acme Ltd",
              "statements": [{
                "timestamp": "2022-12-22T16:36:43-05:00",
                "products": ["pkg:maven/org.acme/ledger@4.2.0"],
                "vulnerability": "CVE-2022-1",
                "status": "fixed"
              }]
            }
            """;

    private static final String RECORD = """
            1: openvex, COLLECTED
            VEX Statement on the exploitability of 1 vulnerability | bound by purl pkg:maven/org.acme/ledger@4.2.0 \
            | dated %s by its own time
            3.3.2 SUPPORTS INDIRECT {}""";

    @Test
    void readsBothVersions() {
        assertThat(told(DOCUMENT)).isEqualTo(RECORD.formatted("2026-11-18"));
        assertThat(told(OLD)).isEqualTo(RECORD.formatted("2022-12-22"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "not_affected | under_investigation",
                "\"justification\": \"vulnerable_code_not_in_execute_path\" | \"justification\": \"\"",
                "not_affected | affected",
                "not_affected | Not Affected",
                "\"CVE-2026-10002\" | null"
            })
    void makesNothingOfWhatIsNotSettled(String from, String to) {
        assertThat(told(DOCUMENT.replace(from, to)))
                .isEqualTo(
                        "1: openvex, NOTHING_SHOWN; no statement settles whether a vulnerability can be exploited, and why");
    }

    @ParameterizedTest
    @ValueSource(strings = {"John Doe", "Unknown Author", " ", "TBC"})
    void makesNothingOfAStatementWithAPlaceholderForItsAuthor(String author) {
        assertThat(told(DOCUMENT.replace("\"Acme Ltd\"", "\"" + author + "\"")))
                .isEqualTo("1: openvex, NOTHING_SHOWN; the document does not say who made the statements");
    }

    @Test
    void leavesOutAnotherProductAndAnotherVersion() {
        assertThat(told(DOCUMENT.replace("org.acme/ledger", "org.other/part")))
                .startsWith("1: openvex, OTHER_SUBJECT; about another purl: pkg:maven/org.other/part@4.2.0");
        assertThat(told(DOCUMENT.replace("ledger@4.2.0", "ledger@4.1.0")))
                .contains(
                        "about another purl: pkg:maven/org.acme/ledger@4.1.0",
                        "only what speaks against the claims counts");
    }

    @Test
    void leavesOpenWhichProductIsMeantWhereNoneIsNamed() {
        assertThat(told(DOCUMENT.replace("\"products\"", "\"things\""))).contains("(bound to nothing)", "\n3.3.2 {}");
    }

    @Test
    void refusesStatementsThatContradictEachOther() {
        assertThat(told(DOCUMENT.replace("CVE-2026-10003", "CVE-2026-10002")))
                .isEqualTo(
                        "1: openvex, REFUSED; /statements/1/status: a vulnerability has another status in the same product at the"
                                + " same time; expected one");
    }

    @Test
    void refusesAnUnknownVersion() {
        assertThat(told(DOCUMENT.replace("v0.2.0", "v0.3.0")))
                .isEqualTo(
                        "1: openvex, REFUSED; the version of this document in OpenVEX is v0.3.0, whose fields are not known here;"
                                + " expected 0.0.1, whose context has no version, or 0.2.0");
    }
}
