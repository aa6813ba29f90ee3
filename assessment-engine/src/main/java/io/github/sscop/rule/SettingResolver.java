package io.github.sscop.rule;

import io.github.sscop.evidence.FactValue;
import java.util.Map;

/** Puts the values of a policy's settings into the conditions that name them. */
record SettingResolver(Map<String, FactValue> settings) {

    FactRule settled(FactRule rule) {
        return new FactRule(
                rule.id(),
                rule.items(),
                rule.kind(),
                rule.should(),
                rule.because(),
                rule.when().map(this::settled),
                settled(rule.holds()),
                rule.supports(),
                rule.refutes(),
                rule.sample());
    }

    private Condition settled(Condition condition) {
        if (condition instanceof Condition.All all) {
            return new Condition.All(
                    all.conditions().stream().map(this::settled).toList());
        } else if (condition instanceof Condition.Any any) {
            return new Condition.Any(
                    any.conditions().stream().map(this::settled).toList());
        } else if (condition instanceof Condition.Not not) {
            return new Condition.Not(settled(not.condition()));
        } else if (condition instanceof Condition.Compare compare) {
            return new Condition.Compare(settled(compare.value()), compare.is(), settled(compare.to()));
        } else if (condition instanceof Condition.Among among) {
            return new Condition.Among(settled(among.value()), among.of(), among.others());
        } else if (condition instanceof Condition.Span span) {
            return new Condition.Span(settled(span.from()), settled(span.to()), span.is(), settled(span.period()));
        } else if (condition instanceof Condition.Every every) {
            return new Condition.Every(every.in(), settled(every.satisfies()));
        } else if (condition instanceof Condition.Some some) {
            return new Condition.Some(some.in(), settled(some.satisfies()));
        } else if (condition instanceof Condition.Count count) {
            return new Condition.Count(count.in(), settled(count.where()), count.is(), settled(count.to()));
        }
        return condition;
    }

    private Operand settled(Operand operand) {
        if (operand instanceof Operand.Setting setting && settings.containsKey(setting.name())) {
            return new Operand.Value(settings.get(setting.name()));
        }
        return operand instanceof Operand.Entry entry ? new Operand.Entry(entry.in(), settled(entry.key())) : operand;
    }
}
