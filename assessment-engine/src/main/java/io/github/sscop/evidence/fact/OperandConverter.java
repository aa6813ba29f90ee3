package io.github.sscop.evidence.fact;

import io.github.sscop.code.PartialDate;
import io.github.sscop.evidence.FactValue;
import io.github.sscop.evidence.text.PlaceholderText;
import io.github.sscop.wording.ValueWording;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** The converter of facts to the types that conditions compare. */
public final class OperandConverter {

    private static final int MOST_DIGITS = 40;
    private static final BigDecimal MINUS_ONE = BigDecimal.ONE.negate();
    private static final int YEAR_DIGITS = 4;
    private static final int SHORTEST_DATE = "2026-03".length();
    private static final int LONGEST_DATE = "2026-03-31".length();
    private static final int MOST_SIMPLE_DIGITS = 3;
    private static final int DECIMAL = 10;
    private static final int LONGEST_MONTHS = 12_000;
    private static final int LONGEST_DAYS = 365_000;

    private OperandConverter() {}

    /** Returns whether a value marks the fact as not known. */
    public static boolean isNotKnown(FactValue value) {
        if (value instanceof FactValue.Whole whole) {
            return whole.value() == -1;
        }
        return value instanceof FactValue.Text text && isNotKnown(text);
    }

    private static boolean isNotKnown(FactValue.Text text) {
        String value = text.value();
        if (!value.isEmpty() && isDigit(value.charAt(0))) {
            return false; // Dates and numbers, which are most texts, and no placeholder begins so.
        }
        if (value.startsWith("-1")) {
            return number(text)
                    .filter(number -> number.compareTo(MINUS_ONE) == 0)
                    .isPresent();
        }
        return PlaceholderText.isPlaceholder(value);
    }

    /** Returns the number that a value is, or that a text gives; empty for other values. */
    public static Optional<BigDecimal> number(FactValue value) {
        if (value instanceof FactValue.Whole whole) {
            return Optional.of(BigDecimal.valueOf(whole.value()));
        }
        return value instanceof FactValue.Text text && isDecimal(text.value())
                ? Optional.of(new BigDecimal(text.value()))
                : Optional.empty();
    }

    /** Returns whether a text is up to 40 digits, after a minus or not, with up to 40 decimals or none. */
    public static boolean isDecimal(String text) {
        int start = text.startsWith("-") ? 1 : 0;
        int whole = digitsEnd(text, start);
        if (whole == start || whole - start > MOST_DIGITS) {
            return false;
        }
        if (whole == text.length()) {
            return true;
        }
        int decimals = digitsEnd(text, whole + 1);
        return text.charAt(whole) == '.'
                && decimals == text.length()
                && decimals > whole + 1
                && decimals - whole - 1 <= MOST_DIGITS;
    }

    private static int digitsEnd(String text, int start) {
        int end = start;
        while (end < text.length() && isDigit(text.charAt(end))) {
            end++;
        }
        return end;
    }

    /**
     * Compares two numbers, or two periods of the calendar; empty for other values, and for periods of which either may be the
     * longer one, such as a month and thirty days.
     */
    public static OptionalInt compared(FactValue one, FactValue other) {
        if (one instanceof FactValue.Whole whole && other instanceof FactValue.Whole otherWhole) {
            return OptionalInt.of(Long.compare(whole.value(), otherWhole.value()));
        }
        Optional<BigDecimal> number = number(one);
        if (number.isEmpty()) {
            return PeriodLength.compared(period(one), period(other));
        }
        Optional<BigDecimal> otherNumber = number(other);
        return otherNumber.isEmpty()
                ? OptionalInt.empty()
                : OptionalInt.of(number.get().compareTo(otherNumber.get()));
    }

    /** Returns whether two values are equal: texts to the letter, else numbers by size; empty if their types exclude it. */
    public static Optional<Boolean> same(FactValue one, FactValue other) {
        if (one instanceof FactValue.Text text && other instanceof FactValue.Text otherText) {
            return Optional.of(text.value().equals(otherText.value()));
        }
        if (one.getClass() == other.getClass()) {
            return one.isScalar() ? Optional.of(one.equals(other)) : Optional.empty();
        }
        OptionalInt sign = compared(one, other);
        return sign.isEmpty() ? Optional.empty() : Optional.of(sign.getAsInt() == 0);
    }

    /** Returns whether a value equals one of several. */
    public static boolean isAmong(FactValue value, List<FactValue> values) {
        for (FactValue each : values) {
            if (same(value, each).orElse(false)) {
                return true;
            }
        }
        return false;
    }

    /** Returns whether a value can be compared with one of several. */
    public static boolean isLike(FactValue value, List<FactValue> values) {
        for (FactValue each : values) {
            if (same(value, each).isPresent()) {
                return true;
            }
        }
        return false;
    }

    /** Returns a value in the form that identifies an element: run 4711 is the same run, written as a number or as a text. */
    public static FactValue identifier(FactValue value) {
        return value instanceof FactValue.Whole whole ? new FactValue.Text(String.valueOf(whole.value())) : value;
    }

    /** Returns the date that a text gives; empty for other values. */
    public static Optional<PartialDate> date(FactValue value) {
        if (!(value instanceof FactValue.Text text) || !mayBeDate(text.value())) {
            return Optional.empty();
        }
        try {
            return Optional.of(PartialDate.of(text.value()));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** Excludes almost every text that is no date: an exception for each of them would take most of an assessment's time. */
    private static boolean mayBeDate(String text) {
        return (text.length() == SHORTEST_DATE || text.length() == LONGEST_DATE)
                && text.charAt(YEAR_DIGITS) == '-'
                && isDigit(text.charAt(0));
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    /** Returns a period of none to a thousand years; empty for any other value. */
    public static Optional<Period> period(FactValue value) {
        if (!(value instanceof FactValue.Text text) || !mayBePeriod(text.value())) {
            return Optional.empty();
        }
        Optional<Period> simple = simplePeriod(text.value());
        if (simple.isPresent()) {
            return simple;
        }
        try {
            return Optional.of(Period.parse(text.value())).filter(OperandConverter::isUsable);
        } catch (DateTimeException | ArithmeticException e) { // The latter for more weeks than are days.
            return Optional.empty();
        }
    }

    /** Parses a period of one unit and up to three digits, such as P90D, without a regular expression; almost all are such. */
    private static Optional<Period> simplePeriod(String text) {
        int unit = text.length() - 1;
        if (text.charAt(0) != 'P' || unit > MOST_SIMPLE_DIGITS + 1 || digitsEnd(text, 1) != unit) {
            return Optional.empty();
        }
        int number = Integer.parseInt(text, 1, unit, DECIMAL);
        return switch (text.charAt(unit)) {
            case 'Y' -> Optional.of(Period.ofYears(number));
            case 'M' -> Optional.of(Period.ofMonths(number));
            case 'W' -> Optional.of(Period.ofWeeks(number));
            case 'D' -> Optional.of(Period.ofDays(number));
            default -> Optional.empty();
        };
    }

    /** Excludes texts that are no period, as {@link #mayBeDate} does for dates. */
    private static boolean mayBePeriod(String text) {
        int sign = text.startsWith("-") || text.startsWith("+") ? 1 : 0;
        return text.length() > sign + 2
                && (text.charAt(sign) == 'P' || text.charAt(sign) == 'p')
                && isDigit(text.charAt(text.length() - 2));
    }

    private static boolean isUsable(Period period) {
        return !period.isNegative()
                && period.toTotalMonths() <= LONGEST_MONTHS
                && period.get(ChronoUnit.DAYS) <= LONGEST_DAYS;
    }

    /** Returns the value as a sentence quotes it. */
    public static String words(FactValue value) {
        if (value instanceof FactValue.Text text) {
            return isDecimal(text.value())
                            || date(value).isPresent()
                            || period(value).isPresent()
                    ? text.value()
                    : ValueWording.quoted(text.value());
        }
        if (value instanceof FactValue.Whole whole) {
            return String.valueOf(whole.value());
        }
        if (value instanceof FactValue.Flag truth) {
            return String.valueOf(truth.value());
        }
        return value instanceof FactValue.Sequence ? "a list" : "a structure";
    }
}
