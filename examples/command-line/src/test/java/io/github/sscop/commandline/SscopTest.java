package io.github.sscop.commandline;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.sscop.assessment.Assessment;
import io.github.sscop.assessment.Producer;
import io.github.sscop.code.Code;
import io.github.sscop.code.CodeRegistry;
import io.github.sscop.code.relation.Crosswalk;
import io.github.sscop.commandline.output.ElementText;
import io.github.sscop.engine.Assessor;
import io.github.sscop.evidence.Submission;
import io.github.sscop.json.Documents;
import io.github.sscop.policy.Policy;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.TimeZone;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The output and the exit codes of the program. */
public class SscopTest {

    private static final Path EXAMPLES = Path.of("..", "submissions");
    private static final String MET = EXAMPLES.resolve("acme-ledger.json").toString();
    private static final String UNDETERMINED =
            EXAMPLES.resolve("kestrel-developer.json").toString();
    private static final String NOT_MET =
            EXAMPLES.resolve("brightdesk-saas.json").toString();
    private static final String TWO_CODES = EXAMPLES.resolve("lumen-ai.json").toString();
    private static final String AS_OF = "--as-of=2026-03-31";

    private static final String INVALID = """
            {
              "contract": "sscop.submission/1",
              "id": "",
              "code": {"id": "uk-sscop", "edition": "2025-05"},
              "numbering": "apc-1.0",
              "organisation": {"name": "Acme Ltd", "stakeholderGroup": "VENDOR"},
              "declarations": [{"item": "9.9", "status": "MET"}]
            }
            """;

    private static final String PROBLEMS = """
            The submission has 3 problems:
              /id (line 3, column 3): id is blank; expected text
              /organisation/stakeholderGroup (line 6, column 40): stakeholderGroup is "VENDOR"; expected one of \
            SOFTWARE_DEVELOPER_AND_DISTRIBUTOR, SOFTWARE_RESELLER, SOFTWARE_DEVELOPER_ONLY, \
            OPEN_SOURCE_DEVELOPER_AND_MAINTAINER
              /declarations/0/item (line 7, column 21): item is 9.9; expected a principle or an item of uk-sscop/2025-05
            Read from FILE as JSON.
            """;

    @TempDir
    private Path folder;

    record Ran(int exitCode, String out, String err) {

        String firstOfErr() {
            return err.lines().findFirst().orElse("");
        }
    }

    public static Ran run(String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int exitCode = Sscop.run(new PrintWriter(out), new PrintWriter(err), arguments);
        return new Ran(exitCode, lines(out), lines(err));
    }

    /** With the line breaks of the texts in this test, on every system. */
    private static String lines(StringWriter text) {
        return text.toString().replace(System.lineSeparator(), "\n");
    }

    private String file(String name, String content) throws IOException {
        return Files.writeString(folder.resolve(name), content).toString();
    }

    private static String resource(String name) throws IOException {
        try (InputStream in = SscopTest.class.getResourceAsStream(name)) {
            return new String(Objects.requireNonNull(in, name).readAllBytes(), UTF_8);
        }
    }

    private static List<Assessment> assess(String file) throws IOException {
        try (InputStream in = Files.newInputStream(Path.of(file))) {
            Submission submission = Documents.standard().readSubmission(in);
            return submission.codes().stream()
                    .map(code -> Assessor.of(CodeRegistry.builtIn().get(code), Policy.goodFaith())
                            .assess(submission, LocalDate.of(2026, 3, 31)))
                    .toList();
        }
    }

    private static void refusesUsage(Ran ran, String message, String usage) {
        assertThat(ran.exitCode()).isEqualTo(2);
        assertThat(ran.out()).isEmpty();
        assertThat(ran.firstOfErr()).isEqualTo(message);
        assertThat(ran.err()).contains("\nUsage: sscop " + usage);
    }

    private static String problems(String file) {
        return PROBLEMS.replace("FILE", file);
    }

    private static void refusesInput(Ran ran, String message) {
        assertThat(ran).isEqualTo(new Ran(3, "", message));
    }

    /** {@code sscop assess}. */
    @Nested
    class Assess {

        @ParameterizedTest
        @CsvSource({"acme-ledger, 0", "kestrel-developer, 1"})
        void printsTheWholeAssessment(String example, int exitCode) throws IOException {
            Ran ran = run("assess", EXAMPLES.resolve(example + ".json").toString(), AS_OF);

            assertThat(ran).isEqualTo(new Ran(exitCode, resource(example + ".txt"), ""));
        }

        @Test
        void printsTheSameWhereverItRuns() throws IOException {
            Locale locale = Locale.getDefault();
            TimeZone zone = TimeZone.getDefault();
            try {
                Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
                TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
                assertThat(run("assess", UNDETERMINED, AS_OF).out()).isEqualTo(resource("kestrel-developer.txt"));
                assertThat(run("codes").out()).contains("14 principles, assessed at 45 claims");
                Locale.setDefault(Locale.forLanguageTag("tr-TR"));
                TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Pago_Pago"));
                assertThat(run("assess", UNDETERMINED, AS_OF).out()).isEqualTo(resource("kestrel-developer.txt"));
                assertThat(run("assess", UNDETERMINED, AS_OF, "--format=json").out())
                        .isEqualTo(new String(
                                        Documents.standard()
                                                .write(assess(UNDETERMINED).get(0)),
                                        UTF_8)
                                + "\n");
            } finally {
                Locale.setDefault(locale);
                TimeZone.setDefault(zone);
            }
        }

        @Test
        void printsLinesThatFitATerminal() {
            for (String example : List.of(MET, UNDETERMINED, NOT_MET, TWO_CODES)) {
                assertThat(run("assess", example, AS_OF).out().lines())
                        .allMatch(line -> line.length() <= 100)
                        .allMatch(line -> line.equals(line.stripTrailing()));
                assertThat(run("assess", example, AS_OF).out()).doesNotContain("\n\n\n");
            }
        }

        @Test
        void namesThePolicyWithTheVerdictAndSaysThatItIsNoCertification() {
            for (String example : List.of(MET, UNDETERMINED, NOT_MET, TWO_CODES)) {
                assertThat(run("assess", example, AS_OF).out())
                        .containsPattern(
                                "\n(Met|Not met|Undetermined)\n  \\d+ of \\d+ [a-z]+ that apply are met, by policy\\s+good-faith")
                        .contains("Seen by the vendor alone: ")
                        .containsPattern("It\\s+is\\s+not\\s+a\\s+certification");
            }
        }

        @Test
        void assessesAsOfTodayByDefault() {
            LocalDate before = LocalDate.now(ZoneId.systemDefault());
            String out = run("assess", MET).out();
            LocalDate after = LocalDate.now(ZoneId.systemDefault());

            assertThat(out.lines().filter(line -> line.startsWith("As of: ")).findFirst())
                    .isIn(Stream.of(before, after)
                            .map(day -> "As of: " + day)
                            .map(java.util.Optional::of)
                            .toList());
        }

        @Test
        void printsOneCodeAfterTheOther() {
            String out = run("assess", TWO_CODES, AS_OF).out();

            assertThat(out.lines().filter(line -> line.matches("Met|Not met|Undetermined")))
                    .containsExactly("Undetermined", "Not met");
            assertThat(out.lines().filter(line -> line.startsWith("Summary of ")))
                    .containsExactly(
                            "Summary of the assessment against the Software Security Code of Practice",
                            "Summary of the assessment against the Code of Practice for the Cyber Security of AI");
        }

        @Test
        void readsStandardInput() throws IOException {
            InputStream in = System.in;
            try {
                System.setIn(new ByteArrayInputStream(Files.readAllBytes(Path.of(MET))));
                assertThat(run("assess", "-", AS_OF)).isEqualTo(new Ran(0, resource("acme-ledger.txt"), ""));
            } finally {
                System.setIn(in);
            }
        }

        @ParameterizedTest
        @CsvSource({
            "acme-ledger,       '',                           0",
            "kestrel-developer, '',                           1",
            "brightdesk-saas,   '',                           1",
            "lumen-ai,          '',                           1",
            "northgate-reseller,'',                           1",
            "acme-ledger,       none,                         0",
            "brightdesk-saas,   none,                         0",
            "kestrel-developer, NOT_MET,                      0",
            "brightdesk-saas,   NOT_MET,                      1",
            "lumen-ai,          NOT_MET,                      1",
            "kestrel-developer, UNDETERMINED,                 1",
            "brightdesk-saas,   UNDETERMINED,                 0",
            "lumen-ai,          UNDETERMINED,                 1",
            "kestrel-developer, 'NOT_MET,UNDETERMINED',       1",
            "brightdesk-saas,   'UNDETERMINED, NOT_MET',      1",
            "acme-ledger,       'NOT_MET,UNDETERMINED',       0",
            "acme-ledger,       MET,                          1",
            "acme-ledger,       NOT_APPLICABLE,               0"
        })
        void answersAScriptByItsExitCode(String example, String failOn, int exitCode) {
            String file = EXAMPLES.resolve(example + ".json").toString();

            Ran ran = failOn.isEmpty() ? run("assess", file, AS_OF) : run("assess", file, AS_OF, "--fail-on", failOn);

            assertThat(ran.exitCode()).isEqualTo(exitCode);
            assertThat(ran.err()).isEmpty();
            assertThat(ran.out()).isNotEmpty();
        }

        @Test
        void failsIfNothingIsAsked() throws IOException {
            String openSource = file("open-source.json", """
                    {
                      "contract": "sscop.submission/1",
                      "id": "volunteers",
                      "code": {"id": "uk-sscop", "edition": "2025-05"},
                      "numbering": "apc-1.0",
                      "organisation": {
                        "name": "Volunteers",
                        "stakeholderGroup": "OPEN_SOURCE_DEVELOPER_AND_MAINTAINER"
                      }
                    }
                    """);

            Ran ran = run("assess", openSource, AS_OF);

            assertThat(ran.exitCode()).isEqualTo(1);
            assertThat(ran.out()).contains("""
                            Not applicable
                              0 of 0 claims that apply are met, by policy good-faith on 2026-03-31.
                              Not applicable, because no required item is in scope.
                            """);
            assertThat(run("assess", openSource, AS_OF, "--fail-on=NOT_MET,UNDETERMINED")
                            .exitCode())
                    .isZero();
        }

        @ParameterizedTest
        @ValueSource(strings = {"json", "JSON"})
        void printsTheDocumentOfTheContract(String format) throws IOException {
            Ran ran = run("assess", NOT_MET, AS_OF, "--format", format);

            assertThat(ran)
                    .isEqualTo(new Ran(
                            1,
                            new String(
                                            Documents.standard()
                                                    .write(assess(NOT_MET).get(0)),
                                            UTF_8)
                                    + "\n",
                            ""));
        }

        @Test
        void printsSeveralDocumentsAsJsonLines() throws IOException {
            Ran ran = run("assess", TWO_CODES, AS_OF, "--format", "json");

            assertThat(ran.out().lines())
                    .hasSize(2)
                    .containsExactlyElementsOf(assess(TWO_CODES).stream()
                            .map(assessment -> new String(Documents.standard().writeLine(assessment), UTF_8))
                            .toList());
            assertThat(ran.out()).endsWith("}\n");
        }

        @Test
        void writesToAFile() throws IOException {
            Path out = folder.resolve("acme.txt");

            Ran ran = run("assess", MET, AS_OF, "--out", out.toString());

            assertThat(ran).isEqualTo(new Ran(0, "", ""));
            assertThat(out).hasContent(resource("acme-ledger.txt")).isReadable();
            assertThat(Files.readString(out)).endsWith("publishers.\n");
            assertThat(folder).isDirectoryNotContaining(file -> file.toString().endsWith(".part"));
        }

        @Test
        void writesOverAFile() throws IOException {
            String out = file("acme.json", "{\"old\": true}");

            assertThat(run("assess", MET, AS_OF, "--format=json", "--out", out).exitCode())
                    .isZero();
            assertThat(Files.readString(Path.of(out)))
                    .isEqualTo(new String(Documents.standard().write(assess(MET).get(0)), UTF_8) + "\n");
        }

        @Test
        void writesAFileThatOthersMayReadAsTheyMayReadAnyOther() throws IOException {
            Path other = Path.of(file("other.txt", ""));
            Path out = folder.resolve("acme.txt");
            run("assess", MET, AS_OF, "--out", out.toString());

            if (Files.getFileStore(folder).supportsFileAttributeView("posix")) {
                assertThat(Files.getPosixFilePermissions(out)).isEqualTo(Files.getPosixFilePermissions(other));
            }
        }

        @Test
        void leavesAFileAloneIfTheInputIsBad() throws IOException {
            String out = file("acme.txt", "as it was");

            assertThat(run("assess", file("invalid.json", INVALID), AS_OF, "--out", out)
                            .exitCode())
                    .isEqualTo(3);
            assertThat(run("assess", folder.resolve("none.json").toString(), "--out", out)
                            .exitCode())
                    .isEqualTo(3);
            assertThat(run("assess", MET, "--policy=none", "--out", out).exitCode())
                    .isEqualTo(2);

            assertThat(Path.of(out)).hasContent("as it was");
            assertThat(folder).isDirectoryNotContaining(file -> file.toString().endsWith(".part"));
        }

        @Test
        void refusesToWriteWhereItCannot() {
            String nowhere = folder.resolve("none").resolve("acme.txt").toString();

            refusesInput(
                    run("assess", MET, AS_OF, "--out", nowhere),
                    nowhere + ": its folder does not exist; create the folder, or choose another\n");
            refusesInput(
                    run("assess", MET, AS_OF, "--out", folder.toString()),
                    folder + ": it is a directory; expected a file\n");
            assertThat(folder).isEmptyDirectory();
        }

        @Test
        void letsNoSubmissionMoveTheCursorOfItsReader() throws IOException {
            String submission = Files.readString(Path.of(MET)).replace("Acme Ledger", "Acme\\u001b[2JLedger\\u0007");

            Ran ran = run("assess", file("escapes.json", submission), AS_OF);

            assertThat(ran.out()).contains("\nAcme\\u001b[2JLedger\\u0007 4.2.0\nAcme Ltd\n");
            assertThat(ran.out().replace("\n", "").chars()).noneMatch(Character::isISOControl);
        }

        @Test
        void letsNoProblemMoveTheCursorOfItsReader() throws IOException {
            String invalid = INVALID.replace("VENDOR", "\\u001b[2J");

            String file = file("escapes.json", invalid);

            refusesInput(run("assess", file), problems(file).replace("\"VENDOR\"", "\"\\u001b[2J\""));
        }

        @Test
        void letsNoProblemLookLikeALineOfTheProgram() throws IOException {
            String invalid = INVALID.replace("VENDOR", "V\\n\\nEverything is fine.\\u202e");

            String file = file("forged.json", invalid);

            refusesInput(
                    run("assess", file),
                    problems(file).replace("\"VENDOR\"", "\"V\\u000a\\u000aEverything is fine.\\u202e\""));
        }

        @Test
        void showsTheWordsOfASubmissionInTheOrderThatTheyHave() throws IOException {
            String submission = Files.readString(Path.of(MET)).replace("Acme Ledger", "Acme\\u202eregdeL\\u2028Fine");

            Ran ran = run("assess", file("turned.json", submission), AS_OF);

            assertThat(ran.out().lines()).contains("Acme\\u202eregdeL\\u2028Fine 4.2.0");
            assertThat(ran.out()).doesNotContain("\u202e", "\u2028");
        }

        @Test
        void refusesAFileThatIsNotThere() {
            String nothing = folder.resolve("nothing.json").toString();

            refusesInput(run("assess", nothing), "There is no file " + nothing + ".\n");
        }

        @Test
        void refusesAFolder() {
            refusesInput(run("assess", folder.toString()), folder + ": it is a directory; expected a file\n");
        }

        @Test
        void namesEveryProblemOfADocument() throws IOException {
            String file = file("invalid.json", INVALID);

            refusesInput(run("assess", file), problems(file));
        }

        @Test
        void refusesAFileThatIsNoJson() throws IOException {
            Ran ran = run("assess", file("notes.json", "to do"));

            assertThat(ran.exitCode()).isEqualTo(3);
            assertThat(ran.err())
                    .startsWith(
                            "The submission has 1 problem:\n  (document) (line 1, column 1): not JSON: Unrecognized");
        }

        @Test
        void refusesAPolicyThatItDoesNotKnow() {
            String known = Policy.builtIn().stream().map(Policy::id).collect(Collectors.joining(", "));

            refusesUsage(
                    run("assess", MET, "--policy", "lenient"),
                    "--policy is lenient; expected " + known + ", or the file of a policy",
                    "assess");
        }

        @Test
        void refusesAnOptionThatItDoesNotKnow() {
            refusesUsage(run("assess", MET, "--colour"), "Unknown option: '--colour'", "assess");
        }

        @ParameterizedTest
        @ValueSource(strings = {"2026-02-30", "2026-03", "31.03.2026", "today", ""})
        void refusesWhatIsNoDay(String day) {
            refusesUsage(
                    run("assess", MET, "--as-of", day),
                    "Invalid value for option '--as-of': '" + day + "' is not a day; expected YYYY-MM-DD",
                    "assess");
        }

        @ParameterizedTest
        @CsvSource({"FAILED,FAILED", "NOT-MET,NOT-MET", "'NOT_MET,none',none"})
        void refusesAVerdictThatThereIsNot(String failOn, String word) {
            refusesUsage(
                    run("assess", MET, AS_OF, "--fail-on", failOn),
                    "--fail-on is " + word + "; expected none, or some of NOT_MET, UNDETERMINED, MET, NOT_APPLICABLE",
                    "assess");
        }

        @Test
        void refusesAFormatThatThereIsNot() {
            refusesUsage(
                    run("assess", MET, "--format", "xml"),
                    "Invalid value for option '--format': expected one of [TEXT, JSON, JUNIT, GITHUB] (case-insensitive) but was 'xml'",
                    "assess");
        }

        @Test
        void refusesToRunWithoutAFile() {
            refusesUsage(run("assess"), "Missing required parameter: 'FILE'", "assess");
        }

        @Test
        void refusesASecondSubmission() {
            Ran ran = run("assess", MET, NOT_MET);

            assertThat(ran.exitCode()).isEqualTo(3);
            assertThat(ran.out()).isEmpty();
            assertThat(ran.err()).contains("expected the same in both, or product in one part alone");
        }
    }

    /** {@code sscop codes}. */
    @Nested
    class CodesOf {

        @Test
        void listsEveryCode() {
            Ran ran = run("codes");

            assertThat(ran.exitCode()).isZero();
            assertThat(ran.err()).isEmpty();
            assertThat(ran.out()).startsWith("""
                            uk-sscop/2025-05                   Software Security Code of Practice
                                                               final, 2025-05-07: 14 principles, assessed at 45 claims
                            """);
            for (Code code : CodeRegistry.builtIn().all()) {
                assertThat(ran.out())
                        .containsPattern(
                                "(?m)^" + code.id() + " +" + java.util.regex.Pattern.quote(code.title()) + "$");
            }
            assertThat(ran.out().lines())
                    .hasSize(2 * CodeRegistry.builtIn().all().size());
        }
    }

    /** {@code sscop show}. */
    @Nested
    class Show {

        @Test
        void showsAClaimWithWhatBelongsToIt() {
            Ran ran = run("show", "uk-sscop", "2.1.6");

            assertThat(ran.exitCode()).isZero();
            assertThat(ran.err()).isEmpty();
            assertThat(ran.out()).isEqualTo("""
                            Claim 2.1.6 of Software Security Code of Practice (uk-sscop/2025-05)

                            Regular reviews look at which users can access the build environment, with the aim of making sure
                            that their need is still legitimate.
                            Source: APC v1.0, theme 2, principle 2.1, claim 6. Restated in our own words.
                            Principle 2.1: Build environment access. Keep the build environment protected from unauthorised
                                           access.
                            Theme 2: Build environment security. Take suitable measures to keep the risk of a compromised build
                                     environment as low as possible, and safeguard the software's integrity and quality.
                            This is about each member of a population, so that a policy may require a sample.

                            Examples of evidence (our reading):
                                  - Dated access review records
                                  - Policy for removing users
                                  - Log of accounts removed

                            Related guidance (our reading):
                                  - IG-2.1-02 (SHOULD): A policy should cover taking users out of the build environment once
                                    their need for access ends.

                            Related in other frameworks (a relation is never taken for satisfaction):
                                  - nist-ssdf-1.1: PO.5.1, PS.1.1 (published by ETSI)

                            Notes:
                                  - These claims are marked as being about a population. The sources say all, each or only of
                                    1.2.1, 1.2.3, 1.3.1, 2.2.2 and 4.1.1; of the others this is our reading, since one exception
                                    would rebut them.

                            Kinds of evidence that rules read for it:
                            ACCESS_REVIEW: Review of the accounts of the build environment
                              Age:   from the earlier of its date and reviewedOn
                              Fact:  reviewedOn (date): when the review was finished
                              Fact:  previousReviewOn (date): when the one before it was finished
                              Fact:  accounts (count): how many accounts there were
                              Fact:  accountsReviewed (count): how many of them were looked at
                              Rule:  access-review-regular (2.1.6; supports directly, refutes indirectly): Not long after the
                                     review before it, a review looked at every account of the build environment.

                            CERTIFICATE: Certificate of a scheme or standard
                              Age:   from the last day on which it was seen in force (recordedOn, else occurredOn)
                              Fact:  scheme (text): the scheme or standard: CYBER_ESSENTIALS, CYBER_ESSENTIALS_PLUS or ISO_27001
                              Fact:  scopeCoversProduct (flag): whether the certificate's scope takes in where this product is
                                     developed and built
                              Fact:  validFrom (date): from when it is valid
                              Fact:  validUntil (date): the last day on which it is valid
                              Fact:  statementOfApplicability (flag): whether the statement of applicability was seen, and
                                     includes the controls on development, access, logging, awareness and vulnerabilities
                              Rule:  cyber-essentials-certificate (2.1.4, 2.1.5; supports indirectly, refutes never): A Cyber
                                     Essentials certificate that is in force covers where the product is developed.
                              Rule:  iso-27001-certificate (1.1.1, 1.1.2, 2.1.1, 2.1.6, 2.2.1, 2.2.3, 2.2.4, 3.3.2; supports
                                     indirectly, refutes never): An ISO/IEC 27001 certificate that is in force covers where the
                                     product is developed, and the controls that apply are known.

                            The first of them, to fill in:
                            kind: ACCESS_REVIEW
                            facts:
                              reviewedOn: TBC # A date: when the review was finished
                              previousReviewOn: TBC # A date: when the one before it was finished
                              accounts: TBC # A whole number: how many accounts there were
                              accountsReviewed: TBC # A whole number: how many of them were looked at
                            """);
        }

        @ParameterizedTest
        @CsvSource({
            "uk-sscop, 1, Theme 1 of Software Security Code of Practice (uk-sscop/2025-05)",
            "uk-sscop, 1.1, Principle 1.1 of Software Security Code of Practice (uk-sscop/2025-05)",
            "uk-sscop/2025-05, C-SRO, Statement C-SRO of Software Security Code of Practice (uk-sscop/2025-05)",
            "uk-sscop, IG-1.1-01, Guidance IG-1.1-01 of Software Security Code of Practice (uk-sscop/2025-05)",
            "uk-ai-cyber, 5.3, Provision 5.3 of Code of Practice for the Cyber Security of AI (uk-ai-cyber/2025-01)"
        })
        void showsElementsOfEveryLevel(String code, String id, String heading) {
            Ran ran = run("show", code, id);

            assertThat(ran.exitCode()).isZero();
            assertThat(ran.err()).isEmpty();
            assertThat(ran.out().lines().findFirst()).contains(heading);
            assertThat(ran.out()).containsPattern("Restated\\s+in\\s+our\\s+own\\s+words\\.");
        }

        @Test
        void showsEveryElementOfEveryCode() {
            for (Code code : CodeRegistry.builtIn().all()) {
                assertThat(run("show", code.id().toString()).exitCode()).isZero();
                ElementText page = new ElementText(code, Crosswalk.builtIn());
                assertThat(code.elements())
                        .allSatisfy(element -> assertThat(page.of(element))
                                .contains(" " + element.id() + " of " + code.title() + " (" + code.id() + ")\n\n")
                                .doesNotContain("\n\n\n"));
            }
        }

        @Test
        void showsACodeAsAnOutline() {
            Ran ran = run("show", "uk-sscop");

            assertThat(ran.exitCode()).isZero();
            assertThat(ran.out())
                    .startsWith("Software Security Code of Practice (uk-sscop/2025-05)\n")
                    .contains("\n1  Secure design and development: ")
                    .contains("\n  2.1  Build environment access. ")
                    .contains("\n    2.1.6  Regular reviews look at ")
                    .contains("\nC-SRO  Each organisation should appoint")
                    .endsWith("\nRestated in our own words.\n");
        }

        @ParameterizedTest
        @ValueSource(strings = {"2.1.7", "a b", "C-sro", "1."})
        void refusesAnIdThatTheCodeDoesNotHave(String id) {
            refusesUsage(
                    run("show", "uk-sscop", id),
                    "uk-sscop/2025-05 has no element " + id + "; sscop show uk-sscop/2025-05 lists them.",
                    "show");
        }

        @ParameterizedTest
        @ValueSource(strings = {"us-sscop", "uk-sscop/2031", "uk-sscop/", "/", "uk sscop"})
        void refusesACodeThatItDoesNotKnow(String code) {
            refusesUsage(
                    run("show", code),
                    "CODE is " + code
                            + "; expected one of uk-sscop/2025-05, uk-software-vendors/2024-05-draft,"
                            + " uk-ai-cyber/2025-01, uk-cyber-governance/2025-04, uk-consumer-iot/2018-10,"
                            + " uk-app-stores/2023-10",
                    "show");
        }

        @Test
        void refusesToShowNothing() {
            refusesUsage(run("show"), "Missing required parameter: 'CODE'", "show");
        }

        private String overlay(String id) {
            return """
            {
              "contract": "sscop.wording/1",
              "code": {"id": "uk-sscop", "edition": "2025-05"},
              "language": "cy",
              "source": "a translator",
              "texts": {"1.1.1": "Mae cofnod ysgrifenedig.", "%s": "Arall."}
            }
            """.formatted(id);
        }

        @Test
        void showsTheWordsOfAnOverlay() throws IOException {
            String wording = file("cy.json", overlay("1.1.2"));

            Ran ran = run("show", "uk-sscop", "1.1.1", "--wording", wording);

            assertThat(ran.exitCode()).isZero();
            assertThat(ran.out())
                    .contains("\nMae cofnod ysgrifenedig.\n")
                    .contains("In the words of a translator (cy).")
                    .doesNotContain("Restated in our own words");
            assertThat(run("show", "uk-sscop", "--wording", wording).out())
                    .contains("    1.1.1  Mae cofnod ysgrifenedig.\n    1.1.2  Arall.\n");
        }

        @Test
        void refusesAnOverlayForElementsThatTheCodeDoesNotHave() throws IOException {
            refusesInput(
                    run("show", "uk-sscop", "1.1.1", "--wording", file("cy.json", overlay("9.9.9"))),
                    "The wording has 1 problem:\n  /texts/9.9.9: 9.9.9 is not an element of uk-sscop/2025-05\n"
                            + "Read from " + folder.resolve("cy.json") + " as JSON.\n");
        }

        @Test
        void refusesAnOverlayForAnotherCode() throws IOException {
            assertThat(run("show", "uk-ai-cyber", "--wording", file("cy.json", overlay("1.1.2"))))
                    .satisfies(ran -> {
                        assertThat(ran.exitCode()).isEqualTo(3);
                        assertThat(ran.out()).isEmpty();
                        assertThat(ran.err())
                                .contains(
                                        "  /code: the words are for uk-sscop/2025-05; expected uk-ai-cyber/2025-01\n");
                    });
        }

        @Test
        void refusesAnOverlayThatIsNotThere() {
            String nothing = folder.resolve("cy.json").toString();

            refusesInput(run("show", "uk-sscop", "1.1.1", "--wording", nothing), "There is no file " + nothing + ".\n");
            refusesInput(
                    run("show", "uk-sscop", "1.1.1", "--wording", folder.toString()),
                    folder + ": it is a directory; expected a file\n");
        }
    }

    @Test
    void asksForACommand() {
        refusesUsage(run(), "Expected a command.", "[-hV] [--no-config] [--color=WHEN] [--config=FILE] COMMAND");
    }

    @Test
    void refusesACommandThatItDoesNotKnow() {
        Ran ran = run("audit");

        assertThat(ran.exitCode()).isEqualTo(2);
        assertThat(ran.out()).isEmpty();
        assertThat(ran.firstOfErr()).isEqualTo("Unmatched argument at index 0: 'audit'");
    }

    @ParameterizedTest
    @ValueSource(strings = {"--help", "-h"})
    void helps(String option) {
        Ran ran = run(option);

        assertThat(ran).isEqualTo(new Ran(0, """
                        Usage: sscop [-hV] [--no-config] [--color=WHEN] [--config=FILE] COMMAND
                        Assesses software vendors' submissions against the UK's codes of practice.
                              --color=WHEN    Whether to colour words such as verdicts: auto, always or
                                                never; by default auto, which colours them on a
                                                terminal, unless NO_COLOR is set. Files have no colours.
                              --config=FILE   The configuration, which gives the policy, the files and
                                                when to fail where the command line leaves them out; by
                                                default, .sscop.yaml in the working folder, if it is
                                                there.
                          -h, --help          Show this help message and exit.
                              --no-config     Takes no configuration.
                          -V, --version       Print version information and exit.
                        Commands:
                          assess         Assesses a submission, once for each code that it names.
                          check          Checks what submissions or their parts refer to: whether files
                                           exist, digests fit and dates are possible. No address is
                                           asked, and nothing is written, unless that is asked for.
                          codes          Lists the codes.
                          collect        Makes evidence records of the outputs of tools, such as scans,
                                           bills of materials and test reports, and adds them to a
                                           submission or a part of one. Files are recognised by
                                           content. A record says no more than its file shows.
                          compare        Writes a comparison of several suppliers, claim by claim.
                          compose        Composes a submission of its parts, in whichever order they
                                           are named.
                          completion     Prints a script that completes commands, options and their
                                           values in bash and zsh.
                          counterpart    Begins the counterpart of a submission, in which a buyer or
                                           assessor writes what it brings. It lists the records with
                                           their digests, which reviews name.
                          diagram        Draws a principle as SVG: its claims, the arguments, and the
                                           evidence for and against them.
                          diff           Shows which verdicts changed from one assessment to another,
                                           and why.
                          form           Reads a form that a buyer sent as a submission, or fills one
                                           in from a submission.
                          init           Begins a submission: asks who and what it is about, and writes
                                           organisation.yaml, product.yaml and a configuration for the
                                           commands in that folder. Options give answers beforehand. It
                                           replaces no file.
                          kinds          Lists the known kinds of evidence, or shows those for a claim,
                                           or one with its facts.
                          lapses         Lists what lapses between two days if nothing is added, for
                                           any number of suppliers, and what to ask for: as a page, a
                                           table or a calendar.
                          migrate        Migrates a submission to the next edition of its code, and
                                           reports what could not be migrated.
                          policy         Lists policies, or shows one.
                          publish        Assesses a submission, and writes it with its assessment for
                                           an audience: in the place of each record that they may not
                                           see are its id and its digest, so that the digest of the
                                           submission stays the same.
                          questionnaire  Writes the questions for a supplier, with the kind of evidence
                                           that would be sufficient.
                          reconcile      Shows, claim by claim, what the evidence of the vendor comes
                                           to, what that of the buyer comes to, and what both come to
                                           together; and what to ask.
                          report         Writes a report for people to read, on a submission or a
                                           recorded assessment.
                          request        Writes a letter that asks a supplier for the evidence that its
                                           submission lacks.
                          schema         Writes the JSON Schema of a kind of document, for an editor or
                                           another validator; without one, lists the kinds.
                          show           Shows a code, or one of its themes, principles, provisions,
                                           claims or statements.
                          sign           Signs a recorded assessment, after repeating it from its
                                           submission to verify it, and writes it in an envelope that
                                           sscop verify opens.
                          statement      Writes a supplier's statement on the Software Security Code of
                                           Practice: the answers to the forms of buyers, each with the
                                           rule that gives it.
                          validate       Validates a submission: reports whether it can be assessed,
                                           and every problem.
                          verify         Repeats a recorded assessment from its inputs, and reports
                                           whether the result is the same. Verifies the signature of a
                                           signed one first.

                        Exit codes:
                          0   Done; an assessment is MET.
                          1   Done, with a negative answer, such as an assessment that is not MET.
                          2   Invalid command-line arguments.
                          3   A file cannot be read or written, or its content cannot be assessed.

                        Examples:
                          sscop assess submission.json
                          sscop report submission.json -o report.html
                          sscop assess --help
                        """, ""));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "assess",
                "codes",
                "compare",
                "completion",
                "diagram",
                "diff",
                "form",
                "lapses",
                "migrate",
                "policy",
                "questionnaire",
                "report",
                "show",
                "sign",
                "statement",
                "validate",
                "verify"
            })
    void helpsWithEachCommand(String command) {
        Ran ran = run(command, "--help");

        assertThat(ran.exitCode()).isZero();
        assertThat(ran.err()).isEmpty();
        assertThat(ran.out()).startsWith("Usage: sscop " + command + " [-hV]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"--version", "-V"})
    void saysItsVersion(String option) {
        assertThat(run(option))
                .isEqualTo(new Ran(0, "SSCoP for Java " + Producer.thisLibrary().version() + "\n", ""));
        assertThat(Producer.thisLibrary().version()).matches("\\d+\\.\\d+\\.\\d+(-.*)?");
    }
}
