package io.github.sscop.rule;

import static io.github.sscop.rule.Told.decided;

import io.github.sscop.code.PartialDate;
import io.github.sscop.evidence.Evidence;
import io.github.sscop.evidence.FactValue;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** One record under one rule: what can be told of its conditions, and which parts decide. */
final class Examination {

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

    // Several

    /** Tells of all of several conditions, or of any of them. */
    private Told several(List<Condition> conditions, boolean all, boolean wanted, Facts facts) {
        List<Told> each = new ArrayList<>(conditions.size());
        for (Condition condition : conditions) {
            each.add(tell(condition, wanted, facts));
        }
        return Told.together(each, all);
    }

    private Told elements(String in, Condition satisfies, boolean all, boolean wanted, Facts facts) {
        Found list = list(in, facts);
        List<FactValue> values = values(list);
        if (values.isEmpty()) {
            return noElement(list, Expected.LIST);
        }
        List<Told> each = each(values, in, satisfies, wanted, facts);
        Told together = Told.together(each, all);
        boolean everyOne = all == (together.answer() == Answer.YES);
        return everyOne && together.answer() != Answer.UNKNOWN
                ? forEach(together.answer() == Answer.YES, list, values.size())
                : together;
    }

    private List<Told> each(List<FactValue> values, String in, Condition satisfies, boolean wanted, Facts facts) {
        List<Told> each = new ArrayList<>(values.size());
        for (int i = 0; i < values.size(); i++) {
            each.add(tell(satisfies, wanted, facts.of(in, i, values.get(i))));
        }
        return each;
    }

    /** Stands for the parts of every element where all are alike, so that a long list does not make a long story. */
    private static Told forEach(boolean holds, Found list, int size) {
        return decided(
                holds, list.name(), () -> Expected.elementsFound(size), () -> holds ? Expected.EACH : Expected.ANY);
    }

    private static Found list(String in, Facts facts) {
        return Found.known(() -> facts.nameOf(in), facts.find(in));
    }

    /** The elements of a list; none of what is none. */
    private static List<FactValue> values(Found list) {
        return list.value().isPresent() && list.value().get() instanceof FactValue.Sequence sequence
                ? sequence.values()
                : List.of();
    }

    /** What is told of an empty list, and of what is no list. */
    private static Told noElement(Found list, String expected) {
        if (list.value().filter(FactValue.Sequence.class::isInstance).isEmpty()) {
            return list.untold(expected);
        }
        return Told.of(
                Answer.UNKNOWN,
                () -> new Part(Part.Code.EMPTY, Map.of("fact", list.name().get(), "expected", expected)));
    }

    private Told distinct(Condition.Distinct distinct, boolean wanted, Facts facts) {
        Found list = list(distinct.in(), facts);
        List<FactValue> values = values(list);
        if (values.isEmpty()) {
            return noElement(list, Expected.LIST);
        }
        Map<FactValue, Found> seen = new HashMap<>();
        List<Told> untold = new ArrayList<>();
        List<Told> same = new ArrayList<>();
        for (int i = 0; i < values.size(); i++) {
            Facts element = facts.of(distinct.in(), i, values.get(i));
            Found by = Found.known(() -> element.nameOf(distinct.by()), element.find(distinct.by()));
            if (by.value().isEmpty() || !Operands.isPlain(by.value().get())) {
                untold.add(by.untold(Expected.PLAIN));
                continue;
            }
            Found before = seen.putIfAbsent(by.value().get(), by);
            if (before != null) {
                same.add(decided(
                        !wanted,
                        by.name(),
                        by::words,
                        () -> Expected.other(wanted, before.name().get())));
            }
        }
        if (!same.isEmpty()) {
            return Told.together(same, !wanted);
        }
        return untold.isEmpty()
                ? decided(
                        wanted,
                        list.name(),
                        () -> Expected.elementsFound(values.size()),
                        () -> Expected.distinct(wanted, distinct.by()))
                : Told.together(untold, true);
    }

    private Told count(Condition.Count count, boolean wanted, Facts facts) {
        Found list = list(count.in(), facts);
        if (list.value().filter(FactValue.Sequence.class::isInstance).isEmpty()) {
            return list.untold(Expected.ANY_LIST);
        }
        Found to = find(count.to(), facts);
        Optional<BigDecimal> limit = to.value().flatMap(Operands::number);
        if (limit.isEmpty()) {
            return to.untold(Expected.NUMBER);
        }
        Comparison is = wanted ? count.is() : count.is().negated();
        List<FactValue> values = values(list);
        List<Told> each = each(values, count.in(), count.where(), true, facts);
        long least = 0;
        long untold = 0;
        for (Told told : each) {
            least += told.answer() == Answer.YES ? 1 : 0;
            untold += told.answer() == Answer.UNKNOWN ? 1 : 0;
        }
        long most = least + untold;
        Answer answer = between(is, least, most, limit.get());
        if (answer == Answer.UNKNOWN) {
            return new Told(answer, () -> Told.together(onlyUntold(each), true).parts());
        }
        long found = least;
        Told counted = decided(
                answer == Answer.YES,
                list.name(),
                () -> Expected.countFound(found, values.size()),
                () -> Expected.comparison(is, to));
        if (answer == Answer.YES) {
            return counted;
        }
        boolean tooFew = is == Comparison.AT_LEAST
                || is == Comparison.MORE
                || (is == Comparison.EQUAL && BigDecimal.valueOf(most).compareTo(limit.get()) < 0);
        return new Told(answer, () -> {
            List<Part> parts = new ArrayList<>(counted.parts());
            for (int i = 0; i < values.size(); i++) {
                if (each.get(i).answer() == (tooFew ? Answer.NO : Answer.YES)) {
                    Facts element = facts.of(count.in(), i, values.get(i));
                    Told told = tooFew ? each.get(i) : tell(count.where(), false, element);
                    parts.addAll(told.parts());
                }
            }
            return parts;
        });
    }

    private static List<Told> onlyUntold(List<Told> each) {
        return each.stream().filter(told -> told.answer() == Answer.UNKNOWN).toList();
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

    // Values

    private static Told present(Condition.Present present, boolean wanted, Facts facts) {
        Optional<FactValue> value = facts.find(present.fact());
        Supplier<String> name = () -> facts.nameOf(present.fact());
        String expected = wanted ? Expected.PRESENT : Expected.ABSENT;
        if (value.isEmpty()) {
            return Told.of(
                    Answer.of(!wanted),
                    () -> wanted
                            ? Part.missing(name.get(), expected)
                            : Part.held(name.get(), Expected.NOTHING_FOUND, expected));
        }
        FactValue found = value.get();
        boolean there = !Operands.isNotKnown(found);
        return decided(there == wanted, name, () -> Operands.words(found), () -> expected);
    }

    private Told compare(Condition.Compare compare, boolean wanted, Facts facts) {
        Comparison is = wanted ? compare.is() : compare.is().negated();
        Found value = find(compare.value(), facts);
        Found to = find(compare.to(), facts);
        if (value.value().isEmpty()) {
            return Told.of(Answer.UNKNOWN, () -> value.missing().apply(Expected.comparison(is, to)));
        }
        if (to.value().isEmpty()) {
            return Told.of(Answer.UNKNOWN, () -> to.missing().apply(Expected.PRESENT));
        }
        FactValue left = value.value().get();
        FactValue right = to.value().get();
        boolean bothTexts = left instanceof FactValue.Text && right instanceof FactValue.Text;
        if (is.isOrder() || !bothTexts) {
            Optional<BigDecimal> number = Operands.number(left);
            Optional<BigDecimal> other = Operands.number(right);
            if (number.isPresent() && other.isPresent()) {
                return compared(is.holds(number.get().compareTo(other.get())), value, is, to);
            }
        }
        Optional<Boolean> same = is.isOrder() ? Optional.empty() : Operands.same(left, right);
        return same.isEmpty()
                ? Told.of(Answer.UNKNOWN, () -> incomparable(value, left, is, to, right))
                : compared(is.holds(same.get() ? 0 : 1), value, is, to);
    }

    private static Told compared(boolean holds, Found value, Comparison is, Found to) {
        return decided(holds, value.name(), value::words, () -> Expected.comparison(is, to));
    }

    /** Which of two values keeps them from being compared. */
    private static Part incomparable(Found value, FactValue left, Comparison is, Found to, FactValue right) {
        boolean leftIsWrong = is.isOrder() ? Operands.number(left).isEmpty() : Operands.isPlain(right);
        return leftIsWrong
                ? Found.unreadable(value.name().get(), left, Expected.comparison(is, to))
                : Found.unreadable(to.name().get(), right, is.isOrder() ? Expected.NUMBER : Expected.PLAIN);
    }

    private Told among(Condition.Among among, boolean wanted, Facts facts) {
        Found value = find(among.value(), facts);
        Supplier<String> expected = () -> Expected.among(wanted, among.of());
        if (value.value().isEmpty()) {
            return Told.of(Answer.UNKNOWN, () -> value.missing().apply(expected.get()));
        }
        FactValue found = value.value().get();
        boolean isOne = isAmong(found, among.of());
        boolean isOther = among.others().isEmpty() ? isLike(found, among.of()) : isAmong(found, among.others());
        return isOne || isOther
                ? decided(isOne == wanted, value.name(), value::words, expected)
                : Told.of(
                        Answer.UNKNOWN,
                        () -> Found.unreadable(value.name().get(), found, Expected.amongAll(among, wanted)));
    }

    private static boolean isAmong(FactValue found, List<FactValue> values) {
        for (FactValue each : values) {
            if (Operands.same(found, each).orElse(false)) {
                return true;
            }
        }
        return false;
    }

    /** Whether a value is of the type of some of several. */
    private static boolean isLike(FactValue found, List<FactValue> values) {
        for (FactValue each : values) {
            if (Operands.same(found, each).isPresent()) {
                return true;
            }
        }
        return false;
    }

    // Dates

    private Told span(Condition.Span span, boolean wanted, Facts facts) {
        Found from = find(span.from(), facts);
        Found period = find(span.period(), facts);
        Optional<PartialDate> start = from.value().flatMap(Operands::date);
        Optional<Period> length = period.value().flatMap(Operands::period);
        if (start.isEmpty()) {
            return from.untold(Expected.DATE);
        }
        if (length.isEmpty()) {
            return period.untold(Expected.PERIOD);
        }
        boolean atLeast = (span.is() == Condition.Span.Is.AT_LEAST);
        LocalDate earliest = start.get().firstDay().plus(length.get());
        LocalDate latest = start.get().lastDay().plus(length.get());
        Supplier<String> expected = () -> Expected.apart(atLeast, wanted, earliest, latest, from, length.get());
        if (span.to().equals(Operand.asOf())) {
            return asOf(atLeast, wanted, earliest, latest, expected);
        }
        Found to = find(span.to(), facts);
        Optional<PartialDate> end = to.value().flatMap(Operands::date);
        if (end.isEmpty()) {
            return to.untold(expected);
        }
        boolean surely = atLeast
                ? !end.get().firstDay().isBefore(latest)
                : !end.get().lastDay().isAfter(earliest);
        boolean surelyNot = atLeast
                ? end.get().lastDay().isBefore(earliest)
                : end.get().firstDay().isAfter(latest);
        return decidedIf(surely, surelyNot, wanted, to.name(), () -> end.get().toString(), expected);
    }

    /** The same where the later date is the as-of date, which answers only what it is asked. */
    private Told asOf(
            boolean atLeast, boolean wanted, LocalDate earliest, LocalDate latest, Supplier<String> expected) {
        boolean surely = atLeast ? asOf.isAfter(latest.minusDays(1)) : !asOf.isAfter(earliest);
        boolean surelyNot = atLeast ? !asOf.isAfter(earliest.minusDays(1)) : asOf.isAfter(latest);
        return decidedIf(
                surely,
                surelyNot,
                wanted,
                () -> Expected.AS_OF,
                () -> asOf.day().toString(),
                expected);
    }

    private static Told decidedIf(
            boolean surely,
            boolean surelyNot,
            boolean wanted,
            Supplier<String> name,
            Supplier<String> found,
            Supplier<String> expected) {
        if (surely || surelyNot) {
            return decided(surely == wanted, name, found, expected);
        }
        return Told.of(
                Answer.UNKNOWN,
                () -> new Part(
                        Part.Code.OPEN, Map.of("fact", name.get(), "found", found.get(), "expected", expected.get())));
    }

    // Operands

    private Found find(Operand operand, Facts facts) {
        if (operand instanceof Operand.Value value) {
            return Found.there(() -> Operands.words(value.value()), value.value());
        } else if (operand instanceof Operand.Fact fact) {
            return Found.known(() -> facts.nameOf(fact.at()), facts.find(fact.at()));
        } else if (operand instanceof Operand.Day) {
            return Found.known(
                    () -> Expected.RECORD_DATE, record.date().map(date -> new FactValue.Text(date.toString())));
        } else if (operand instanceof Operand.Entry entry) {
            return entry(entry, facts);
        } else if (operand instanceof Operand.Setting setting) {
            return Found.known(() -> Expected.setting(setting.name()), Optional.empty());
        }
        throw new IllegalStateException("No value of " + operand);
    }

    private Found entry(Operand.Entry entry, Facts facts) {
        Found key = find(entry.key(), facts);
        if (key.value().isEmpty()) {
            return key;
        }
        FactValue value = key.value().get();
        if (!(value instanceof FactValue.Text text)) {
            return new Found(
                    key.name(),
                    Optional.empty(),
                    expected -> Found.unreadable(key.name().get(), value, Expected.TEXT));
        }
        Optional<FactValue> table = facts.find(entry.in());
        if (table.isPresent() && !(table.get() instanceof FactValue.Structure)) {
            Found found = Found.known(() -> facts.nameOf(entry.in()), table);
            return new Found(
                    found.name(),
                    Optional.empty(),
                    expected -> found.untold(Expected.TABLE).parts().get(0));
        }
        return Found.known(
                () -> entryName(facts.nameOf(entry.in()), text.value()),
                table.map(values -> ((FactValue.Structure) values).values().get(text.value())));
    }

    private static String entryName(String in, String key) {
        return in + (in.endsWith("/") ? "" : "/") + key;
    }
}
