package io.github.sscop.embedding;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.sscop.evidence.EvidenceKind;
import io.github.sscop.vocabulary.FactDefinition;
import io.github.sscop.vocabulary.KindDefinition;
import io.github.sscop.vocabulary.KindVocabulary;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Documents and examples teach kinds of evidence that the library knows, with facts that it reads. */
class DocumentedRecordsTest {

    private static final Pattern BLOCK = Pattern.compile("```(json|yaml)\n(.*?)```", Pattern.DOTALL);
    private static final Pattern EXAMPLE = Pattern.compile("examples/.*\\.(json|ya?ml)");
    private static final Map<String, ObjectMapper> MAPPERS = Map.of(
            "json", JsonMapper.builder().build(), "yaml", YAMLMapper.builder().build());

    /** A document, or an example, with everything in JSON or YAML that it holds. */
    record Page(String path, List<JsonNode> contents) {

        static Page of(RepositoryText document) {
            return new Page(
                    document.path(),
                    BLOCK.matcher(document.text())
                            .results()
                            .map(block -> MAPPERS.get(block.group(1)).readTree(block.group(2)))
                            .toList());
        }

        static Page ofExample(RepositoryText example) {
            String language = example.path().endsWith(".json") ? "json" : "yaml";
            return new Page(example.path(), List.of(MAPPERS.get(language).readTree(example.text())));
        }

        /** Returns the evidence records: objects with a kind, and with an originator or facts. */
        List<JsonNode> records() {
            List<JsonNode> records = new ArrayList<>();
            contents.forEach(content -> addRecords(content, records));
            return records;
        }

        private static void addRecords(JsonNode node, List<JsonNode> records) {
            if (node.path("kind").isString() && (node.has("originator") || node.has("facts"))) {
                records.add(node);
            } else {
                node.forEach(child -> addRecords(child, records));
            }
        }

        @Override
        public String toString() {
            return path;
        }
    }

    static List<Page> pages() {
        return Stream.concat(
                        RepositoryText.documents().stream().map(Page::of),
                        RepositoryText.select(path -> EXAMPLE.matcher(path).matches()).stream()
                                .map(Page::ofExample))
                .filter(page -> !page.records().isEmpty())
                .toList();
    }

    @ParameterizedTest
    @MethodSource("pages")
    void useKnownKindsWithFactsThatAreDefined(Page page) {
        List<String> unknown = new ArrayList<>();
        for (JsonNode record : page.records()) {
            String kind = record.path("kind").stringValue();
            Optional<KindDefinition> definition = KindVocabulary.standard().kind(EvidenceKind.of(kind));
            if (definition.isEmpty()) {
                unknown.add(kind);
            } else {
                addUndefined(record.path("facts"), definition.get().facts(), kind + ": ", unknown);
            }
        }

        assertThat(unknown)
                .as("kinds and facts of %s that docs/kinds.md does not list", page)
                .isEmpty();
    }

    private static void addUndefined(
            JsonNode facts, Map<String, FactDefinition> definitions, String place, List<String> undefined) {
        for (Map.Entry<String, JsonNode> fact : facts.properties()) {
            FactDefinition definition = definitions.get(fact.getKey());
            if (definition == null) {
                undefined.add(place + fact.getKey());
            } else if (!definition.facts().isEmpty()) {
                fact.getValue()
                        .forEach(element ->
                                addUndefined(element, definition.facts(), place + fact.getKey() + "[].", undefined));
            }
        }
    }

    @Test
    void findsTheRecordsOfPagesAndExamples() {
        assertThat(pages())
                .extracting(Page::path)
                .contains(
                        "docs/builds.md",
                        "docs/rules/sbom-lists-components.md",
                        "docs/vendors.md",
                        "docs/yaml.md",
                        "examples/submissions/northgate-reseller.json",
                        "examples/submissions/northgate-reseller.yaml");
    }
}
