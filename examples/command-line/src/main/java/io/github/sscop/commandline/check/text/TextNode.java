package io.github.sscop.commandline.check.text;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A value of a document, with its place in the text. */
public sealed interface TextNode {

    /** Returns the offset of its first character. */
    int start();

    /** Returns the offset after its last character. */
    int end();

    /** Returns the value alone, without places and layout, to be compared with another. */
    Object content();

    /**
     * A field of an object.
     *
     * @param name its name
     * @param value its value
     */
    record NodeField(ScalarNode name, TextNode value) {}

    /**
     * An object.
     *
     * @param start the offset of its first character
     * @param end the offset after its last character
     * @param isFlow whether its fields have commas between them, as in JSON
     * @param fields its fields, in the order of the text
     */
    record ObjectNode(int start, int end, boolean isFlow, List<NodeField> fields) implements TextNode {

        public ObjectNode {
            fields = List.copyOf(fields);
        }

        /** Returns a field. */
        public Optional<NodeField> field(String name) {
            return fields.stream()
                    .filter(field -> field.name().value().equals(name))
                    .findFirst();
        }

        /** Returns the text of a field; empty if it is absent or no text. */
        public Optional<String> text(String name) {
            return field(name).map(NodeField::value).flatMap(TextNode::asText);
        }

        /** Returns the elements of a field that are objects, with their indexes; none if it is absent or no list. */
        public Map<Integer, ObjectNode> objects(String name) {
            Map<Integer, ObjectNode> objects = new LinkedHashMap<>();
            field(name).map(NodeField::value).ifPresent(value -> {
                List<TextNode> elements = value instanceof ListNode list ? list.elements() : List.of();
                for (int i = 0; i < elements.size(); i++) {
                    if (elements.get(i) instanceof ObjectNode object) {
                        objects.put(i, object);
                    }
                }
            });
            return objects;
        }

        @Override
        public Object content() {
            Map<String, Object> content = new LinkedHashMap<>();
            fields.forEach(
                    field -> content.put(field.name().value(), field.value().content()));
            return content;
        }
    }

    /**
     * A list.
     *
     * @param start the offset of its first character
     * @param end the offset after its last character
     * @param elements its elements
     */
    record ListNode(int start, int end, List<TextNode> elements) implements TextNode {

        public ListNode {
            elements = List.copyOf(elements);
        }

        @Override
        public Object content() {
            return elements.stream().map(TextNode::content).toList();
        }
    }

    /**
     * A text, a number, a truth value or null.
     *
     * @param start the offset of its first character
     * @param end the offset after its last character
     * @param value the text, without quotes and escapes, or the word as it is written
     * @param style how it is written
     */
    record ScalarNode(int start, int end, String value, ScalarStyle style) implements TextNode {

        @Override
        public Object content() {
            return style == ScalarStyle.LITERAL ? Optional.of(value) : value;
        }
    }

    /** How a scalar is written. */
    enum ScalarStyle {
        /** A number, a truth value or null. */
        LITERAL,
        /** Text without quotes. */
        PLAIN,
        /** Text in single quotes. */
        SINGLE_QUOTES,
        /** Text in double quotes. */
        DOUBLE_QUOTES,
        /** Text on lines of its own, below a sign such as {@code >}. */
        BLOCK
    }

    /** Returns the value if it is text. */
    default Optional<String> asText() {
        return this instanceof ScalarNode scalar && scalar.style() != ScalarStyle.LITERAL
                ? Optional.of(scalar.value())
                : Optional.empty();
    }
}
