package io.github.sscop.commandline.check.text;

import io.github.sscop.commandline.check.text.TextNode.ListNode;
import io.github.sscop.commandline.check.text.TextNode.NodeField;
import io.github.sscop.commandline.check.text.TextNode.ObjectNode;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The insertion of records into a text, after the last one that it has, in the layout of those; all else stays as it is.
 *
 * @param text the text
 * @param root its tree
 */
record RecordInsertion(String text, ObjectNode root) {

    private static final String EVIDENCE = "evidence";
    private static final String STEP = "  ";

    /** Returns whether the place for records is one where commas stand between values, as in JSON. */
    boolean isFlow() {
        return root.isFlow()
                || evidence()
                        .filter(list -> !list.elements().isEmpty() && isBracketed(list))
                        .isPresent();
    }

    private Optional<ListNode> evidence() {
        return root.field(EVIDENCE)
                .map(NodeField::value)
                .filter(ListNode.class::isInstance)
                .map(ListNode.class::cast);
    }

    private boolean isBracketed(ListNode list) {
        return text.charAt(list.start()) == '[';
    }

    /** Returns the text with records in JSON, each as its lines. */
    String flow(List<List<String>> records) {
        Optional<ListNode> list = evidence();
        if (list.isPresent() && !list.get().elements().isEmpty()) {
            TextNode last = list.get().elements().get(list.get().elements().size() - 1);
            if (text.substring(last.end(), list.get().end()).indexOf('#') >= 0) {
                throw new IllegalStateException("a comment stands behind the last record");
            }
            return inserted(last.end(), "," + elements(records, indentation(last.start())));
        }
        String indentation = fieldIndentation();
        String elements = "[" + elements(records, indentation + STEP) + lineBreak() + indentation + "]";
        if (list.isPresent()) {
            requireEmpty(list.get());
            return text.substring(0, list.get().start())
                    + elements
                    + text.substring(list.get().end());
        }
        String field = lineBreak() + indentation + "\"" + EVIDENCE + "\": " + elements;
        return root.fields().isEmpty()
                ? inserted(root.start() + 1, field + lineBreak())
                : inserted(lastField().value().end(), "," + field);
    }

    /** Between the brackets of an empty list may be comments. */
    private void requireEmpty(ListNode list) {
        if (!text.substring(list.start() + 1, list.end() - 1).isBlank()) {
            throw new IllegalStateException("a comment stands in the list of records");
        }
    }

    private NodeField lastField() {
        return root.fields().get(root.fields().size() - 1);
    }

    private String elements(List<List<String>> records, String indentation) {
        return records.stream()
                .map(lines -> lineBreak() + indentation + String.join(lineBreak() + indentation, lines))
                .collect(Collectors.joining(","));
    }

    /** Returns the text with records in YAML, as lines without indentation of which each record's first begins with a dash. */
    String block(List<String> lines) {
        Optional<ListNode> list = evidence();
        if (list.isPresent() && !list.get().elements().isEmpty()) {
            String indentation = dashIndentation(list.get().elements().get(0));
            int end = afterComments(lineEnd(contentEnd(list.get())), indentation.length());
            return inserted(end, indented(lines, indentation));
        }
        if (list.isPresent()) {
            requireEmpty(list.get());
            int end = lineEnd(list.get().end());
            return text.substring(0, list.get().start()).stripTrailing()
                    + text.substring(list.get().end(), end)
                    + indented(lines, fieldIndentation() + STEP)
                    + text.substring(end);
        }
        int end = lineEnd(contentEnd(root));
        return inserted(
                end, lineBreak() + fieldIndentation() + EVIDENCE + ":" + indented(lines, fieldIndentation() + STEP));
    }

    private String indented(List<String> lines, String indentation) {
        return lines.stream()
                .map(line -> lineBreak() + (line.isEmpty() ? "" : indentation + line))
                .collect(Collectors.joining());
    }

    /** Returns what stands before the dash of an element. */
    private String dashIndentation(TextNode element) {
        int dash = element.start() - 1;
        while (dash >= 0 && Character.isWhitespace(text.charAt(dash))) {
            dash--;
        }
        String before = dash < 0 ? "" : text.substring(lineStart(dash), dash);
        if (dash < 0 || text.charAt(dash) != '-' || !before.isBlank()) {
            throw new IllegalStateException("the records are in a layout of their own");
        }
        return before;
    }

    /** Returns the end of the last value in a node: that of a block may be further on, after comments. */
    private static int contentEnd(TextNode node) {
        if (node instanceof ObjectNode object
                && !object.isFlow()
                && !object.fields().isEmpty()) {
            return contentEnd(object.fields().get(object.fields().size() - 1).value());
        }
        if (node instanceof ListNode list && !list.elements().isEmpty()) {
            return contentEnd(list.elements().get(list.elements().size() - 1));
        }
        return node.end();
    }

    /** Passes over comments on lines of their own that are further in than a dash: they belong to the record before. */
    private int afterComments(int end, int dash) {
        int at = end;
        while (at < text.length()) {
            int start = at + lineBreakAt(at).length();
            int shown = start;
            while (shown < text.length() && text.charAt(shown) == ' ') {
                shown++;
            }
            if (shown >= text.length() || text.charAt(shown) != '#' || shown - start <= dash) {
                return at;
            }
            at = lineEnd(shown);
        }
        return at;
    }

    private String indentation(int offset) {
        int start = lineStart(offset);
        int shown = start;
        while (shown < offset && Character.isWhitespace(text.charAt(shown))) {
            shown++;
        }
        return text.substring(start, shown);
    }

    private String fieldIndentation() {
        return root.fields().isEmpty()
                ? STEP
                : indentation(root.fields().get(0).name().start());
    }

    private String inserted(int offset, String piece) {
        return text.substring(0, offset) + piece + text.substring(offset);
    }

    private int lineStart(int offset) {
        int start = offset;
        while (start > 0 && !isLineBreak(start - 1) && text.charAt(start - 1) != '\ufeff') {
            start--;
        }
        return start;
    }

    /** Returns the end of the line of an offset, which is the end of a value; that of a block scalar is on the next line. */
    private int lineEnd(int offset) {
        int end = offset > 0 && isLineBreak(offset - 1) ? offset - 1 : offset;
        if (end < offset && end > 0 && text.charAt(end) == '\n' && text.charAt(end - 1) == '\r') {
            end--;
        }
        while (end < text.length() && !isLineBreak(end)) {
            end++;
        }
        return end;
    }

    private boolean isLineBreak(int offset) {
        return text.charAt(offset) == '\n' || text.charAt(offset) == '\r';
    }

    private String lineBreakAt(int offset) {
        return text.startsWith("\r\n", offset) ? "\r\n" : text.substring(offset, offset + 1);
    }

    private String lineBreak() {
        int first = text.indexOf('\n');
        return first > 0 && text.charAt(first - 1) == '\r' ? "\r\n" : "\n";
    }
}
