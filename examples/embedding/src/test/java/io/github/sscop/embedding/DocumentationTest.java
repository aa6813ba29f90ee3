package io.github.sscop.embedding;

import static io.github.sscop.embedding.RepositoryText.ROOT;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Holds the documents to the code: what they show compiles, and what they link to is there. */
class DocumentationTest {

    private static final Pattern JAVA = Pattern.compile("```java\n(.*?)```", Pattern.DOTALL);
    private static final Pattern YAML = Pattern.compile("```yaml\n(.*?)```", Pattern.DOTALL);
    private static final Pattern LINK = Pattern.compile("\\]\\((?!https?:|#|mailto:)([^)#]+)(#[^)]*)?\\)");

    record Snippet(String document, String code) {
        @Override
        public String toString() {
            return document + ": " + code.strip().lines().findFirst().orElse("");
        }
    }

    @ParameterizedTest
    @MethodSource("snippets")
    void showsOnlyWhatIsCompiled(Snippet snippet) {
        assertThat(compiledSources().stream().filter(source -> source.contains(normalised(snippet.code()))))
                .as("sources below examples that hold, line for line, the snippet of %s", snippet.document())
                .isNotEmpty();
    }

    @Test
    void findsSnippetsInTheReadmeAndThePagesOfItsThreeReaders() {
        assertThat(snippets().stream().map(Snippet::document).distinct())
                .contains("README.md", "docs/procurement.md", "docs/integrators.md");
    }

    @ParameterizedTest
    @MethodSource("yamlSnippets")
    void showsOnlyYamlThatIsYaml(Snippet snippet) {
        JsonNode read = YAMLMapper.builder()
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .build()
                .readTree(snippet.code());

        assertThat(read.isContainer()).as(snippet.code()).isTrue();
    }

    @Test
    void findsTheRecipesForBuilds() {
        assertThat(yamlSnippets())
                .filteredOn(snippet -> snippet.document().equals("docs/builds.md"))
                .hasSize(3);
    }

    @Test
    void linksOnlyToWhatIsThere() {
        List<String> broken = new ArrayList<>();
        for (RepositoryText document : RepositoryText.documents()) {
            Matcher link = LINK.matcher(document.text());
            while (link.find()) {
                if (!Files.exists(ROOT.resolve(document.path()).resolveSibling(link.group(1)))) {
                    broken.add(document.place(link.start()) + " -> " + link.group(1));
                }
            }
        }
        assertThat(broken).isEmpty();
    }

    static List<Snippet> snippets() {
        return snippets(JAVA);
    }

    static List<Snippet> yamlSnippets() {
        return snippets(YAML);
    }

    private static List<Snippet> snippets(Pattern language) {
        List<Snippet> snippets = new ArrayList<>();
        for (RepositoryText document : RepositoryText.documents()) {
            Matcher block = language.matcher(document.text());
            while (block.find()) {
                snippets.add(new Snippet(document.path(), block.group(1)));
            }
        }
        return snippets;
    }

    private static List<String> compiledSources() {
        return RepositoryText.javaSources().stream()
                .filter(source -> source.path().startsWith("examples/"))
                .map(source -> normalised(source.text()))
                .toList();
    }

    /** The lines without their indentation, and without empty ones. */
    private static String normalised(String code) {
        return code.lines().map(String::strip).filter(line -> !line.isEmpty()).collect(Collectors.joining("\n"));
    }
}
