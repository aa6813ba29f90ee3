package io.github.sscop.report.page;

import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The text of a document made safe to show: on one line, without invisible characters, and of limited length. */
public final class SafeText {

    /** The number of characters of a text that are shown. */
    static final int MAX_LENGTH = 2_000;

    /** Controls, halves of surrogate pairs, and formats such as those that change the direction; not the joiners that spell words. */
    private static final Pattern INVISIBLE =
            Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}\\uFFFE\\uFFFF&&[^\\u200C\\u200D]]");

    private static final Pattern SPACES = Pattern.compile("[ \\t\\n\\r]+");

    /** The number of characters of a name that a heading shows. */
    private static final int MAX_HEADING = 200;

    private SafeText() {}

    /** Returns the text as a heading can show it. */
    static String shortened(String text) {
        String shown = of(text);
        if (shown.length() <= MAX_HEADING) {
            return shown;
        }
        int end = Character.isHighSurrogate(shown.charAt(MAX_HEADING - 2)) ? MAX_HEADING - 2 : MAX_HEADING - 1;
        return shown.substring(0, end).stripTrailing() + "\u2026";
    }

    /** Returns the text as it can be shown; invisible characters are escaped as in JSON. */
    public static String of(String text) {
        int end = Math.min(text.length(), MAX_LENGTH);
        if (end < text.length() && Character.isHighSurrogate(text.charAt(end - 1))) {
            end--; // Half a character would be shown as something else.
        }
        String shown = SPACES.matcher(text.substring(0, end)).replaceAll(" ").strip();
        String visible = INVISIBLE
                .matcher(shown)
                .replaceAll(invisible -> invisible
                        .group()
                        .chars()
                        .mapToObj(unit -> String.format(Locale.ROOT, "\\\\u%04x", unit))
                        .collect(Collectors.joining()));
        return end == text.length()
                ? visible
                : visible + String.format(Locale.UK, "\u2026 [cut here; %,d more characters]", text.length() - end);
    }
}
