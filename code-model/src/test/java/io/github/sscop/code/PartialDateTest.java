package io.github.sscop.code;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.YearMonth;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PartialDateTest {

    /** From 1 January of the year 0 to 31 December 9999. */
    private static final long FIRST = -719528;

    private static final long LAST = 2932896;

    @Property
    void givesDayBack(@ForAll @LongRange(min = FIRST, max = LAST) long day) {
        PartialDate date = PartialDate.of(LocalDate.ofEpochDay(day));

        assertThat(PartialDate.of(date.toString())).isEqualTo(date).hasSameHashCodeAs(date);
        assertThat(date.firstDay()).isEqualTo(LocalDate.ofEpochDay(day)).isEqualTo(date.lastDay());
        assertThat(date.isMonth()).isFalse();
    }

    @Property
    void givesMonthBack(@ForAll @IntRange(max = 9999) int year, @ForAll @IntRange(min = 1, max = 12) int month) {
        PartialDate date = PartialDate.of(YearMonth.of(year, month));

        assertThat(PartialDate.of(date.toString())).isEqualTo(date).hasSameHashCodeAs(date);
        assertThat(date.isMonth()).isTrue();
        assertThat(date.firstDay().getDayOfMonth()).isEqualTo(1);
        assertThat(date.lastDay().plusDays(1)).isEqualTo(date.firstDay().plusMonths(1));
    }

    @Test
    void runsFromTheFirstToTheLastDayOfAMonth() {
        PartialDate march = PartialDate.of("2026-03");

        assertThat(march.isMonth()).isTrue();
        assertThat(march.firstDay()).isEqualTo(LocalDate.of(2026, 3, 1));
        assertThat(march.lastDay()).isEqualTo(LocalDate.of(2026, 3, 31));
        assertThat(march).hasToString("2026-03");
    }

    @Test
    void knowsLeapYears() {
        assertThat(PartialDate.of("2024-02").lastDay()).isEqualTo(LocalDate.of(2024, 2, 29));
        assertThat(PartialDate.of("2026-02").lastDay()).isEqualTo(LocalDate.of(2026, 2, 28));
        assertThat(PartialDate.of("2000-02-29").firstDay()).isEqualTo(LocalDate.of(2000, 2, 29));
    }

    @Test
    void tellsADayFromAMonth() {
        assertThat(PartialDate.of("2026-03-01")).isNotEqualTo(PartialDate.of("2026-03"));
        assertThat(PartialDate.of("2026-03-31")).isNotEqualTo(PartialDate.of("2026-03"));
        assertThat(PartialDate.of("2026-03-31")).hasToString("2026-03-31");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "2026",
                "2026-3",
                "2026-03-1",
                "2026-13",
                "2026-00",
                "2026-02-29",
                "1900-02-29",
                "2026-02-30",
                "2026-04-31",
                "2026-01-00",
                "2026-01-32",
                "26-01-01",
                "02026-01",
                "+2026-01",
                "-2026-01",
                "2026/01/02",
                "20260102",
                "01-02-2026",
                " 2026-01",
                "2026-01 ",
                "2026-01-02\n",
                "2026-01-02T00:00:00Z",
                "２０２６-01",
                "today"
            })
    void refusesWhatIsNoDate(String text) {
        assertThatThrownBy(() -> PartialDate.of(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("\"" + text + "\" is not a date; expected YYYY-MM-DD or YYYY-MM");
    }

    @Test
    void refusesYearsThatItsTextCannotHold() {
        assertThatThrownBy(() -> PartialDate.of(LocalDate.of(10000, 1, 1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the year of a date is 10000; expected 0 to 9999");
        assertThatThrownBy(() -> PartialDate.of(YearMonth.of(-1, 12)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the year of a date is -1; expected 0 to 9999");
    }
}
