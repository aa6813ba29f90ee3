package io.github.sscop.assessment.lapse;

import io.github.sscop.problem.ContractValue;
import io.github.sscop.wording.Arguments;
import io.github.sscop.wording.AssessmentMessages;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/**
 * The days for which nothing is taken from an assessment, and why.
 *
 * @param code the stable code of the reason
 * @param from the first of the days
 * @param to the last of the days
 * @param arguments the arguments of its sentence by name, beside the days
 */
public record LapseGap(LapseGapCode code, LocalDate from, LocalDate to, Map<String, String> arguments)
        implements ContractValue {

    /** The stable code of the reason for a gap. */
    public enum LapseGapCode {
        /** The assessment is as of a later day, so that it does not know what changed before; lapses may be missing. */
        AS_OF_LATER,
        /** The calendar of the assessment is cut off at its limit; lapses may be missing. */
        CALENDAR_CUT,
        /** A newer assessment of the same supplier is taken in its place. */
        PASSED_OVER
    }

    public LapseGap {
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(from, "from");
        Objects.requireNonNull(to, "to");
        arguments = Arguments.of(arguments);
    }

    /** Returns whether lapses on these days may be missing, since no assessment at hand knows them. */
    public boolean isUnknown() {
        return code != LapseGapCode.PASSED_OVER;
    }

    /** Returns the gap as a sentence. */
    public String text() {
        Map<String, String> all = new HashMap<>(arguments);
        all.put("from", from.toString());
        all.put("to", to.toString());
        return AssessmentMessages.of("lapse.gap." + code, all);
    }
}
