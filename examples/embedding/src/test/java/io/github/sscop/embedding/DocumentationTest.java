package io.github.sscop.embedding;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Holds the documents to the code: what they show compiles, and what they link to is there. */
class DocumentationTest {

    private static final Path ROOT = Path.of("../..").toAbsolutePath().normalize();
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
    void showsOnlyWhatIsCompiled(Snippet snippet) throws IOException {
        List<String> compiled = compiledSources();

        assertThat(compiled)
                .as("sources that hold, line for line, the snippet of %s", snippet.document())
                .anyMatch(source -> source.contains(normalised(snippet.code())));
    }

    @Test
    void findsSnippetsInTheReadmeAndThePagesOfItsThreeReaders() throws IOException {
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
    void findsTheRecipesForBuilds() throws IOException {
        assertThat(yamlSnippets())
                .filteredOn(snippet -> snippet.document().equals("docs/builds.md"))
                .hasSize(3);
    }

    @Test
    void linksOnlyToWhatIsThere() throws IOException {
        List<String> broken = new ArrayList<>();
        for (Path document : documents()) {
            Matcher link = LINK.matcher(Files.readString(document));
            while (link.find()) {
                if (!Files.exists(document.resolveSibling(link.group(1)))) {
                    broken.add(ROOT.relativize(document) + " -> " + link.group(1));
                }
            }
        }
        assertThat(broken).isEmpty();
    }

    static List<Snippet> snippets() throws IOException {
        return snippets(JAVA);
    }

    static List<Snippet> yamlSnippets() throws IOException {
        return snippets(YAML);
    }

    private static List<Snippet> snippets(Pattern language) throws IOException {
        List<Snippet> snippets = new ArrayList<>();
        for (Path document : documents()) {
            Matcher block = language.matcher(Files.readString(document));
            while (block.find()) {
                snippets.add(new Snippet(ROOT.relativize(document).toString(), block.group(1)));
            }
        }
        return snippets;
    }

    private static List<Path> documents() throws IOException {
        try (Stream<Path> top = Files.list(ROOT);
                Stream<Path> docs = Files.walk(ROOT.resolve("docs"))) {
            return Stream.concat(top, docs)
                    .filter(path -> path.toString().endsWith(".md"))
                    .sorted()
                    .toList();
        }
    }

    private static List<String> compiledSources() throws IOException {
        try (Stream<Path> files = Files.walk(ROOT.resolve("examples"))) {
            return files.filter(path -> path.toString().endsWith(".java"))
                    .map(DocumentationTest::read)
                    .map(DocumentationTest::normalised)
                    .toList();
        }
    }

    /** The lines without their indentation, and without empty ones. */
    private static String normalised(String code) {
        return code.lines().map(String::strip).filter(line -> !line.isEmpty()).collect(Collectors.joining("\n"));
    }

    private static String read(Path path) {
        try {
            return Files.readString(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
