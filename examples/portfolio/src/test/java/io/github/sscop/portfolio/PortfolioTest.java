package io.github.sscop.portfolio;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PortfolioTest {

    @TempDir
    Path folder;

    private final StringWriter err = new StringWriter();
    private String suppliers = "";

    @BeforeEach
    void generate() {
        suppliers = folder.resolve("suppliers.jsonl").toString();
        assertThat(run("generate", "30", "--records", "50", "--bytes", "1", "--bad", "0.2", "-o", suppliers))
                .isZero();
    }

    private int run(String... arguments) {
        return Portfolio.run(new PrintWriter(err), arguments);
    }

    private String said() {
        return err.toString().strip();
    }

    @Test
    void assessesOnOneMachineAndOnSparkAlike() throws Exception {
        String one = folder.resolve("one").toString();
        String spark = folder.resolve("spark").toString();

        assertThat(run("assess", suppliers, "--as-of", "2026-03-31", "-o", one)).isZero();
        assertThat(run("spark", suppliers, "--as-of", "2026-03-31", "--threads", "2", "--partitions", "3", "-o", spark))
                .isZero();

        assertThat(said().lines())
                .hasSize(2)
                .allMatch(line ->
                        line.matches("30 submissions: 2\\d assessed, \\d refused, in .* s \\(\\d+ a second\\)\\. The"
                                + " results are in .*\\."));
        assertThat(Path.of(spark, "summary.json")).hasSameBinaryContentAs(Path.of(one, "summary.json"));
        assertThat(Path.of(spark, "assessments.jsonl/part-00002")).exists();
    }

    @Test
    void givesTheSameOnAnyNumberOfThreads() throws Exception {
        String one = folder.resolve("one").toString();
        String three = folder.resolve("three").toString();

        run("assess", suppliers, "--as-of", "2026-03-31", "--threads", "1", "-o", one);
        run("assess", suppliers, "--as-of", "2026-03-31", "--threads", "3", "-o", three);

        assertThat(Given.everything(Path.of(three))).containsExactlyEntriesOf(Given.everything(Path.of(one)));
        assertThat(Given.everything(Path.of(one)).keySet())
                .containsExactly("assessments.jsonl", "refused.jsonl", "summary.json");
        assertThat(Files.readAllLines(Path.of(one, "refused.jsonl")))
                .allMatch(line -> line.startsWith("{\"contract\":\"sscop.problems/1\","));
        assertThat(Files.readAllLines(Path.of(one, "assessments.jsonl")))
                .allMatch(line -> line.startsWith("{\"contract\":\"sscop.assessment/1\","));
    }

    @Test
    void refusesSubmissionsAboutAnotherCode() throws Exception {
        Path out = folder.resolve("other");

        assertThat(run(
                        "assess",
                        suppliers,
                        "--as-of",
                        "2026-03-31",
                        "--code",
                        "uk-ai-cyber/2025-01",
                        "-o",
                        out.toString()))
                .isZero();

        assertThat(said()).startsWith("30 submissions: 0 assessed, 30 refused");
        assertThat(Files.readString(out.resolve("refused.jsonl")))
                .contains("the submission is about [uk-sscop/2025-05]; expected uk-ai-cyber/2025-01 among them");
    }

    @Test
    void walksOverADocumentOnEachLine() throws Exception {
        run("generate", "7", "--records", "5", "--bytes", "1", "-o", suppliers);

        assertThat(run("walk", suppliers)).isZero();

        assertThat(said()).matches("7 documents walked over in .* s \\(\\d+ a second\\)\\.");
    }

    @Test
    void saysWhereItCannotWalk() throws Exception {
        Files.writeString(Path.of(suppliers), "{}\n{\"id\":}\n");

        assertThat(run("walk", suppliers)).isEqualTo(3);

        assertThat(said()).startsWith(suppliers + ": Unexpected character ('}' (code 125)");
    }

    @Test
    void saysWhichFileIsMissing() {
        assertThat(run("assess", folder + "/none.jsonl", "--as-of", "2026-03-31", "-o", folder + "/out"))
                .isEqualTo(3);
        assertThat(said()).isEqualTo("There is no file " + folder + "/none.jsonl.");
        assertThat(folder.resolve("out")).doesNotExist();
    }

    @Test
    void replacesNothingButEarlierResults() {
        assertThat(run("assess", suppliers, "--as-of", "2026-03-31", "-o", folder.toString()))
                .isEqualTo(3);
        assertThat(said())
                .isEqualTo(folder + ": it holds something other than earlier results;"
                        + " expected a new or empty folder, or one with summary.json");
        assertThat(Path.of(suppliers)).exists();
    }

    @Test
    void saysWhatItExpects() {
        assertThat(run("assess", suppliers, "--as-of", "soon", "-o", folder + "/out"))
                .isEqualTo(2);
        assertThat(said()).contains("'soon' is not a day; expected YYYY-MM-DD");
        assertThat(run("assess", suppliers, "--as-of", "2026-03-31", "--policy", "lenient", "-o", folder + "/out"))
                .isEqualTo(2);
        assertThat(said())
                .contains("--policy is lenient; expected one of [good-faith, buyer, independent], or the file of a"
                        + " policy");
        assertThat(run("assess", suppliers, "--as-of", "2026-03-31", "--threads", "0", "-o", folder + "/out"))
                .isEqualTo(2);
        assertThat(said()).contains("--threads is 0; expected at least 1");
        assertThat(run("generate", "1", "--bad", "2")).isEqualTo(2);
        assertThat(said()).contains("bad is 2.0; expected a share from 0 to 1");
    }
}
