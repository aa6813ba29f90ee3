package io.github.sscop.commandline;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.sscop.commandline.SscopTest.Ran;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every command that takes a submission takes its parts. */
class CompositionTest {

    private static final Path VENDOR = Path.of("..", "vendor");
    private static final String ORGANISATION =
            VENDOR.resolve("organisation.yaml").toString();
    private static final String BOOKS = VENDOR.resolve("books.yaml").toString();
    private static final String AS_OF = "--as-of=2026-03-31";

    @TempDir
    private Path folder;

    private Path composed;

    @BeforeEach
    void compose() {
        composed = folder.resolve("books.json");
        assertThat(run("compose", ORGANISATION, BOOKS, "-o", composed.toString()))
                .isEqualTo(new Ran(0, "", ""));
    }

    private static Ran run(String... words) {
        return SscopTest.run(words);
    }

    private Path changed(String file, String piece, String by) throws IOException {
        String text = Files.readString(VENDOR.resolve(file));
        assertThat(text).contains(piece);
        return Files.writeString(folder.resolve(file), text.replace(piece, by));
    }

    @Test
    void composesInAnyOrder() throws IOException {
        Path other = folder.resolve("other.json");

        assertThat(run("compose", BOOKS, ORGANISATION, "-o", other.toString())).isEqualTo(new Ran(0, "", ""));
        assertThat(other).hasSameTextualContentAs(composed);
        assertThat(Files.readString(composed))
                .contains("\"location\": \"../vendor/books.yaml\"", "\"location\": \"../vendor/organisation.yaml\"");
    }

    @Test
    void namesAbsoluteFilesFromTheWorkingFolder() throws IOException {
        Path other = folder.resolve("other.json");
        String organisation =
                VENDOR.resolve("organisation.yaml").toAbsolutePath().toString();

        assertThat(run("compose", BOOKS, organisation, "-o", other.toString())).isEqualTo(new Ran(0, "", ""));
        assertThat(other).hasSameTextualContentAs(composed);
    }

    @Test
    void composesComposedSubmissionOnceMore() throws IOException {
        Path again = folder.resolve("again.json");

        assertThat(run("compose", composed.toString(), ORGANISATION, "-o", again.toString()))
                .isEqualTo(new Ran(0, "", ""));
        assertThat(again).hasSameTextualContentAs(composed);
    }

    @Test
    void givesTheSameForPartsAsForTheWhole() {
        for (List<String> command : List.of(
                List.of("validate"),
                List.of("assess", AS_OF),
                List.of("report", AS_OF, "--format=html"),
                List.of("statement", AS_OF, "--format=html"))) {
            String[] whole = Stream.concat(command.stream(), Stream.of(composed.toString()))
                    .toArray(String[]::new);
            String[] parts = Stream.concat(command.stream(), Stream.of(BOOKS, ORGANISATION))
                    .toArray(String[]::new);

            assertThat(run(parts)).as("%s", command).isEqualTo(run(whole));
        }
        assertThat(run("diagram", BOOKS, ORGANISATION, "2.1", AS_OF))
                .isEqualTo(run("diagram", composed.toString(), "2.1", AS_OF));
    }

    @Test
    void verifiesAssessmentByPartsOrByTheWhole() {
        String assessment = folder.resolve("assessment.json").toString();
        run("assess", ORGANISATION, BOOKS, AS_OF, "-o", assessment);

        assertThat(run("verify", assessment, BOOKS, ORGANISATION)).isEqualTo(new Ran(0, "The same.\n", ""));
        assertThat(run("verify", assessment, composed.toString())).isEqualTo(new Ran(0, "The same.\n", ""));
        assertThat(run("report", assessment, "--submission=" + BOOKS, "--submission=" + ORGANISATION))
                .isEqualTo(run("report", assessment, "--submission=" + composed));
    }

    @Test
    void comparesProductsThatShareWhatIsOfTheOrganisation() {
        String desk = VENDOR.resolve("desk.yaml").toString();
        Ran ran = run("compare", BOOKS, desk, ORGANISATION, composed.toString(), AS_OF);

        assertThat(ran.exitCode()).isZero();
        assertThat(ran.out().lines().filter(line -> line.startsWith("  - ")).limit(3))
                .containsExactly(
                        "  - Fellside Books 8.2.0, Fellside Software Ltd",
                        "  - Fellside Desk 3.11.4, Fellside Software Ltd",
                        "  - Fellside Books 8.2.0, Fellside Software Ltd");
    }

    @Test
    void assessesFolderOfFiveProducts() throws IOException {
        String[] words;
        try (Stream<Path> files = Files.list(VENDOR)) {
            words = Stream.concat(
                            Stream.of("compare", AS_OF),
                            files.map(Path::toString).sorted())
                    .toArray(String[]::new);
        }
        Ran ran = run(words);

        assertThat(ran.exitCode()).isZero();
        assertThat(ran.out().lines().filter(line -> line.startsWith("    Claims met:")))
                .containsExactly(
                        "    Claims met: 45 of 45",
                        "    Claims met: 43 of 45",
                        "    Claims met: 43 of 45",
                        "    Claims met: 43 of 45",
                        "    Claims met: 41 of 45");
    }

    /** Else a refutation in a file of its own would be left out of the product's verdict. */
    @Test
    void joinsAllPartsAboutTheSameProduct() throws IOException {
        Path refutation = Files.writeString(folder.resolve("refutation.yaml"), """
                contract: sscop.part/1
                product: {name: Fellside Books, version: "8.2.0", delivery: INSTALLED}
                evidence:
                  - id: BOOKS-99
                    kind: CUSTOMER_REPORT
                    title: A preset password in Books
                    method: DOCUMENT_INSPECTION
                    location: https://fellside.example/books/preset-password
                    occurredOn: 2026-03-02
                    originator: {name: Lorton Council, independence: CUSTOMER}
                    links: [{item: 1.4.3, stance: REFUTES, strength: DIRECT, argument: Every copy has the same password.}]
                """);
        String desk = VENDOR.resolve("desk.yaml").toString();
        Ran ran = run("compare", BOOKS, desk, refutation.toString(), ORGANISATION, AS_OF);

        assertThat(ran.out().lines().filter(line -> line.startsWith("    Claims met:")))
                .containsExactly("    Claims met: 44 of 45", "    Claims met: 43 of 45");
        assertThat(run("statement", BOOKS, ORGANISATION, AS_OF).exitCode()).isZero();
        assertThat(run("statement", BOOKS, ORGANISATION, refutation.toString(), AS_OF)
                        .exitCode())
                .isEqualTo(1);
    }

    @Test
    void refusesToCompareThePartsOfOneSubmission() {
        assertThat(run("compare", BOOKS, ORGANISATION).firstOfErr())
                .isEqualTo(
                        "The files are the parts of one submission; expected two or more to compare, such as parts with"
                                + " a product each");
    }

    @Test
    void saysWhatIsMissingInPart() {
        assertThat(run("assess", BOOKS)).isEqualTo(new Ran(3, "", """
                The parts together have 2 problems:
                  /code: code is missing; expected it in one of the parts
                  /organisation: organisation is missing; expected it in one of the parts
                Read from ../vendor/books.yaml. Name the files of further parts as well, such as organisation.yaml product.yaml.
                """));
    }

    @Test
    void namesEachProblemAtItsPlaceInItsPart() throws IOException {
        Path books = changed("books.yaml", "item: 1.4.1", "item: 1.4.9");
        Path organisation = changed("organisation.yaml", "item: 2.1.2", "item: 2.1.9");

        assertThat(run("validate", books.toString(), organisation.toString()))
                .isEqualTo(new Ran(3, "", """
                The part has 1 problem:
                  /evidence/8/links/0/item (line 129, column 9): item is 1.4.9; expected an item of uk-sscop/2025-05 or a \
                substitute's id
                Read from %s as YAML.
                The part has 1 problem:
                  /evidence/6/links/0/item (line 116, column 9): item is 2.1.9; expected an item of uk-sscop/2025-05 or a \
                substitute's id
                Read from %s as YAML.
                """.formatted(books, organisation)));
    }

    @Test
    void namesTheProblemsOfAllPartsThatCannotBeRead() throws IOException {
        Path books = changed("books.yaml", "kind: SBOM", "kind: sbom");
        Path organisation = changed("organisation.yaml", "{item: \"1.1\", status: MET}", "{item: \"1.1\"}");

        assertThat(run("validate", books.toString(), organisation.toString()))
                .isEqualTo(new Ran(3, "", """
                The part has 1 problem:
                  /evidence/1/kind (line 27, column 5): kind: evidence kind is "sbom"; expected upper-case letters, digits \
                and underscores, such as TEST_REPORT
                Read from %s as YAML.
                The part has 1 problem:
                  /declarations/0/status (line 14, column 5): status is missing; expected it in declarations[0]
                Read from %s as YAML.
                """.formatted(books, organisation)));
    }

    @Test
    void refusesTwoProducts() {
        Ran ran = run("assess", BOOKS, VENDOR.resolve("desk.yaml").toString(), ORGANISATION);

        assertThat(ran.exitCode()).isEqualTo(3);
        assertThat(ran.err())
                .contains(
                        "/product/name (line 4, column 11): name is \"Fellside Desk\", and \"Fellside Books\" in"
                                + " ../vendor/books.yaml at /product/name; expected the same in both, or product in one part alone");
    }

    @Test
    void refusesRecordedAssessmentAmongParts() {
        String assessment = folder.resolve("assessment.json").toString();
        run("assess", ORGANISATION, BOOKS, AS_OF, "-o", assessment);

        assertThat(run("report", assessment, BOOKS)).isEqualTo(new Ran(3, "", """
                The part has 1 problem:
                  /contract (line 2, column 3): contract is "sscop.assessment/1"; expected "sscop.part/1" or \
                "sscop.submission/1"
                Read from %s as JSON. It is a recorded assessment, which is named alone; parts of a submission are named \
                together.
                """.formatted(assessment)));
    }

    @Test
    void takesOnePartFromStandardInput() throws IOException {
        InputStream in = System.in;
        try {
            System.setIn(new ByteArrayInputStream(Files.readAllBytes(composed)));
            assertThat(run("validate", "-", ORGANISATION).exitCode()).isZero();
        } finally {
            System.setIn(in);
        }
    }

    @Test
    void takesOneFileOfLines() {
        assertThat(run("assess", "--jsonl", BOOKS, ORGANISATION).firstOfErr())
                .isEqualTo("FILE is given 2 times; expected once with --jsonl");
    }
}
