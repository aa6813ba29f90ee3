package io.github.sscop.source.scan;

import static io.github.sscop.source.Ledger.collected;
import static io.github.sscop.source.Ledger.told;
import static io.github.sscop.source.scan.ScanFixture.changed;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.sscop.code.PartialDate;
import io.github.sscop.source.CollectionContext;
import io.github.sscop.source.Ledger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NpmAuditImporterTest {

    private static final String REPORT = ScanFixture.text("npm-audit/report.json");
    private static final CollectionContext RELEASED = Ledger.CONTEXT.releasedOn(PartialDate.of("2026-11-01"));
    private static final String UNBOUND =
            " (bound to nothing) | bound to nothing: the file does not say what it is about"
                    + " | dated 2026-11-01 by the day of the release, since it has no time of its own";

    private static final String FIRST = """
            {
              "actions": [],
              "advisories": {"146": {"id": 146, "module_name": "parser", "created": "2016-09-06T12:49:40.000Z"}},
              "muted": [],
              "metadata": {"vulnerabilities": {"critical": 1}, "totalDependencies": 43}
            }
            """;

    private static final String CLEAN = """
            {
              "auditReportVersion": 2,
              "vulnerabilities": {},
              "metadata": {"vulnerabilities": {"total": 0}, "dependencies": {"prod": 3, "total": 2}}
            }
            """;

    @Test
    void countsAdvisoriesAndNotPackages() {
        assertThat(told(collected(RELEASED, REPORT)))
                .isEqualTo(
                        "1: npm-audit, COLLECTED\nVULNERABILITY_SCAN Scan for known vulnerabilities by npm audit: 1 finding"
                                + UNBOUND);
        assertThat(told(collected(REPORT))).startsWith("1: npm-audit, UNDATED");
    }

    @Test
    void readsTheFirstVersion() {
        assertThat(told(collected(RELEASED, FIRST)))
                .isEqualTo(
                        "1: npm-audit, COLLECTED\nVULNERABILITY_SCAN Scan for known vulnerabilities by npm audit: 1 finding"
                                + UNBOUND);
    }

    @Test
    void makesNothingOfACleanReportSinceNpmWritesTheSameOffline() {
        String nothing =
                "1: npm-audit, NOTHING_SHOWN; the report names no advisory, and nothing in it shows that any was asked"
                        + " for: offline, npm writes the same";

        assertThat(told(collected(RELEASED.vouched(), CLEAN))).isEqualTo(nothing);
        assertThat(told(collected(FIRST.replaceAll("\\{\"146\".*\\},", "{},")))).isEqualTo(nothing);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"error\": {\"code\": \"ENOLOCK\", \"summary\": \"No lock file\", \"detail\": \"\"}}",
                "{\"message\": \"405\", \"error\": {\"summary\": \"\", \"detail\": \"\"}}",
                "{\"auditReportVersion\": 2, \"vulnerabilities\": {}, \"error\": {}}"
            })
    void makesNothingOfAnError(String output) {
        assertThat(told(collected(output)))
                .isEqualTo(
                        "1: npm-audit, NOTHING_SHOWN; npm reports an error instead of, or beside, a result: the audit did not"
                                + " run");
    }

    @Test
    void refusesATotalThatContradictsTheList() {
        assertThat(told(collected(changed(REPORT, "\"total\": 2", "\"total\": 0"))))
                .isEqualTo(
                        "1: npm-audit, REFUSED; /metadata/vulnerabilities/total: the total is 0, and the report has 2"
                                + " vulnerable packages; expected the same number");
    }

    @Test
    void refusesAnUnknownVersion() {
        assertThat(told(collected(changed(CLEAN, "Version\": 2", "Version\": 3"))))
                .isEqualTo(
                        "1: npm-audit, REFUSED; the version of this report of npm audit is 3, whose fields are not known"
                                + " here; expected 2, or a report without version");
    }

    @Test
    void refusesFindingsOfAnotherType() {
        assertThat(told(collected(changed(CLEAN, "{},", "[],"))))
                .isEqualTo(
                        "1: npm-audit, REFUSED; /vulnerabilities: the findings are no object; expected one, which may be"
                                + " empty");
    }
}
