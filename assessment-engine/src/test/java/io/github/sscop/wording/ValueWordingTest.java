package io.github.sscop.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Period;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ValueWordingTest {

    private static final String SIXTY = "x".repeat(60);

    private static List<String> records(int count) {
        return IntStream.rangeClosed(1, count).mapToObj(i -> "E-" + i).toList();
    }

    @Test
    void textOfSixtyCharactersIsGivenWhole() {
        assertThat(ValueWording.cut(SIXTY)).isEqualTo(SIXTY);
        assertThat(ValueWording.quoted(SIXTY)).isEqualTo("\"" + SIXTY + "\"");
    }

    @Test
    void longerTextIsCutOffAfterSixtyCharacters() {
        assertThat(ValueWording.cut(SIXTY + "y")).isEqualTo(SIXTY + "…");
        assertThat(ValueWording.quoted(SIXTY + "y")).isEqualTo("\"" + SIXTY + "…\"");
    }

    @Test
    void characterOfTwoUnitsIsNotCutInTwo() {
        String before = "x".repeat(59);

        assertThat(ValueWording.cut(before + "🔒" + "y")).isEqualTo(before + "…");
        assertThat(ValueWording.cut("x".repeat(58) + "🔒" + "y")).isEqualTo("x".repeat(58) + "🔒…");
    }

    @Test
    void upToTwelveRecordsAreAllNamed() {
        assertThat(ValueWording.listed(List.of())).isEmpty();
        assertThat(ValueWording.listed(records(2))).isEqualTo("E-1, E-2");
        assertThat(ValueWording.listed(records(12)))
                .isEqualTo("E-1, E-2, E-3, E-4, E-5, E-6, E-7, E-8, E-9, E-10, E-11, E-12");
    }

    @Test
    void moreRecordsAreCounted() {
        assertThat(ValueWording.listed(records(13)))
                .isEqualTo("E-1, E-2, E-3, E-4, E-5, E-6, E-7, E-8, E-9, E-10, E-11, E-12 and 1 more");
    }

    @Test
    void periodIsWordedByTheUnitsThatItHas() {
        assertThat(ValueWording.of(Period.ZERO)).isEqualTo("0 days");
        assertThat(ValueWording.of(Period.ofDays(1))).isEqualTo("1 day");
        assertThat(ValueWording.of(Period.ofMonths(6))).isEqualTo("6 months");
        assertThat(ValueWording.of(Period.of(1, 2, 3))).isEqualTo("1 year and 2 months and 3 days");
    }
}
