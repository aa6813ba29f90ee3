package io.github.sscop.assessment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

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
    static Days union(List<Days> several) {
        Days only = NONE;
        int some = 0;
        for (Days days : several) {
            if (!days.spans().isEmpty()) {
                only = days;
                some++;
            }
        }
        return some > 1 ? joined(several) : only;
    }

    private static Days joined(List<Days> several) {
        List<Span> all = new ArrayList<>();
        several.forEach(days -> all.addAll(days.spans()));
        all.sort(Comparator.comparing(Span::from));
        List<Span> joined = new ArrayList<>(all.size());
        for (Span next : all) {
            Span last = joined.isEmpty() ? null : joined.get(joined.size() - 1);
            if (last == null || next.from().isAfter(last.until())) {
                joined.add(next);
            } else if (next.until().isAfter(last.until())) {
                joined.set(joined.size() - 1, new Span(last.from(), next.until()));
            }
        }
        return new Days(List.copyOf(joined));
    }

    /** The days among these from one on and before another. */
    Days within(LocalDate from, LocalDate until) {
        List<Days> within = new ArrayList<>(spans.size());
        for (Span span : spans) {
            within.add(between(later(span.from(), from), earlier(span.until(), until)));
        }
        return union(within);
    }

    /** The days that are not among others. */
    Days without(Days others) {
        if (others.spans().isEmpty()) {
            return this;
        }
        List<Days> left = new ArrayList<>(others.spans().size() + 1);
        LocalDate from = LocalDate.MIN;
        for (Span gone : others.spans()) {
            left.add(within(from, gone.from()));
            from = gone.until();
        }
        left.add(within(from, LocalDate.MAX));
        return union(left);
    }

    static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    static LocalDate earlier(LocalDate one, LocalDate other) {
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
    List<LocalDate> edges() {
        List<LocalDate> edges = new ArrayList<>(2 * spans.size());
        for (Span span : spans) {
            edges.add(span.from());
            edges.add(span.until());
        }
        return edges;
    }
}
