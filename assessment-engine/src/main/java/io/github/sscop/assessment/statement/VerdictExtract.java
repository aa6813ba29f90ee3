package io.github.sscop.assessment.statement;

import io.github.sscop.assessment.Assessment;
import io.github.sscop.assessment.ItemAssessment;
import io.github.sscop.assessment.PrincipleAssessment;
import io.github.sscop.assessment.ThemeAssessment;
import io.github.sscop.assessment.Verdict;
import io.github.sscop.code.Item;
import io.github.sscop.code.ItemId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The part of an assessment about which a question asks.
 *
 * @param assessment the assessment
 * @param items the claims, principles and themes; the whole code if there are none
 */
record VerdictExtract(Assessment assessment, List<ItemId> items) {

    /** Returns the verdict on an item, a principle or a theme; empty if the code has none with that id. */
    Optional<Verdict> verdict(ItemId id) {
        return assessment.themes().stream()
                .filter(row -> row.id().equals(id))
                .map(ThemeAssessment::verdict)
                .findFirst()
                .or(() -> assessment.principles().stream()
                        .filter(row -> row.id().equals(id))
                        .map(PrincipleAssessment::verdict)
                        .findFirst())
                .or(() -> assessment.items().stream()
                        .filter(row -> row.id().equals(id))
                        .map(ItemAssessment::verdict)
                        .findFirst());
    }

    /** Returns whether all of it is met. */
    boolean isMet() {
        return items.isEmpty()
                ? assessment.verdict() == Verdict.MET
                : items.stream()
                        .allMatch(id -> verdict(id)
                                .filter(found -> found == Verdict.MET)
                                .isPresent());
    }

    /**
     * Returns the first day on which a verdict in it lapses if nothing is added, or may lapse since the calendar is cut off
     * before.
     */
    Optional<LocalDate> firstLapse() {
        Optional<LocalDate> lapse = items.isEmpty() ? assessment.firstLapse() : assessment.firstLapse(this::concerns);
        return Stream.concat(lapse.stream(), assessment.calendarCutFrom().stream())
                .min(LocalDate::compareTo);
    }

    private boolean concerns(Item item) {
        boolean inGroup = item.principle().filter(items::contains).isPresent()
                || item.theme().filter(items::contains).isPresent();
        return items.contains(item.id()) || (item.rollsUp() && inGroup);
    }
}
