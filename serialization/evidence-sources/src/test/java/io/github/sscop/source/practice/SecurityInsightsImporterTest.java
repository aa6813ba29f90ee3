package io.github.sscop.source.practice;

import static io.github.sscop.source.Ledger.collected;
import static io.github.sscop.source.Ledger.told;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.sscop.code.PartialDate;
import io.github.sscop.evidence.Evidence;
import io.github.sscop.evidence.FactValue;
import io.github.sscop.source.CollectedRecord;
import io.github.sscop.source.CollectionContext;
import io.github.sscop.source.CollectionResult;
import io.github.sscop.source.Ledger;
import java.util.List;
import org.junit.jupiter.api.Test;

class SecurityInsightsImporterTest {

    private static final String CURRENT = LinkText.fixture("security-insights/security-insights.yml");
    private static final CollectionContext RELEASED = Ledger.CONTEXT.releasedOn(PartialDate.of("2026-11-25"));

    private static final String OLD = """
            header:
              schema-version: 1.0.0
              expiration-date: '2024-10-31T01:00:00.000Z'
              last-updated: '2026-09-16'
              last-reviewed: '2026-09-16'
              project-url: https://github.com/acme/ledger
            project-lifecycle:
              status: active
              core-maintainers: [github:robin]
            security-artifacts:
              threat-model:
                threat-model-created: true
                evidence-url: [https://acme.example/ledger/threats]
            security-contacts:
              - type: email
                value: robin@acme.example
            vulnerability-reporting:
              accepts-vulnerability-reports: true
              security-policy: https://acme.example/security/disclosure
              email-contact: robin@acme.example
            dependencies:
              third-party-packages: true
              sbom:
                - sbom-file: https://acme.example/ledger/sbom
                  sbom-format: CycloneDX
            """;

    private static List<String> lines(CollectionResult result) {
        return result.records().stream()
                .map(CollectedRecord::record)
                .map(each -> each.kind() + " " + each.location().orElse("") + " "
                        + each.date().orElseThrow() + ": " + LinkText.of(each))
                .sorted()
                .toList();
    }

    @Test
    void namesDocumentsForAPersonToLookAt() {
        CollectionResult result = collected(RELEASED, CURRENT);

        assertThat(lines(result))
                .containsExactly(
                        "SBOM https://acme.example/ledger/sbom 2026-11-25: 1.2.1",
                        "SUPPORT_LIFETIME_TABLE https://acme.example/ledger/support 2026-10-01: 4.1.1",
                        "VULNERABILITY_DISCLOSURE_POLICY https://acme.example/security/disclosure 2026-10-01: 3.2.1, 3.2.2");
        assertThat(result.records()).allSatisfy(each -> {
            assertThat(each.record().digest()).isEmpty();
            assertThat(each.record().facts()).isEmpty();
            assertThat(each.direct()).isEmpty();
            assertThat(each.advice()).contains("read the document, and add what it says as facts of its record");
        });
    }

    @Test
    void leavesOutPersons() {
        assertThat(collected(RELEASED, CURRENT).toString()).doesNotContainIgnoringCase("robin");
        assertThat(collected(RELEASED, OLD).toString()).doesNotContainIgnoringCase("robin");
    }

    @Test
    void readsTheFirstVersionAndSaysThatItHadExpired() {
        CollectionResult result = collected(RELEASED, OLD);

        assertThat(lines(result))
                .containsExactly(
                        "SBOM https://acme.example/ledger/sbom 2026-11-25: 1.2.1",
                        "THREAT_MODEL https://acme.example/ledger/threats 2026-11-25: 1.4.1",
                        "VULNERABILITY_DISCLOSURE_POLICY https://acme.example/security/disclosure 2026-09-16: 3.2.1, 3.2.2");
        assertThat(result.files().get(0).remarks())
                .containsExactly(
                        "it had expired on 2024-10-31, and was updated on 2026-09-16 without another day of expiry");
        assertThat(told(collected(RELEASED, OLD.replace("2024-10-31", "2027-10-31"))))
                .startsWith(
                        "1: security-insights, COLLECTED; by its own word it is not to be relied on after 2027-10-31");
    }

    @Test
    void refutesByTheStatementThatReportsAreNotAccepted() {
        CollectionResult result = collected(CURRENT.replace("reports-accepted: true", "reports-accepted: false"));

        assertThat(lines(result)).contains("VULNERABILITY_DISCLOSURE_POLICY 1 2026-10-01: 3.2.1 REFUTES INDIRECT");
    }

    @Test
    void leavesADocumentToThoseWhoHaveLookedThere() {
        Evidence pointer = collected(CURRENT).records().stream()
                .map(CollectedRecord::record)
                .filter(each -> each.kind().toString().equals("VULNERABILITY_DISCLOSURE_POLICY"))
                .findFirst()
                .orElseThrow();
        Evidence looked = pointer.toBuilder()
                .fact("publiclyReachable", new FactValue.Flag(false))
                .build();
        String later = CURRENT.replace("2026-10-01", "2026-11-01");

        CollectionResult result = collected(Ledger.CONTEXT.withRecords(List.of(looked)), later);

        assertThat(result.records())
                .filteredOn(each -> each.record().kind().equals(looked.kind()))
                .singleElement()
                .satisfies(each -> {
                    assertThat(each.record()).isEqualTo(looked);
                    assertThat(each.isNew()).isFalse();
                });
    }

    @Test
    void takesTheDocumentAtAnotherAddressForAnotherRecord() {
        Evidence looked = collected(CURRENT).records().get(0).record();
        String moved = CURRENT.replace("acme.example", "acme.test").replace("2026-10-01", "2026-11-01");

        assertThat(collected(Ledger.CONTEXT.withRecords(List.of(looked)), moved).records())
                .allSatisfy(each -> {
                    assertThat(each.isNew()).isTrue();
                    assertThat(each.record().supersedes()).isEmpty();
                });
    }

    @Test
    void passesOverWhatIsNoAddressOfTheWeb() {
        String odd = CURRENT.replace("https://acme.example/security/disclosure", "mailto:robin@acme.example")
                .replace("https://acme.example/ledger/support", "./SUPPORT.md")
                .replace("https://acme.example/ledger/sbom", "https://acme.example/{version}/sbom");

        assertThat(told(collected(odd)))
                .isEqualTo(
                        "1: security-insights, NOTHING_SHOWN; the file names the address of no document that bears on a"
                                + " claim");
    }

    @Test
    void leavesOutAnotherRepository() {
        assertThat(told(collected(RELEASED, CURRENT.replace("github.com/acme/ledger", "github.com/other/thing"))))
                .isEqualTo(
                        "1: security-insights, OTHER_SUBJECT; about another repository: https://github.com/other/thing,"
                                + " where the submission has " + Ledger.REPOSITORY);
    }

    @Test
    void refusesAVersionThatIsNotKnown() {
        assertThat(told(collected(CURRENT.replace("2.2.0", "3.0.0"))))
                .isEqualTo(
                        "1: security-insights, REFUSED; the version of this file of Security Insights is 3.0.0, whose"
                                + " fields are not known here; expected version 1 or 2");
    }
}
