package io.github.sscop.report.page;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/**
 * How many items stay met from day to day, as a line that goes down in steps.
 *
 * @param from the first day
 * @param total how many items there are
 * @param days the days on which the number changes, the first day first
 */
public record StepChart(LocalDate from, int total, List<ChartDay> days) {

    private static final int LEFT = 34;
    private static final int TOP = 12;
    private static final int ACROSS = 640;
    private static final int DOWN = 120;

    /**
     * A day and how many are met from it on.
     *
     * @param on the day
     * @param met how many
     */
    public record ChartDay(LocalDate on, int met) {}

    /**
     * A word beside the axis.
     *
     * @param x where, from the left
     * @param text the word
     */
    public record Tick(int x, String text) {}

    /** Makes a chart. */
    public StepChart {
        days = List.copyOf(days);
    }

    private long span() {
        LocalDate last = days.isEmpty() ? from : days.get(days.size() - 1).on();
        return Math.max(30, ChronoUnit.DAYS.between(from, last) * 21 / 20);
    }

    private int x(LocalDate day) {
        return LEFT + (int) (ChronoUnit.DAYS.between(from, day) * ACROSS / span());
    }

    /** How far down a number stands. */
    public int y(int met) {
        return TOP + DOWN - (total == 0 ? 0 : met * DOWN / total);
    }

    /** The line, as SVG writes it. */
    public String line() {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < days.size(); i++) {
            ChartDay day = days.get(i);
            line.append(i == 0 ? "M" + x(day.on()) + " " + y(day.met()) : "H" + x(day.on()) + "V" + y(day.met()));
        }
        return line.append("H").append(LEFT + ACROSS).toString();
    }

    /** The area below the line, as SVG writes it. */
    public String area() {
        return line() + "V" + y(0) + "H" + LEFT + "Z";
    }

    /** The first day and the turns of years or quarters. */
    public List<Tick> ticks() {
        List<Tick> ticks = new ArrayList<>();
        ticks.add(new Tick(LEFT, from.toString()));
        int months = span() > 1500 ? 24 : span() > 700 ? 12 : span() > 240 ? 6 : 3;
        LocalDate end = from.plusDays(span());
        LocalDate tick = LocalDate.of(from.getYear(), 1, 1);
        while (!tick.isAfter(end) && ticks.size() < 12) {
            if (x(tick) > LEFT + 90 && x(tick) < LEFT + ACROSS - 40) {
                ticks.add(new Tick(x(tick), tick.toString().substring(0, 7)));
            }
            tick = tick.plusMonths(months);
        }
        return ticks;
    }

    /** What it shows, in a sentence. */
    public String sentence() {
        if (days.isEmpty()) {
            return "Nothing changes.";
        }
        ChartDay last = days.get(days.size() - 1);
        return "Met on " + from + ": " + days.get(0).met() + " of " + total + ". Met from " + last.on() + " on: "
                + last.met() + " of " + total + ", if nothing is added.";
    }
}
