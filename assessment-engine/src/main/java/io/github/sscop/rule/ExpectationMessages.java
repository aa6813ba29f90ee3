package io.github.sscop.rule;

import io.github.sscop.evidence.FactValue;
import io.github.sscop.evidence.fact.OperandConverter;
import io.github.sscop.wording.MessageBundle;
import io.github.sscop.wording.ValueWording;
import java.time.LocalDate;
import java.time.Period;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The messages on what conditions expect and find, from {@code rule.properties}. */
final class ExpectationMessages {

    private static final MessageBundle MESSAGES = MessageBundle.named("rule");

    static final String LIST = format("expected.list");
    static final String ANY_LIST = format("expected.anyList");
    static final String DATE = format("expected.date");
    static final String PERIOD = format("expected.period");
    static final String NUMBER = format("expected.number");
    static final String PLAIN = format("expected.plain");
    static final String TEXT = format("expected.text");
    static final String TABLE = format("expected.table");
    static final String PRESENT = format("expected.present");
    static final String ABSENT = format("expected.absent");
    static final String EACH = format("expected.each");
    static final String ANY = format("expected.any");
    static final String NOTHING_FOUND = format("found.nothing");
    static final String AS_OF = format("name.AS_OF");
    static final String RECORD_DATE = format("name.RECORD_DATE");

    private static final Map<Comparison, String> COMPARISONS = new EnumMap<>(Comparison.class);

    static {
        for (Comparison is : Comparison.values()) {
            COMPARISONS.put(is, "expected." + is);
        }
    }

    private ExpectationMessages() {}

    private static String format(String key) {
        return MESSAGES.format(key, Map.of());
    }

    private static String format(String key, String name, String value) {
        return MESSAGES.format(key, Map.of(name, value));
    }

    static String elementsFound(int size) {
        return format("found.elements", "size", String.valueOf(size));
    }

    static String countFound(long count, int size) {
        return MESSAGES.format("found.count", Map.of("count", String.valueOf(count), "size", String.valueOf(size)));
    }

    static String setting(String name) {
        return format("name.setting", "setting", name);
    }

    static String comparison(Comparison is, ResolvedOperand to) {
        return format(Objects.requireNonNull(COMPARISONS.get(is)), "value", to.words());
    }

    /** Returns the expectation that the elements of a list differ in a fact, or that two of them agree in it. */
    static String distinct(boolean expectTrue, String by) {
        return format(expectTrue ? "expected.distinct" : "expected.alike", "by", by);
    }

    /** Returns the expectation that a value differs from that of another element, or equals it. */
    static String other(boolean expectTrue, String as) {
        return format(expectTrue ? "expected.other" : "expected.same", "as", as);
    }

    static String among(boolean expectTrue, List<FactValue> values) {
        return format(expectTrue ? "expected.among" : "expected.notAmong", "values", words(values.stream()));
    }

    /** Returns the expectation for a value that is on neither list of a condition. */
    static String amongAll(Condition.Among among, boolean expectTrue) {
        return among.others().isEmpty()
                ? among(expectTrue, among.of())
                : format(
                        "expected.among", "values", words(Stream.concat(among.of().stream(), among.others().stream())));
    }

    private static String words(Stream<FactValue> values) {
        return values.map(OperandConverter::words).collect(Collectors.joining(", "));
    }

    /**
     * Returns the expectation on the distance of a date from another.
     *
     * @param limit the day on which the period after the other date ends
     */
    static String dateDistance(boolean atLeast, boolean expectTrue, LocalDate limit, String from, Period length) {
        String key = expectTrue
                ? (atLeast ? "expected.from" : "expected.before")
                : (atLeast ? "expected.until" : "expected.after");
        return MESSAGES.format(
                length.isZero() ? key + ".sameDay" : key,
                Map.of("day", limit.toString(), "period", ValueWording.of(length), "from", from));
    }
}
