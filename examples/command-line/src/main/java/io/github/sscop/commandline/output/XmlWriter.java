package io.github.sscop.commandline.output;

import java.util.ArrayDeque;
import java.util.Deque;

/** The writer of a document in XML 1.0, which is well-formed whatever the texts are. */
final class XmlWriter {

    private static final char REPLACEMENT = '\uFFFD';

    private final StringBuilder xml = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    private final Deque<String> open = new ArrayDeque<>();

    /** Begins an element, with the names and values of its attributes in turn. */
    XmlWriter open(String name, String... attributes) {
        start(name, attributes).append(">\n");
        open.push(name);
        return this;
    }

    /** Ends the element that was begun last. */
    XmlWriter close() {
        String name = open.pop();
        indented().append("</").append(name).append(">\n");
        return this;
    }

    /** Writes an element without content. */
    XmlWriter empty(String name, String... attributes) {
        start(name, attributes).append("/>\n");
        return this;
    }

    /** Writes an element with a text. */
    XmlWriter text(String name, String text, String... attributes) {
        start(name, attributes).append('>');
        escape(text, false);
        xml.append("</").append(name).append(">\n");
        return this;
    }

    private StringBuilder start(String name, String... attributes) {
        indented().append('<').append(name);
        for (int i = 0; i < attributes.length; i += 2) {
            xml.append(' ').append(attributes[i]).append("=\"");
            escape(attributes[i + 1], true);
            xml.append('"');
        }
        return xml;
    }

    private StringBuilder indented() {
        return xml.append("  ".repeat(open.size()));
    }

    private void escape(String text, boolean attribute) {
        text.codePoints().forEach(character -> {
            switch (character) {
                case '&' -> xml.append("&amp;");
                case '<' -> xml.append("&lt;");
                case '>' -> xml.append("&gt;"); // Which also ends ]]>.
                case '"' -> xml.append("&quot;");
                case '\t', '\r' -> reference(character); // Readers would make spaces or line breaks of them.
                case '\n' -> {
                    if (attribute) {
                        reference(character);
                    } else {
                        xml.append('\n');
                    }
                }
                default -> xml.appendCodePoint(isAllowed(character) ? character : REPLACEMENT);
            }
        });
    }

    private void reference(int character) {
        xml.append("&#").append(character).append(';');
    }

    /** Returns whether XML can hold a character, even as a reference; it has none of the controls, nor half a character. */
    private static boolean isAllowed(int character) {
        return character >= 0x20
                && (character < 0xD800 || character > 0xDFFF)
                && character != 0xFFFE
                && character != 0xFFFF;
    }

    @Override
    public String toString() {
        return xml.toString().stripTrailing();
    }
}
