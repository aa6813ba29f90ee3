package io.github.sscop.engine.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DateRangesTest {

    private static LocalDate day(int ofMonth) {
        return LocalDate.of(2026, 3, ofMonth);
    }

    private static DateRanges between(int from, int until) {
        return DateRanges.between(day(from), day(until));
    }

    private static List<Integer> covered(DateRanges days) {
        return IntStream.rangeClosed(1, 31)
                .filter(each -> days.covers(day(each)))
                .boxed()
                .toList();
    }

    @Test
    void beginOnTheFirstAndEndBeforeTheLast() {
        assertThat(covered(between(3, 6))).containsExactly(3, 4, 5);
        assertThat(between(3, 3)).isEqualTo(DateRanges.NONE);
        assertThat(between(3, 2)).isEqualTo(DateRanges.NONE);
        assertThat(covered(DateRanges.NONE)).isEmpty();
    }

    @Test
    void areFoundAmongAnyNumberOfIntervals() {
        assertThat(covered(DateRanges.union(
                        List.of(between(20, 22), between(2, 4), between(8, 9), between(28, 31), between(12, 15)))))
                .containsExactly(2, 3, 8, 12, 13, 14, 20, 21, 28, 29, 30);
    }

    @Test
    void areJoinedWhereTheyMeetOrOverlap() {
        assertThat(DateRanges.union(List.of(between(5, 8), between(2, 5), between(3, 4))))
                .isEqualTo(between(2, 8));
        assertThat(DateRanges.union(List.of(between(2, 5), between(4, 8)))).isEqualTo(between(2, 8));
        assertThat(DateRanges.union(List.of(between(6, 8), between(2, 5))).intervals())
                .containsExactly(new DateRanges.Interval(day(2), day(5)), new DateRanges.Interval(day(6), day(8)));
        assertThat(DateRanges.union(List.of())).isEqualTo(DateRanges.NONE);
    }

    @Test
    void areCutToOtherDays() {
        DateRanges days = DateRanges.union(List.of(between(2, 5), between(8, 12), between(20, 22)));

        assertThat(covered(days.within(day(4), day(10)))).containsExactly(4, 8, 9);
        assertThat(days.within(day(12), day(20))).isEqualTo(DateRanges.NONE);
    }

    @Test
    void loseWhatIsAmongOthers() {
        DateRanges days = DateRanges.union(List.of(between(2, 10), between(15, 20)));

        assertThat(days.without(DateRanges.NONE)).isSameAs(days);
        assertThat(covered(days.without(DateRanges.union(List.of(between(4, 6), between(9, 16), between(25, 28))))))
                .containsExactly(2, 3, 6, 7, 8, 16, 17, 18, 19);
        assertThat(days.without(between(1, 30))).isEqualTo(DateRanges.NONE);
    }

    @Test
    void haveTheirFirstDaysAndTheDaysAfterTheirLastAsEdges() {
        assertThat(DateRanges.union(List.of(between(8, 12), between(2, 5))).edges())
                .containsExactly(day(2), day(5), day(8), day(12));
    }
}
