package io.github.sscop.rule;

import io.github.sscop.evidence.FactValue;
import org.jspecify.annotations.Nullable;

/**
 * What an operand comes to, as sentences speak of it.
 *
 * @param name what it is called
 * @param found what stands there, if anything
 * @param usable whether that is its value, rather than something that says that it is not known
 * @param lacks what should stand there for there to be a value, where something else does
 */
record ResolvedOperand(
        String name,
        @Nullable FactValue found,
        boolean usable,
        @Nullable String lacks) {

    static ResolvedOperand of(Operand operand, FactScope facts) {
        if (operand instanceof Operand.Fact fact) {
            return fact(fact.at(), facts);
        } else if (operand instanceof Operand.Value value) {
            return new ResolvedOperand(OperandConverter.words(value.value()), value.value(), true, null);
        } else if (operand instanceof Operand.Day) {
            return found(ExpectationMessages.RECORD_DATE, facts.recordDate());
        } else if (operand instanceof Operand.Entry entry) {
            return entry(entry, facts);
        } else if (operand instanceof Operand.Setting setting) {
            return found(ExpectationMessages.setting(setting.name()), null);
        }
        throw new IllegalStateException("No words for " + operand);
    }

    static ResolvedOperand fact(String fact, FactScope facts) {
        return found(facts.nameOf(fact), facts.find(fact));
    }

    private static ResolvedOperand found(String name, @Nullable FactValue found) {
        return new ResolvedOperand(name, found, found != null && !OperandConverter.isNotKnown(found), null);
    }

    private static ResolvedOperand entry(Operand.Entry entry, FactScope facts) {
        ResolvedOperand key = of(entry.key(), facts);
        FactValue value = key.value();
        if (value == null) {
            return key;
        }
        if (!(value instanceof FactValue.Text text)) {
            return key.lacking(ExpectationMessages.TEXT);
        }
        ResolvedOperand table = fact(entry.in(), facts);
        if (table.found() != null && !(table.found() instanceof FactValue.Structure)) {
            return table.lacking(ExpectationMessages.TABLE);
        }
        String name = table.name() + (table.name().endsWith("/") ? "" : "/") + text.value();
        return found(
                name,
                table.found() instanceof FactValue.Structure values
                        ? values.values().get(text.value())
                        : null);
    }

    private ResolvedOperand lacking(String expected) {
        return new ResolvedOperand(name, found, usable, expected);
    }

    /** The value, if there is one. */
    @Nullable
    FactValue value() {
        return usable && lacks == null ? found : null;
    }

    /** What is told where there is no value, or one of another type than expected. */
    ConditionResult untold(String expected) {
        String should = lacks == null ? expected : lacks;
        if (found == null) {
            return ConditionResult.missing(name, should);
        }
        ConditionResult.ConditionResultCode code = usable ? ConditionResult.ConditionResultCode.UNREADABLE : ConditionResult.ConditionResultCode.NOT_KNOWN;
        return ConditionResult.of(code, name, OperandConverter.words(found), should);
    }

    /** The value in words, or the name of the operand that has none. */
    String words() {
        FactValue value = value();
        return value == null ? name : OperandConverter.words(value);
    }
}
