package io.github.sscop.engine;

import io.github.sscop.assessment.AssessedSubject;
import io.github.sscop.assessment.Assessment;
import io.github.sscop.assessment.ItemAssessment;
import io.github.sscop.assessment.Reason;
import io.github.sscop.assessment.ScheduledChange;
import io.github.sscop.assessment.Verdict;
import io.github.sscop.code.Code;
import io.github.sscop.evidence.subject.Subject;
import java.time.LocalDate;
import java.util.List;

/** Assessments that no assessor made. */
public final class TamperedAssessment {

    private TamperedAssessment() {}

    /**
     * With another value of one part.
     *
     * @param part the names and indexes that lead to the part, as in {@code themes/0/verdict}
     * @param value the value; null for an optional part that is to be left out
     */
    @SuppressWarnings("unchecked") // What it is made like decides the type.
    public static <T extends Record> T at(String part, Object value, T like) {
        return (T) InvalidSubmissionFixture.set(like, List.of(part.split("/", -1)), value);
    }

    public static Assessment producedBy(String version, Assessment like) {
        return at("producedBy/version", version, like);
    }

    public static Assessment asOf(LocalDate asOf, Assessment like) {
        return at("asOf", asOf, like);
    }

    public static Assessment about(Code code, Assessment like) {
        return at("code", code, like);
    }

    /** About what a record may name as its subject. */
    public static Assessment about(Subject subject, Assessment like) {
        return about(
                new AssessedSubject(
                        subject.organisation(),
                        List.of(),
                        List.of(),
                        subject.product(),
                        List.of(),
                        subject.version(),
                        subject.digest(),
                        subject.purl(),
                        subject.repository(),
                        subject.commit()),
                like);
    }

    public static Assessment about(AssessedSubject subject, Assessment like) {
        return at("subject", subject, like);
    }

    public static Assessment withCalendar(List<ScheduledChange> calendar, Assessment like) {
        return at("calendar", calendar, like);
    }

    /** With another row in the place of that of the same item. */
    public static Assessment with(ItemAssessment row, Assessment like) {
        return at(
                "claims",
                like.claims().stream()
                        .map(claim -> claim.id().equals(row.id()) ? row : claim)
                        .toList(),
                like);
    }

    /** The row with that verdict, whatever its reasons say. */
    public static ItemAssessment verdict(Verdict verdict, ItemAssessment like) {
        return at("verdict", verdict, like);
    }

    /** The row with other reasons. */
    public static ItemAssessment reasons(List<Reason> reasons, ItemAssessment like) {
        return at("nextAction", null, at("reasons", reasons, like));
    }
}
