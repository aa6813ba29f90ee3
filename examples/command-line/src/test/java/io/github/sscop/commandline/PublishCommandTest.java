package io.github.sscop.commandline;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.sscop.commandline.SscopTest.Ran;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the program publishes of a submission, and how readers verify it. */
class PublishCommandTest {

    private static final String TITLE = "Second factors of build environment accounts";
    private static final String AS_OF = "--as-of=2026-03-31";

    @TempDir
    private Path folder;

    private String whole = "";
    private String published = "";
    private String assessment = "";

    private static Ran run(String... arguments) {
        return SscopTest.run(arguments);
    }

    /** Writes the example with one confidential record, and publishes it. */
    @BeforeEach
    void publishes() throws IOException {
        String acme = Files.readString(Path.of("..", "submissions", "acme-ledger.json"));
        Path file = folder.resolve("acme.json");
        Files.writeString(
                file, acme.replace("\"id\": \"E-024\",", "\"id\": \"E-024\", \"audience\": \"CONFIDENTIAL\","));
        whole = file.toString();
        Path out = folder.resolve("for-customers");
        published = out.resolve("submission.json").toString();
        assessment = out.resolve("assessment.json").toString();
        Ran ran = run("publish", whole, "--audience", "CUSTOMER", AS_OF, "-o", out.toString());

        assertThat(ran.err()).isEmpty();
        assertThat(ran.exitCode()).isZero();
        assertThat(ran.out()).contains("Published for CUSTOMER", "Withheld: E-024.", "uk-sscop/2025-05: 2.1.5 rest");
    }

    @Test
    void writesNothingOfWithheldRecords() throws IOException {
        assertThat(Files.readString(Path.of(whole))).contains(TITLE);
        for (String file : List.of(published, assessment)) {
            assertThat(Files.readString(Path.of(file))).contains("E-024").doesNotContain(TITLE);
        }
    }

    @Test
    void writesLinksOnRequest() throws IOException {
        assertThat(Files.readString(Path.of(published))).doesNotContain("\"item\": \"2.1.5\",\n          \"stance\"");
        Path out = folder.resolve("linked");
        run("publish", whole, "--audience", "CUSTOMER", "--links", AS_OF, "-o", out.toString());

        String withheld = Files.readString(out.resolve("submission.json"));
        withheld = withheld.substring(withheld.indexOf("\"withheld\""));
        assertThat(withheld).contains("\"item\": \"2.1.5\"").doesNotContain("argument");
    }

    @Test
    void saysWhatReadersCannotRepeat() {
        Ran ran = run("verify", assessment, published);

        assertThat(ran).isEqualTo(new Ran(0, """
                        The same, as far as it can be repeated.
                          Withheld by the submission: E-024.
                          Not repeated, since they rest on these records: 2.1.5.
                          That the records do not speak against other items is the word of who made the assessment; only the
                          whole submission can show it.
                        """, ""));
        assertThat(run("verify", assessment, whole)).isEqualTo(new Ran(0, "The same.\n", ""));
    }

    @Test
    void findsAChangedRow() throws IOException {
        String text = Files.readString(Path.of(assessment));
        Path changed = Files.writeString(
                folder.resolve("changed.json"),
                text.replace("\"singleOriginator\": true", "\"singleOriginator\": false"));

        Ran ran = run("verify", changed.toString(), published);

        assertThat(ran.exitCode()).isEqualTo(1);
        assertThat(ran.out()).startsWith("Not the same.");
    }

    @Test
    void isUndeterminedByItself() {
        Ran ran = run("assess", published, AS_OF);

        assertThat(ran.exitCode()).isEqualTo(1);
        assertThat(ran.out()).contains("The submission withholds E-024.");
    }

    @Test
    void signsNothingThatIsNotRepeated() throws Exception {
        EveryCommand.writeFiles(folder);
        String key = folder.resolve("key.pem").toString();

        Ran refused = run("sign", assessment, "--submission", published, "--key", key);

        assertThat(refused.exitCode()).isEqualTo(1);
        assertThat(refused.err()).contains("The same, as far as it can be repeated.", "Not signed.");
        assertThat(run("sign", assessment, "--submission", whole, "--key", key).exitCode())
                .isZero();
    }

    @Test
    void showsPagesToAnAudience() {
        for (List<String> line : List.of(
                List.of("report", whole, AS_OF),
                List.of("report", whole, AS_OF, "--format=html"),
                List.of("statement", whole, AS_OF),
                List.of("diagram", whole, "2.1", AS_OF))) {
            List<String> redacted = new ArrayList<>(line);
            redacted.add("--audience=CUSTOMER");

            Ran ran = run(redacted.toArray(new String[0]));

            assertThat(ran.err()).isEmpty();
            assertThat(ran.out()).doesNotContain("Second factors of build");
        }
        assertThat(run("report", assessment, "--audience", "PUBLIC").err())
                .startsWith(
                        "--audience is PUBLIC, and a recorded assessment is given, which does not contain who may see"
                                + " which record; expected its submission");
    }

    @Test
    void writesNothingWhereOneOfTheFilesCannotBeWritten() throws IOException {
        Path out = Files.createDirectory(folder.resolve("blocked"));
        Files.createDirectory(out.resolve("assessment.json"));

        Ran ran = run("publish", whole, "--audience", "CUSTOMER", AS_OF, "-o", out.toString());

        assertThat(ran.exitCode()).isEqualTo(3);
        assertThat(ran.err())
                .isEqualTo(out.resolve("assessment.json") + ": it is no file; expected a file, or nothing\n");
        assertThat(out.resolve("submission.json")).doesNotExist();
    }

    @Test
    void neverWritesOnItsInput() throws IOException {
        Path input = folder.resolve("submission.json");
        Files.copy(Path.of(whole), input);

        Ran ran = run("publish", input.toString(), "--audience", "PUBLIC", AS_OF, "-o", folder.toString());

        assertThat(ran.exitCode()).isEqualTo(2);
        assertThat(ran.err())
                .startsWith("FILE " + input + " and " + input + " are one file; expected another folder for --folder");
        assertThat(Files.readString(input, UTF_8)).contains(TITLE);
    }

    @Test
    void refusesWhatIsPublishedAlready() {
        Ran ran = run(
                "publish",
                published,
                "--audience",
                "PUBLIC",
                AS_OF,
                "-o",
                folder.resolve("out").toString());

        assertThat(ran)
                .isEqualTo(
                        new Ran(3, "", published + ": it withholds records already; expected the whole submission\n"));
        assertThat(Files.exists(folder.resolve("out"))).isFalse();
    }
}
