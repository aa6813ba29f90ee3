package io.github.sscop.benchmark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class PerformanceTablesTest {

    private static final PerformanceTables TABLES = new PerformanceTables(List.of(
            new BenchmarkScore("tokenWalk", 10, 20, 100, 2),
            new BenchmarkScore("read", 10, 50, 2_000, 2),
            new BenchmarkScore("tokenWalk", 150, 100, 400, 3),
            new BenchmarkScore("read", 150, 1_250, 1_500_000, 3)));

    @Test
    void showsRatiosToTheTokenWalkFirst() {
        assertThat(TABLES.documents()).isEqualTo("""
                        ### One document, as ratios to the token walk of its bytes

                        | | 10 records | 150 records | µs at 150 | kB allocated at 150 |
                        |---|---:|---:|---:|---:|
                        | Jackson's bare token walk | 1.00 | 1.00 | 100 | 0.4 |
                        | read, which includes the checks | 2.50 | 12.50 | 1,250 | 1,500.0 |

                        """);
    }

    @Test
    void saysWhatWasNotRun() {
        assertThat(TABLES.rivals()).endsWith("\n\nNot run.\n\n");
    }

    @Test
    void keepsWhatIsWrittenByHand() {
        String page = "Before.\n\n<!-- generated: begin -->\n\nOld.\n\n<!-- generated: end -->\nAfter.\n";

        assertThat(PerformanceTables.into(page, "New.\n"))
                .isEqualTo("Before.\n\n<!-- generated: begin -->\n\nNew.\n\n<!-- generated: end -->\nAfter.\n");
    }

    @Test
    void refusesAPageWithoutAPlaceForThem() {
        assertThatThrownBy(() -> PerformanceTables.into("A page.", "New."))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the page lacks <!-- generated: begin --> or, after it, <!-- generated: end -->");
    }

    @Test
    void takesTheMiddleOfWhatWasMeasured() {
        assertThat(BenchmarkScore.median(List.of(9.0, 1.0, 2.0))).isEqualTo(2.0);
        assertThat(BenchmarkScore.median(List.of(9.0, 1.0, 2.0, 4.0))).isEqualTo(3.0);
        assertThat(BenchmarkScore.median(List.of())).isNaN();
    }
}
