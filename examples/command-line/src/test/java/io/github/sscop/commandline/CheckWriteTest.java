package io.github.sscop.commandline;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.sscop.code.Digest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Missing digests written by {@code check --write}: below their locations, in the same layout, and nothing else. */
class CheckWriteTest {

    private static final String DIGEST = Digest.sha256("a\n".getBytes(UTF_8)).toString();

    @TempDir
    private Path folder;

    @BeforeEach
    void writesTheFiles() throws IOException {
        Files.writeString(folder.resolve("a.md"), "a\n");
        Files.writeString(folder.resolve("\uD83D\uDE00.md"), "a\n");
    }

    /** Writes into a text, in which {@code +} marks what has to be added. */
    private void writes(String name, String marked) throws IOException {
        String expected = marked.replace("DIGEST", DIGEST);
        Path file = Files.writeString(folder.resolve(name), expected.replaceAll("(?s)\u00ab.*?\u00bb", ""));

        CheckRun run = CheckRun.of(file, "--write");

        assertThat(run.err()).isEmpty();
        assertThat(Files.readString(file)).isEqualTo(expected.replaceAll("[\u00ab\u00bb]", ""));
        assertThat(run.exitCode()).isZero();
        assertThat(run.codes()).contains("DIGEST_WRITTEN").doesNotContain("DIGEST_MISSING");
        assertThat(CheckRun.of(file).codes()).doesNotContain("DIGEST_WRITTEN", "DIGEST_MISSING", "DIGEST_DIFFERS");
    }

    @Test
    void keepsCommentsAndLayoutOfYaml() throws IOException {
        writes("part.yaml", """
                # yaml-language-server: $schema=submission.schema.json
                contract: sscop.part/1   # organisation-wide

                evidence:
                  # The policy of the whole company.
                  - id: E-001
                    title: >-
                      Two lines
                      of title
                    location: a.md   # in the repository
                «    digest: DIGEST
                »    recordedOn: 2026-01-02

                  -   "location": "a.md"
                «      "digest": "DIGEST"
                »      'id': E-002   # aligned by hand
                  - location:   'a.md'
                «    digest:   'DIGEST'
                »
                  - {id: E-003, location: a.md«, digest: DIGEST», title: "{, }"}
                  - {
                      id: E-004, # first
                      location: a.md, # second
                «      digest: DIGEST,
                »      title: x
                    }
                  - {
                      location: a.md«,» # last
                «      digest: DIGEST
                »    }
                # The end.
                """);
    }

    @Test
    void keepsTheLayoutOfJson() throws IOException {
        writes("part.json", """
                {"contract": "sscop.part/1",
                 "evidence": [
                \t{
                \t\t"id" : "\\u0041\\"\\/",
                \t\t"location" : "a.md",
                «\t\t"digest" : "DIGEST",
                »\t\t"title" : "\\ud83d\\ude00"
                \t},
                \t{"location":"a.md"«,"digest":"DIGEST"»},
                    {
                      "title": "x",
                      "location": "a.md"«,
                      "digest": "DIGEST"»
                    }
                  , { "location": "a.md"«, "digest": "DIGEST"», "title": "y" }
                ]}
                """);
    }

    @Test
    void keepsTheLayoutOfJsonInAYamlFile() throws IOException {
        writes(
                "part.yaml",
                "{\"contract\":\"sscop.part/1\",\"evidence\":[{\"location\":\"a.md\"«,\"digest\":\"DIGEST\"»}]}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"part.yaml", "part.json"})
    void keepsLineBreaksOfWindowsAndAByteOrderMark(String name) throws IOException {
        String yaml =
                "\ufeffcontract: sscop.part/1\r\nevidence:\r\n- location: a.md\r\n«  digest: DIGEST\r\n»  title: x\r\n";
        String json = "\ufeff{\"contract\": \"sscop.part/1\", \"evidence\": [{\r\n  \"location\": \"a.md\",\r\n"
                + "«  \"digest\": \"DIGEST\",\r\n»  \"title\": \"x\"\r\n}]}\r\n";

        writes(name, name.endsWith("json") ? json : yaml);
    }

    @Test
    void writesAtTheEndOfATextWithoutALineBreak() throws IOException {
        writes("part.yaml", "contract: sscop.part/1\nevidence:\n- location: a.md«\n  digest: DIGEST»");
        writes("part.yaml", "contract: sscop.part/1\r\nevidence:\r\n- location: a.md«\r\n  digest: DIGEST»");
    }

    /** Characters that are two units in Java are one to the parser. */
    @Test
    void countsCharactersBeyondTheFirstPlane() throws IOException {
        writes(
                "part.yaml",
                "contract: sscop.part/1\nevidence:\n- title: \uD83D\uDE00\uD83D\uDE00 é # \uD83D\uDE00\n"
                        + "  location: \uD83D\uDE00.md\n«  digest: DIGEST\n»  id: X\n"
                        + "- {title: \uD83D\uDE00, location: \uD83D\uDE00.md«, digest: DIGEST», id: Z}\n");
    }

    @Test
    void writesIntoASubmission() throws IOException {
        String submission = Files.readString(Path.of("..", "submissions", "northgate-reseller.yaml"));
        String local = submission.replaceFirst("location: \\S+", "location: a.md");
        Path file =
                Files.writeString(folder.resolve("submission.yaml"), local.replaceFirst("(?m)^\\s+digest: .*\\R", ""));
        Path before = Files.copy(file, folder.resolve("before.yaml"));

        CheckRun run = CheckRun.of(file, "--write");

        assertThat(run.exitCode()).as(run.err()).isLessThan(2);
        assertThat(SscopTest.run("validate", file.toString()).exitCode()).isZero();
        assertThat(Files.readString(file).replace("    digest: " + DIGEST + "\n", ""))
                .isEqualTo(Files.readString(before));
    }

    @Test
    void neverReplacesADigest() throws IOException {
        String text = "contract: sscop.part/1\nevidence:\n- location: a.md\n  digest: sha256:" + "0".repeat(64) + "\n";
        Path file = Files.writeString(folder.resolve("part.yaml"), text);

        CheckRun run = CheckRun.of(file, "--write");

        assertThat(run.codes()).containsExactly("DIGEST_DIFFERS");
        assertThat(Files.readString(file)).isEqualTo(text);
    }

    /** The review names the digest of the record as it was reviewed; of a changed record it is void. */
    @Test
    void leavesTheTextOfAReviewAsItIs() throws IOException {
        String text = "contract: sscop.part/1\nevidence:\n- location: a.md\n  id: E-001\n  review: {of: \"sha256:"
                + "0".repeat(64) + "\"}\n- location: a.md\n  id: E-002\n  review: {outcome: ACCEPTED}\n";
        Path file = Files.writeString(folder.resolve("part.yaml"), text);

        CheckRun run = CheckRun.of(file, "--write");

        assertThat(run.findings().get(0))
                .isEqualTo(
                        "DIGEST_MISSING /evidence/0/digest E-001: it has no digest; that of its content is " + DIGEST
                                + ". Its review is bound to the text without it; add it, and have the record reviewed once more.");
        assertThat(run.codes()).containsExactly("DIGEST_MISSING", "DIGEST_WRITTEN");
        assertThat(Files.readString(file))
                .isEqualTo(text.replace("  id: E-002", "  digest: " + DIGEST + "\n  id: E-002"));
    }

    @Test
    void writesNoDigestOfWhatIsNotThere() throws IOException {
        String text =
                "contract: sscop.part/1\nevidence:\n- location: none.md\n- location: https://acme.example/x\n- id: X\n";
        Path file = Files.writeString(folder.resolve("part.yaml"), text);

        CheckRun run = CheckRun.of(file, "--write");

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(Files.readString(file)).isEqualTo(text);
    }

    @Test
    void keepsLinksAndPermissions() throws IOException {
        Path file =
                Files.writeString(folder.resolve("part.yaml"), "contract: sscop.part/1\nevidence:\n- location: a.md\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r-----"));
        Path link = Files.createSymbolicLink(folder.resolve("link.yaml"), Path.of("part.yaml"));

        assertThat(CheckRun.of(link, "--write").exitCode()).isZero();
        assertThat(link).isSymbolicLink();
        assertThat(Files.readString(file)).contains(DIGEST);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-r-----");
    }

    /** Layouts without a line for the digest; what another document can take is not written either. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "- location: >-\n    a.md\n  id: X\n",
                "- location: |-\n    a.md\n",
                "- ? location\n  : a.md\n",
                "- location: \"a.\\\n    md\"\n  id: X # \n  ? y\n",
                "- {? location : a.md}\n"
            })
    void writesNothingWhereAnythingElseWouldChange(String records) throws IOException {
        Path good =
                Files.writeString(folder.resolve("good.yaml"), "contract: sscop.part/1\nevidence:\n- location: a.md\n");
        Path odd = Files.writeString(folder.resolve("odd.yaml"), "contract: sscop.part/1\nevidence:\n" + records);
        String before = Files.readString(good);

        CheckRun run = CheckRun.of(good, odd, "--write");

        if (run.exitCode() == 0) { // The layout has room after all.
            assertThat(Files.readString(odd).replaceAll("(, |\n *)digest ?: " + DIGEST, ""))
                    .isEqualTo("contract: sscop.part/1\nevidence:\n" + records);
            return;
        }
        assertThat(run.exitCode()).isEqualTo(3);
        assertThat(run.err()).isNotBlank();
        assertThat(Files.readString(good)).isEqualTo(before);
        assertThat(Files.readString(odd)).isEqualTo("contract: sscop.part/1\nevidence:\n" + records);
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).noneMatch(file -> file.toString().endsWith(".part"));
        }
    }

    @Test
    void saysWhatToDoWithALayoutWithoutRoom() throws IOException {
        Path odd = Files.writeString(
                folder.resolve("odd.yaml"), "contract: sscop.part/1\nevidence:\n- location: >-\n    a.md\n");

        assertThat(CheckRun.of(odd, "--write").err())
                .isEqualTo(odd
                        + ": digests cannot be written into this layout, where location is written on lines of its own;"
                        + " nothing was written. Write each location on one line, or write the digests by hand:"
                        + " /evidence/0/digest: " + DIGEST + "\n");
    }
}
