package io.github.sscop.commandline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The commands that write what people read. */
class ReadersCommandsTest {

    private static final String BRIGHTDESK = "../submissions/brightdesk-saas.json";
    private static final String ACME = "../submissions/acme-ledger.json";
    private static final String LUMEN = "../submissions/lumen-ai.json";

    @TempDir
    private Path folder;

    private String recorded(String submission) {
        String file = folder.resolve("assessment-" + Path.of(submission).getFileName())
                .toString();
        SscopTest.run("assess", submission, "--as-of=2026-03-31", "--format=json", "--out=" + file);
        return file;
    }

    @Test
    void reportsOnASubmissionInText() {
        SscopTest.Ran ran = SscopTest.run("report", BRIGHTDESK, "--as-of=2026-03-31");

        assertThat(ran.err()).isEmpty();
        assertThat(ran.exitCode()).isZero();
        assertThat(ran.out())
                .startsWith("Assessment against the Software Security Code of Practice\nBrightDesk\n")
                .contains("Argument: All developers then employed");
    }

    @ParameterizedTest
    @CsvSource({
        "report.html,<!doctype html>",
        "report.HTM,<!doctype html>",
        "report.md,Assessment against",
        "report,Assessment against"
    })
    void writesAsTheFileIsCalled(String name, String beginning) throws IOException {
        Path file = folder.resolve(name);

        assertThat(SscopTest.run("report", BRIGHTDESK, "--as-of=2026-03-31", "-o", file.toString())
                        .exitCode())
                .isZero();
        assertThat(Files.readString(file)).startsWith(beginning);
    }

    @Test
    void writesTheReportBesideTheAssessment() throws IOException {
        Path file = folder.resolve("beside.html");

        SscopTest.Ran ran = SscopTest.run("assess", ACME, "--as-of=2026-03-31", "--report", file.toString());

        assertThat(ran.exitCode()).isZero();
        assertThat(ran.out())
                .contains("\nMet\n  45 of 45 claims that apply are met, by policy good-faith on 2026-03-31.\n")
                .doesNotContain("<html");
        assertThat(Files.readString(file))
                .isEqualTo(SscopTest.run("report", ACME, "--as-of=2026-03-31", "--format=html")
                        .out());
    }

    @Test
    void writesNoReportOfManySubmissions() {
        SscopTest.Ran ran = SscopTest.run("assess", "-", "--jsonl", "--report", "report.html");

        assertThat(ran.exitCode()).isEqualTo(2);
        assertThat(ran.firstOfErr()).isEqualTo("--report is given; expected none with --jsonl");
    }

    @Test
    void reportsOnARecordedAssessmentWithItsSubmissionAsOnTheSubmission() {
        String assessment = recorded(ACME);

        assertThat(SscopTest.run("report", assessment, "--submission", ACME, "--format=html")
                        .out())
                .isEqualTo(SscopTest.run("report", ACME, "--as-of=2026-03-31", "--format=html")
                        .out());
        assertThat(SscopTest.run("report", assessment).out()).doesNotContain("Argument:");
    }

    @Test
    void refusesTheSubmissionOfAnotherAssessment() {
        SscopTest.Ran ran = SscopTest.run("report", recorded(ACME), "--submission", BRIGHTDESK);

        assertThat(ran.exitCode()).isEqualTo(2);
        assertThat(ran.firstOfErr()).startsWith("submission is brightdesk-2026-02 with the digest sha256:");
    }

    @Test
    void refusesASubmissionBesideASubmission() {
        SscopTest.Ran ran = SscopTest.run("report", ACME, "--submission", ACME);

        assertThat(ran.exitCode()).isEqualTo(2);
        assertThat(ran.firstOfErr())
                .isEqualTo("--submission is given, and " + ACME + " is a submission itself; expected an assessment");
    }

    @Test
    void reportsOnTheCodeThatIsNamed() {
        assertThat(SscopTest.run("report", LUMEN, "--as-of=2026-03-31", "--code=uk-ai-cyber")
                        .out())
                .startsWith("Assessment against the Code of Practice for the Cyber Security of AI\n");
        assertThat(SscopTest.run("report", LUMEN, "--code=uk-app-stores").firstOfErr())
                .isEqualTo("--code is uk-app-stores; expected one of uk-sscop/2025-05, uk-ai-cyber/2025-01");
    }

    @Test
    void namesEverythingThatIsWrongWithASubmission() throws IOException {
        Path file = Files.writeString(folder.resolve("bad.json"), "{\"contract\": \"sscop.submission/1\"}");

        SscopTest.Ran ran = SscopTest.run("report", file.toString());

        assertThat(ran.exitCode()).isEqualTo(3);
        assertThat(ran.firstOfErr()).startsWith("The submission has ");
    }

    @Test
    void statesYesOrNoAndEndsWithIt() {
        SscopTest.Ran yes = SscopTest.run("statement", ACME, "--as-of=2026-03-31");
        SscopTest.Ran no = SscopTest.run("statement", BRIGHTDESK, "--as-of=2026-03-31");

        assertThat(yes.out()).contains("\nYes\n");
        assertThat(yes.exitCode()).isZero();
        assertThat(no.out()).contains("\nNo\n");
        assertThat(no.exitCode()).isEqualTo(1);
        assertThat(SscopTest.run("statement", ACME, BRIGHTDESK).firstOfErr())
                .isEqualTo("the assessments are of Acme Ltd (GB-COH-01234567) and BrightDesk Software Ltd"
                        + " (GB-COH-09876543); expected one organisation");
    }

    @Test
    void answersTheFormsThatAreNamed() {
        String form = "--form=dtac-2.0";
        String day = "--as-of=2026-03-31";
        String charter = "--answer=C3.2=No";
        SscopTest.Ran confirmed =
                SscopTest.run("statement", ACME, day, form, charter, "--commitment=C3.4=Ada Moss", "--format=json");

        assertThat(confirmed.exitCode()).isZero();
        assertThat(confirmed.out())
                .contains("\"contract\": \"sscop.statement/1\"", "\"option\": \"Confirmed\"", "\"affirmative\": true");
        assertThat(SscopTest.run("statement", ACME, day, form, charter).exitCode())
                .isEqualTo(1);
        assertThat(SscopTest.run("statement", ACME, day, form, "--commitment=C3.4=Ada Moss")
                        .out())
                .contains("Answer: if C3.2 is Yes: not asked; if C3.2 is No: Confirmed");
        assertThat(SscopTest.run("statement", ACME, day, "--form=g-cloud-15", "--on=2026-07-01")
                        .exitCode())
                .isEqualTo(1);
    }

    @Test
    void refusesAnAnswerToWhatFollowsFromAssessments() {
        assertThat(SscopTest.run("statement", ACME, "--answer=C3.4=Confirmed").firstOfErr())
                .isEqualTo(
                        "the answer to dtac-2.0/C3.4 is given, which follows from assessments; expected answers to C3.2");
        assertThat(SscopTest.run("statement", ACME, "--answer=C3.4").firstOfErr())
                .isEqualTo("--answer is C3.4; expected a question, the sign =, and what is said");
        assertThat(SscopTest.run("statement", ACME, "--form=none").firstOfErr())
                .isEqualTo("--form is none; expected g-cloud-15, dtac-2.0, or the file of the profile of a form");
    }

    @Test
    void answersAFormOfAFile() throws IOException {
        Path form = Files.copy(
                Path.of(
                        "..",
                        "..",
                        "serialization",
                        "json",
                        "src",
                        "test",
                        "resources",
                        "contract",
                        "v1",
                        "valid",
                        "form-profile-every-field.json"),
                folder.resolve("harbour.json"));
        SscopTest.Ran ran = SscopTest.run(
                "statement",
                ACME,
                "--as-of=2026-03-31",
                "--policy=buyer",
                "--form=" + form,
                "--answer=B1=Yes",
                "--answer=harbour-2027/B2=No",
                "--commitment=B3=Ada Moss");

        assertThat(ran.err()).isEmpty();
        assertThat(ran.out()).contains("Answer: In place");

        Path bad = Files.writeString(folder.resolve("bad-form.json"), "{\"contract\": \"sscop.form-profile/1\"}");
        assertThat(SscopTest.run("statement", ACME, "--form=" + bad).exitCode()).isEqualTo(3);
    }

    /** The verdict alone was changed by hand; nothing else in the file follows it. */
    @Test
    void refusesARecordedAssessmentThatContradictsItself() throws IOException {
        String recorded = Files.readString(Path.of(recorded(BRIGHTDESK)));
        Path edited = Files.writeString(
                folder.resolve("edited.json"),
                recorded.replaceFirst("\"verdict\": \"NOT_MET\"", "\"verdict\": \"MET\""));
        Path unknown = Files.writeString(
                folder.resolve("unknown.json"),
                recorded.replaceFirst("(\"on\": \"2026-10-02\",\\s*\"item\": )\"3.2.1\"", "$1\"n/a\""));

        long line = 1
                + Files.readString(unknown)
                        .split("\"n/a\"", 2)[0]
                        .chars()
                        .filter(c -> c == '\n')
                        .count();

        for (String command : List.of("statement", "report")) {
            assertThat(SscopTest.run(command, edited.toString()))
                    .isEqualTo(new SscopTest.Ran(3, "", """
                            The assessment has 1 problem:
                              /verdict (line 36, column 3): verdict of the code is MET; expected NOT_MET, which follows from the rows of its items
                            Read from FILE as JSON.
                            """.replace("FILE", edited.toString())));
        }
        assertThat(SscopTest.run("report", unknown.toString(), "-o", "r.html"))
                .isEqualTo(new SscopTest.Ran(
                        3, "", """
                        The assessment has 1 problem:
                          /calendar/1/item (line LINE, column 7): item is n/a; expected an item of uk-sscop/2025-05
                        Read from FILE as JSON.
                        """.replace("FILE", unknown.toString()).replace("LINE", "" + line)));
    }

    @Test
    void printsWhatTheReadmeShows() throws IOException {
        String shown = Files.readString(Path.of("../../README.md"))
                .split("```\\nNot met\\n", 2)[1]
                .split("```", 2)[0];

        assertThat(SscopTest.run("assess", BRIGHTDESK, "--as-of=2026-03-31").out())
                .contains(("Not met\n" + shown).split("…\n", -1));
    }

    @Test
    void comparesSubmissionsAndRecordedAssessments() {
        assertThat(SscopTest.run("compare", recorded(ACME), BRIGHTDESK, "--as-of=2026-03-31")
                        .out())
                .contains("  (1) Acme Ledger 4.2.0, Acme Ltd\n  (2) BrightDesk, BrightDesk Software Ltd\n");
    }

    @ParameterizedTest
    @CsvSource({
        "q.html,<!doctype html>",
        "q.md,Questions to a supplier",
        "q.csv,'\"Item\",\"Principle\"'",
        "q.json,{",
        "q.yaml,# A submission to fill in.",
        "q.txt,Questions to a supplier"
    })
    void asksInEveryFormat(String name, String beginning) throws IOException {
        Path file = folder.resolve(name);

        assertThat(SscopTest.run("questionnaire", "--policy=buyer", "-o", file.toString())
                        .exitCode())
                .isZero();
        assertThat(Files.readString(file)).startsWith(beginning);
    }

    @Test
    void writesASubmissionToFillInThatCanBeAssessed() {
        String file = folder.resolve("submission.yaml").toString();
        SscopTest.run("questionnaire", "--group=software_reseller", "-o", file);

        assertThat(SscopTest.run("validate", file))
                .isEqualTo(new SscopTest.Ran(0, "Valid: TBC, about uk-sscop/2025-05, with 15 records.\n", ""));
        assertThat(SscopTest.run("assess", file, "--as-of=2026-03-31").out()).contains("\nUndetermined\n  0 of ");
    }

    @Test
    void writesAContractSchedule() {
        assertThat(SscopTest.run("questionnaire", "--contract").out()).startsWith("Contract schedule\n");
    }

    @Test
    void drawsAPrinciple() {
        assertThat(SscopTest.run("diagram", ACME, "2.1").out()).startsWith("<svg xmlns=");
        assertThat(SscopTest.run("diagram", ACME, "9.9").firstOfErr())
                .startsWith("principle is 9.9; expected one of [1.1, ");
        String assessment = recorded(ACME);
        assertThat(SscopTest.run("diagram", assessment, "2.1").firstOfErr())
                .isEqualTo(
                        assessment + " is a recorded assessment; expected a submission, which contains the arguments");
    }

    @Test
    void writesDifferencesInHtmlAndMarkdown() {
        String assessment = recorded(ACME);

        assertThat(SscopTest.run("diff", assessment, assessment, "--format=html")
                        .out())
                .startsWith("<!doctype html>")
                .contains("No change");
        assertThat(SscopTest.run("diff", assessment, assessment, "--format=markdown")
                        .out())
                .startsWith("What changed between two assessments\n");
    }
}
