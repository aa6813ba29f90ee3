package io.github.sscop.source;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.sscop.source.reading.SourceImporter;
import io.github.sscop.source.reading.SourceType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every type of file has its page, of the same shape, and its row in the list. */
class SourcePagesTest {

    private static final Path DOCS = Path.of("../../docs");

    private static final List<String> PARTS =
            List.of("## Recognised by", "## Fields read", "## Facts and claims", "## What it cannot show", "## Traps");

    static Stream<String> ids() {
        return EvidenceSources.standard().ids().stream();
    }

    private static String page(String id) throws IOException {
        return Files.readString(DOCS.resolve("sources").resolve(id + ".md"));
    }

    @ParameterizedTest
    @MethodSource("ids")
    void hasAPageWithEveryPart(String id) throws IOException {
        assertThat(page(id).lines().filter(line -> line.startsWith("## "))).containsExactlyElementsOf(PARTS);
    }

    @ParameterizedTest
    @MethodSource("ids")
    void hasARowInTheList(String id) throws IOException {
        assertThat(Files.readString(DOCS.resolve("sources.md"))).contains("| [`" + id + "`](sources/" + id + ".md) |");
    }

    @Test
    void hasNoPageOfATypeThatIsNotRead() throws IOException {
        try (Stream<Path> pages = Files.list(DOCS.resolve("sources"))) {
            assertThat(pages.map(page -> page.getFileName().toString().replace(".md", "")))
                    .containsExactlyInAnyOrderElementsOf(
                            EvidenceSources.standard().ids());
        }
    }

    @Test
    void describesEveryTypeInSentencesThatFitTogether() {
        assertThat(ImporterList.ALL.stream().map(SourceImporter::type)).allSatisfy(type -> {
            assertThat(type.id()).matches("[a-z0-9]+(-[a-z0-9]+)*");
            assertThat(Stream.of(type.title(), type.cannotShow(), type.advice()))
                    .as(type.id())
                    .noneMatch(text -> text.endsWith("."));
            assertThat(type.cannotShow()).as(type.id()).isNotBlank();
        });
        assertThat(ImporterList.ALL.stream().map(SourceImporter::type).map(SourceType::id))
                .doesNotHaveDuplicates();
    }
}
