package io.github.sscop.rule;

import io.github.sscop.evidence.FactValue;
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

/** What conditions expect and find, in the words of their parts. */
final class ExpectationMessages {

    private static final MessageBundle WORDS = MessageBundle.named("rule");

    static final String LIST = say("expected.list");
    static final String ANY_LIST = say("expected.anyList");
    static final String DATE = say("expected.date");
    static final String PERIOD = say("expected.period");
    static final String NUMBER = say("expected.number");
    static final String PLAIN = say("expected.plain");
    static final String TEXT = say("expected.text");
    static final String TABLE = say("expected.table");
    static final String PRESENT = say("expected.present");
    static final String ABSENT = say("expected.absent");
    static final String EACH = say("expected.each");
    static final String ANY = say("expected.any");
    static final String NOTHING_FOUND = say("found.nothing");
    static final String AS_OF = say("name.AS_OF");
    static final String RECORD_DATE = say("name.RECORD_DATE");

    private static final Map<Comparison, String> COMPARISONS = new EnumMap<>(Comparison.class);

    static {
        for (Comparison is : Comparison.values()) {
            COMPARISONS.put(is, "expected." + is);
        }
    }

    private ExpectationMessages() {}

    private static String say(String key) {
        return WORDS.say(key, Map.of());
    }

    private static String say(String key, String name, String value) {
        return WORDS.say(key, Map.of(name, value));
    }

    static String elementsFound(int size) {
        return say("found.elements", "size", String.valueOf(size));
    }

    static String countFound(long count, int size) {
        return WORDS.say("found.count", Map.of("count", String.valueOf(count), "size", String.valueOf(size)));
    }

    static String setting(String name) {
        return say("name.setting", "setting", name);
    }

    static String comparison(Comparison is, ResolvedOperand to) {
        return say(Objects.requireNonNull(COMPARISONS.get(is)), "value", to.words());
    }

    /** That values of lists are like no other, or like some other, by a fact of theirs. */
    static String distinct(boolean wanted, String by) {
        return say(wanted ? "expected.distinct" : "expected.alike", "by", by);
    }

    /** That a value is like that of another element, or is not. */
    static String other(boolean wanted, String as) {
        return say(wanted ? "expected.other" : "expected.same", "as", as);
    }

    static String among(boolean wanted, List<FactValue> values) {
        return say(wanted ? "expected.among" : "expected.notAmong", "values", words(values.stream()));
    }

    /** What a value should be that is none of all that there are. */
    static String amongAll(Condition.Among among, boolean wanted) {
        return among.others().isEmpty()
                ? among(wanted, among.of())
                : say("expected.among", "values", words(Stream.concat(among.of().stream(), among.others().stream())));
    }

    private static String words(Stream<FactValue> values) {
        return values.map(OperandConverter::words).collect(Collectors.joining(", "));
    }

    /**
     * That a date lies so long after another, or does not.
     *
     * @param limit the other date and the period: the last of its days that counts, or the first
     */
    static String apart(boolean atLeast, boolean wanted, LocalDate limit, String from, Period length) {
        String key = wanted
                ? (atLeast ? "expected.from" : "expected.before")
                : (atLeast ? "expected.until" : "expected.after");
        return WORDS.say(
                length.isZero() ? key + ".sameDay" : key,
                Map.of("day", limit.toString(), "period", ValueWording.of(length), "from", from));
    }
}
