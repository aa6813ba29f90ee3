package io.github.sscop.source;

import io.github.sscop.source.content.ContentLimits;
import io.github.sscop.source.content.DataNode;
import io.github.sscop.source.content.MarkupNode;
import io.github.sscop.source.content.SourceContent;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * The changes of one value each that a file of JSON or XML can have: the value left out, or one of another type in its place.
 */
final class FileMutations {

    private static final List<String> OTHER_VALUES = List.of(
            "null", "\"\"", "\"x\"", "\"unknown\"", "-1", "0", "99999999999", "true", "false", "[]", "{}", "[null]");

    private static final List<String> OTHER_TEXTS = List.of("", "x", "unknown", "-1", "0", "2099-01-01T00:00:00Z");

    private FileMutations() {}

    /** Returns the file with each value left out in turn; none if it is of another format. */
    static Stream<byte[]> removals(byte[] file) {
        return mutations(file, List.of(), List.of());
    }

    /** Returns the file with each value replaced in turn by several others. */
    static Stream<byte[]> replacements(byte[] file) {
        return mutations(file, OTHER_VALUES, OTHER_TEXTS);
    }

    private static Stream<byte[]> mutations(byte[] file, List<String> values, List<String> texts) {
        SourceContent content = SourceContent.of(file, ContentLimits.standard());
        if (content.markup().isPresent()) {
            return markup(content.markup().get(), texts);
        }
        return content.values().size() == 1 ? data(content.data(), values) : Stream.empty();
    }

    // JSON, and YAML as the JSON with the same content

    private static Stream<byte[]> data(DataNode root, List<String> values) {
        int nodes = new DataWriter(-1, Optional.empty()).write(root).count;
        return Stream.iterate(1, node -> node < nodes, node -> node + 1)
                .flatMap(node -> (values.isEmpty()
                                ? Stream.of(Optional.<String>empty())
                                : values.stream().map(Optional::of))
                        .map(value -> new DataWriter(node, value).write(root).bytes()));
    }

    /** The writer of JSON in which one value is another, or missing. */
    private static final class DataWriter {
        private final StringBuilder json = new StringBuilder();
        private final int changed;
        private final Optional<String> replacement;
        private int count;

        DataWriter(int changed, Optional<String> replacement) {
            this.changed = changed;
            this.replacement = replacement;
        }

        byte[] bytes() {
            return json.toString().getBytes(StandardCharsets.UTF_8);
        }

        DataWriter write(DataNode node) {
            value(node, "");
            return this;
        }

        /** Writes a value after its name or nothing, and returns whether there is anything. */
        private boolean value(DataNode node, String before) {
            int number = count++;
            if (number == changed) {
                skip(node);
                replacement.ifPresent(value -> json.append(before).append(value));
                return replacement.isPresent();
            }
            json.append(before);
            if (node.isObject()) {
                json.append('{');
                boolean comma = false;
                for (Map.Entry<String, DataNode> field : node.fields().entrySet()) {
                    comma |= value(field.getValue(), (comma ? "," : "") + quoted(field.getKey()) + ":");
                }
                json.append('}');
            } else if (node.isList()) {
                json.append('[');
                boolean comma = false;
                for (DataNode element : node.elements()) {
                    comma |= value(element, comma ? "," : "");
                }
                json.append(']');
            } else {
                json.append(scalar(node));
            }
            return true;
        }

        private void skip(DataNode node) {
            node.fields().values().forEach(this::skipped);
            node.elements().forEach(this::skipped);
        }

        private void skipped(DataNode node) {
            count++;
            skip(node);
        }

        private static String scalar(DataNode node) {
            if (node.number().isPresent() || node.flag().isPresent()) {
                return node.scalar().orElseThrow();
            }
            return node.isGiven() ? quoted(node.text().orElse("")) : "null";
        }

        private static String quoted(String text) {
            StringBuilder quoted = new StringBuilder("\"");
            text.chars().forEach(c -> {
                if (c < ' ' || c == '"' || c == '\\') {
                    quoted.append(String.format(Locale.ROOT, "\\u%04x", c));
                } else {
                    quoted.append((char) c);
                }
            });
            return quoted.append('"').toString();
        }
    }

    // XML

    private static Stream<byte[]> markup(MarkupNode root, List<String> texts) {
        List<UnaryOperator<MarkupNode>> changes = new ArrayList<>();
        if (texts.isEmpty()) {
            changes.add(node -> null);
        }
        texts.forEach(text -> changes.add(
                node -> new MarkupNode(node.name(), node.namespace(), node.attributes(), node.children(), text)));
        List<byte[]> mutations = new ArrayList<>();
        for (int i = 0; i < root.children().size(); i++) {
            mutate(List.of(root), root, i, changes, mutations);
        }
        attributes(root, texts).forEach(changed -> mutations.add(xml(changed)));
        return mutations.stream();
    }

    private static void mutate(
            List<MarkupNode> path,
            MarkupNode parent,
            int index,
            List<UnaryOperator<MarkupNode>> changes,
            List<byte[]> mutations) {
        MarkupNode child = parent.children().get(index);
        for (UnaryOperator<MarkupNode> change : changes) {
            mutations.add(xml(replaced(path, parent, index, change.apply(child))));
        }
        attributes(child, changes.size() == 1 ? List.of() : OTHER_TEXTS)
                .forEach(changed -> mutations.add(xml(replaced(path, parent, index, changed))));
        for (int i = 0; i < child.children().size(); i++) {
            List<MarkupNode> longer = new ArrayList<>(path);
            longer.add(child);
            mutate(longer, child, i, changes, mutations);
        }
    }

    private static Stream<MarkupNode> attributes(MarkupNode node, List<String> texts) {
        return node.attributes().keySet().stream().flatMap(name -> {
            Stream<Optional<String>> values = texts.isEmpty()
                    ? Stream.of(Optional.empty())
                    : texts.stream().map(Optional::of);
            return values.map(value -> {
                Map<String, String> attributes = new LinkedHashMap<>(node.attributes());
                attributes.remove(name);
                value.ifPresent(text -> attributes.put(name, text));
                return new MarkupNode(node.name(), node.namespace(), attributes, node.children(), node.content());
            });
        });
    }

    /** Returns the root with a child of the last element of a path replaced, or left out. */
    private static MarkupNode replaced(List<MarkupNode> path, MarkupNode parent, int index, MarkupNode child) {
        MarkupNode before = parent.children().get(index);
        MarkupNode changed = withChild(parent, before, child);
        MarkupNode original = parent;
        for (int i = path.size() - 2; i >= 0; i--) {
            changed = withChild(path.get(i), original, changed);
            original = path.get(i);
        }
        return changed;
    }

    @SuppressWarnings("ReferenceEquality") // The element itself, of which there may be equal ones.
    private static MarkupNode withChild(MarkupNode parent, MarkupNode before, MarkupNode after) {
        List<MarkupNode> children = new ArrayList<>();
        for (MarkupNode each : parent.children()) {
            if (each != before) {
                children.add(each);
            } else if (after != null) {
                children.add(after);
            }
        }
        return new MarkupNode(parent.name(), parent.namespace(), parent.attributes(), children, parent.content());
    }

    private static byte[] xml(MarkupNode root) {
        StringBuilder xml = new StringBuilder();
        write(root, "", xml);
        return xml.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static void write(MarkupNode node, String namespace, StringBuilder xml) {
        xml.append('<').append(node.name());
        if (!node.namespace().equals(namespace)) {
            xml.append(" xmlns=\"").append(escaped(node.namespace())).append('"');
        }
        node.attributes()
                .forEach((name, value) -> xml.append(' ')
                        .append(name)
                        .append("=\"")
                        .append(escaped(value))
                        .append('"'));
        xml.append('>').append(escaped(node.content()));
        node.children().forEach(child -> write(child, node.namespace(), xml));
        xml.append("</").append(node.name()).append('>');
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
    }
}
