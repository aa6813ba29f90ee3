package io.github.sscop.assessment.lapse;

import io.github.sscop.assessment.Assessment;
import io.github.sscop.problem.ContractValue;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/**
 * The lapses of many assessments between two days: every change of a verdict for the worse and every end of an accepted risk, if
 * nothing is added.
 *
 * <p>Of several assessments of one supplier, the same version of its product, and the same code, by the same policy, the newest is
 * taken. Where an older one is of the same submission, the days until the newer as-of date are taken from the older one. Suppliers
 * are recognised by their identifiers and former names; where that is in doubt, both assessments are taken.
 *
 * @param from the first day
 * @param to the last day, which is included
 * @param sources every assessment that was given, with the days on which it is not taken or does not know what lapses
 * @param lapses the lapses in the order of their days
 */
public record LapseFeed(LocalDate from, LocalDate to, List<LapseSource> sources, List<Lapse> lapses)
        implements ContractValue {

    private static final LocalDate FIRST = LocalDate.of(1, 1, 1);
    private static final LocalDate LAST = LocalDate.of(9999, 12, 31);

    /**
     * Creates a list of lapses.
     *
     * @throws IllegalArgumentException if the first day is after the last, or a year does not have one to four digits
     */
    public LapseFeed {
        Objects.requireNonNull(from, "from");
        Objects.requireNonNull(to, "to");
        if (from.isAfter(to)) {
            throw new IllegalArgumentException(
                    "from is " + from + ", after to, " + to + "; expected a day before it, or" + " the same");
        }
        if (from.isBefore(FIRST) || to.isAfter(LAST)) {
            throw new IllegalArgumentException(
                    "from is " + from + " and to is " + to + "; expected days from " + FIRST + " to " + LAST);
        }
        sources = List.copyOf(sources);
        lapses = List.copyOf(lapses);
    }

    /**
     * Returns the lapses of assessments between two days.
     *
     * @param assessments assessments of any suppliers against any codes, in any order
     * @param from the first day
     * @param to the last day, which is included
     * @throws IllegalArgumentException if there is no assessment, or the first day is after the last, or a year does not have one
     *     to four digits
     */
    public static LapseFeed of(List<Assessment> assessments, LocalDate from, LocalDate to) {
        if (assessments.isEmpty()) {
            throw new IllegalArgumentException("assessments is empty; expected at least one");
        }
        return new LapseSelection(assessments, from, to).feed();
    }

    /** Returns whether lapses may be missing, since an assessment does not know some of the days; each source says which. */
    public boolean isIncomplete() {
        return sources.stream().flatMap(source -> source.gaps().stream()).anyMatch(LapseGap::isUnknown);
    }
}
