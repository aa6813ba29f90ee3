package io.github.sscop.source.build;

import io.github.sscop.code.PartialDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The day of what happened over several: the earliest, since evidence is as old as the oldest part of it. */
final class EarliestDay {

    private EarliestDay() {}

    /** Returns the earliest day; empty if one of them is not known, since that may be the earliest. */
    static Optional<PartialDate> of(List<Optional<PartialDate>> days) {
        return days.stream().anyMatch(Optional::isEmpty)
                ? Optional.empty()
                : days.stream().flatMap(Optional::stream).min(Comparator.comparing(PartialDate::firstDay));
    }
}
