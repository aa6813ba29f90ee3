package io.github.sscop.source.scan;

import static io.github.sscop.source.Ledger.collected;
import static io.github.sscop.source.Ledger.record;
import static io.github.sscop.source.Ledger.told;
import static io.github.sscop.source.scan.ScanFixture.changed;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.sscop.code.PartialDate;
import io.github.sscop.source.CollectionContext;
import io.github.sscop.source.Ledger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SnykImporterTest {

    private static final String OUTPUT = ScanFixture.text("snyk/test.json");
    private static final CollectionContext RELEASED = Ledger.CONTEXT.releasedOn(PartialDate.of("2026-11-01"));
    private static final String DATED =
            " | dated 2026-11-01 by the day of the release, since it has no time of its own";

    @Test
    void countsFlawsAndNotPathsOrLicences() {
        assertThat(told(collected(RELEASED, OUTPUT)))
                .isEqualTo(
                        "1: snyk, COLLECTED\nVULNERABILITY_SCAN Scan for known vulnerabilities by snyk: 1 finding and 1"
                                + " suppressed | bound by purl pkg:maven/org.acme/ledger" + DATED);
        assertThat(record(collected(RELEASED, OUTPUT)).facts()).isEmpty();
        assertThat(told(collected(OUTPUT))).startsWith("1: snyk, UNDATED");
    }

    @ParameterizedTest
    @CsvSource({
        "npm, ledger, bound by purl pkg:npm/ledger",
        "pip, ledger, bound to nothing",
        "maven, ledger, bound to nothing"
    })
    void bindsByTheNameOfThePackage(String manager, String name, String binding) {
        String output =
                changed(changed(OUTPUT, "\"maven\"", "\"" + manager + "\""), "\"org.acme:ledger\"", "\"" + name + "\"");

        assertThat(told(collected(RELEASED, output))).contains(" | " + binding);
    }

    @Test
    void readsEachOfSeveralProjects() {
        String other = changed(OUTPUT, "org.acme:ledger\"", "org.acme:mail\"");
        String empty = changed(OUTPUT, "\"dependencyCount\": 37", "\"dependencyCount\": 0");

        assertThat(told(collected(RELEASED, "[" + OUTPUT + "," + other + "," + empty + "]")))
                .startsWith(
                        "1: snyk, COLLECTED; the output does not show of 1 of 3 projects that any dependency was tested; about another purl: pkg:maven/org.acme/mail");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "null", "\"37\"", "-1"})
    void makesNothingOfATestOfNoDependencies(String count) {
        assertThat(told(collected(changed(OUTPUT, "\"dependencyCount\": 37", "\"dependencyCount\": " + count))))
                .isEqualTo("1: snyk, NOTHING_SHOWN; the output does not show that any dependency was tested");
    }

    @Test
    void makesNothingOfAnError() {
        assertThat(told(collected(
                        "{\"ok\": false, \"error\": \"Could not detect supported target files\", \"path\": \"/src\"}")))
                .isEqualTo("1: snyk, NOTHING_SHOWN; the output does not show that any dependency was tested");
    }

    @Test
    void refusesFindingsOfAnotherType() {
        assertThat(told(collected("{\"ok\": true, \"dependencyCount\": 3, \"vulnerabilities\": {}}")))
                .isEqualTo(
                        "1: snyk, REFUSED; /vulnerabilities: the findings are no list; expected one, which may be empty");
    }
}
