package io.github.sscop.source.content;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.sscop.code.PartialDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DayTextTest {

    @ParameterizedTest
    @CsvSource({
        "2026-11-20, 2026-11-20",
        "2026-11-20T23:30:00Z, 2026-11-20",
        "2026-11-20T23:30:00.123456789-02:00, 2026-11-21",
        "2026-11-20T00:30:00+01, 2026-11-19",
        "2018-05-01T23:59:59.999-0400, 2018-05-02",
        "2026-11-20 10:00:00, 2026-11-20",
        "2026-11-20 10:00:00 UTC, 2026-11-20",
        "2026-11-20T10:00, 2026-11-20",
        "1700000000, 2023-11-14",
        "1700000000000, 2023-11-14"
    })
    void readsTheTimesOfTools(String time, String day) {
        assertThat(DayText.of(time)).contains(PartialDate.of(day));
    }

    @Test
    @Timeout(10)
    void takesALongTextForNoTime() {
        assertThat(DayText.of("2026-11-30T10:00:00.0" + " ".repeat(1_000_000) + "x"))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "unknown",
                "0001-01-01T00:00:00Z",
                "1970-01-01T00:00:00Z",
                "2026-13-01",
                "2026-11-20T25:00:00Z",
                "20",
                "2026-11-20T10:00:00+99:00",
                "0",
                "-1",
                "999999999999999999"
            })
    void takesWhatIsNoTimeForUnknown(String text) {
        assertThat(DayText.of(text)).isEmpty();
    }
}
