package io.github.sscop.json;

import io.github.sscop.evidence.EvidenceKind;
import io.github.sscop.vocabulary.FactDefinition;
import io.github.sscop.vocabulary.KindDefinition;
import io.github.sscop.vocabulary.KindVocabulary;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The vocabulary of kinds and facts as annotations of the schema of submissions, for editors that complete and explain. They
 * allow every kind and every fact, since the vocabulary is open.
 */
final class KindAnnotations {

    private KindAnnotations() {}

    /** Adds the known kinds and their facts to the definitions of a schema. */
    static void add(Map<String, Object> definitions) {
        if (!definitions.containsKey("Evidence")) {
            return;
        }
        Map<EvidenceKind, KindDefinition> kinds = KindVocabulary.standard().kinds();
        object(definitions.get("EvidenceKind"))
                .put(
                        "examples",
                        kinds.keySet().stream().map(EvidenceKind::value).toList());
        List<Object> conditions = new ArrayList<>();
        kinds.forEach((kind, definition) -> {
            Map<String, Object> annotated = new LinkedHashMap<>();
            annotated.put("description", definition.title() + ".");
            if (!definition.facts().isEmpty()) {
                annotated.put("properties", Map.of("facts", Map.of("properties", properties(definition.facts()))));
            }
            Map<String, Object> condition = new LinkedHashMap<>();
            condition.put("if", Map.of("properties", Map.of("kind", Map.of("const", kind.value()))));
            condition.put("then", annotated);
            conditions.add(condition);
        });
        object(definitions.get("Evidence")).put("allOf", conditions);
    }

    private static Map<String, Object> properties(Map<String, FactDefinition> facts) {
        Map<String, Object> properties = new LinkedHashMap<>();
        facts.forEach((name, fact) -> {
            Map<String, Object> annotated = new LinkedHashMap<>();
            annotated.put(
                    "title",
                    fact.type() + fact.unit().map(unit -> " in " + unit).orElse(""));
            annotated.put("description", fact.meaning() + ".");
            if (!fact.facts().isEmpty()) {
                annotated.put("items", Map.of("properties", properties(fact.facts())));
            }
            properties.put(name, annotated);
        });
        return properties;
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> object(Object json) {
        return (Map<String, Object>) json;
    }
}
