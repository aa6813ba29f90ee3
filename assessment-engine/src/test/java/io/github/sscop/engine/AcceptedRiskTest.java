package io.github.sscop.engine;

import static io.github.sscop.evidence.SubmissionFixture.exclusion;
import static io.github.sscop.evidence.SubmissionFixture.hintsAgainst;
import static io.github.sscop.evidence.SubmissionFixture.refutes;
import static io.github.sscop.evidence.SubmissionFixture.submitting;
import static io.github.sscop.evidence.SubmissionFixture.supports;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.sscop.assessment.Assessment;
import io.github.sscop.assessment.Remark;
import io.github.sscop.assessment.ScheduleCause;
import io.github.sscop.assessment.ScheduledChange;
import io.github.sscop.code.Code;
import io.github.sscop.code.ItemId;
import io.github.sscop.code.PartialDate;
import io.github.sscop.evidence.AcceptedRisk;
import io.github.sscop.evidence.Submission;
import io.github.sscop.evidence.SubmissionBuilder;
import io.github.sscop.evidence.SubmissionFixture;
import io.github.sscop.policy.Policy;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Accepted risks are shown, and change nothing. */
class AcceptedRiskTest {

    private static AcceptedRisk risk(String item, String owner, String until) {
        return new AcceptedRisk(
                ItemId.of(item),
                "It may fail.",
                owner,
                PartialDate.of(until),
                Optional.of("It is being corrected."),
                Optional.empty());
    }

    private static SubmissionBuilder submission() {
        return submitting(refutes("R-1", "1.1.1"), hintsAgainst("R-2", "1.1.2"), supports("E-1", "1.1.3"));
    }

    @Test
    void areShownInTheOrderOfItemsAndLastDays() {
        AcceptedRisk first = risk("1.1.1", "The CTO", "2026-09-29");
        AcceptedRisk second = risk("1.1.1", "The COO", "2026-09");
        AcceptedRisk third = risk("1.1.1", "The CTO", "2026-09-30");
        AcceptedRisk last = risk("2.1.6", "The CFO", "2026-04-01");

        Assessment assessment = AssessedFixture.assess(submission()
                .accept(last)
                .accept(third)
                .accept(second)
                .accept(first)
                .build());

        assertThat(assessment.acceptedRisks()).containsExactly(first, second, third, last);
    }

    @Test
    void areShownWhereTheirCodeIsAssessed() {
        Code ai = SubmissionFixture.code("uk-ai-cyber/2025-01");
        AcceptedRisk elsewhere = new AcceptedRisk(
                ai.items().get(0).id(),
                "It may fail.",
                "The CTO",
                PartialDate.of("2026-01"),
                Optional.empty(),
                Optional.of(ai.id()));
        Submission both = submission().furtherCode(ai.id()).accept(elsewhere).build();

        assertThat(AssessedFixture.assess(both).acceptedRisks()).isEmpty();
        assertThat(AssessedFixture.assess(both).remarks()).isEmpty();
        assertThat(Assessor.of(ai, Policy.goodFaith())
                        .assess(both, AssessedFixture.AS_OF)
                        .acceptedRisks())
                .containsExactly(elsewhere);
    }

    @ParameterizedTest(name = "until {0}: {1}")
    @CsvSource({"2026-03-31, false", "2026-03, false", "2026-03-30, true", "2026-02, true"})
    void areFindingsFromTheDayAfterTheLast(String until, boolean expired) {
        Assessment assessment = AssessedFixture.assess(
                submission().accept(risk("1.1.1", "The CTO", until)).build());

        assertThat(assessment.acceptedRisks()).hasSize(1);
        assertThat(assessment.remarks())
                .extracting(Remark::text)
                .isEqualTo(
                        expired
                                ? List.of("The risk at 1.1.1 is no longer accepted: The CTO accepted it until " + until
                                        + ".")
                                : List.of());
    }

    @Test
    void areFoundExpiredAfterWhatIsFoundOfItemsAndBeforeWhatIsFoundOfDates() {
        Assessment assessment = AssessedFixture.assess(
                submission()
                        .accept(risk("4.2.1", "The CTO", "2026-01"))
                        .accept(risk("1.1.1", "The COO", "2026-02"))
                        .exclude(exclusion("4.3.1"))
                        .preparedOn("2026-04-01")
                        .build(),
                Policy.goodFaith().withAcceptance("p", false, false));

        assertThat(assessment.remarks())
                .extracting(remark ->
                        remark.code() + remark.item().map(item -> " " + item).orElse(""))
                .containsExactly(
                        "EXCLUSION_REFUSED 4.3.1",
                        "ACCEPTED_RISK_EXPIRED 1.1.1",
                        "ACCEPTED_RISK_EXPIRED 4.2.1",
                        "AS_OF_BEFORE_PREPARED");
    }

    @Test
    void areInTheCalendarFromTheDayAfterTheLast() {
        Assessment assessment = AssessedFixture.assess(submission()
                .accept(risk("1.1.1", "The CTO", "2026-03"))
                .accept(risk("1.1.3", "The COO", "2028-01"))
                .accept(risk("1.1.4", "The CFO", "2026-03-30"))
                .build());

        assertThat(assessment.calendar())
                .extracting(entry -> entry.from() + " to " + entry.to() + ": " + entry.text())
                .containsExactly(
                        "NOT_MET to NOT_MET: From 2026-04-01 the risk at 1.1.1 is no longer accepted: It may fail.",
                        "MET to UNDETERMINED: 1.1.3 changes from MET to UNDETERMINED on 2028-01-11, when E-1 (Report E-1) is"
                                + " too old for the policy.",
                        "UNDETERMINED to UNDETERMINED: From 2028-02-01 the risk at 1.1.3 is no longer accepted: It may"
                                + " fail.");
        assertThat(assessment.calendar()).extracting(ScheduledChange::isLapse).containsExactly(false, true, false);
    }

    @Test
    void changeNoVerdict() {
        Assessment without = AssessedFixture.assess(submission().build());

        for (String until : List.of("2026-01", "2027-01")) {
            Assessment with = AssessedFixture.assess(submission()
                    .accept(risk("1.1.1", "The CTO", until))
                    .accept(risk("1.1.2", "The CTO", until))
                    .accept(risk("1.1.4", "The CTO", until))
                    .build());

            assertThat(with.items()).isEqualTo(without.items());
            assertThat(with.calendar())
                    .filteredOn(entry -> entry.cause() != ScheduleCause.ACCEPTED_RISK_ENDS)
                    .isEqualTo(without.calendar());
            assertThat(AssessedFixture.verdicts(with)).isEqualTo(AssessedFixture.verdicts(without));
        }
    }
}
