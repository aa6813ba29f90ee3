package io.github.sscop.rule;

import static io.github.sscop.rule.Operand.fact;
import static io.github.sscop.rule.Operand.value;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.sscop.evidence.fact.PeriodLength;
import java.time.LocalDate;
import java.time.Period;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which of two periods is the longer one, where that is the same on every day. */
class PeriodLengthTest {

    @Provide
    Arbitrary<Period> periods() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 3),
                        Arbitraries.integers().between(0, 14),
                        Arbitraries.integers().between(0, 800))
                .as(Period::of);
    }

    @Provide
    Arbitrary<LocalDate> days() {
        return Arbitraries.integers().between(0, 3_000).map(LocalDate.of(2023, 1, 1)::plusDays);
    }

    /** The calendar is the twin: from any day, the longer period ends later. */
    @Property
    void agreesWithTheCalendarFromAnyDay(
            @ForAll("periods") Period one, @ForAll("periods") Period other, @ForAll("days") LocalDate from) {
        OptionalInt sign = PeriodLength.compared(Optional.of(one), Optional.of(other));

        if (sign.isPresent()) {
            assertThat(Integer.signum(from.plus(one).compareTo(from.plus(other))))
                    .isEqualTo(sign.getAsInt());
        }
    }

    @ParameterizedTest
    @CsvSource({
        "P100Y, P6M, NO",
        "P180D, P6M, YES",
        "P6M, P6M, YES",
        "P24W, P6M, YES",
        "P30D, P1M, UNKNOWN",
        "P1Y, P12M, YES"
    })
    void decidesWhetherPeriodIsAtMostAnother(String period, String limit, Truth expected) {
        assertThat(ConditionFixture.answer(
                        fact("promise").is(Comparison.AT_MOST, value(limit)), Map.of("promise", period)))
                .isEqualTo(expected);
    }

    @Test
    void comparesNoPeriodWithAnythingElse() {
        Condition halfYear = fact("promise").is(Comparison.AT_MOST, value("P6M"));

        assertThat(ConditionFixture.said(halfYear, Map.of("promise", 30)))
                .containsExactly("UNKNOWN", "promise is 30, which cannot be interpreted; expected at most P6M.");
        assertThat(ConditionFixture.said(halfYear, Map.of("promise", "soon")))
                .containsExactly("UNKNOWN", "promise is \"soon\", which cannot be interpreted; expected at most P6M.");
        assertThat(ConditionFixture.said(halfYear, Map.of("promise", "P183D")))
                .containsExactly("UNKNOWN", "promise is P183D, which leaves open whether it is at most P6M.");
        assertThat(ConditionFixture.said(halfYear, Map.of("promise", "P1Y")))
                .containsExactly("NO", "promise is P1Y; expected at most P6M.");
        assertThat(ConditionFixture.said(
                        fact("n").is(Comparison.AT_MOST, fact("promise")), Map.of("n", 3, "promise", "P1Y")))
                .containsExactly("UNKNOWN", "promise is P1Y, which cannot be interpreted; expected a number.");
    }
}
