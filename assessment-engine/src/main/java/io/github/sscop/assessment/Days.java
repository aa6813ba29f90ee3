package io.github.sscop.assessment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Some days, as spans that neither meet nor overlap, in order.
 *
 * @param spans the spans
 */
record Days(List<Span> spans) {

    static final Days NONE = new Days(List.of());

    /**
     * Days one after another.
     *
     * @param from the first day
     * @param until the day after the last
     */
    record Span(LocalDate from, LocalDate until) {

        boolean covers(LocalDate day) {
            return !day.isBefore(from) && day.isBefore(until);
        }
    }

    static Days between(LocalDate from, LocalDate until) {
        return from.isBefore(until) ? new Days(List.of(new Span(from, until))) : NONE;
    }

    /** The days that are among any of several. */
    static Days union(Stream<Days> several) {
        List<Span> joined = new ArrayList<>();
        several.flatMap(days -> days.spans().stream())
                .sorted(Comparator.comparing(Span::from))
                .forEach(next -> {
                    Span last = joined.isEmpty() ? null : joined.get(joined.size() - 1);
                    if (last == null || next.from().isAfter(last.until())) {
                        joined.add(next);
                    } else if (next.until().isAfter(last.until())) {
                        joined.set(joined.size() - 1, new Span(last.from(), next.until()));
                    }
                });
        return joined.isEmpty() ? NONE : new Days(List.copyOf(joined));
    }

    /** The days among these from one on and before another. */
    Days within(LocalDate from, LocalDate until) {
        return union(spans.stream().map(span -> between(later(span.from(), from), earlier(span.until(), until))));
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }

    boolean covers(LocalDate day) {
        int low = 0;
        int high = spans.size() - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            Span span = spans.get(middle);
            if (span.covers(day)) {
                return true;
            }
            if (day.isBefore(span.from())) {
                high = middle - 1;
            } else {
                low = middle + 1;
            }
        }
        return false;
    }

    /** The days on which it begins or ends to cover. */
    Stream<LocalDate> edges() {
        return spans.stream().flatMap(span -> Stream.of(span.from(), span.until()));
    }
}
