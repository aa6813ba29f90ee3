package io.github.sscop.source.advisory;

import static io.github.sscop.source.advisory.AdvisoryFixture.told;
import static io.github.sscop.source.advisory.AdvisoryFixture.valid;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.sscop.source.Ledger;
import org.junit.jupiter.api.Test;

class OsvImporterTest {

    private static final String ADVISORY = valid("osv/GHSA-2222-3333-4444.json");

    private static final String RECORD = """
            1: osv, COLLECTED
            SECURITY_ADVISORY Security advisory GHSA-2222-3333-4444 | bound by purl pkg:maven/org.acme/ledger, repository %s \
            | dated 2026-10-02 by its own time
            3.4.2 SUPPORTS INDIRECT {publishedOn=Text[value=2026-10-02]}""".formatted(Ledger.REPOSITORY);

    @Test
    void readsAnAdvisoryThatTheMaintainersPublished() {
        assertThat(told(ADVISORY)).isEqualTo(RECORD);
        assertThat(told("[" + ADVISORY + "]")).isEqualTo(RECORD);
    }

    @Test
    void readsTheFormsOfOtherDatabases() {
        String other = ADVISORY.replace("\"schema_version\": \"1.4.0\",", "")
                .replace("\"id\": \"GHSA-2222-3333-4444\"", "\"id\": \"ACME-2026-7\"")
                .replace("\"CVE-2026-10001\"", "\"CVE-2026-10001\", \"GHSA-2222-3333-4444\"")
                .replace(
                        "\"name\": \"org.acme:ledger\"",
                        "\"name\": \"x\", \"purl\": \"pkg:maven/org.acme/ledger@4.1.0?type=jar\"");

        assertThat(told(other)).isEqualTo(RECORD.replace("advisory GHSA-2222-3333-4444", "advisory ACME-2026-7"));
    }

    /** Databases hold advisories of which the vendor never spoke. */
    @Test
    void makesNothingOfAnAdvisoryThatOthersMayHaveWritten() {
        String others =
                "1: osv, NOTHING_SHOWN; the advisory does not show that the vendor published it: it refers to no advisory with"
                        + " its number in the repository of the product";

        assertThat(told(ADVISORY.replace("/security/advisories/", "/issues/"))).isEqualTo(others);
        assertThat(told(ADVISORY.replace("advisories/GHSA-2222", "advisories/GHSA-5555")))
                .isEqualTo(others);
    }

    @Test
    void makesNothingOfOneThatIsWithdrawnOrUndatedOrAboutNoPackage() {
        assertThat(told(ADVISORY.replace("\"published\"", "\"withdrawn\": \"2026-10-05T00:00:00Z\", \"published\"")))
                .isEqualTo("1: osv, NOTHING_SHOWN; the advisory has been withdrawn");
        assertThat(told(ADVISORY.replace("\"published\"", "\"withdrawn\": false, \"published\"")))
                .isEqualTo("1: osv, NOTHING_SHOWN; the advisory has been withdrawn");
        assertThat(told(ADVISORY.replace("2026-10-02T18:00:00Z", "0001-01-01T00:00:00Z")))
                .isEqualTo("1: osv, NOTHING_SHOWN; the advisory does not say when it was published");
        assertThat(told(ADVISORY.replace("\"affected\": [", "\"affected\": [], \"x\": [")))
                .isEqualTo("1: osv, NOTHING_SHOWN; the advisory names no package that it is about");
    }

    @Test
    void countsForNothingWhereTheRepositoryIsAnothers() {
        assertThat(told(ADVISORY.replace("github.com/acme/ledger/security", "github.com/other/fork/security")))
                .contains(
                        "in doubt, so that only what speaks against the claims counts: repository: https://github.com/other/fork");
    }

    @Test
    void leavesOutAnotherPackage() {
        assertThat(told(ADVISORY.replace("acme:ledger", "other:part").replace("acme/ledger", "other/part")))
                .startsWith("1: osv, OTHER_SUBJECT; about another purl: pkg:maven/org.other/part");
    }

    @Test
    void refusesAnUnknownVersion() {
        assertThat(told(ADVISORY.replace("1.4.0", "2.0.0")))
                .isEqualTo(
                        "1: osv, REFUSED; the version of this advisory in the format OSV is 2.0.0, whose fields are not known here;"
                                + " expected version 1");
    }
}
