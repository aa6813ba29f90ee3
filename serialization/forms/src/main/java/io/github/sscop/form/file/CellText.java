package io.github.sscop.form.file;

import java.util.Locale;
import java.util.regex.Pattern;

/** The text of a cell as a reader sees it: blanks of every kind are blanks, and what has no width is not there. */
public final class CellText {

    private static final Pattern BLANK = Pattern.compile("[\\t\\u00a0\\u1680\\u2000-\\u200a\\u202f\\u205f\\u3000]");
    private static final Pattern WITHOUT_WIDTH = Pattern.compile("[\\u00ad\\u200b-\\u200d\\u2060\\ufeff]");
    private static final Pattern AROUND_BREAK = Pattern.compile(" *\\n *");
    private static final Pattern BREAKS = Pattern.compile("\\r\\n?|[\\u0085\\u2028\\u2029\\u000b\\u000c]");
    private static final Pattern NOT_LETTERS = Pattern.compile("[^\\p{L}\\p{N}]+");

    private CellText() {}

    /** Returns a text without blanks at the ends of it and of its lines. */
    public static String visible(String text) {
        String lines = BREAKS.matcher(text).replaceAll("\n");
        String plain =
                WITHOUT_WIDTH.matcher(BLANK.matcher(lines).replaceAll(" ")).replaceAll("");
        return AROUND_BREAK.matcher(plain).replaceAll("\n").strip();
    }

    /** Returns the words of a heading, by which it is found: in lower case, with one blank between them. */
    public static String heading(String text) {
        return NOT_LETTERS
                .matcher(visible(text).toLowerCase(Locale.ROOT))
                .replaceAll(" ")
                .strip();
    }
}
