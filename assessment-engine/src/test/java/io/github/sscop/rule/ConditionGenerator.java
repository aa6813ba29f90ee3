package io.github.sscop.rule;

import io.github.sscop.evidence.FactValue;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/**
 * Draws conditions, and facts for them.
 *
 * <p>Conditions look for numbers in {@code n} and {@code m}, words in {@code w} and {@code v}, truths in {@code k}, dates in
 * {@code d} and {@code e}, a table of numbers by the words of {@code w} in {@code t}, and lists of all of these in {@code
 * l}, whose elements have lists in {@code l} once more. Well-typed facts have all that; other facts have less, or other
 * values.
 */
public final class ConditionGenerator {

    private static final List<String> WORDS = List.of("high", "low", "a/b", "c~d");
    private static final List<String> NUMBERS = List.of("n", "m");
    private static final List<String> DATES = List.of("d", "e");
    private static final LocalDate DAY = LocalDate.of(2026, 2, 27);

    /** Texts that have caught readers of numbers, dates and periods out. */
    private static final List<String> HOSTILE = List.of(
            "",
            " ",
            "?",
            "null",
            "Needs Review",
            "-1",
            "1e9",
            "00000000000000000000000000000000000000000000000001",
            "1234567890123456789012345678901234567890.1234567890123456789012345678901234567890",
            "12345678901234567890123456789012345678901",
            "0000-01",
            "9999-12-31",
            "2026-02-30",
            "2026-13",
            "P2147483647W",
            "P99999999999Y",
            "-P2147483648D",
            "P-2147483648M",
            "P1000Y",
            "PT1H",
            "{fact}",
            "$1 \\",
            "\uD83D\uDE00");

    private ConditionGenerator() {}

    // Conditions

    /** Conditions that rules may have; settings are among their operands if asked for. */
    public static Arbitrary<Condition> any(boolean settings) {
        return new Drawing(settings, true).conditions(3, false);
    }

    /** Conditions that can be evaluated on well-typed facts. */
    static Arbitrary<Condition> typed() {
        return new Drawing(false, false).conditions(3, false);
    }

    /** Conditions of spans from given facts to the as-of date, alone and together. */
    static Arbitrary<Condition> spansToAsOf(String... facts) {
        Arbitrary<Condition> spans = Combinators.combine(
                        Arbitraries.of(facts), Arbitraries.of(Condition.Span.Is.values()), periods())
                .as((from, is, period) ->
                        new Condition.Span(Operand.fact(from), Operand.asOf(), is, Operand.period(period)));
        Arbitrary<Condition> both = Combinators.combine(spans, spans).as(Condition::all);
        Arbitrary<Condition> either =
                Combinators.combine(spans, spans).as((one, other) -> Condition.any(one, Condition.not(other)));
        return Arbitraries.oneOf(spans, spans.map(Condition::not), both, either);
    }

    /** Periods of none to some hundred days, by the calendar. */
    public static Arbitrary<Period> periods() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 1),
                        Arbitraries.integers().between(0, 3),
                        Arbitraries.integers().between(0, 40))
                .as(Period::of);
    }

    /** The leaves of a condition: those that hold no others. */
    static long leaves(Condition condition) {
        if (condition instanceof Condition.All all) {
            return all.conditions().stream()
                    .mapToLong(ConditionGenerator::leaves)
                    .sum();
        } else if (condition instanceof Condition.Any any) {
            return any.conditions().stream()
                    .mapToLong(ConditionGenerator::leaves)
                    .sum();
        } else if (condition instanceof Condition.Not not) {
            return leaves(not.condition());
        } else if (condition instanceof Condition.Every every) {
            return 1 + leaves(every.satisfies());
        } else if (condition instanceof Condition.Some some) {
            return 1 + leaves(some.satisfies());
        } else if (condition instanceof Condition.Count count) {
            return 1 + leaves(count.where());
        }
        return 1;
    }

    /** How conditions are drawn. */
    private record Drawing(boolean settings, boolean anyType) {

        private Arbitrary<Condition> conditions(int depth, boolean inElement) {
            if (depth == 0) {
                return leaves(inElement);
            }
            Arbitrary<Condition> parts = Arbitraries.lazy(() -> conditions(depth - 1, inElement));
            Arbitrary<Condition> ofElements = Arbitraries.lazy(() -> conditions(depth - 1, true));
            Arbitrary<List<Condition>> several = parts.list().ofMinSize(1).ofMaxSize(3);
            Arbitrary<String> lists = inElement || !anyType ? Arbitraries.just("l") : Arbitraries.of("l", "/l", "n");
            return Arbitraries.frequencyOf(
                    Tuple.of(4, leaves(inElement)),
                    Tuple.of(2, several.map(Condition.All::new)),
                    Tuple.of(2, several.map(Condition.Any::new)),
                    Tuple.of(2, parts.map(Condition::not)),
                    Tuple.of(1, Combinators.combine(lists, ofElements).as(Condition.Every::new)),
                    Tuple.of(1, Combinators.combine(lists, ofElements).as(Condition.Some::new)),
                    Tuple.of(
                            1,
                            Combinators.combine(lists, ofElements, Arbitraries.of(Comparison.values()), numbers())
                                    .as(Condition.Count::new)));
        }

        private Arbitrary<Condition> leaves(boolean inElement) {
            Arbitrary<Comparison> ways = Arbitraries.of(Comparison.values());
            Arbitrary<Comparison> same = Arbitraries.of(Comparison.EQUAL, Comparison.NOT_EQUAL);
            Arbitrary<Operand> words = Arbitraries.of(
                    Operand.fact("w"),
                    Operand.fact("v"),
                    Operand.fact("/w"),
                    Operand.value("high"),
                    Operand.value("?"));
            Arbitrary<Operand> factsOfWords = Arbitraries.of(Operand.fact("w"), Operand.fact("/v"));
            Arbitrary<Condition> compared = Combinators.combine(
                            anyType ? Arbitraries.oneOf(numbers(), facts()) : numbers(), ways, numbers())
                    .as(Condition.Compare::new);
            Arbitrary<Condition> likened = Combinators.combine(
                            anyType ? Arbitraries.oneOf(words, facts()) : factsOfWords, same, words)
                    .as(Condition.Compare::new);
            Arbitrary<Condition> trueOrFalse = Arbitraries.of(
                    Operand.fact("k").isTrue(), Operand.fact("/k").isFalse());
            Arbitrary<Condition> among = Combinators.combine(
                            anyType ? facts() : factsOfWords,
                            Arbitraries.of(WORDS)
                                    .list()
                                    .ofMinSize(1)
                                    .ofMaxSize(3)
                                    .uniqueElements(),
                            Arbitraries.of(true, false))
                    .as((value, of, closed) -> new Condition.Among(
                            value,
                            of.stream().map(ConditionFixture::value).toList(),
                            closed ? othersThan(of) : List.of()));
            Arbitrary<Condition> distinct = Combinators.combine(
                            inElement || !anyType ? Arbitraries.just("l") : Arbitraries.of("l", "/l", "n"),
                            anyType ? Arbitraries.of("w", "n", "k", "t", "") : Arbitraries.of("w", "n", "k"))
                    .as(Condition.Distinct::new);
            Arbitrary<Condition> present =
                    Arbitraries.of("n", "/w", "nowhere", "l", "t/high", "").map(Condition.Present::new);
            return Arbitraries.oneOf(compared, likened, trueOrFalse, among, distinct, present, spans(inElement));
        }

        private static List<FactValue> othersThan(List<String> words) {
            return WORDS.stream()
                    .filter(word -> !words.contains(word))
                    .map(ConditionFixture::value)
                    .toList();
        }

        private Arbitrary<Condition> spans(boolean inElement) {
            Arbitrary<Operand> dates = Arbitraries.of("d", "e", "/d").map(Operand::fact);
            Arbitrary<Operand> periods = ConditionGenerator.periods().map(Operand::period);
            Arbitrary<Operand> known = Arbitraries.of(Operand.value("2026-01-31"), Operand.value("2024-02-29"));
            Arbitrary<Operand> from = anyType
                    ? Arbitraries.oneOf(dates, facts(), known, Arbitraries.just(Operand.recordDate()))
                    : Arbitraries.oneOf(dates, known);
            Arbitrary<Operand> to = inElement ? from : Arbitraries.oneOf(from, Arbitraries.just(Operand.asOf()));
            Arbitrary<Operand> length =
                    anyType ? Arbitraries.oneOf(periods, facts(), settings ? periodSettings() : periods) : periods;
            return Combinators.combine(from, to, Arbitraries.of(Condition.Span.Is.values()), length)
                    .as(Condition.Span::new);
        }

        private Arbitrary<Operand> numbers() {
            Arbitrary<Operand> given = Arbitraries.oneOf(
                    Arbitraries.longs().between(-2, 4).map(Operand::value),
                    Arbitraries.of("1.5", "0.0", "3.00").map(Operand::value));
            Arbitrary<Operand> found = Arbitraries.of("n", "m", "/n").map(Operand::fact);
            Arbitrary<Operand> entries = Arbitraries.of(
                    new Operand.Entry("t", Operand.fact("w")), new Operand.Entry("/t", Operand.fact("v")));
            return settings
                    ? Arbitraries.oneOf(
                            given,
                            found,
                            entries,
                            Arbitraries.of("most", "least").map(Operand::setting))
                    : Arbitraries.oneOf(given, found, entries);
        }

        private static Arbitrary<Operand> periodSettings() {
            return Arbitraries.of("age", "notice").map(Operand::setting);
        }

        private static Arbitrary<Operand> facts() {
            return Arbitraries.of(
                            "n", "w", "k", "d", "t", "l", "l/n", "t/high", "t/a~1b", "", "/", "/n", "//", "nowhere",
                            "/t/c~0d")
                    .map(Operand::fact);
        }
    }

    // Facts

    /** Facts in which every condition of {@link #typed} finds what it looks for. */
    static Arbitrary<Map<String, FactValue>> typedFacts() {
        return structure(2, false).map(structure -> ((FactValue.Structure) structure).values());
    }

    /** The same facts with some of them left out, not known or of another type. */
    static Arbitrary<Map<String, FactValue>> facts() {
        return structure(2, true).map(structure -> ((FactValue.Structure) structure).values());
    }

    private static Arbitrary<FactValue> structure(int depth, boolean mixed) {
        Map<String, Arbitrary<FactValue>> parts = new LinkedHashMap<>();
        Arbitrary<FactValue> numbers = Arbitraries.oneOf(
                Arbitraries.longs().between(0, 3).map(FactValue.Whole::new),
                Arbitraries.of("0.5", "1.50", "2", "-3.25").map(FactValue.Text::new));
        NUMBERS.forEach(name -> parts.put(name, numbers));
        Arbitrary<FactValue> words = Arbitraries.of(WORDS).map(FactValue.Text::new);
        parts.put("w", words);
        parts.put("v", words);
        parts.put("k", Arbitraries.of(true, false).map(FactValue.Flag::new));
        Arbitrary<FactValue> days = Arbitraries.integers()
                .between(-60, 60)
                .map(DAY::plusDays)
                .map(LocalDate::toString)
                .map(FactValue.Text::new);
        Arbitrary<FactValue> months =
                Arbitraries.of("2026-02", "2026-03", "2026-04").map(FactValue.Text::new);
        DATES.forEach(name -> parts.put(name, mixed ? Arbitraries.oneOf(days, months) : days));
        parts.put("t", numbers.list().ofSize(WORDS.size()).map(values -> {
            Map<String, FactValue> table = new LinkedHashMap<>();
            WORDS.forEach(word -> table.put(word, values.get(table.size())));
            return new FactValue.Structure(table);
        }));
        Arbitrary<FactValue> elements =
                depth == 0 ? Arbitraries.of(HOSTILE).map(FactValue.Text::new) : structure(depth - 1, mixed);
        parts.put(
                "l",
                depth == 0
                        ? Arbitraries.just(new FactValue.Sequence(List.of()))
                        : elements.list().ofMinSize(mixed ? 0 : 1).ofMaxSize(3).map(FactValue.Sequence::new));
        return together(parts, mixed);
    }

    private static Arbitrary<FactValue> together(Map<String, Arbitrary<FactValue>> parts, boolean mixed) {
        List<Arbitrary<Optional<FactValue>>> values = new ArrayList<>();
        parts.values()
                .forEach(part -> values.add(
                        mixed
                                ? Arbitraries.frequencyOf(
                                        Tuple.of(6, part.map(Optional::of)),
                                        Tuple.of(1, Arbitraries.just(Optional.empty())),
                                        Tuple.of(1, hostile().map(Optional::of)))
                                : part.map(Optional::of)));
        return Combinators.combine(values).as(drawn -> {
            Map<String, FactValue> structure = new LinkedHashMap<>();
            int at = 0;
            for (String name : parts.keySet()) {
                drawn.get(at++).ifPresent(value -> structure.put(name, value));
            }
            return new FactValue.Structure(structure);
        });
    }

    /** Values that no condition expects. */
    private static Arbitrary<FactValue> hostile() {
        Arbitrary<FactValue> plain = Arbitraries.oneOf(
                Arbitraries.of(HOSTILE).map(FactValue.Text::new),
                Arbitraries.strings().ofMaxLength(5).map(FactValue.Text::new),
                Arbitraries.oneOf(Arbitraries.longs(), Arbitraries.of(Long.MIN_VALUE, -1L, Long.MAX_VALUE))
                        .map(FactValue.Whole::new),
                Arbitraries.of(true, false).map(FactValue.Flag::new));
        return Arbitraries.oneOf(
                plain,
                plain.list().ofMaxSize(3).map(FactValue.Sequence::new),
                Arbitraries.maps(Arbitraries.of("", "n", "high", "a/b", "/"), plain)
                        .ofMaxSize(3)
                        .map(FactValue.Structure::new));
    }

    /** How many values there are, counting those that hold others. */
    static long size(FactValue value) {
        Stream<FactValue> parts = value instanceof FactValue.Sequence list
                ? list.values().stream()
                : value instanceof FactValue.Structure structure ? structure.values().values().stream() : Stream.of();
        return 1 + parts.mapToLong(ConditionGenerator::size).sum();
    }
}
