package io.github.sscop.report.page;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/**
 * A chart of the number of items that are met from day to day.
 *
 * @param from the first day
 * @param total the number of items
 * @param days the days on which the number changes, the first day first
 */
public record StepChart(LocalDate from, int total, List<ChartDay> days) {

    private static final int LEFT = 34;
    private static final int TOP = 12;
    private static final int PLOT_WIDTH = 640;
    private static final int PLOT_HEIGHT = 120;

    /**
     * A day and the number of items that are met from then on.
     *
     * @param on the day
     * @param met the number
     */
    public record ChartDay(LocalDate on, int met) {}

    /**
     * A label of the axis.
     *
     * @param x its distance from the left
     * @param text its text
     */
    public record Tick(int x, String text) {}

    /** Creates a chart. */
    public StepChart {
        days = List.copyOf(days);
    }

    private long span() {
        LocalDate last = days.isEmpty() ? from : days.get(days.size() - 1).on();
        return Math.max(30, ChronoUnit.DAYS.between(from, last) * 21 / 20);
    }

    private int x(LocalDate day) {
        return LEFT + (int) (ChronoUnit.DAYS.between(from, day) * PLOT_WIDTH / span());
    }

    /** Returns the distance from the top at which a number is drawn. */
    public int y(int met) {
        return TOP + PLOT_HEIGHT - (total == 0 ? 0 : met * PLOT_HEIGHT / total);
    }

    /** Returns the line as a path of SVG. */
    public String line() {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < days.size(); i++) {
            ChartDay day = days.get(i);
            line.append(i == 0 ? "M" + x(day.on()) + " " + y(day.met()) : "H" + x(day.on()) + "V" + y(day.met()));
        }
        return line.append("H").append(LEFT + PLOT_WIDTH).toString();
    }

    /** Returns the area below the line as a path of SVG. */
    public String area() {
        return line() + "V" + y(0) + "H" + LEFT + "Z";
    }

    /** Returns the labels of the axis: the first day, and the beginnings of years or quarters. */
    public List<Tick> ticks() {
        List<Tick> ticks = new ArrayList<>();
        ticks.add(new Tick(LEFT, from.toString()));
        int months = span() > 1500 ? 24 : span() > 700 ? 12 : span() > 240 ? 6 : 3;
        LocalDate end = from.plusDays(span());
        LocalDate tick = LocalDate.of(from.getYear(), 1, 1);
        while (!tick.isAfter(end) && ticks.size() < 12) {
            if (x(tick) > LEFT + 90 && x(tick) < LEFT + PLOT_WIDTH - 40) {
                ticks.add(new Tick(x(tick), tick.toString().substring(0, 7)));
            }
            tick = tick.plusMonths(months);
        }
        return ticks;
    }
}
