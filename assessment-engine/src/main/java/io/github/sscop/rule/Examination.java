package io.github.sscop.rule;

import io.github.sscop.code.PartialDate;
import io.github.sscop.evidence.FactValue;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Why a condition is told as it is: the parts that decide, in words. */
final class Examination {

    private final AsOf asOf;
    private final Answers answers;
    private final List<Part> parts = new ArrayList<>();

    private Examination(AsOf asOf) {
        this.asOf = asOf;
        this.answers = Answers.atOnce(asOf);
    }

    /** The parts that decide on the answer that was told of a condition. */
    static List<Part> parts(Condition condition, Answer answer, Facts facts, AsOf asOf) {
        Examination examination = new Examination(asOf);
        examination.explain(condition, answer, true, facts);
        return examination.parts;
    }

    /** Explains the answer to a condition, in the words of its opposite where it is not wanted. */
    private void explain(Condition condition, Answer answer, boolean wanted, Facts facts) {
        boolean held = wanted == (answer == Answer.YES);
        if (condition instanceof Condition.Not not) {
            explain(not.condition(), answer.opposite(), !wanted, facts);
        } else if (condition instanceof Condition.All all) {
            several(all.conditions(), answer, answer == Answer.YES, wanted, facts);
        } else if (condition instanceof Condition.Any any) {
            several(any.conditions(), answer, answer == Answer.NO, wanted, facts);
        } else if (condition instanceof Condition.Every every) {
            elements(every.in(), every.satisfies(), answer, answer == Answer.YES, wanted, facts);
        } else if (condition instanceof Condition.Some some) {
            elements(some.in(), some.satisfies(), answer, answer == Answer.NO, wanted, facts);
        } else if (condition instanceof Condition.Present present) {
            present(present, held, wanted, facts);
        } else if (condition instanceof Condition.Compare compare) {
            compare(compare, answer, held, wanted, facts);
        } else if (condition instanceof Condition.Among among) {
            among(among, answer, held, wanted, facts);
        } else if (condition instanceof Condition.Span span) {
            span(span, answer, held, wanted, facts);
        } else if (condition instanceof Condition.Count count) {
            count(count, answer, held, wanted, facts);
        } else if (condition instanceof Condition.Distinct distinct) {
            distinct(distinct, answer, held, wanted, facts);
        } else {
            throw new IllegalStateException("No words for " + condition);
        }
    }

    private void add(boolean held, String name, String found, String expected) {
        parts.add(held ? Part.held(name, found, expected) : Part.failed(name, found, expected));
    }

    // Several

    /** Explains several conditions by those that decide: the ones with the same answer as all of them together. */
    private void several(List<Condition> conditions, Answer answer, boolean alike, boolean wanted, Facts facts) {
        for (Condition condition : conditions) {
            if (alike || answers.of(condition, facts) == answer) {
                explain(condition, answer, wanted, facts);
            }
        }
    }

    /** The same for elements; a single part stands for all that are alike, so that a long list makes no long story. */
    private void elements(String in, Condition satisfies, Answer answer, boolean alike, boolean wanted, Facts facts) {
        List<FactValue> values = Answers.values(in, facts);
        if (values == null || values.isEmpty()) {
            noElement(Found.fact(in, facts));
        } else if (alike) {
            boolean held = wanted == (answer == Answer.YES);
            add(held, facts.nameOf(in), Expected.elementsFound(values.size()), held ? Expected.EACH : Expected.ANY);
        } else {
            elementsTold(in, values, satisfies, answer, wanted, facts);
        }
    }

    /** Explains the elements of which that answer is told. */
    private void elementsTold(
            String in, List<FactValue> values, Condition of, Answer answer, boolean wanted, Facts facts) {
        for (int i = 0; i < values.size(); i++) {
            Facts element = facts.of(in, i, values.get(i));
            if (answers.of(of, element) == answer) {
                explain(of, answer, wanted, element);
            }
        }
    }

    private void noElement(Found list) {
        parts.add(
                list.value() instanceof FactValue.Sequence
                        ? new Part(Part.Code.EMPTY, Map.of("fact", list.name(), "expected", Expected.LIST))
                        : list.untold(Expected.LIST));
    }

    private void distinct(Condition.Distinct distinct, Answer answer, boolean held, boolean wanted, Facts facts) {
        List<FactValue> values = Answers.values(distinct.in(), facts);
        if (values == null || values.isEmpty()) {
            noElement(Found.fact(distinct.in(), facts));
            return;
        }
        if (answer == Answer.YES) {
            String name = facts.nameOf(distinct.in());
            add(held, name, Expected.elementsFound(values.size()), Expected.distinct(wanted, distinct.by()));
            return;
        }
        Map<FactValue, String> seen = new HashMap<>();
        for (int i = 0; i < values.size(); i++) {
            Found by = Found.fact(distinct.by(), facts.of(distinct.in(), i, values.get(i)));
            FactValue value = by.value();
            boolean told = value != null && Operands.isPlain(value);
            if (!told && answer == Answer.UNKNOWN) {
                parts.add(by.untold(Expected.PLAIN));
            } else if (told && answer == Answer.NO) {
                String before = seen.putIfAbsent(value, by.name());
                if (before != null) {
                    add(held, by.name(), by.words(), Expected.other(wanted, before));
                }
            }
        }
    }

    private void count(Condition.Count count, Answer answer, boolean held, boolean wanted, Facts facts) {
        List<FactValue> values = Answers.values(count.in(), facts);
        if (values == null) {
            parts.add(Found.fact(count.in(), facts).untold(Expected.ANY_LIST));
            return;
        }
        Found to = Found.of(count.to(), facts);
        BigDecimal limit =
                to.value() == null ? null : Operands.number(to.value()).orElse(null);
        if (limit == null) {
            parts.add(to.untold(Expected.NUMBER));
            return;
        }
        if (answer == Answer.UNKNOWN) {
            elementsTold(count.in(), values, count.where(), Answer.UNKNOWN, true, facts);
            return;
        }
        Comparison is = wanted ? count.is() : count.is().negated();
        Answers.Tally tally = answers.tally(count, values, facts);
        add(
                held,
                facts.nameOf(count.in()),
                Expected.countFound(tally.least(), values.size()),
                Expected.comparison(is, to));
        if (!held) {
            boolean tooFew = is == Comparison.AT_LEAST
                    || is == Comparison.MORE
                    || (is == Comparison.EQUAL
                            && BigDecimal.valueOf(tally.most()).compareTo(limit) < 0);
            elementsTold(count.in(), values, count.where(), Answer.of(!tooFew), tooFew, facts);
        }
    }

    // Values

    private void present(Condition.Present present, boolean held, boolean wanted, Facts facts) {
        String name = facts.nameOf(present.fact());
        FactValue found = facts.find(present.fact());
        if (found == null && wanted) {
            parts.add(Part.missing(name, Expected.PRESENT));
        } else {
            String words = found == null ? Expected.NOTHING_FOUND : Operands.words(found);
            add(held, name, words, wanted ? Expected.PRESENT : Expected.ABSENT);
        }
    }

    private void compare(Condition.Compare compare, Answer answer, boolean held, boolean wanted, Facts facts) {
        Comparison is = wanted ? compare.is() : compare.is().negated();
        Found value = Found.of(compare.value(), facts);
        Found to = Found.of(compare.to(), facts);
        if (value.value() == null) {
            parts.add(value.untold(Expected.comparison(is, to)));
        } else if (to.value() == null) {
            parts.add(to.untold(Expected.PRESENT));
        } else if (answer == Answer.UNKNOWN) {
            parts.add(incomparable(value, value.value(), is, to, to.value()));
        } else {
            add(held, value.name(), value.words(), Expected.comparison(is, to));
        }
    }

    /** Which of two values keeps them from being compared. */
    private static Part incomparable(Found value, FactValue left, Comparison is, Found to, FactValue right) {
        boolean leftIsWrong = is.isOrder() ? Operands.number(left).isEmpty() : Operands.isPlain(right);
        return leftIsWrong
                ? value.untold(Expected.comparison(is, to))
                : to.untold(is.isOrder() ? Expected.NUMBER : Expected.PLAIN);
    }

    private void among(Condition.Among among, Answer answer, boolean held, boolean wanted, Facts facts) {
        Found value = Found.of(among.value(), facts);
        if (value.value() == null) {
            parts.add(value.untold(Expected.among(wanted, among.of())));
        } else if (answer == Answer.UNKNOWN) {
            parts.add(value.untold(Expected.amongAll(among, wanted)));
        } else {
            add(held, value.name(), value.words(), Expected.among(wanted, among.of()));
        }
    }

    // Dates

    private void span(Condition.Span span, Answer answer, boolean held, boolean wanted, Facts facts) {
        Found from = Found.of(span.from(), facts);
        PartialDate start =
                from.value() == null ? null : Operands.date(from.value()).orElse(null);
        if (start == null) {
            parts.add(from.untold(Expected.DATE));
            return;
        }
        Found period = Found.of(span.period(), facts);
        Period length =
                period.value() == null ? null : Operands.period(period.value()).orElse(null);
        if (length == null) {
            parts.add(period.untold(Expected.PERIOD));
            return;
        }
        boolean atLeast = span.is() == Condition.Span.Is.AT_LEAST;
        LocalDate limit = (atLeast == wanted ? start.lastDay() : start.firstDay()).plus(length);
        String expected = Expected.apart(atLeast, wanted, limit, from.name(), length);
        if (Answers.isAsOf(span.to())) {
            add(answer, held, Expected.AS_OF, asOf.day().toString(), expected);
            return;
        }
        Found to = Found.of(span.to(), facts);
        PartialDate end = to.value() == null ? null : Operands.date(to.value()).orElse(null);
        if (end == null) {
            parts.add(to.untold(expected));
        } else {
            add(answer, held, to.name(), end.toString(), expected);
        }
    }

    private void add(Answer answer, boolean held, String name, String found, String expected) {
        if (answer == Answer.UNKNOWN) {
            parts.add(Part.of(Part.Code.OPEN, name, found, expected));
        } else {
            add(held, name, found, expected);
        }
    }
}
