package io.github.sscop.source.advisory;

import io.github.sscop.code.PartialDate;
import io.github.sscop.source.content.ContentRefusal;
import io.github.sscop.source.content.DataNode;
import io.github.sscop.source.content.DayText;
import java.util.Optional;

/**
 * A release of a product as endoflife.date has it.
 *
 * @param name the versions that it covers, such as {@code 4.2}
 * @param endsOn when its support ends, if a day is given
 * @param ended whether its support had ended when the data were read
 */
record EndOfLifeCycle(String name, Optional<PartialDate> endsOn, boolean ended) {

    /** Creates one of version 1, which has a truth value beside the day. */
    static EndOfLifeCycle of(DataNode release, Optional<PartialDate> day) {
        Optional<PartialDate> endsOn = DayText.of(release.at("eolFrom"));
        Optional<Boolean> said = release.at("isEol").flag();
        Optional<Boolean> counted =
                endsOn.flatMap(end -> day.map(read -> !end.firstDay().isAfter(read.lastDay())));
        if (said.isPresent() && counted.isPresent() && !said.equals(counted) && !isOnTheDay(endsOn, day)) {
            throw ContentRefusal.contradictory(
                    "/result",
                    "a release has ended by its flag or by its date, and not by the other; expected the same");
        }
        return new EndOfLifeCycle(
                release.at("name").scalar().orElse(""),
                endsOn,
                said.or(() -> counted).orElse(false));
    }

    private static boolean isOnTheDay(Optional<PartialDate> endsOn, Optional<PartialDate> day) {
        return endsOn.equals(day);
    }

    /** Creates one of the interface before, which has either the day or a truth value, and no time of its own. */
    static EndOfLifeCycle ofLegacy(DataNode cycle) {
        DataNode end = cycle.at("eol");
        return new EndOfLifeCycle(
                cycle.at("cycle").scalar().orElse(""),
                DayText.of(end),
                end.flag().orElse(false));
    }

    /** Returns whether a version is one of the release: the same, or with more behind a dot. */
    boolean isOf(String version) {
        return !name.isEmpty() && (version.equals(name) || version.startsWith(name + "."));
    }
}
