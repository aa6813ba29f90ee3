package io.github.sscop.engine.time;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Some days, as spans that neither meet nor overlap, in order.
 *
 * @param spans the spans
 */
public record DateRanges(List<Interval> spans) {

    public static final DateRanges NONE = new DateRanges(List.of());

    /**
     * Days one after another.
     *
     * @param from the first day
     * @param until the day after the last
     */
    public record Interval(LocalDate from, LocalDate until) {

        public boolean covers(LocalDate day) {
            return !day.isBefore(from) && day.isBefore(until);
        }
    }

    public static DateRanges between(LocalDate from, LocalDate until) {
        return from.isBefore(until) ? new DateRanges(List.of(new Interval(from, until))) : NONE;
    }

    /** The days that are among any of several. */
    public static DateRanges union(List<DateRanges> several) {
        DateRanges only = NONE;
        int some = 0;
        for (DateRanges days : several) {
            if (!days.spans().isEmpty()) {
                only = days;
                some++;
            }
        }
        return some > 1 ? joined(several) : only;
    }

    private static DateRanges joined(List<DateRanges> several) {
        List<Interval> all = new ArrayList<>();
        several.forEach(days -> all.addAll(days.spans()));
        all.sort(Comparator.comparing(Interval::from));
        List<Interval> joined = new ArrayList<>(all.size());
        for (Interval next : all) {
            Interval last = joined.isEmpty() ? null : joined.get(joined.size() - 1);
            if (last == null || next.from().isAfter(last.until())) {
                joined.add(next);
            } else if (next.until().isAfter(last.until())) {
                joined.set(joined.size() - 1, new Interval(last.from(), next.until()));
            }
        }
        return new DateRanges(List.copyOf(joined));
    }

    /** The days among these from one on and before another. */
    public DateRanges within(LocalDate from, LocalDate until) {
        List<DateRanges> within = new ArrayList<>(spans.size());
        for (Interval span : spans) {
            within.add(between(later(span.from(), from), earlier(span.until(), until)));
        }
        return union(within);
    }

    /** The days that are not among others. */
    public DateRanges without(DateRanges others) {
        if (others.spans().isEmpty()) {
            return this;
        }
        List<DateRanges> left = new ArrayList<>(others.spans().size() + 1);
        LocalDate from = LocalDate.MIN;
        for (Interval gone : others.spans()) {
            left.add(within(from, gone.from()));
            from = gone.until();
        }
        left.add(within(from, LocalDate.MAX));
        return union(left);
    }

    public static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    public static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }

    public boolean covers(LocalDate day) {
        int low = 0;
        int high = spans.size() - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            Interval span = spans.get(middle);
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
    public List<LocalDate> edges() {
        List<LocalDate> edges = new ArrayList<>(2 * spans.size());
        for (Interval span : spans) {
            edges.add(span.from());
            edges.add(span.until());
        }
        return edges;
    }
}
