package io.github.sscop.rule;

import io.github.sscop.problem.ContractValue;
import io.github.sscop.wording.Arguments;
import io.github.sscop.wording.MessageBundle;
import java.util.Map;
import java.util.Objects;

/**
 * The result of one part of a rule's condition, with what was found and what was expected.
 *
 * @param code the result, for programs
 * @param arguments the arguments of its sentence, by name: the fact, what was found, what was expected
 */
public record ConditionResult(ConditionResultCode code, Map<String, String> arguments) implements ContractValue {

    /** The result of a part, as a stable code. */
    public enum ConditionResultCode {
        /** The fact is as expected. */
        HELD,
        /** The fact is not as expected. */
        FAILED,
        /** The fact is missing. */
        MISSING,
        /** The fact is marked as not known. */
        NOT_KNOWN,
        /** The fact has another type or form than the rule reads. */
        UNREADABLE,
        /** Only a month is given, and the result depends on the day. */
        OPEN,
        /** The list has no elements. */
        EMPTY,
        /** The rule itself failed. */
        BROKEN
    }

    private static final MessageBundle MESSAGES = MessageBundle.named("rule");

    public ConditionResult {
        Objects.requireNonNull(code, "code");
        arguments = Arguments.of(arguments);
    }

    static ConditionResult of(ConditionResultCode code, String fact, String found, String expected) {
        return new ConditionResult(code, Arguments.of("expected", expected, "fact", fact, "found", found));
    }

    /** Returns the result of a fact that is as expected. */
    public static ConditionResult held(String fact, String found, String expected) {
        return of(ConditionResultCode.HELD, fact, found, expected);
    }

    /** Returns the result of a fact that is not as expected. */
    public static ConditionResult failed(String fact, String found, String expected) {
        return of(ConditionResultCode.FAILED, fact, found, expected);
    }

    /** Returns the result of a fact that is missing. */
    public static ConditionResult missing(String fact, String expected) {
        return new ConditionResult(ConditionResultCode.MISSING, Arguments.of("expected", expected, "fact", fact));
    }

    /** Returns the result of a rule that threw. */
    public static ConditionResult broken(String cause) {
        return new ConditionResult(ConditionResultCode.BROKEN, Map.of("cause", cause));
    }

    /** Returns the result as a sentence. */
    public String text() {
        return MESSAGES.format("part." + code, arguments);
    }
}
