package io.github.sscop.yaml;

import io.github.sscop.problem.Place;
import org.snakeyaml.engine.v2.exceptions.Mark;

/**
 * Where in a text the parser's marks are.
 *
 * <p>A mark counts characters as Unicode does, a place counts them in UTF-16 units, as editors do. The way from one mark to the
 * next is gone through, not the whole text, so marks should come more or less in the order of the text.
 */
final class MarkPositions {

    private final String text;

    /** How far this has come: so many characters, as Unicode counts them and as Java does. */
    private int counted;

    private int offset;
    private int lineStart;

    MarkPositions(String text) {
        this.text = text;
        this.lineStart = start(text);
    }

    /** Where the first line begins: a byte order mark is no part of it. */
    static int start(String text) {
        return text.startsWith("\ufeff") ? 1 : 0;
    }

    /** Whether a line ends with the character there, as the parser counts lines. */
    static boolean endsLine(String text, int index) {
        char c = text.charAt(index);
        return c == '\n' || (c == '\r' && index + 1 < text.length() && text.charAt(index + 1) != '\n');
    }

    /** How many UTF-16 units stand before a mark. */
    int offset(Mark mark) {
        int to = text.offsetByCodePoints(offset, mark.getIndex() - counted);
        if (to > offset) {
            lineStart = lineStart(to, offset, lineStart);
        } else if (to < lineStart) {
            lineStart = lineStart(to, 0, start(text));
        }
        offset = to;
        counted = mark.getIndex();
        return offset;
    }

    private int lineStart(int before, int from, int otherwise) {
        for (int i = before; i > from; i--) {
            if (endsLine(text, i - 1)) {
                return i;
            }
        }
        return otherwise;
    }

    Place place(Mark mark) {
        return new Place(mark.getLine() + 1, Math.max(1, offset(mark) - lineStart + 1));
    }
}
