package io.github.sscop.source.advisory;

import static io.github.sscop.source.advisory.AdvisoryFixture.told;
import static io.github.sscop.source.advisory.AdvisoryFixture.valid;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.sscop.code.PartialDate;
import io.github.sscop.source.CollectionContext;
import io.github.sscop.source.Ledger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EndOfLifeImporterTest {

    private static final CollectionContext VOUCHED =
            Ledger.CONTEXT.releasedOn(PartialDate.of("2026-11-20")).vouched();

    private static final String PRODUCT = valid("endoflife/ledger.json");

    private static final String BOUND =
            "bound by purl pkg:maven/org.acme/ledger, product Acme Ledger | dated 2026-11-10 by its own time";

    private static String legacy(String end) {
        return "[{\"cycle\": \"4.2\", \"eol\": " + end + ", \"latest\": \"4.2.0\"}, {\"cycle\": \"4\", \"eol\": true}]";
    }

    @Test
    void readsTheEndOfTheReleaseOfTheProductsVersion() {
        assertThat(told(PRODUCT))
                .isEqualTo(
                        "1: endoflife, COLLECTED\nLIFECYCLE_DATA Life cycle of the release, by endoflife.date: support ends on"
                                + " 2028-11-01 | " + BOUND + "\n4.1.1 SUPPORTS INDIRECT, 4.2.1 SUPPORTS INDIRECT {}");
    }

    @Test
    void saysNothingOfTheYearWhereTheEndIsNearer() {
        assertThat(told(PRODUCT.replace("2028-11-01", "2027-11-09"))).endsWith("\n4.1.1 SUPPORTS INDIRECT {}");
        assertThat(told(PRODUCT.replace("2028-11-01", "2027-11-10"))).endsWith("4.2.1 SUPPORTS INDIRECT {}");
    }

    @Test
    void refutesWhereSupportOfTheProductsVersionHasEnded() {
        String ended = PRODUCT.replace(
                "\"isEol\": false, \"eolFrom\": \"2028-11-01\"", "\"isEol\": true, \"eolFrom\": \"2026-11-01\"");

        assertThat(told(ended)).contains(BOUND + " | refutes [4.1.1]\n4.1.1 REFUTES INDIRECT {}");
        assertThat(told(ended.replace("\"2026-11-01\"}", "null}"))).contains("support has ended", "| refutes [4.1.1]");
        assertThat(told(ended.replace("\"isEol\": true, \"eolFrom\": \"2026-11-01\"", "\"eolFrom\": \"2026-11-01\"")))
                .contains("| refutes [4.1.1]");
    }

    /** That no end has been announced is no date, and nothing against the vendor. */
    @Test
    void makesNothingOfAReleaseWithoutAnEnd() {
        assertThat(told(PRODUCT.replace("\"2028-11-01\"", "null")))
                .isEqualTo("1: endoflife, NOTHING_SHOWN; no end is given of the release of the product's version");
    }

    @Test
    void makesNothingOfReleasesOfOtherVersions() {
        assertThat(told(PRODUCT.replace("\"name\": \"4.2\"", "\"name\": \"4.20\"")))
                .isEqualTo("1: endoflife, NOTHING_SHOWN; none of the releases is that of the product's version");
    }

    @Test
    void leavesOutAnotherProduct() {
        assertThat(told(PRODUCT.replace("Acme Ledger", "Other").replace("org.acme/ledger", "org.other/part")))
                .startsWith("1: endoflife, OTHER_SUBJECT; about another purl: pkg:maven/org.other/part");
    }

    @Test
    void readsAReleaseThatDoesNotNameItsProduct() {
        String release = "{\"schema_version\": \"1.0.0\", \"generated_at\": \"2026-11-10T00:10:00+00:00\", \"result\":"
                + " {\"name\": \"4.2\", \"isEol\": false, \"eolFrom\": \"2028-11-01\"}}";

        assertThat(told(release)).contains("(bound to nothing)", "\n4.1.1, 4.2.1 {}");
        assertThat(told(VOUCHED, release)).endsWith("\n4.1.1 SUPPORTS INDIRECT, 4.2.1 SUPPORTS INDIRECT {}");
    }

    /** Without a time of its own it is not known whether the end had passed. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"2028-11-01\" | support ends on 2028-11-01 | 4.1.1 {}",
                "\"2020-11-01\" | support ends on 2020-11-01 | 4.1.1 {}",
                "true | support has ended | 4.1.1 REFUTES INDIRECT {}"
            })
    void readsListsOfCycles(String end, String title, String links) {
        assertThat(told(VOUCHED, legacy(end))).contains(title).endsWith("\n" + links);
    }

    @Test
    void makesNothingOfACycleWithoutAnEnd() {
        assertThat(told(VOUCHED, legacy("false")))
                .isEqualTo("1: endoflife, NOTHING_SHOWN; no end is given of the release of the product's version");
    }

    @Test
    void refusesAFlagThatContradictsTheDate() {
        assertThat(told(PRODUCT.replace("\"isEol\": false", "\"isEol\": true")))
                .isEqualTo(
                        "1: endoflife, REFUSED; /result: a release has ended by its flag or by its date, and not by the other;"
                                + " expected the same");
    }

    @Test
    void refusesAnUnknownVersion() {
        assertThat(told(PRODUCT.replace("\"1.2.0\"", "\"2.0.0\"")))
                .isEqualTo(
                        "1: endoflife, REFUSED; the version of this answer of endoflife.date is 2.0.0, whose fields are not known"
                                + " here; expected version 1");
    }
}
