package io.github.sscop.rule;

import io.github.sscop.problem.ContractValue;
import io.github.sscop.wording.Arguments;
import io.github.sscop.wording.MessageBundle;
import java.util.Map;
import java.util.Objects;

/**
 * One part of what a rule looks at, with what was found there.
 *
 * @param code what became of it, for programs
 * @param arguments what its sentence speaks of, by name: the fact, what was found, what was expected
 */
public record ConditionResult(ConditionResultCode code, Map<String, String> arguments) implements ContractValue {

    /** What becomes of a part. */
    public enum ConditionResultCode {
        /** It is as expected. */
        HELD,
        /** It is not as expected. */
        FAILED,
        /** The fact is not there. */
        MISSING,
        /** The fact says itself that it is not known. */
        NOT_KNOWN,
        /** The fact has another type or form than the rule reads. */
        UNREADABLE,
        /** Only a month is given, and the answer depends on the day. */
        OPEN,
        /** A list has no elements that could be looked at. */
        EMPTY,
        /** The rule itself failed. */
        BROKEN
    }

    private static final MessageBundle WORDS = MessageBundle.named("rule");

    public ConditionResult {
        Objects.requireNonNull(code, "code");
        arguments = Arguments.of(arguments);
    }

    static ConditionResult of(ConditionResultCode code, String fact, String found, String expected) {
        return new ConditionResult(code, Arguments.of("expected", expected, "fact", fact, "found", found));
    }

    /** A fact that is as expected. */
    public static ConditionResult held(String fact, String found, String expected) {
        return of(ConditionResultCode.HELD, fact, found, expected);
    }

    /** A fact that is not as expected. */
    public static ConditionResult failed(String fact, String found, String expected) {
        return of(ConditionResultCode.FAILED, fact, found, expected);
    }

    /** A fact that is missing. */
    public static ConditionResult missing(String fact, String expected) {
        return new ConditionResult(ConditionResultCode.MISSING, Arguments.of("expected", expected, "fact", fact));
    }

    /** A rule that failed. */
    public static ConditionResult broken(String cause) {
        return new ConditionResult(ConditionResultCode.BROKEN, Map.of("cause", cause));
    }

    /** The part in a sentence. */
    public String text() {
        return WORDS.say("part." + code, arguments);
    }
}
