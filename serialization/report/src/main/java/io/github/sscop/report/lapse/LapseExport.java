package io.github.sscop.report.lapse;

import io.github.sscop.assessment.lapse.LapseFeed;
import java.util.Objects;

/**
 * The lapses of assessments, written for spreadsheets and calendars.
 *
 * <p>Each format also says where an assessment does not know some of the days, and which ones are passed over. The output is the
 * same for equal values.
 *
 * @param feed the lapses
 */
public record LapseExport(LapseFeed feed) {

    public LapseExport {
        Objects.requireNonNull(feed, "feed");
    }

    /**
     * Writes a table of comma-separated values (RFC 4180) with a row for each lapse, in which no cell is a formula; then a row for
     * each gap of an assessment.
     */
    public String csv() {
        return LapseTable.of(feed);
    }

    /**
     * Writes a calendar (RFC 5545) with an event on the day of each lapse and on the first day of each unknown period, and one that
     * says what was looked at. An event has the same identifier whenever the same lapse is written, so that a calendar that
     * imports it again updates it.
     */
    public String iCalendar() {
        return LapseCalendar.of(feed);
    }
}
