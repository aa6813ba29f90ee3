package io.github.sscop.report.page;

import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Somebody else's text, made fit to be read: on one line, with nothing in it that cannot be seen, and not endless. */
public final class SafeText {

    /** How much of one text is shown. */
    static final int LONGEST = 2_000;

    /** Controls, halves of pairs, and formats such as those that turn the direction; not the joiners, which spell words. */
    private static final Pattern UNSEEN =
            Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}\\uFFFE\\uFFFF&&[^\\u200C\\u200D]]");

    private static final Pattern SPACES = Pattern.compile("[ \\t\\n\\r]+");

    /** How much of a name is shown where it heads something. */
    private static final int BRIEF = 200;

    private SafeText() {}

    /** The text as it can be shown in a heading, which it shall not fill. */
    static String briefly(String text) {
        String shown = of(text);
        if (shown.length() <= BRIEF) {
            return shown;
        }
        int end = Character.isHighSurrogate(shown.charAt(BRIEF - 2)) ? BRIEF - 2 : BRIEF - 1;
        return shown.substring(0, end).stripTrailing() + "\u2026";
    }

    /** The text as it can be shown; what cannot be seen is written as JSON escapes it. */
    public static String of(String text) {
        int end = Math.min(text.length(), LONGEST);
        if (end < text.length() && Character.isHighSurrogate(text.charAt(end - 1))) {
            end--; // Half a character would be shown as something else.
        }
        String shown = SPACES.matcher(text.substring(0, end)).replaceAll(" ").strip();
        String visible = UNSEEN.matcher(shown)
                .replaceAll(unseen -> unseen.group()
                        .chars()
                        .mapToObj(unit -> String.format(Locale.ROOT, "\\\\u%04x", unit))
                        .collect(Collectors.joining()));
        return end == text.length()
                ? visible
                : visible + String.format(Locale.UK, "\u2026 [cut here; %,d more characters]", text.length() - end);
    }
}
