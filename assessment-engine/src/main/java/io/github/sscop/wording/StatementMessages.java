package io.github.sscop.wording;

import java.util.Map;

/** The messages of a supplier's statement, from {@code statement.properties}. */
public final class StatementMessages {

    private static final MessageBundle MESSAGES = MessageBundle.named("statement");

    private StatementMessages() {}

    /** Returns the sentence with that key. */
    public static String of(String key, Map<String, String> arguments) {
        return MESSAGES.format(key, arguments);
    }
}
