package io.github.sscop.source;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.sscop.code.ItemId;
import io.github.sscop.code.PartialDate;
import io.github.sscop.source.reading.SourceImporter;
import io.github.sscop.source.reading.SourceType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every type of file has its page, of the same shape, and its row in the list. */
class SourcePagesTest {

    private static final Path DOCS = Path.of("../../docs");

    private static final Map<String, String> TITLES = Map.of(
            "scan", "Scans for known vulnerabilities",
            "bill", "Bills of materials, and what they are compared with",
            "build", "Test runs, coverage and static analysis",
            "signature", "Signatures and provenance",
            "host", "Code hosts",
            "advisory", "Advisories and life cycles",
            "practice", "Practices of projects");

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

    /** To write the list, run this with {@code -Dsscop.rewrite=true}. */
    @Test
    void hasARowInTheListOfItsGroup() throws IOException {
        Path list = DOCS.resolve("sources.md");
        String text = Files.readString(list);
        String written = text.substring(0, text.indexOf("\n## ") + 1) + groups();
        if (Boolean.getBoolean("sscop.rewrite")) {
            Files.writeString(list, written);
        }

        assertThat(Files.readString(list)).isEqualTo(written);
    }

    private static String groups() {
        Map<String, List<SourceImporter>> byGroup = ImporterList.ALL.stream()
                .collect(Collectors.groupingBy(
                        importer -> importer.getClass().getPackageName().replaceAll(".*\\.", ""),
                        LinkedHashMap::new,
                        Collectors.toList()));
        return byGroup.entrySet().stream()
                .map(group -> "## " + TITLES.getOrDefault(group.getKey(), group.getKey())
                        + "\n\n| Source | File | Direct |\n|---|---|---|\n"
                        + group.getValue().stream()
                                .map(SourceImporter::type)
                                .sorted(Comparator.comparing(SourceType::id))
                                .map(SourcePagesTest::row)
                                .collect(Collectors.joining()))
                .collect(Collectors.joining("\n"));
    }

    private static String row(SourceType type) {
        String direct = ValidFixtures.collected(
                        Ledger.CONTEXT.releasedOn(PartialDate.of("2026-11-20")), ValidFixtures.files(type.id()))
                .records()
                .stream()
                .flatMap(record -> record.direct().stream())
                .distinct()
                .sorted()
                .map(ItemId::toString)
                .collect(Collectors.joining(", "));
        return "| [`" + type.id() + "`](sources/" + type.id() + ".md) | " + type.title() + " |"
                + (direct.isEmpty() ? "" : " " + direct) + " |\n";
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
