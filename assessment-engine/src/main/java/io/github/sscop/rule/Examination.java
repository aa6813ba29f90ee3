package io.github.sscop.rule;

import io.github.sscop.code.PartialDate;
import io.github.sscop.evidence.Evidence;
import io.github.sscop.evidence.FactValue;
import io.github.sscop.wording.Bundle;
import io.github.sscop.wording.Words;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One record under one rule: what can be told of its conditions, and which parts decide. */
final class Examination {

    private static final Bundle WORDS = Bundle.beside(Part.class);
    private static final String A_LIST = WORDS.say("expected.list", Map.of());
    private static final String A_DATE = WORDS.say("expected.date", Map.of());
    private static final String A_PERIOD = WORDS.say("expected.period", Map.of());
    private static final String A_NUMBER = WORDS.say("expected.number", Map.of());
    private static final String A_PLAIN_VALUE = WORDS.say("expected.plain", Map.of());
    private static final String PRESENT = WORDS.say("expected.present", Map.of());
    private static final String ABSENT = WORDS.say("expected.absent", Map.of());

    /**
     * What can be told of a condition.
     *
     * @param answer whether it holds
     * @param parts the parts that decide
     */
    record Told(Answer answer, List<Part> parts) {

        static Told of(Answer answer, Part part) {
            return new Told(answer, List.of(part));
        }
    }

    /**
     * What an operand comes to: a value, or the part that says why there is none.
     *
     * @param name what it is called
     * @param value the value, if there is one
     * @param missing why there is none
     */
    private record Found(String name, Optional<FactValue> value, Function<String, Part> missing) {}

    private final Evidence record;
    private final AsOf asOf;

    Examination(Evidence record, AsOf asOf) {
        this.record = record;
        this.asOf = asOf;
    }

    Told tell(Condition condition) {
        return tell(condition, true, Facts.of(record.facts()));
    }

    /** Tells of a condition, or of its opposite where it is not wanted. */
    private Told tell(Condition condition, boolean wanted, Facts facts) {
        if (condition instanceof Condition.Not not) {
            return tell(not.condition(), !wanted, facts);
        } else if (condition instanceof Condition.All all) {
            return several(all.conditions(), wanted, wanted, facts);
        } else if (condition instanceof Condition.Any any) {
            return several(any.conditions(), !wanted, wanted, facts);
        } else if (condition instanceof Condition.Every every) {
            return elements(every.in(), every.satisfies(), wanted, wanted, facts);
        } else if (condition instanceof Condition.Some some) {
            return elements(some.in(), some.satisfies(), !wanted, wanted, facts);
        } else if (condition instanceof Condition.Present present) {
            return present(present, wanted, facts);
        } else if (condition instanceof Condition.Compare compare) {
            return compare(compare, wanted, facts);
        } else if (condition instanceof Condition.Among among) {
            return among(among, wanted, facts);
        } else if (condition instanceof Condition.Span span) {
            return span(span, wanted, facts);
        } else if (condition instanceof Condition.Count count) {
            return count(count, wanted, facts);
        } else if (condition instanceof Condition.Distinct distinct) {
            return distinct(distinct, wanted, facts);
        }
        throw new IllegalStateException("No telling of " + condition);
    }

    /** Tells of all of several conditions, or of any of them. */
    private Told several(List<Condition> conditions, boolean all, boolean wanted, Facts facts) {
        List<Told> each = new ArrayList<>(conditions.size());
        for (Condition condition : conditions) {
            each.add(tell(condition, wanted, facts));
        }
        return together(each, all);
    }

    private static Told together(List<Told> each, boolean all) {
        Answer answer = all ? Answer.YES : Answer.NO;
        for (Told told : each) {
            boolean decides =
                    all ? told.answer().compareTo(answer) < 0 : told.answer().compareTo(answer) > 0;
            answer = decides ? told.answer() : answer;
        }
        List<Part> parts = new ArrayList<>();
        for (Told told : each) {
            if (told.answer() == answer) {
                parts.addAll(told.parts());
            }
        }
        return new Told(answer, parts);
    }

    private Told elements(String in, Condition satisfies, boolean all, boolean wanted, Facts facts) {
        Optional<Told> unusable = unusable(in, facts, A_LIST);
        if (unusable.isPresent()) {
            return unusable.get();
        }
        List<FactValue> values = list(in, facts);
        if (values.isEmpty()) {
            return empty(in, facts, A_LIST);
        }
        List<Told> each = new ArrayList<>();
        for (int i = 0; i < values.size(); i++) {
            each.add(tell(satisfies, wanted, facts.of(in, i, values.get(i))));
        }
        Told together = together(each, all);
        boolean everyOne = all == (together.answer() == Answer.YES);
        return everyOne && together.answer() != Answer.UNKNOWN
                ? new Told(together.answer(), List.of(forEach(facts.nameOf(in), values.size(), together)))
                : together;
    }

    /** Stands for the parts of every element where all are alike, so that a long list does not make a long story. */
    private static Part forEach(String in, int size, Told together) {
        String found = WORDS.say("found.elements", Map.of("size", String.valueOf(size)));
        return together.answer() == Answer.YES
                ? Part.held(in, found, WORDS.say("expected.each", Map.of()))
                : Part.failed(in, found, WORDS.say("expected.any", Map.of()));
    }

    private static List<FactValue> list(String in, Facts facts) {
        return facts.find(in)
                .filter(FactValue.Sequence.class::isInstance)
                .map(value -> ((FactValue.Sequence) value).values())
                .orElse(List.of());
    }

    private static Optional<Told> unusable(String in, Facts facts, String expected) {
        Found found = known(facts.nameOf(in), facts.find(in));
        return found.value().filter(FactValue.Sequence.class::isInstance).isPresent()
                ? Optional.empty()
                : Optional.of(noValue(found, expected, expected));
    }

    private static Told empty(String in, Facts facts, String expected) {
        return Told.of(
                Answer.UNKNOWN, new Part(Part.Code.EMPTY, Map.of("fact", facts.nameOf(in), "expected", expected)));
    }

    private Told distinct(Condition.Distinct distinct, boolean wanted, Facts facts) {
        Optional<Told> unusable = unusable(distinct.in(), facts, A_LIST);
        if (unusable.isPresent()) {
            return unusable.get();
        }
        List<FactValue> values = list(distinct.in(), facts);
        if (values.isEmpty()) {
            return empty(distinct.in(), facts, A_LIST);
        }
        Map<FactValue, String> seen = new HashMap<>();
        List<Part> untold = new ArrayList<>();
        List<Part> same = new ArrayList<>();
        for (int i = 0; i < values.size(); i++) {
            Facts element = facts.of(distinct.in(), i, values.get(i));
            Found by = known(element.nameOf(distinct.by()), element.find(distinct.by()));
            if (by.value().filter(Operands::isPlain).isEmpty()) {
                untold.addAll(noValue(by, A_PLAIN_VALUE, A_PLAIN_VALUE).parts());
                continue;
            }
            FactValue value = by.value().get();
            String before = seen.putIfAbsent(value, by.name());
            if (before != null) {
                String sentence = WORDS.say(wanted ? "expected.other" : "expected.same", Map.of("as", before));
                same.addAll(decided(!wanted, by.name(), Operands.words(value), sentence)
                        .parts());
            }
        }
        if (!same.isEmpty()) {
            return new Told(Answer.of(!wanted), same);
        }
        String found = WORDS.say("found.elements", Map.of("size", String.valueOf(values.size())));
        return untold.isEmpty()
                ? decided(
                        wanted,
                        facts.nameOf(distinct.in()),
                        found,
                        WORDS.say(wanted ? "expected.distinct" : "expected.alike", Map.of("by", distinct.by())))
                : new Told(Answer.UNKNOWN, untold);
    }

    private Told present(Condition.Present present, boolean wanted, Facts facts) {
        Optional<FactValue> value = facts.find(present.fact());
        boolean there = value.filter(v -> !Operands.isNotKnown(v)).isPresent();
        String name = facts.nameOf(present.fact());
        String expected = wanted ? PRESENT : ABSENT;
        if (value.isEmpty()) {
            Part part = wanted
                    ? Part.missing(name, expected)
                    : Part.held(name, WORDS.say("found.nothing", Map.of()), expected);
            return Told.of(Answer.of(!wanted), part);
        }
        return decided(there == wanted, name, Operands.words(value.get()), expected);
    }

    private Told count(Condition.Count count, boolean wanted, Facts facts) {
        Optional<Told> unusable = unusable(count.in(), facts, WORDS.say("expected.anyList", Map.of()));
        if (unusable.isPresent()) {
            return unusable.get();
        }
        Found to = find(count.to(), facts);
        Comparison is = wanted ? count.is() : count.is().negated();
        String expected = comparison(is, to);
        Optional<BigDecimal> limit = to.value().flatMap(Operands::number);
        if (limit.isEmpty()) {
            return noValue(to, A_NUMBER, A_NUMBER);
        }
        List<Told> each = new ArrayList<>();
        List<FactValue> values = list(count.in(), facts);
        for (int i = 0; i < values.size(); i++) {
            each.add(tell(count.where(), true, facts.of(count.in(), i, values.get(i))));
        }
        long least = each.stream().filter(told -> told.answer() == Answer.YES).count();
        long most = least
                + each.stream().filter(told -> told.answer() == Answer.UNKNOWN).count();
        Answer answer = between(is, least, most, limit.get());
        if (answer == Answer.UNKNOWN) {
            return new Told(
                    answer,
                    together(each.stream().filter(t -> t.answer() == answer).toList(), true)
                            .parts());
        }
        String found =
                WORDS.say("found.count", Map.of("count", String.valueOf(least), "size", String.valueOf(values.size())));
        List<Part> parts = new ArrayList<>(decided(answer == Answer.YES, facts.nameOf(count.in()), found, expected)
                .parts());
        if (answer == Answer.NO) {
            boolean tooFew = is == Comparison.AT_LEAST
                    || is == Comparison.MORE
                    || (is == Comparison.EQUAL && BigDecimal.valueOf(most).compareTo(limit.get()) < 0);
            for (int i = 0; i < values.size(); i++) {
                if (each.get(i).answer() == (tooFew ? Answer.NO : Answer.YES)) {
                    Facts element = facts.of(count.in(), i, values.get(i));
                    Told told = tooFew ? each.get(i) : tell(count.where(), false, element);
                    parts.addAll(told.parts());
                }
            }
        }
        return new Told(answer, parts);
    }

    /** Whether a number that lies somewhere between two compares so with a limit. */
    private static Answer between(Comparison is, long least, long most, BigDecimal limit) {
        int low = BigDecimal.valueOf(least).compareTo(limit);
        int high = BigDecimal.valueOf(most).compareTo(limit);
        if (low == high) {
            return Answer.of(is.holds(low));
        }
        boolean mayHold = is.holds(low) || is.holds(high) || (low < 0 && high > 0 && is.holds(0));
        boolean mayFail = !is.holds(low) || !is.holds(high) || (low < 0 && high > 0 && !is.holds(0));
        return mayHold && mayFail ? Answer.UNKNOWN : Answer.of(mayHold);
    }

    private Told compare(Condition.Compare compare, boolean wanted, Facts facts) {
        Comparison is = wanted ? compare.is() : compare.is().negated();
        Found value = find(compare.value(), facts);
        Found to = find(compare.to(), facts);
        String expected = comparison(is, to);
        if (value.value().isEmpty()) {
            return Told.of(Answer.UNKNOWN, value.missing().apply(expected));
        }
        if (to.value().isEmpty()) {
            return Told.of(Answer.UNKNOWN, to.missing().apply(PRESENT));
        }
        FactValue left = value.value().get();
        FactValue right = to.value().get();
        Optional<BigDecimal> number = Operands.number(left);
        Optional<BigDecimal> other = Operands.number(right);
        boolean bothTexts = left instanceof FactValue.Text && right instanceof FactValue.Text;
        if (number.isPresent() && other.isPresent() && (is.isOrder() || !bothTexts)) {
            return decided(is.holds(number.get().compareTo(other.get())), value.name(), Operands.words(left), expected);
        }
        Optional<Boolean> same = is.isOrder() ? Optional.empty() : Operands.same(left, right);
        if (same.isEmpty()) {
            boolean leftIsWrong = is.isOrder() ? number.isEmpty() : Operands.isPlain(right);
            return Told.of(
                    Answer.UNKNOWN,
                    leftIsWrong
                            ? unreadable(value.name(), left, expected)
                            : unreadable(
                                    to.name(),
                                    right,
                                    is.isOrder() ? A_NUMBER : A_PLAIN_VALUE));
        }
        return decided(is.holds(same.get() ? 0 : 1), value.name(), Operands.words(left), expected);
    }

    private Told among(Condition.Among among, boolean wanted, Facts facts) {
        Found value = find(among.value(), facts);
        String expected = WORDS.say(
                wanted ? "expected.among" : "expected.notAmong",
                Map.of("values", among.of().stream().map(Operands::words).collect(Collectors.joining(", "))));
        if (value.value().isEmpty()) {
            return Told.of(Answer.UNKNOWN, value.missing().apply(expected));
        }
        FactValue found = value.value().get();
        boolean isOne = isAmong(found, among.of());
        boolean isOther = among.others().isEmpty()
                ? among.of().stream()
                        .anyMatch(each -> Operands.same(found, each).isPresent())
                : isAmong(found, among.others());
        return isOne || isOther
                ? decided(isOne == wanted, value.name(), Operands.words(found), expected)
                : Told.of(Answer.UNKNOWN, unreadable(value.name(), found, allThereAre(among, expected)));
    }

    private static boolean isAmong(FactValue found, List<FactValue> values) {
        return values.stream()
                .anyMatch(
                        each -> Operands.same(found, each).filter(same -> same).isPresent());
    }

    /** What a value should be that is none of all that there are. */
    private static String allThereAre(Condition.Among among, String expected) {
        return among.others().isEmpty()
                ? expected
                : WORDS.say(
                        "expected.among",
                        Map.of(
                                "values",
                                Stream.concat(among.of().stream(), among.others().stream())
                                        .map(Operands::words)
                                        .collect(Collectors.joining(", "))));
    }

    private Told span(Condition.Span span, boolean wanted, Facts facts) {
        Found from = find(span.from(), facts);
        Found period = find(span.period(), facts);
        Optional<PartialDate> start = from.value().flatMap(Operands::date);
        Optional<Period> length = period.value().flatMap(Operands::period);
        if (start.isEmpty()) {
            return noValue(from, A_DATE, A_DATE);
        }
        if (length.isEmpty()) {
            return noValue(period, A_PERIOD, A_PERIOD);
        }
        boolean atLeast = (span.is() == Condition.Span.Is.AT_LEAST);
        LocalDate earliest = start.get().firstDay().plus(length.get());
        LocalDate latest = start.get().lastDay().plus(length.get());
        String expected = apart(atLeast, wanted, earliest, latest, from, length.get());
        if (span.to().equals(Operand.asOf())) {
            return asOf(atLeast, wanted, earliest, latest, expected);
        }
        Found to = find(span.to(), facts);
        Optional<PartialDate> end = to.value().flatMap(Operands::date);
        if (end.isEmpty()) {
            return noValue(to, expected, expected);
        }
        boolean surely = atLeast
                ? !end.get().firstDay().isBefore(latest)
                : !end.get().lastDay().isAfter(earliest);
        boolean surelyNot = atLeast
                ? end.get().lastDay().isBefore(earliest)
                : end.get().firstDay().isAfter(latest);
        return decidedIf(surely, surelyNot, wanted, to.name(), end.get().toString(), expected);
    }

    /** The same where the later date is the as-of date, which answers only what it is asked. */
    private Told asOf(boolean atLeast, boolean wanted, LocalDate earliest, LocalDate latest, String expected) {
        boolean surely = atLeast ? asOf.isAfter(latest.minusDays(1)) : !asOf.isAfter(earliest);
        boolean surelyNot = atLeast ? !asOf.isAfter(earliest.minusDays(1)) : asOf.isAfter(latest);
        String name = WORDS.say("name.AS_OF", Map.of());
        return decidedIf(surely, surelyNot, wanted, name, asOf.day().toString(), expected);
    }

    private static Told decidedIf(
            boolean surely, boolean surelyNot, boolean wanted, String name, String found, String expected) {
        if (surely || surelyNot) {
            return decided(surely == wanted, name, found, expected);
        }
        return Told.of(
                Answer.UNKNOWN, new Part(Part.Code.OPEN, Map.of("fact", name, "found", found, "expected", expected)));
    }

    private static String apart(
            boolean atLeast, boolean wanted, LocalDate earliest, LocalDate latest, Found from, Period length) {
        String key = wanted
                ? (atLeast ? "expected.from" : "expected.before")
                : (atLeast ? "expected.until" : "expected.after");
        LocalDate day = atLeast == wanted ? latest : earliest;
        return WORDS.say(
                length.isZero() ? key + ".sameDay" : key,
                Map.of(
                        "day", day.toString(),
                        "period", Words.of(length),
                        "from", from.name()));
    }

    private Found find(Operand operand, Facts facts) {
        if (operand instanceof Operand.Value value) {
            return new Found(Operands.words(value.value()), Optional.of(value.value()), expected -> none());
        } else if (operand instanceof Operand.Fact fact) {
            return known(facts.nameOf(fact.at()), facts.find(fact.at()));
        } else if (operand instanceof Operand.Day) {
            String name = WORDS.say("name.RECORD_DATE", Map.of());
            return known(name, record.date().map(date -> new FactValue.Text(date.toString())));
        } else if (operand instanceof Operand.Entry entry) {
            return entry(entry, facts);
        } else if (operand instanceof Operand.Setting setting) {
            return known(WORDS.say("name.setting", Map.of("setting", setting.name())), Optional.empty());
        }
        throw new IllegalStateException("No value of " + operand);
    }

    private Found entry(Operand.Entry entry, Facts facts) {
        Found key = find(entry.key(), facts);
        if (key.value().isEmpty()) {
            return key;
        }
        if (!(key.value().get() instanceof FactValue.Text text)) {
            Part unreadable = unreadable(key.name(), key.value().get(), WORDS.say("expected.text", Map.of()));
            return new Found(key.name(), Optional.empty(), expected -> unreadable);
        }
        String in = facts.nameOf(entry.in());
        String name = in + (in.endsWith("/") ? "" : "/") + text.value();
        Optional<FactValue> table = facts.find(entry.in());
        if (table.filter(value -> !(value instanceof FactValue.Structure)).isPresent()) {
            Found found = known(in, table);
            String expected = WORDS.say("expected.table", Map.of());
            return new Found(
                    in,
                    Optional.empty(),
                    ignored -> noValue(found, expected, expected).parts().get(0));
        }
        return known(
                name, table.map(value -> ((FactValue.Structure) value).values().get(text.value())));
    }

    private static Found known(String name, Optional<? extends FactValue> value) {
        if (value.isEmpty()) {
            return new Found(name, Optional.empty(), expected -> Part.missing(name, expected));
        }
        FactValue found = value.get();
        return Operands.isNotKnown(found)
                ? new Found(
                        name,
                        Optional.empty(),
                        expected -> new Part(
                                Part.Code.NOT_KNOWN,
                                Map.of("fact", name, "found", Operands.words(found), "expected", expected)))
                : new Found(name, Optional.of(found), expected -> none());
    }

    private static Part none() {
        throw new IllegalStateException("A value that is there is not missing");
    }

    /** What is told where an operand has no value, or one of another type. */
    private static Told noValue(Found operand, String expected, String type) {
        return Told.of(
                Answer.UNKNOWN,
                operand.value()
                        .map(value -> unreadable(operand.name(), value, type))
                        .orElseGet(() -> operand.missing().apply(expected)));
    }

    private static Part unreadable(String name, FactValue found, String expected) {
        return new Part(
                Part.Code.UNREADABLE, Map.of("fact", name, "found", Operands.words(found), "expected", expected));
    }

    private static Told decided(boolean holds, String name, String found, String expected) {
        return Told.of(Answer.of(holds), holds ? Part.held(name, found, expected) : Part.failed(name, found, expected));
    }

    private static String comparison(Comparison is, Found to) {
        return WORDS.say(
                "expected." + is,
                Map.of("value", to.value().map(Operands::words).orElse(to.name())));
    }
}
