package io.github.sscop.source.advisory;

import static io.github.sscop.source.advisory.AdvisoryFixture.told;
import static io.github.sscop.source.advisory.AdvisoryFixture.valid;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.sscop.code.PartialDate;
import io.github.sscop.source.CollectionContext;
import io.github.sscop.source.Ledger;
import org.junit.jupiter.api.Test;

class OpenEoxImporterTest {

    private static final CollectionContext VOUCHED =
            Ledger.CONTEXT.releasedOn(PartialDate.of("2026-11-20")).vouched();

    private static final String CORE = valid("openeox/ledger-4.2.json");

    @Test
    void readsTheEndOfSecuritySupport() {
        assertThat(told(VOUCHED, CORE)).isEqualTo("""
                        1: openeox, COLLECTED
                        LIFECYCLE_DATA Life cycle of the release, by OpenEoX: support ends on 2028-11-01 \
                        | bound by your word alone: the file does not say what it is about | dated 2026-11-02 by its own time
                        4.1.1 SUPPORTS INDIRECT {}""");
    }

    @Test
    void supportsNothingAsLongAsItIsBoundToNothing() {
        assertThat(told(CORE)).contains("(bound to nothing)").endsWith("\n4.1.1 {}");
    }

    @Test
    void refutesWhereSupportHadEnded() {
        assertThat(told(VOUCHED, CORE.replace("2028-11-01", "2026-11-01"))).contains("| refutes [4.1.1]");
    }

    @Test
    void leavesOpenWhetherSupportHadEndedWhereItIsUndated() {
        assertThat(told(VOUCHED, CORE.replace("last_updated", "updated"))).endsWith("\n4.1.1 {}");
    }

    @Test
    void makesNothingOfDatesThatAreOpen() {
        assertThat(told(
                        VOUCHED,
                        CORE.replace("\"2029-11-01T00:00:00Z\"", "\"tba\"")
                                .replace("\"2028-11-01T00:00:00Z\"", "\"tba\"")))
                .isEqualTo("1: openeox, NOTHING_SHOWN; no day is given on which security support ends");
    }

    @Test
    void refusesDatesThatContradictEachOther() {
        assertThat(told(CORE.replace("\"2028-11-01T00:00:00Z\"", "\"tba\"")))
                .isEqualTo(
                        "1: openeox, REFUSED; /end_of_security_support: security support is open, and the end of life is given;"
                                + " expected a date");
        assertThat(told(CORE.replace("2028-11-01", "2030-11-01")))
                .isEqualTo(
                        "1: openeox, REFUSED; /end_of_security_support: security support ends after the end of life; expected it to"
                                + " end no later");
    }

    @Test
    void refusesAnUnknownVersion() {
        assertThat(told(CORE.replace("v1.0", "v2.0")))
                .isEqualTo("1: openeox, REFUSED; the version of this document in OpenEoX Core is"
                        + " https://docs.oasis-open.org/openeox/eox-core/v2.0/schema/core.json, whose fields are not known here;"
                        + " expected the schema of version 1.0");
    }
}
