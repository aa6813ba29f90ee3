package io.github.sscop.yaml;

import io.github.sscop.problem.Place;
import org.snakeyaml.engine.v2.exceptions.Mark;

/**
 * The conversion of the parser's marks to places in a text.
 *
 * <p>A mark counts Unicode characters; a place counts UTF-16 units, as editors do. Only the text from one mark to the next is
 * counted, not the whole text, so marks should come roughly in the order of the text.
 */
final class MarkPositions {

    private final String text;

    /** How far the text has been counted, in Unicode characters; the offset is the same in UTF-16 units. */
    private int counted;

    private int offset;
    private int lineStart;

    MarkPositions(String text) {
        this.text = text;
        this.lineStart = start(text);
    }

    /** Returns where the first line begins: after a byte order mark. */
    static int start(String text) {
        return text.startsWith("\ufeff") ? 1 : 0;
    }

    /** Whether a line ends with that character, as the parser counts lines. */
    static boolean endsLine(String text, int index) {
        char c = text.charAt(index);
        return c == '\n' || (c == '\r' && index + 1 < text.length() && text.charAt(index + 1) != '\n');
    }

    /** Returns the number of UTF-16 units before a mark. */
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

    private int lineStart(int before, int from, int none) {
        for (int i = before; i > from; i--) {
            if (endsLine(text, i - 1)) {
                return i;
            }
        }
        return none;
    }

    Place place(Mark mark) {
        return new Place(mark.getLine() + 1, Math.max(1, offset(mark) - lineStart + 1));
    }
}
