package io.github.sscop.vocabulary;

import io.github.sscop.evidence.FactValue;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The facts of a kind to be filled in: each with a placeholder, which counts as not known. */
final class FactSkeleton {

    private static final FactValue PLACEHOLDER = new FactValue.Text("TBC");

    private FactSkeleton() {}

    /** Returns the facts of a kind, with one element in each list whose elements have facts. */
    static Map<String, FactValue> of(KindDefinition kind) {
        return of(kind.facts());
    }

    private static Map<String, FactValue> of(Map<String, FactDefinition> definitions) {
        Map<String, FactValue> facts = new LinkedHashMap<>();
        definitions.forEach((name, definition) -> facts.put(name, value(definition)));
        return facts;
    }

    private static FactValue value(FactDefinition definition) {
        return switch (definition.type()) {
            case LIST ->
                new FactValue.Sequence(List.of(
                        definition.facts().isEmpty() ? PLACEHOLDER : new FactValue.Structure(of(definition.facts()))));
            case TABLE -> new FactValue.Structure(Map.of("TBC", PLACEHOLDER));
            default -> PLACEHOLDER;
        };
    }

    /**
     * Returns the facts as YAML, with what each means as a comment.
     *
     * @param indent the spaces before each line
     */
    static String yaml(KindDefinition kind, String indent) {
        StringBuilder yaml = new StringBuilder();
        append(yaml, kind.facts(), indent, indent);
        return yaml.toString();
    }

    private static void append(
            StringBuilder yaml, Map<String, FactDefinition> definitions, String firstIndent, String indent) {
        String start = firstIndent;
        for (Map.Entry<String, FactDefinition> each : definitions.entrySet()) {
            FactDefinition definition = each.getValue();
            yaml.append(start).append(each.getKey()).append(':');
            String comment = " # " + words(definition) + "\n";
            if (definition.type() == FactType.LIST && !definition.facts().isEmpty()) {
                yaml.append(comment);
                append(yaml, definition.facts(), indent + "  - ", indent + "    ");
            } else if (definition.type() == FactType.LIST) {
                yaml.append(comment).append(indent).append("  - TBC\n");
            } else if (definition.type() == FactType.TABLE) {
                yaml.append(comment).append(indent).append("  TBC: TBC\n");
            } else {
                yaml.append(" TBC").append(comment);
            }
            start = indent;
        }
    }

    private static String words(FactDefinition definition) {
        return switch (definition.type()) {
                    case DATE -> "A date: ";
                    case PERIOD -> "A period such as P14D: ";
                    case COUNT -> "A whole number: ";
                    case NUMBER -> "A number: ";
                    case PERCENTAGE -> "A percentage: ";
                    case FLAG -> "true or false: ";
                    case TEXT, TEXTS -> "A text: ";
                    case LIST -> "A list: ";
                    case TABLE -> "A table: ";
                }
                + definition.meaning();
    }
}
