package io.github.sscop.wording;

import java.util.List;
import java.util.Map;

/** The messages of an assessment, from {@code assessment.properties}. */
public final class AssessmentMessages {

    private static final MessageBundle MESSAGES = MessageBundle.named("assessment");

    private AssessmentMessages() {}

    /** Returns the sentence with that key, which names those records. */
    public static String of(String key, Map<String, String> arguments, List<?> evidence) {
        return MESSAGES.format(key, arguments, evidence);
    }

    /** Returns the sentence with that key, which names no records. */
    public static String of(String key, Map<String, String> arguments) {
        return MESSAGES.format(key, arguments);
    }
}
