package io.github.sscop.rule;

import io.github.sscop.evidence.FactValue;
import io.github.sscop.evidence.fact.OperandConverter;
import org.jspecify.annotations.Nullable;

/**
 * An operand with the value to which it resolves, in the form that sentences need.
 *
 * @param name the name of the operand in sentences
 * @param found the value found, if any
 * @param usable whether that is a value, rather than a mark that it is not known
 * @param expectedType the type that a value needs, where another was found
 */
record ResolvedOperand(
        String name,
        @Nullable FactValue found,
        boolean usable,
        @Nullable String expectedType) {

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
        throw new IllegalStateException("Unsupported operand: " + operand);
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
            return key.withExpectedType(ExpectationMessages.TEXT);
        }
        ResolvedOperand table = fact(entry.in(), facts);
        if (table.found() != null && !(table.found() instanceof FactValue.Structure)) {
            return table.withExpectedType(ExpectationMessages.TABLE);
        }
        String name = table.name() + (table.name().endsWith("/") ? "" : "/") + text.value();
        return found(
                name,
                table.found() instanceof FactValue.Structure values
                        ? values.values().get(text.value())
                        : null);
    }

    private ResolvedOperand withExpectedType(String expected) {
        return new ResolvedOperand(name, found, usable, expected);
    }

    /** Returns the value; null if there is none. */
    @Nullable
    FactValue value() {
        return usable && expectedType == null ? found : null;
    }

    /** Returns the result for an operand without a value, or with one of another type than expected. */
    ConditionResult unusable(String expected) {
        String expectation = expectedType == null ? expected : expectedType;
        if (found == null) {
            return ConditionResult.missing(name, expectation);
        }
        ConditionResult.ConditionResultCode code =
                usable ? ConditionResult.ConditionResultCode.UNREADABLE : ConditionResult.ConditionResultCode.NOT_KNOWN;
        return ConditionResult.of(code, name, OperandConverter.words(found), expectation);
    }

    /** Returns the value as a sentence quotes it, or the name of an operand without a value. */
    String words() {
        FactValue value = value();
        return value == null ? name : OperandConverter.words(value);
    }
}
