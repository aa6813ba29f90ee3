package io.github.sscop.rule;

import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The facts of a record that conditions read. */
final class ConditionFacts {

    private final Set<String> names = new TreeSet<>();

    private ConditionFacts() {}

    /**
     * Returns the names of the facts at the top of a record, without those of elements of lists and of tables.
     *
     * @param paths the paths of facts that are read beside those of the conditions
     */
    static Set<String> names(Stream<Condition> conditions, Stream<String> paths) {
        ConditionFacts facts = new ConditionFacts();
        conditions.forEach(condition -> facts.collect(condition, false));
        paths.forEach(path -> facts.path(path, false));
        return facts.names;
    }

    private void collect(Condition condition, boolean inElement) {
        if (condition instanceof Condition.All all) {
            all.conditions().forEach(each -> collect(each, inElement));
        } else if (condition instanceof Condition.Any any) {
            any.conditions().forEach(each -> collect(each, inElement));
        } else if (condition instanceof Condition.Not not) {
            collect(not.condition(), inElement);
        } else if (condition instanceof Condition.Present present) {
            path(present.fact(), inElement);
        } else if (condition instanceof Condition.Compare compare) {
            operand(compare.value(), inElement);
            operand(compare.to(), inElement);
        } else if (condition instanceof Condition.Among among) {
            operand(among.value(), inElement);
        } else if (condition instanceof Condition.Span span) {
            operand(span.from(), inElement);
            operand(span.to(), inElement);
            operand(span.period(), inElement);
        } else if (condition instanceof Condition.Every every) {
            path(every.in(), inElement);
            collect(every.satisfies(), true);
        } else if (condition instanceof Condition.Some some) {
            path(some.in(), inElement);
            collect(some.satisfies(), true);
        } else if (condition instanceof Condition.Count count) {
            path(count.in(), inElement);
            operand(count.to(), inElement);
            collect(count.where(), true);
        } else if (condition instanceof Condition.Distinct distinct) {
            path(distinct.in(), inElement);
        }
    }

    private void operand(Operand operand, boolean inElement) {
        if (operand instanceof Operand.Fact fact) {
            path(fact.at(), inElement);
        } else if (operand instanceof Operand.Entry entry) {
            path(entry.in(), inElement);
            operand(entry.key(), inElement);
        }
    }

    private void path(String path, boolean inElement) {
        boolean fromRoot = path.startsWith("/");
        if (!path.isEmpty() && (fromRoot || !inElement)) {
            String name = path.substring(fromRoot ? 1 : 0).split("/", 2)[0];
            names.add(name.replace("~1", "/").replace("~0", "~"));
        }
    }
}
