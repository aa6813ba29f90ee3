package io.github.sscop.commandline.check.text;

import io.github.sscop.code.Digest;
import io.github.sscop.commandline.check.text.TextNode.NodeField;
import io.github.sscop.commandline.check.text.TextNode.ObjectNode;
import io.github.sscop.commandline.check.text.TextNode.ScalarNode;
import io.github.sscop.commandline.check.text.TextNode.ScalarStyle;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * The insertion of digests into a text, each below the location of its record and in the same layout; all else stays as it is.
 *
 * @param text the text
 */
record DigestInsertion(String text) {

    private static final Pattern INDENT = Pattern.compile("[ \\t]*");
    private static final Pattern INDENT_OF_ELEMENT = Pattern.compile("[ \\t-]*");
    private static final Pattern SEPARATOR = Pattern.compile("[ \\t]*:[ \\t]*");
    private static final Pattern LAST_OF_LINE = Pattern.compile("[ \\t]*(#.*)?");
    private static final Pattern COMMA_LAST_OF_LINE = Pattern.compile("[ \\t]*,[ \\t]*(#.*)?");

    /**
     * A piece to insert.
     *
     * @param offset where
     * @param text what
     */
    private record InsertedPiece(int offset, String text) {}

    /**
     * Returns the text with digests.
     *
     * @throws IllegalStateException if the layout has no place for one
     */
    String with(Map<ObjectNode, Digest> digests) {
        List<InsertedPiece> pieces = new ArrayList<>();
        digests.forEach((record, digest) -> pieces.addAll(pieces(record, digest)));
        pieces.sort(Comparator.comparingInt(InsertedPiece::offset));
        StringBuilder edited = new StringBuilder();
        int from = 0;
        for (InsertedPiece piece : pieces) {
            edited.append(text, from, piece.offset()).append(piece.text());
            from = piece.offset();
        }
        return edited.append(text, from, text.length()).toString();
    }

    private List<InsertedPiece> pieces(ObjectNode record, Digest digest) {
        NodeField location = record.field("location").orElseThrow(IllegalStateException::new);
        ScalarNode value = (ScalarNode) location.value();
        if (value.style() == ScalarStyle.BLOCK) {
            throw new IllegalStateException("location is written on lines of its own");
        }
        int begin = lineStart(location.name().start());
        String before = text.substring(begin, location.name().start());
        int end = lineEnd(value.end());
        String after = text.substring(value.end(), end);
        String field = field(location.name(), value, digest);
        if (!record.isFlow()) {
            require(INDENT_OF_ELEMENT, before);
            require(LAST_OF_LINE, after);
            return List.of(new InsertedPiece(end, lineBreak(end) + before.replace('-', ' ') + field));
        }
        boolean isFirstOfLine = INDENT.matcher(before).matches();
        if (isFirstOfLine && COMMA_LAST_OF_LINE.matcher(after).matches()) {
            return List.of(new InsertedPiece(end, lineBreak(end) + before + field + ","));
        }
        if (isFirstOfLine && LAST_OF_LINE.matcher(after).matches()) {
            return List.of(
                    new InsertedPiece(value.end(), ","), new InsertedPiece(end, lineBreak(end) + before + field));
        }
        return List.of(new InsertedPiece(value.end(), comma(location) + field));
    }

    private static void require(Pattern expected, String found) {
        if (!expected.matcher(found).matches()) {
            throw new IllegalStateException("location shares its line with other parts");
        }
    }

    /** Returns the field with the quotes and spaces that the location has. */
    private String field(ScalarNode name, ScalarNode location, Digest digest) {
        return quoted(name.style(), "digest") + separator(name, location) + quoted(location.style(), digest.toString());
    }

    private String separator(ScalarNode name, ScalarNode location) {
        String separator = text.substring(name.end(), location.start());
        return SEPARATOR.matcher(separator).matches() ? separator : ": ";
    }

    private String comma(NodeField location) {
        return text.charAt(location.value().start() - 1) == ':' ? "," : ", ";
    }

    private static String quoted(ScalarStyle style, String value) {
        return switch (style) {
            case SINGLE_QUOTES -> "'" + value + "'";
            case DOUBLE_QUOTES -> '"' + value + '"';
            default -> value;
        };
    }

    private int lineStart(int offset) {
        int start = offset;
        while (start > 0 && !isLineBreak(start - 1) && text.charAt(start - 1) != '\ufeff') {
            start--;
        }
        return start;
    }

    private int lineEnd(int offset) {
        int end = offset;
        while (end < text.length() && !isLineBreak(end)) {
            end++;
        }
        return end;
    }

    private boolean isLineBreak(int offset) {
        return text.charAt(offset) == '\n' || text.charAt(offset) == '\r';
    }

    /** Returns the line break at an offset; at the end of the text, the first that it has. */
    private String lineBreak(int offset) {
        int at = offset < text.length() ? offset : lineEnd(0);
        if (at >= text.length()) {
            return "\n";
        }
        return text.startsWith("\r\n", at) ? "\r\n" : text.substring(at, at + 1);
    }
}
