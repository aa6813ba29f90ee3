package io.github.sscop.engine.time;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A set of days, as ranges that neither meet nor overlap, in order.
 *
 * @param intervals the intervals
 */
public record DateRanges(List<Interval> intervals) {

    /** The empty set of days. */
    public static final DateRanges NONE = new DateRanges(List.of());

    /**
     * A range of consecutive days.
     *
     * @param from the first day
     * @param until the day after the last
     */
    public record Interval(LocalDate from, LocalDate until) {

        /** Returns whether a day is in the range. */
        public boolean covers(LocalDate day) {
            return !day.isBefore(from) && day.isBefore(until);
        }
    }

    /** Returns the days from one on and before another. */
    public static DateRanges between(LocalDate from, LocalDate until) {
        return from.isBefore(until) ? new DateRanges(List.of(new Interval(from, until))) : NONE;
    }

    /** Returns the days that are in at least one of several sets. */
    public static DateRanges union(List<DateRanges> several) {
        DateRanges last = NONE;
        int nonEmpty = 0;
        for (DateRanges days : several) {
            if (!days.intervals().isEmpty()) {
                last = days;
                nonEmpty++;
            }
        }
        return nonEmpty > 1 ? merge(several) : last;
    }

    private static DateRanges merge(List<DateRanges> several) {
        List<Interval> all = new ArrayList<>();
        several.forEach(days -> all.addAll(days.intervals()));
        all.sort(Comparator.comparing(Interval::from));
        List<Interval> merged = new ArrayList<>(all.size());
        for (Interval next : all) {
            Interval last = merged.isEmpty() ? null : merged.get(merged.size() - 1);
            if (last == null || next.from().isAfter(last.until())) {
                merged.add(next);
            } else if (next.until().isAfter(last.until())) {
                merged.set(merged.size() - 1, new Interval(last.from(), next.until()));
            }
        }
        return new DateRanges(List.copyOf(merged));
    }

    /** Returns the days of this set from one on and before another. */
    public DateRanges within(LocalDate from, LocalDate until) {
        List<DateRanges> within = new ArrayList<>(intervals.size());
        for (Interval interval : intervals) {
            within.add(between(later(interval.from(), from), earlier(interval.until(), until)));
        }
        return union(within);
    }

    /** Returns the days of this set that are not in another. */
    public DateRanges without(DateRanges others) {
        if (others.intervals().isEmpty()) {
            return this;
        }
        List<DateRanges> rest = new ArrayList<>(others.intervals().size() + 1);
        LocalDate from = LocalDate.MIN;
        for (Interval removed : others.intervals()) {
            rest.add(within(from, removed.from()));
            from = removed.until();
        }
        rest.add(within(from, LocalDate.MAX));
        return union(rest);
    }

    /** Returns the later of two days. */
    public static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    /** Returns the earlier of two days. */
    public static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }

    /** Returns whether a day is in this set. */
    public boolean covers(LocalDate day) {
        int low = 0;
        int high = intervals.size() - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            Interval interval = intervals.get(middle);
            if (interval.covers(day)) {
                return true;
            }
            if (day.isBefore(interval.from())) {
                high = middle - 1;
            } else {
                low = middle + 1;
            }
        }
        return false;
    }

    /** Returns the first day of each range and the day after its last, in order. */
    public List<LocalDate> edges() {
        List<LocalDate> edges = new ArrayList<>(2 * intervals.size());
        for (Interval interval : intervals) {
            edges.add(interval.from());
            edges.add(interval.until());
        }
        return edges;
    }
}
