package io.github.sscop.rule;

import io.github.sscop.code.PartialDate;
import io.github.sscop.evidence.FactValue;
import io.github.sscop.wording.Words;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Facts as values of the types that conditions compare. */
final class Operands {

    private static final Pattern DECIMAL = Pattern.compile("-?[0-9]{1,40}(?:\\.[0-9]{1,40})?");
    private static final Set<String> NOT_KNOWN =
            Set.of("", "?", "null", "needs review", "unknown", "n/a", "tbc", "tbd");
    private static final BigDecimal MINUS_ONE = BigDecimal.ONE.negate();
    private static final int YEAR_DIGITS = 4;
    private static final int SHORTEST_DATE = "2026-03".length();
    private static final int LONGEST_DATE = "2026-03-31".length();
    private static final int LONGEST_MONTHS = 12_000;
    private static final int LONGEST_DAYS = 365_000;

    private Operands() {}

    /** Whether a value says itself that the fact is not known. */
    static boolean isNotKnown(FactValue value) {
        return (value instanceof FactValue.Text text
                        && NOT_KNOWN.contains(text.value().strip().toLowerCase(Locale.ROOT)))
                || number(value)
                        .filter(number -> number.compareTo(MINUS_ONE) == 0)
                        .isPresent();
    }

    static Optional<BigDecimal> number(FactValue value) {
        if (value instanceof FactValue.Whole whole) {
            return Optional.of(BigDecimal.valueOf(whole.value()));
        }
        return value instanceof FactValue.Text text
                        && DECIMAL.matcher(text.value()).matches()
                ? Optional.of(new BigDecimal(text.value()))
                : Optional.empty();
    }

    /** Whether two values are the same: texts to the letter, else numbers by size; empty if their types cannot be. */
    static Optional<Boolean> same(FactValue one, FactValue other) {
        if (one instanceof FactValue.Text && other instanceof FactValue.Text) {
            return Optional.of(one.equals(other));
        }
        Optional<BigDecimal> number = number(one);
        Optional<BigDecimal> otherNumber = number(other);
        if (number.isPresent() && otherNumber.isPresent()) {
            return Optional.of(number.get().compareTo(otherNumber.get()) == 0);
        }
        return one.getClass() == other.getClass() && isPlain(one) ? Optional.of(one.equals(other)) : Optional.empty();
    }

    /** Whether a value holds no others. */
    static boolean isPlain(FactValue value) {
        return !(value instanceof FactValue.Sequence) && !(value instanceof FactValue.Structure);
    }

    static Optional<PartialDate> date(FactValue value) {
        if (!(value instanceof FactValue.Text text) || !mayBeDate(text.value())) {
            return Optional.empty();
        }
        try {
            return Optional.of(PartialDate.of(text.value()));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** Tells almost every other text apart, since an exception for each of them would take most of an assessment's time. */
    private static boolean mayBeDate(String text) {
        return (text.length() == SHORTEST_DATE || text.length() == LONGEST_DATE)
                && text.charAt(YEAR_DIGITS) == '-'
                && isDigit(text.charAt(0));
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    /** A period of none to a thousand years. */
    static Optional<Period> period(FactValue value) {
        if (!(value instanceof FactValue.Text text) || !mayBePeriod(text.value())) {
            return Optional.empty();
        }
        try {
            return Optional.of(Period.parse(text.value())).filter(Operands::isUsable);
        } catch (DateTimeException | ArithmeticException e) { // The latter for more weeks than are days.
            return Optional.empty();
        }
    }

    /** As {@link #mayBeDate} does for dates: a period has a P, after a sign if it has one, and then digits. */
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

    /** The value as a sentence quotes it. */
    static String words(FactValue value) {
        if (value instanceof FactValue.Text text) {
            return DECIMAL.matcher(text.value()).matches()
                            || date(value).isPresent()
                            || period(value).isPresent()
                    ? text.value()
                    : Words.quoted(text.value());
        }
        if (value instanceof FactValue.Whole whole) {
            return String.valueOf(whole.value());
        }
        if (value instanceof FactValue.Truth truth) {
            return String.valueOf(truth.value());
        }
        return value instanceof FactValue.Sequence ? "a list" : "a structure";
    }
}
