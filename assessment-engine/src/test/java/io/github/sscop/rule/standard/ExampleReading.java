package io.github.sscop.rule.standard;

import io.github.sscop.rule.Condition;
import io.github.sscop.rule.FactRule;
import io.github.sscop.rule.Operand;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** What a rule reads: facts, as its page names them, and settings of the policy. */
public final class ExampleReading {

    private final Set<String> facts = new TreeSet<>();
    private final Set<String> settings = new TreeSet<>();

    private ExampleReading() {}

    /** Returns what a rule reads. */
    public static ExampleReading of(FactRule rule) {
        ExampleReading reading = new ExampleReading();
        rule.when().ifPresent(when -> reading.condition(when, ""));
        reading.condition(rule.holds(), "");
        rule.limit().ifPresent(limit -> reading.condition(limit, ""));
        rule.sample()
                .ifPresent(sample -> Stream.concat(sample.population().stream(), sample.examined().stream())
                        .forEach(fact -> reading.fact(fact, "")));
        return reading;
    }

    /** Returns the facts: {@code findings[].status} of each element of a list, {@code promised/…} of a table. */
    public Set<String> facts() {
        return facts;
    }

    Set<String> settings() {
        return settings;
    }

    private void condition(Condition condition, String at) {
        if (condition instanceof Condition.All all) {
            all.conditions().forEach(each -> condition(each, at));
        } else if (condition instanceof Condition.Any any) {
            any.conditions().forEach(each -> condition(each, at));
        } else if (condition instanceof Condition.Not not) {
            condition(not.condition(), at);
        } else if (condition instanceof Condition.Present present) {
            fact(present.fact(), at);
        } else if (condition instanceof Condition.Compare compare) {
            operand(compare.value(), at);
            operand(compare.to(), at);
        } else if (condition instanceof Condition.Among among) {
            operand(among.value(), at);
        } else if (condition instanceof Condition.Span span) {
            operand(span.from(), at);
            operand(span.to(), at);
            operand(span.period(), at);
        } else if (condition instanceof Condition.Every every) {
            condition(every.satisfies(), elementsOf(every.in(), at));
        } else if (condition instanceof Condition.Some some) {
            condition(some.satisfies(), elementsOf(some.in(), at));
        } else if (condition instanceof Condition.Distinct distinct) {
            fact(distinct.by(), elementsOf(distinct.in(), at));
        } else if (condition instanceof Condition.Count count) {
            condition(count.where(), elementsOf(count.in(), at));
            operand(count.to(), at);
        } else {
            throw new AssertionError("No reading of " + condition);
        }
    }

    private String elementsOf(String list, String at) {
        return fact(list, at) + "[]";
    }

    private void operand(Operand operand, String at) {
        if (operand instanceof Operand.Fact fact) {
            fact(fact.at(), at);
        } else if (operand instanceof Operand.Setting setting) {
            settings.add(setting.name());
        } else if (operand instanceof Operand.Entry entry) {
            facts.add(fact(entry.in(), at) + "/…");
            operand(entry.key(), at);
        }
    }

    private String fact(String fact, String at) {
        String name = fact.startsWith("/")
                ? fact.substring(1)
                : String.join(at.isEmpty() || fact.isEmpty() ? "" : ".", at, fact);
        facts.add(name);
        return name;
    }
}
