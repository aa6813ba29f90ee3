package io.github.sscop.commandline.check.text;

import io.github.sscop.commandline.check.text.TextNode.ListNode;
import io.github.sscop.commandline.check.text.TextNode.NodeField;
import io.github.sscop.commandline.check.text.TextNode.ObjectNode;
import io.github.sscop.commandline.check.text.TextNode.ScalarNode;
import io.github.sscop.commandline.check.text.TextNode.ScalarStyle;
import java.util.ArrayList;
import java.util.List;

/**
 * A reader of the places in a JSON text that the reader of the contract has accepted as JSON; on any other text it stops.
 *
 * <p>The reader of the contract keeps no places of values.
 */
final class JsonNodeReader {

    private static final String ESCAPES = "\"\\/bfnrt";
    private static final String ESCAPED = "\"\\/\b\f\n\r\t";
    private static final int UNICODE_DIGITS = 4;
    private static final int HEX = 16;

    private final String text;
    private int at;

    private JsonNodeReader(String text) {
        this.text = text;
    }

    /**
     * Reads a text.
     *
     * @throws IllegalStateException if it is not JSON
     */
    static TextNode read(String text) {
        JsonNodeReader reader = new JsonNodeReader(text);
        reader.at = text.startsWith("\ufeff") ? 1 : 0;
        TextNode root = reader.value();
        reader.space();
        if (reader.at < text.length()) {
            throw reader.unexpected();
        }
        return root;
    }

    private TextNode value() {
        space();
        return switch (peek()) {
            case '{' -> object();
            case '[' -> list();
            case '"' -> string();
            default -> literal();
        };
    }

    private ObjectNode object() {
        int start = at++;
        List<NodeField> fields = new ArrayList<>();
        while (goesOn('}', fields.isEmpty())) {
            space();
            ScalarNode name = string();
            space();
            take(':');
            fields.add(new NodeField(name, value()));
        }
        return new ObjectNode(start, at, true, fields);
    }

    private ListNode list() {
        int start = at++;
        List<TextNode> elements = new ArrayList<>();
        while (goesOn(']', elements.isEmpty())) {
            elements.add(value());
        }
        return new ListNode(start, at, elements);
    }

    /** Takes the comma before another part, or the end. */
    private boolean goesOn(char end, boolean isFirst) {
        space();
        if (peek() == end) {
            at++;
            return false;
        }
        if (!isFirst) {
            take(',');
        }
        return true;
    }

    private ScalarNode string() {
        int start = at;
        take('"');
        StringBuilder value = new StringBuilder();
        while (peek() != '"') {
            char c = text.charAt(at++);
            value.append(c == '\\' ? escaped() : c);
        }
        at++;
        return new ScalarNode(start, at, value.toString(), ScalarStyle.DOUBLE_QUOTES);
    }

    private char escaped() {
        char c = peek();
        at++;
        int known = ESCAPES.indexOf(c);
        if (known >= 0) {
            return ESCAPED.charAt(known);
        }
        if (c != 'u' || at + UNICODE_DIGITS > text.length()) {
            throw unexpected();
        }
        at += UNICODE_DIGITS;
        return (char) Integer.parseInt(text, at - UNICODE_DIGITS, at, HEX);
    }

    private ScalarNode literal() {
        int start = at;
        while (at < text.length() && ",]} \t\r\n".indexOf(text.charAt(at)) < 0) {
            at++;
        }
        if (start == at) {
            throw unexpected();
        }
        return new ScalarNode(start, at, text.substring(start, at), ScalarStyle.LITERAL);
    }

    private void space() {
        while (at < text.length() && " \t\r\n".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
    }

    private char peek() {
        if (at >= text.length()) {
            throw unexpected();
        }
        return text.charAt(at);
    }

    private void take(char expected) {
        if (peek() != expected) {
            throw unexpected();
        }
        at++;
    }

    private IllegalStateException unexpected() {
        return new IllegalStateException("no JSON at character " + at);
    }
}
