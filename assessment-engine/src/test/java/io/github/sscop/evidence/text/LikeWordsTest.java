package io.github.sscop.evidence.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Words that are like known ones. */
class LikeWordsTest {

    private static final LikeWords KNOWN = new LikeWords(List.of(
            "SECURITY_TXT", "SECOND_FACTOR_REPORT", "SBOM", "POLICY", "withDate", "coveragePercent", "reviewedOn"));

    @ParameterizedTest
    @CsvSource({
        "SECOND_FACTOR_REPORTS, SECOND_FACTOR_REPORT",
        "REPORT_SECOND_FACTOR, SECOND_FACTOR_REPORT",
        "SECONDFACTORREPORT, SECOND_FACTOR_REPORT",
        "SECOND_FACTR_REPRT, SECOND_FACTOR_REPORT",
        "SBOMS, SBOM",
        "S_BOM, SBOM",
        "POLICIES, POLICY",
        "withDates, withDate",
        "With_Date, withDate",
        "coverage_percent, coveragePercent",
        "coveragePrecent, coveragePercent",
        "rev\u0456ewedOn, reviewedOn",
        "reviewdOn, reviewedOn"
    })
    void areLikeKnownWords(String word, String known) {
        assertThat(KNOWN.like(word)).contains(known);
    }

    @ParameterizedTest
    @ValueSource(strings = {"SECURITY_TXT", "SECURITY_TEST", "SBON", "reviewed", "revOn", "THREAT_MODEL", ""})
    void areLikeNone(String word) {
        assertThat(KNOWN.like(word)).isEmpty();
    }
}
