package io.github.sscop.code.document;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** The writer of a text as a scalar of YAML that is read as the same text, whatever it holds. */
public final class YamlScalar {

    private static final Pattern WORDS = Pattern.compile("[A-Za-z][A-Za-z0-9_-]*(?: [A-Za-z][A-Za-z0-9_-]*)*");

    /** The words that some readers take for something else than text. */
    private static final Set<String> NO_TEXT =
            Set.of("true", "false", "null", "yes", "no", "on", "off", "y", "n", "nan", "inf");

    private static final int FIRST_PRINTABLE = 0x20;
    private static final int LAST_OF_ASCII = 0x7E;

    private YamlScalar() {}

    /** Returns the text: as it is where it is words, and in double quotes where it may be something else. */
    public static String of(String text) {
        return WORDS.matcher(text).matches() && !NO_TEXT.contains(text.toLowerCase(Locale.ROOT)) ? text : quoted(text);
    }

    private static String quoted(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        text.codePoints().forEach(point -> {
            if (point == '"' || point == '\\') {
                quoted.append('\\').appendCodePoint(point);
            } else if (point == '\n') {
                quoted.append("\\n");
            } else if (isPlain(point)) {
                quoted.appendCodePoint(point);
            } else {
                for (char unit : Character.toChars(point)) {
                    quoted.append(String.format(Locale.ROOT, "\\u%04x", (int) unit));
                }
            }
        });
        return quoted.append('"').toString();
    }

    /** Returns whether a character shows as itself, and is neither a line break nor a control of any sort. */
    private static boolean isPlain(int point) {
        return (point >= FIRST_PRINTABLE && point <= LAST_OF_ASCII) || (point > LAST_OF_ASCII && isShown(point));
    }

    private static boolean isShown(int point) {
        return Character.isLetterOrDigit(point)
                || switch (Character.getType(point)) {
                    case Character.DASH_PUNCTUATION,
                            Character.OTHER_PUNCTUATION,
                            Character.INITIAL_QUOTE_PUNCTUATION,
                            Character.FINAL_QUOTE_PUNCTUATION,
                            Character.CURRENCY_SYMBOL,
                            Character.MATH_SYMBOL,
                            Character.OTHER_SYMBOL,
                            Character.NON_SPACING_MARK,
                            Character.COMBINING_SPACING_MARK -> true;
                    default -> false;
                };
    }
}
