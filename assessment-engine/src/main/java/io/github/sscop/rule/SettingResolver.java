package io.github.sscop.rule;

import io.github.sscop.evidence.FactValue;
import java.util.Map;

/** The resolver of settings: it replaces each setting in the conditions of a rule by its value in the policy. */
record SettingResolver(Map<String, FactValue> settings) {

    FactRule resolve(FactRule rule) {
        return new FactRule(
                rule.id(),
                rule.items(),
                rule.kind(),
                rule.should(),
                rule.because(),
                rule.when().map(this::resolve),
                resolve(rule.holds()),
                rule.limit().map(this::resolve),
                rule.supports(),
                rule.supportsWithoutSample(),
                rule.refutes(),
                rule.sample());
    }

    private Condition resolve(Condition condition) {
        if (condition instanceof Condition.All all) {
            return new Condition.All(
                    all.conditions().stream().map(this::resolve).toList());
        } else if (condition instanceof Condition.Any any) {
            return new Condition.Any(
                    any.conditions().stream().map(this::resolve).toList());
        } else if (condition instanceof Condition.Not not) {
            return new Condition.Not(resolve(not.condition()));
        } else if (condition instanceof Condition.Compare compare) {
            return new Condition.Compare(resolve(compare.value()), compare.is(), resolve(compare.to()));
        } else if (condition instanceof Condition.Among among) {
            return new Condition.Among(resolve(among.value()), among.of(), among.others());
        } else if (condition instanceof Condition.Span span) {
            return new Condition.Span(resolve(span.from()), resolve(span.to()), span.is(), resolve(span.period()));
        } else if (condition instanceof Condition.Every every) {
            return new Condition.Every(every.in(), resolve(every.satisfies()));
        } else if (condition instanceof Condition.Some some) {
            return new Condition.Some(some.in(), resolve(some.satisfies()));
        } else if (condition instanceof Condition.Count count) {
            return new Condition.Count(count.in(), resolve(count.where()), count.is(), resolve(count.to()));
        }
        return condition;
    }

    private Operand resolve(Operand operand) {
        if (operand instanceof Operand.Setting setting && settings.containsKey(setting.name())) {
            return new Operand.Value(settings.get(setting.name()));
        }
        return operand instanceof Operand.Entry entry ? new Operand.Entry(entry.in(), resolve(entry.key())) : operand;
    }
}
