package io.github.sscop.engine.advice;

import static io.github.sscop.evidence.SubmissionFixture.SSCOP;
import static io.github.sscop.evidence.SubmissionFixture.submission;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.sscop.code.Code;
import io.github.sscop.code.ItemId;
import io.github.sscop.engine.AssessedFixture;
import io.github.sscop.engine.Assessor;
import io.github.sscop.evidence.EvidenceKind;
import io.github.sscop.policy.EvidenceRequirements;
import io.github.sscop.policy.Policy;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an assessment says would settle a gap. */
class RemediationAdviceTest {

    private static final EvidenceRequirements GOOD_FAITH = Policy.goodFaith().requirements();
    private static final EvidenceKind AUDIT_REPORT = EvidenceKind.of("AUDIT_REPORT");

    private static String advice(EvidenceRequirements requirements, String asOf) {
        return Assessor.of(SSCOP, Policy.goodFaith().withRequirements("p", requirements))
                .assess(submission(), LocalDate.parse(asOf))
                .item(ItemId.of("1.1.1"))
                .nextAction()
                .orElseThrow();
    }

    @ParameterizedTest(name = "{0} before {1}: {2}")
    @CsvSource({
        "P2Y, 2026-03-31, 2024-03-31",
        "P2Y, 2028-02-29, 2026-03-01",
        "P1M, 2026-03-31, 2026-03-01",
        "P1M, 2026-05-31, 2026-05-01",
        "P90D, 2026-03-31, 2025-12-31"
    })
    void namesTheFirstDayThatIsStillFresh(Period freshness, String asOf, String from) {
        assertThat(advice(GOOD_FAITH.withFreshness(Optional.of(freshness)), asOf))
                .contains(", dated " + from + " or later, with an argument, ");
    }

    @Test
    void namesTheKindsThatAreAcceptedAndNoOtherExample() {
        assertThat(advice(GOOD_FAITH.withKinds(List.of(AUDIT_REPORT)), "2026-03-31"))
                .startsWith("Add a direct record of kind AUDIT_REPORT about ")
                .doesNotContain("for example");
    }

    private static String adviceWithExample(String example) throws IOException {
        String catalog = new String(SSCOP.toJson(), UTF_8)
                .replaceFirst("(\"evidenceExamples\": \\[\\s*\")[^\"]*", "$1" + example);
        Code code = Code.read(new ByteArrayInputStream(catalog.getBytes(UTF_8)));
        return Assessor.of(code, Policy.goodFaith())
                .assess(submission(), AssessedFixture.AS_OF)
                .item(ItemId.of("1.1.1"))
                .nextAction()
                .orElseThrow();
    }

    @Test
    void beginsTheExampleWithSmallLetterUnlessItIsAnAcronym() throws IOException {
        assertThat(adviceWithExample("Minutes of a review.")).contains(", for example: minutes of a review.");
        assertThat(adviceWithExample("SBOMs of releases.")).contains(", for example: SBOMs of releases.");
    }

    @Test
    void goesByTheFreshnessOfTheOneKindThatIsAccepted() {
        EvidenceRequirements requirements =
                GOOD_FAITH.withKinds(List.of(AUDIT_REPORT)).withFreshness(AUDIT_REPORT, Period.ofYears(1));

        assertThat(advice(requirements, "2026-03-31")).contains(", dated 2025-03-31 or later, ");
    }

    @Test
    void asksForADateWhereOnlyThatIsAsked() {
        assertThat(advice(GOOD_FAITH.withFreshness(Optional.empty()).withDated(true), "2026-03-31"))
                .contains(", dated, with an argument, ");
    }
}
