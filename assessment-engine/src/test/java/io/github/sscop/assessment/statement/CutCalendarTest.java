package io.github.sscop.assessment.statement;

import static io.github.sscop.engine.AssessedFixture.AS_OF;
import static io.github.sscop.evidence.SubmissionFixture.SSCOP;
import static io.github.sscop.evidence.SubmissionFixture.submitting;
import static io.github.sscop.evidence.SubmissionFixture.supporting;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.sscop.assessment.Assessment;
import io.github.sscop.assessment.AssessmentOrigin;
import io.github.sscop.assessment.profile.FormProfile;
import io.github.sscop.assessment.profile.FormQuestion;
import io.github.sscop.assessment.profile.QuestionScope;
import io.github.sscop.code.ItemId;
import io.github.sscop.code.PartialDate;
import io.github.sscop.engine.Assessor;
import io.github.sscop.evidence.AcceptedRisk;
import io.github.sscop.policy.Policy;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A supplier can fill the calendar, so that what lapses later is not in it. */
class CutCalendarTest {

    private static final FormProfile FORM = new FormProfile(
            "one-claim",
            "One claim",
            "1",
            AS_OF,
            "Page 1",
            SSCOP.id(),
            List.of(),
            List.of(new FormQuestion(
                    "Q1",
                    "Is the claim met?",
                    "Whether the claim is met",
                    QuestionScope.ORGANISATION,
                    List.of("Yes", "No"),
                    "Yes",
                    "No",
                    Optional.empty(),
                    List.of(ItemId.of("1.4.1")),
                    List.of())));

    private static AcceptedRisk risk(int number) {
        return new AcceptedRisk(
                ItemId.of("2.1.6"),
                "Risk " + number,
                "The CTO",
                PartialDate.of("2026-04-30"),
                Optional.empty(),
                Optional.empty());
    }

    private static Assessment filledWith(int risks) {
        return Assessor.of(SSCOP, Policy.goodFaith())
                .assess(
                        submitting(supporting("E-1", "1.4.1")
                                        .validUntil("2026-05-31")
                                        .build())
                                .onlyAcceptedRisks(IntStream.range(0, risks)
                                        .mapToObj(CutCalendarTest::risk)
                                        .toList())
                                .build(),
                        AS_OF);
    }

    private static Answer answer(Assessment assessment, String on) {
        return SupplierStatement.of(
                        List.of(FORM),
                        List.of(new SupplierStatement.ProductAssessment(assessment, AssessmentOrigin.submission())),
                        SupplierInput.none(),
                        LocalDate.parse(on))
                .answers()
                .get(0);
    }

    @Test
    void affirmsNothingForADayThatTheCalendarDoesNotReach() {
        assertThat(answer(filledWith(1), "2026-06-30").affirmative()).isFalse();
        assertThat(answer(filledWith(10_000), "2026-06-30").affirmative()).isFalse();
    }

    @Test
    void affirmsOnlyUntilTheCalendarIsCut() {
        assertThat(answer(filledWith(1), "2026-04-30").holdsUntil()).contains(LocalDate.parse("2026-05-31"));
        assertThat(answer(filledWith(10_000), "2026-04-30").holdsUntil()).contains(LocalDate.parse("2026-05-31"));
    }
}
