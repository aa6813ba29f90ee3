package io.github.sscop.engine;

import static io.github.sscop.evidence.SubmissionFixture.SSCOP;
import static io.github.sscop.evidence.SubmissionFixture.about;
import static io.github.sscop.evidence.SubmissionFixture.acceptedRisk;
import static io.github.sscop.evidence.SubmissionFixture.supporting;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.sscop.assessment.Assessment;
import io.github.sscop.assessment.Remark;
import io.github.sscop.assessment.RemarkCode;
import io.github.sscop.assessment.ScheduleCause;
import io.github.sscop.assessment.ScheduledChange;
import io.github.sscop.evidence.Evidence;
import io.github.sscop.policy.Policy;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The calendar as a whole: how long it may be, and what stands in it beside verdicts. */
class AssessmentCalendarTest {

    private static final LocalDate AS_OF = LocalDate.of(2026, 3, 31);

    /** A policy by which each record counts on its day and the next, so that one of every third day changes the verdict twice. */
    private static final Policy ONE_DAY = Policy.goodFaith()
            .withRequirements(
                    "one-day", Policy.goodFaith().requirements().withFreshness(Optional.of(Period.ofDays(1))));

    private static Assessment ofRecordsEveryThirdDay(int number) {
        Evidence[] records = IntStream.rangeClosed(1, number)
                .mapToObj(i -> supporting("E-" + i, "1.1.1")
                        .occurredOn(AS_OF.plusDays(3L * i).toString())
                        .build())
                .toArray(Evidence[]::new);
        return Assessor.of(SSCOP, ONE_DAY).assess(about(SSCOP, records).build(), AS_OF);
    }

    @Test
    void holdsAsManyEntriesAsItMay() {
        Assessment assessment = ofRecordsEveryThirdDay(5_000);

        assertThat(assessment.calendar()).hasSize(10_000);
        assertThat(assessment.remarks()).extracting(Remark::code).doesNotContain(RemarkCode.CALENDAR_CUT);
    }

    @Test
    void saysFromWhenOnItHasMore() {
        Assessment assessment = ofRecordsEveryThirdDay(5_001);

        assertThat(assessment.calendar()).hasSize(10_000);
        assertThat(assessment.remarks())
                .filteredOn(remark -> remark.code() == RemarkCode.CALENDAR_CUT)
                .extracting(Remark::text)
                .containsExactly("The calendar shows the first 10000 changes; there are more from "
                        + AS_OF.plusDays(3L * 5_001) + " on.");
    }

    @Test
    void holdsTheEndsOfRisksWithTheVerdictOfTheirDay() {
        Evidence begins = supporting("E-1", "2.1.6").occurredOn("2026-09-01").build();

        Assessment assessment = Assessor.of(SSCOP, Policy.goodFaith())
                .assess(about(SSCOP, begins).accept(acceptedRisk("2.1.6")).build(), AS_OF);

        assertThat(assessment.calendar())
                .extracting(ScheduledChange::cause)
                .containsExactly(ScheduleCause.BEGINS, ScheduleCause.ACCEPTED_RISK_ENDS, ScheduleCause.STALE);
        assertThat(assessment.calendar())
                .extracting(ScheduledChange::text)
                .isEqualTo(
                        List.of(
                                "2.1.6 changes from UNDETERMINED to MET on 2026-09-01, when E-1 (Report E-1) begins to count.",
                                "From 2026-10-01 the risk at 2.1.6 is no longer accepted: A build may be tampered with.",
                                "2.1.6 changes from MET to UNDETERMINED on 2028-09-02, when E-1 (Report E-1) is too old for the policy."));
        assertThat(assessment.calendar().get(1).isLapse()).isFalse();
    }
}
