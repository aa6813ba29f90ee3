package io.github.sscop.evidence.fact;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.sscop.evidence.FactValue;
import java.time.DateTimeException;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Texts of facts as the values that conditions compare. */
class OperandConverterTest {

    /** The plain twin: as Java reads periods, within the limits. */
    private static Optional<Period> asJavaReads(String text) {
        try {
            Period period = Period.parse(text);
            boolean usable =
                    !period.isNegative() && period.toTotalMonths() <= 12_000 && period.get(ChronoUnit.DAYS) <= 365_000;
            return usable ? Optional.of(period) : Optional.empty();
        } catch (DateTimeException | ArithmeticException e) {
            return Optional.empty();
        }
    }

    @Provide
    Arbitrary<String> periods() {
        Arbitrary<String> parts = Combinators.combine(
                        Arbitraries.integers().between(-20, 400_000), Arbitraries.of("Y", "M", "W", "D", "d", "w", "H"))
                .as((number, unit) -> number + unit)
                .list()
                .ofMinSize(0)
                .ofMaxSize(3)
                .map(list -> String.join("", list));
        Arbitrary<String> small = Combinators.combine(
                        Arbitraries.integers().between(0, 1_000), Arbitraries.of("Y", "M", "W", "D", "", "X"))
                .as((number, unit) -> number + unit);
        return Combinators.combine(Arbitraries.of("P", "p", "-P", "+P", "", "PT"), Arbitraries.oneOf(parts, small))
                .as(String::concat);
    }

    @Property
    void readsPeriodsAsJavaDoes(@ForAll("periods") String text) {
        assertThat(OperandConverter.period(new FactValue.Text(text))).isEqualTo(asJavaReads(text));
    }

    @ParameterizedTest
    @CsvSource({"P90D, P90D", "P2W, P14D", "P6M, P6M", "P999Y, P999Y", "P1000Y, P1000Y", "P1Y6M, P1Y6M", "p1y, P1Y"})
    void readsPeriods(String text, Period period) {
        assertThat(OperandConverter.period(new FactValue.Text(text))).contains(period);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "P", "PD", "P1", "1Y", "P-1D", "P1001Y", "P365001D", "P1H", "P1.5D", "PT1H", " P1D"})
    void readsNoOtherTextAsPeriod(String text) {
        assertThat(OperandConverter.period(new FactValue.Text(text))).isEmpty();
    }
}
