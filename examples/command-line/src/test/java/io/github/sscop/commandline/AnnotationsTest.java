package io.github.sscop.commandline;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.sscop.commandline.SscopTest.Ran;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code --format github}: annotations at the lines of a submission, in a workflow of GitHub. */
class AnnotationsTest {

    private static final String ACME = "../submissions/acme-ledger.json";
    private static final String BRIGHTDESK = "../submissions/brightdesk-saas.json";
    private static final String NORTHGATE = "../submissions/northgate-reseller.yaml";

    /** The line of a command: its name, its properties, and its message. */
    private static final Pattern COMMAND = Pattern.compile(
            "::(error|warning|notice) (?:file=([^,:]+),)?(?:line=(\\d+),col=(\\d+),)?title=([^,:]*)::(.*)");

    private static final String MARKET = """
            contract: sscop.submission/1
            id: market-1
            code: {id: uk-app-stores, edition: 2023-10}
            organisation: {name: Market Ltd, stakeholderGroup: SOFTWARE_RESELLER}
            product: {name: Market}
            preparedOn: 2026-03-30
            declarations:
              - {item: "5", status: MET}
            exclusions:
              - {item: "1", reason: We sell no apps, approvedBy: A Person}
              - {item: "2", reason: We sell no apps, approvedBy: A Person}
              - {item: "7", reason: We sell no apps, approvedBy: A Person}
              - {item: "8", reason: We sell no apps, approvedBy: A Person}
            evidence:
              - id: E-1
                kind: PAGE
                title: How to report
                method: DOCUMENT_INSPECTION
                location: https://market.example/report
                occurredOn: 2026-01-10
                originator: {name: Market Ltd, independence: VENDOR}
                links:
                  - {item: "3", stance: SUPPORTS, strength: DIRECT, argument: It is public.}
                  - {item: "4", stance: REFUTES, strength: DIRECT, argument: It is old.}
              - kind: PAGE
                id: E-2
                title: "100 % old, they say: very"
                method: DOCUMENT_INSPECTION
                location: https://market.example/old
                occurredOn: 2020-01-10
                originator: {name: Market Ltd, independence: VENDOR}
                links:
                  - {item: "5", stance: SUPPORTS, strength: DIRECT, argument: It is public.}
            """;

    @TempDir
    private Path folder;

    private Ran assess(String file, String... more) {
        String[] words = new String[more.length + 4];
        System.arraycopy(new String[] {"assess", file, "--as-of=2026-03-31", "--format=github"}, 0, words, 0, 4);
        System.arraycopy(more, 0, words, 4, more.length);
        return SscopTest.run(words);
    }

    private String market(String content) throws IOException {
        return Files.writeString(folder.resolve("market.yaml"), content).toString();
    }

    private static List<Matcher> commands(Ran ran) {
        return ran.out()
                .lines()
                .map(line -> {
                    Matcher command = COMMAND.matcher(line);
                    assertThat(command.matches()).as(line).isTrue();
                    return command;
                })
                .toList();
    }

    @Test
    void annotatesTheRecordTheDeclarationOrTheEvidence() throws IOException {
        String file = market(MARKET);

        assertThat(assess(file)).isEqualTo(new Ran(1, """
                ::error file=FILE,line=15,col=5,title=uk-app-stores/2023-10%3A principle 4 is NOT_MET::\
                Asks: Developers ship security updates and operators check on apps left without updates.%0A\
                Why: REFUTED: Refuted by admissible direct evidence: E-1.%0A\
                Why: E-1 (How to report) refutes it.%0A\
                Next: Correct what is shown by E-1 (How to report), then supersede that evidence: add a direct record \
                about Market of Market Ltd, dated 2026-01-10 or later, with an argument, with its location or digest.
                ::warning file=FILE,line=26,col=5,title=uk-app-stores/2023-10%3A principle 5 is UNDETERMINED::\
                Asks: Users can find out about data handling and update history before and after installing.%0A\
                Why: ONLY_NOT_COUNTED: Evidence is relevant to the item, but none is admissible as support: E-2.%0A\
                Why: E-2 (100 %25 old, they say: very) is STALE: Too old: dated 2020-01-10; the policy accepts records of \
                kind PAGE for 2 years, until 2022-01-10.%0A\
                Declared: MET, which is more than is shown.%0A\
                Next: Renew or correct E-2 (100 %25 old, they say: very), which is stale, or add a direct record about \
                Market of Market Ltd, dated 2024-03-31 or later, with an argument, with its location or digest.
                ::warning file=FILE,line=14,col=1,title=uk-app-stores/2023-10%3A principle 6 is UNDETERMINED::\
                Asks: Operators give developers guidance on security and privacy.%0A\
                Why: NO_EVIDENCE: No evidence is relevant to the item.%0A\
                Next: Add a direct record about Market of Market Ltd, dated 2024-03-31 or later, with an argument, \
                with its location or digest.
                ::warning file=FILE,line=8,col=6,title=uk-app-stores/2023-10%3A principle 5 is declared MET%2C and is \
                UNDETERMINED::Undetermined, because principle 5 is undetermined.
                ::notice file=FILE,line=3,col=1,title=uk-app-stores/2023-10%3A the code as a whole is NOT_MET::\
                As of 2026-03-31, by policy good-faith, market-1 is assessed as NOT_MET.%0A\
                Not met, because principle 4 is refuted.%0A\
                This assessment covers the evidence for the claims of "Code of practice for app store operators and app \
                developers", judged by the named policy. It is not a certification, and its verdict words are not those \
                of the code's publishers.
                """.replace("FILE", file.replace(":", "%3A")), ""));
    }

    @Test
    void placesWhatNoRecordIsAboutAtItsDeclaration() {
        assertThat(commands(assess(BRIGHTDESK)))
                .filteredOn(command -> command.group(5).endsWith("claim 2.1.6 is UNDETERMINED"))
                .singleElement()
                .satisfies(command -> assertThat(
                                Files.readAllLines(Path.of(BRIGHTDESK)).get(Integer.parseInt(command.group(3)) - 1))
                        .isEqualTo("      \"item\": \"2.1.6\","));
    }

    @Test
    void placesAnythingAtTheBeginningOfASubmissionWithoutEvidence() throws IOException {
        String file = Files.writeString(folder.resolve("none.json"), """

                {"contract": "sscop.submission/1", "id": "none", "code": {"id": "uk-app-stores", "edition": "2023-10"},
                 "organisation": {"name": "Market Ltd", "stakeholderGroup": "SOFTWARE_RESELLER"}}
                """).toString();

        assertThat(commands(assess(file)))
                .filteredOn(command -> command.group(1).equals("warning"))
                .hasSize(8)
                .allSatisfy(command ->
                        assertThat(command.group(3) + ":" + command.group(4)).isEqualTo("2:1"));
    }

    @ParameterizedTest
    @ValueSource(strings = {ACME, BRIGHTDESK, NORTHGATE, "../submissions/northgate-reseller.json"})
    void placesEachRecordAtTheLineThatNamesIt(String file) throws IOException {
        List<String> lines = Files.readAllLines(Path.of(file));

        assertThat(commands(assess(file, "--policy=buyer")))
                .filteredOn(command -> command.group(3) != null
                        && command.group(6).contains("(")
                        && command.group(6).contains("ONLY_NOT_COUNTED"))
                .allSatisfy(command -> {
                    String line = lines.get(Integer.parseInt(command.group(3)) - 1);
                    assertThat(command.group(6)).contains(line.replaceAll(".*(E-\\d+).*", "$1") + " (");
                    assertThat(line.substring(Integer.parseInt(command.group(4)) - 1))
                            .matches("\"?id\"?: .*");
                })
                .isNotEmpty();
    }

    @Test
    void showsNoMoreThanGitHubDoesAndNamesTheRest() {
        Ran ran = assess(BRIGHTDESK);

        assertThat(commands(ran))
                .filteredOn(command -> command.group(1).equals("warning"))
                .hasSize(10);
        assertThat(ran.out()).contains("""
                ::warning file=../submissions/brightdesk-saas.json,title=11 more of severity warning::\
                uk-sscop/2025-05: claim 3.3.2 is UNDETERMINED%0A\
                uk-sscop/2025-05: claim 3.4.2 is UNDETERMINED%0A\
                uk-sscop/2025-05: claim 4.3.1 is UNDETERMINED%0A\
                uk-sscop/2025-05: claim 4.3.2 is UNDETERMINED%0A\
                uk-sscop/2025-05: principle 1.1 is declared MET, and is UNDETERMINED%0A\
                uk-sscop/2025-05: principle 1.3 is declared MET, and is UNDETERMINED%0A\
                uk-sscop/2025-05: principle 1.4 is declared MET, and is UNDETERMINED%0A\
                uk-sscop/2025-05: principle 2.1 is declared PARTLY_MET, and is NOT_MET%0A\
                uk-sscop/2025-05: principle 2.2 is declared MET, and is UNDETERMINED%0A\
                uk-sscop/2025-05: principle 3.4 is declared MET, and is UNDETERMINED%0A\
                uk-sscop/2025-05: principle 4.3 is declared MET, and is UNDETERMINED
                """);
    }

    @Test
    void annotatesWhatLapsesWhereTheBuildFailsByIt() {
        assertThat(assess(ACME, "--fail-on-lapse=100").out()).contains("""
                ::warning file=../submissions/acme-ledger.json,line=887,col=7,\
                title=uk-sscop/2025-05%3A 2.1.6 lapses on 2026-07-01::\
                2.1.6 changes from MET to UNDETERMINED on 2026-07-01, when E-025 (Quarterly access review of the build \
                environment, first quar…) has expired.%0A\
                Renew E-025 (Quarterly access review of the build environment, first quarter of 2026), or add others, \
                before that day.
                """);
        assertThat(assess(ACME).out()).startsWith("::notice ").hasLineCount(1);
    }

    @Test
    void annotatesRemarksAndRecordsOfNoItem() throws IOException {
        Ran ran = assess(market(MARKET.replace("2026-03-30", "2026-04-30") + """
                  - id: E-3
                    kind: PAGE
                    title: About us
                    method: DOCUMENT_INSPECTION
                    originator: {name: Market Ltd, independence: INDEPENDENT}
                """));

        assertThat(commands(ran))
                .filteredOn(command -> command.group(5).contains(" re"))
                .extracting(command ->
                        command.group(1) + " " + command.group(3) + " " + command.group(5) + " " + command.group(6))
                .containsExactly(
                        "warning 34 uk-app-stores/2023-10%3A remark VENDOR_BY_NAME Originators or reviewers bear the name of the"
                                + " vendor or of a person who answers for it, and are taken as the vendor: E-3 is made by"
                                + " Market Ltd.",
                        "notice 6 uk-app-stores/2023-10%3A remark AS_OF_BEFORE_PREPARED The as-of date 2026-03-31 is before"
                                + " the date on which the submission was prepared, 2026-04-30.",
                        "notice 34 uk-app-stores/2023-10%3A records that are relevant to no item%3A 1 E-3 (About us)");
    }

    @Test
    void annotatesEveryCode() throws IOException {
        Ran ran = assess(market(MARKET.replace(
                "organisation:", "furtherCodes: [{id: uk-consumer-iot, edition: 2018-10}]\norganisation:")));

        assertThat(commands(ran))
                .filteredOn(command -> command.group(1).equals("notice"))
                .extracting(command -> command.group(5))
                .hasSize(10)
                .startsWith(
                        "uk-app-stores/2023-10%3A the code as a whole is NOT_MET",
                        "uk-consumer-iot/2018-10%3A the code as a whole is UNDETERMINED",
                        "uk-consumer-iot/2018-10%3A provision 2.b is UNDETERMINED%2C which changes no verdict on the code")
                .endsWith("12 more of severity notice");
        assertThat(commands(ran))
                .filteredOn(command -> command.group(1).equals("warning"))
                .hasSize(10);
    }

    @Test
    void namesNoFileWhereItIsStandardInput() throws IOException {
        InputStream before = System.in;
        try {
            System.setIn(new ByteArrayInputStream(Files.readAllBytes(Path.of(ACME))));
            assertThat(assess("-").out()).startsWith("::notice title=uk-sscop/2025-05%3A the code as a whole is MET::");
        } finally {
            System.setIn(before);
        }
    }

    /** A submission of a stranger, assessed in a buyer's workflow. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "\\n::error file=other::no",
                "\\r\\n::add-mask::MET",
                "::stop-commands::x",
                "\\u2028::error::x",
                "\\u0085::error::x",
                "##[error]x",
                "a%0A::error::x",
                "x,file=/etc/passwd,line=3::y",
                "\\u001b[31m",
                "\\u202e::error"
            })
    void letsNoTextBeginACommand(String text) throws IOException {
        String file = market(MARKET.replace("id: market-1", "id: \"m" + text + "\"")
                .replace("title: How to report", "title: \"" + text + "\"")
                .replace("100 % old, they say: very", text + text)
                .replace("name: Market Ltd, stake", "name: \"Market" + text + "\", stake")
                .replace("We sell no apps", "\"" + text + "\"")
                .replace("argument: It is old.", "argument: \"" + text + "\""));

        Ran ran = assess(file, "--fail-on-lapse=900");

        assertThat(commands(ran)).allSatisfy(command -> {
            assertThat(command.group(2)).isEqualTo(file);
            assertThat(command.group(6)).doesNotContain("##[").doesNotContainPattern("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}]");
            assertThat(command.group(5) + command.group(6)).doesNotContainPattern("%(?!25|0A|2C|3A)");
        });
        assertThat(ran.err()).doesNotContain("##[").doesNotContainPattern("(?m)^\\s*::");
    }

    @Test
    void shortensWhatIsTooLong() throws IOException {
        String file = market(MARKET.replace("How to report", "x".repeat(500_000)));

        assertThat(assess(file).out().lines())
                .allSatisfy(line -> assertThat(line).hasSizeLessThan(10_000));
    }

    @Test
    void areWhatThePageForBuildsShows() throws IOException {
        List<String> shown = Files.readAllLines(Path.of("../../docs/builds.md")).stream()
                .filter(line -> line.startsWith("::"))
                .map(line -> line.substring(0, line.indexOf('…')))
                .toList();
        List<String> printed = SscopTest.run("assess", ACME, "--as-of=2026-07-01", "--format=github")
                .out()
                .replace("file=../submissions/", "file=")
                .lines()
                .toList();

        assertThat(printed)
                .hasSameSizeAs(shown)
                .zipSatisfy(shown, (line, start) -> assertThat(line).startsWith(start));
    }

    // validate

    @Test
    void annotatesTheProblemsOfAFile() throws IOException {
        String file = market(MARKET.replace("code: {id: uk-app-stores, edition: 2023-10}", "code: 4")
                .replace("id: market-1", "id: \"\""));
        String annotations = """
                ::error file=FILE,line=2,col=1,title=BLANK at /id::id is blank; expected text
                ::error file=FILE,line=3,col=1,title=WRONG_TYPE at /code::code is the number 4; expected an object
                """;

        assertThat(SscopTest.run("validate", file, "--format=github"))
                .isEqualTo(new Ran(3, annotations.replace("FILE", file), ""));
        assertThat(assess(file).out()).isEqualTo(annotations.replace("FILE", file));
        assertThat(assess(file)).extracting(Ran::exitCode, Ran::err).containsExactly(3, """
                The submission has 2 problems:
                  /id (line 2, column 1): id is blank; expected text
                  /code (line 3, column 1): code is the number 4; expected an object
                Read from FILE as YAML.
                """.replace("FILE", file));
    }

    @Test
    void saysThatAFileIsValid() {
        assertThat(SscopTest.run("validate", ACME, "--format=github")).isEqualTo(new Ran(0, """
                ::notice file=../submissions/acme-ledger.json,line=1,col=1,title=valid::acme-ledger-2026-03, about \
                uk-sscop/2025-05, with 43 records.
                """, ""));
    }

    @Test
    void listsProblemsAsJson() throws IOException {
        String file = market(MARKET.replace("code: {id: uk-app-stores, edition: 2023-10}", "code: 4"));

        assertThat(SscopTest.run("validate", file, "--format=json")).isEqualTo(new Ran(3, """
                {
                  "contract": "sscop.problems/1",
                  "document": "submission",
                  "problems": [
                    {
                      "pointer": "/code",
                      "code": "WRONG_TYPE",
                      "text": "code is the number 4; expected an object",
                      "at": {
                        "line": 3,
                        "column": 1
                      }
                    }
                  ]
                }
                """, ""));
        assertThat(SscopTest.run("validate", ACME, "--format=json")).isEqualTo(new Ran(0, "", ""));
    }

    @ParameterizedTest
    @CsvSource({"github", "json"})
    void saysThatThereIsNoFileAsEver(String format) {
        assertThat(SscopTest.run("validate", "none.json", "--format=" + format))
                .isEqualTo(SscopTest.run("validate", "none.json"));
    }
}
