package io.github.sscop.source.build;

import java.util.Optional;
import java.util.regex.Pattern;

/** The text of a file as a record may repeat it: short, on one line, without what cannot be shown and without addresses of persons. */
final class ShownText {

    private static final int LONGEST = 300;
    private static final Pattern ADDRESS = Pattern.compile("[^\\s@<>]{1,64}@[^\\s@<>]{1,255}");

    private ShownText() {}

    /** Returns a text as it may be shown; empty if nothing is left of it. */
    static Optional<String> of(String text) {
        StringBuilder shown = new StringBuilder();
        text.codePoints().limit(LONGEST).forEach(point -> shown.appendCodePoint(isShown(point) ? point : ' '));
        String line = ADDRESS.matcher(shown).replaceAll("(address)").strip().replaceAll(" {2,}", " ");
        return line.isEmpty() ? Optional.empty() : Optional.of(line);
    }

    private static boolean isShown(int point) {
        int type = Character.getType(point);
        return type != Character.CONTROL
                && type != Character.FORMAT
                && type != Character.SURROGATE
                && type != Character.UNASSIGNED
                && type != Character.PRIVATE_USE
                && !Character.isWhitespace(point);
    }
}
