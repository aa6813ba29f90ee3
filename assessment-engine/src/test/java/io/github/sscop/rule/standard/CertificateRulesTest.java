package io.github.sscop.rule.standard;

import static io.github.sscop.evidence.Strength.INDIRECT;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.sscop.evidence.EvidenceKind;
import io.github.sscop.evidence.Strength;
import io.github.sscop.rule.FactRule;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The standard rules about certificates. */
class CertificateRulesTest {

    private static final String SCOPE = "scopeCoversProduct is true, as expected: true.";

    private static StandardRuleFixture essentials(String scope, String validFrom, String validUntil) {
        return StandardRuleFixture.at("cyber-essentials-certificate", """
                {"scheme": "CYBER_ESSENTIALS", "scopeCoversProduct": %s, "validFrom": "%s", "validUntil": "%s"}
                """.formatted(scope, validFrom, validUntil));
    }

    private static StandardRuleFixture iso(String more) {
        return StandardRuleFixture.at(
                "iso-27001-certificate",
                "{\"scheme\": \"ISO_27001\", \"validFrom\": \"2024-06-03\", \"validUntil\": \"2027-06-02\"" + more
                        + "}");
    }

    @Test
    void neverSpeakDirectly() {
        List<FactRule> rules = StandardRules.all().stream()
                .filter(rule -> rule.kind().equals(EvidenceKind.of("CERTIFICATE")))
                .toList();

        assertThat(rules)
                .hasSize(2)
                .allSatisfy(rule -> assertThat(Stream.concat(rule.supports().stream(), rule.refutes().stream()))
                        .doesNotContain(Strength.DIRECT));
    }

    @Test
    void supportIndirectlyWhileInForce() {
        StandardRuleFixture look = essentials("true", "2026-03-31", "2026-03-31");

        look.supports(
                INDIRECT,
                SCOPE,
                "the as-of date is 2026-03-31, as expected: 2026-03-31 (validFrom) or later.",
                "the as-of date is 2026-03-31, as expected: 2026-03-31 (validUntil) or earlier.",
                "validUntil is 2026-03-31, as expected: 2027-03-31 or earlier, which is 1 year after validFrom.");
        assertThat(look.nextChange()).contains(LocalDate.of(2026, 4, 1));
    }

    @Test
    void sayNothingBefore() {
        StandardRuleFixture look = essentials("true", "2026-04-01", "2027-03-31");

        look.isNotRelevant("the as-of date is 2026-03-31; expected 2026-04-01 (validFrom) or later.");
        assertThat(look.nextChange()).contains(LocalDate.of(2026, 4, 1));
    }

    @Test
    void sayNothingAfterwards() {
        essentials("true", "2025-03-31", "2026-03-30")
                .isNotRelevant("the as-of date is 2026-03-31; expected 2026-03-30 (validUntil) or earlier.");
    }

    @Test
    void sayNothingOfWhatIsOutOfScope() {
        essentials("false", "2026-03-31", "2026-03-31").isNotRelevant("scopeCoversProduct is false; expected true.");
    }

    @Test
    void cannotTellWhatIsMissing() {
        StandardRuleFixture.at("cyber-essentials-certificate", "{}")
                .isInconclusive("scheme is missing; expected one of \"CYBER_ESSENTIALS\", \"CYBER_ESSENTIALS_PLUS\".");
        essentials("\"?\"", "2025-09-01", "2026-08-31")
                .isInconclusive("scopeCoversProduct is \"?\", which means that it is not known; expected true.");
        essentials("true", "2025-09-01", "2026-03")
                .isInconclusive("the as-of date is 2026-03-31, which leaves open whether it is"
                        + " 2026-03-01 (validUntil) or earlier.");
        essentials("true", "last autumn", "2026-08-31")
                .isInconclusive("validFrom is \"last autumn\", which cannot be interpreted; expected a date.");
    }

    @ParameterizedTest
    @CsvSource({
        "cyber-essentials-certificate, 'one of \"CYBER_ESSENTIALS\", \"CYBER_ESSENTIALS_PLUS\"'",
        "iso-27001-certificate, '\"ISO_27001\"'"
    })
    void sayNothingOfOtherSchemes(String rule, String expected) {
        StandardRuleFixture.at(rule, "{\"scheme\": \"SOC_2\"}")
                .isNotRelevant("scheme is \"SOC_2\"; expected" + " " + expected + ".");
    }

    @Test
    void supportIndirectlyByManagementSystemWhoseControlsAreKnown() {
        iso(", \"scopeCoversProduct\": true, \"statementOfApplicability\": true")
                .supports(
                        INDIRECT,
                        SCOPE,
                        "statementOfApplicability is true, as expected: true.",
                        "the as-of date is 2026-03-31, as expected: 2024-06-03 (validFrom) or later.",
                        "the as-of date is 2026-03-31, as expected: 2027-06-02 (validUntil) or earlier.",
                        "validUntil is 2027-06-02, as expected: 2027-06-03 or earlier, which is 3 years after"
                                + " validFrom.");
    }

    /** No scheme issues certificates for longer, so the dates are not those of a certificate. */
    @Test
    void sayNothingOfCertificatesThatAreValidForTooLong() {
        essentials("true", "2025-09-01", "2026-09-02")
                .isNotRelevant("validUntil is 2026-09-02; expected 2026-09-01 or earlier, which is 1 year after"
                        + " validFrom.");
        StandardRuleFixture.at("iso-27001-certificate", """
                        {"scheme": "ISO_27001", "scopeCoversProduct": true, "statementOfApplicability": true,
                         "validFrom": "2024-06-03", "validUntil": "2099-12-31"}
                        """)
                .isNotRelevant("validUntil is 2099-12-31; expected 2027-06-03 or earlier, which is 3 years after"
                        + " validFrom.");
    }

    @Test
    void sayNothingOfManagementSystemWhoseControlsNobodySaw() {
        iso(", \"scopeCoversProduct\": true, \"statementOfApplicability\": false")
                .isNotRelevant("statementOfApplicability is false; expected true.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ", \"statementOfApplicability\": true"})
    void cannotTellOfManagementSystemWithoutScope(String more) {
        String[] missing = more.isEmpty()
                ? new String[] {
                    "scopeCoversProduct is missing; expected true.",
                    "statementOfApplicability is missing; expected true."
                }
                : new String[] {"scopeCoversProduct is missing; expected true."};

        iso(more).isInconclusive(missing);
    }
}
