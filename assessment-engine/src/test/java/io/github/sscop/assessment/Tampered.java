package io.github.sscop.assessment;

import io.github.sscop.code.Code;
import io.github.sscop.evidence.Subject;
import java.time.LocalDate;
import java.util.List;

/** Assessments that no assessor made. */
final class Tampered {

    private Tampered() {}

    /**
     * With another value of one part.
     *
     * @param part the names and indexes that lead to the part, as in {@code themes/0/verdict}
     * @param value the value; null for an optional part that is to be left out
     */
    @SuppressWarnings("unchecked") // What it is made like decides the type.
    static <T extends Record> T at(String part, Object value, T like) {
        return (T) Spoilt.set(like, List.of(part.split("/", -1)), value);
    }

    static Assessment producedBy(String version, Assessment like) {
        return at("producedBy/version", version, like);
    }

    static Assessment asOf(LocalDate asOf, Assessment like) {
        return at("asOf", asOf, like);
    }

    static Assessment about(Code code, Assessment like) {
        return at("code", code, like);
    }

    static Assessment about(Subject subject, Assessment like) {
        return at("subject", subject, like);
    }

    static Assessment withCalendar(List<CalendarEntry> calendar, Assessment like) {
        return at("calendar", calendar, like);
    }

    /** With another row in the place of that of the same item. */
    static Assessment with(ItemAssessment row, Assessment like) {
        return at(
                "claims",
                like.claims().stream()
                        .map(claim -> claim.id().equals(row.id()) ? row : claim)
                        .toList(),
                like);
    }

    /** The row with that verdict, whatever its reasons say. */
    static ItemAssessment verdict(Verdict verdict, ItemAssessment like) {
        return at("verdict", verdict, like);
    }

    /** The row with other reasons. */
    static ItemAssessment reasons(List<Reason> reasons, ItemAssessment like) {
        return at("nextAction", null, at("reasons", reasons, like));
    }
}
