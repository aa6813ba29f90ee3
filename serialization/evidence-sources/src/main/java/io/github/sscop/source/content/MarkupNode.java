package io.github.sscop.source.content;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * An element of XML.
 *
 * @param name its local name
 * @param namespace its namespace; empty if it has none
 * @param attributes its attributes by local name
 * @param children the elements in it
 * @param content the text in it, without that of its children
 */
public record MarkupNode(
        String name, String namespace, Map<String, String> attributes, List<MarkupNode> children, String content) {

    /** Returns the elements with a name. */
    public List<MarkupNode> all(String childName) {
        return children.stream().filter(child -> child.name().equals(childName)).toList();
    }

    /** Returns the elements below some names, one after the other. */
    public Stream<MarkupNode> path(String... names) {
        Stream<MarkupNode> nodes = Stream.of(this);
        for (String each : names) {
            nodes = nodes.flatMap(node -> node.all(each).stream());
        }
        return nodes;
    }

    /** Returns the text of the first element below some names; empty if it is blank. */
    public Optional<String> text(String... names) {
        return path(names).findFirst().map(node -> node.content().strip()).filter(text -> !text.isEmpty());
    }

    /** Returns an attribute that is not blank. */
    public Optional<String> attribute(String attributeName) {
        return Optional.ofNullable(attributes.get(attributeName)).filter(value -> !value.isBlank());
    }
}
