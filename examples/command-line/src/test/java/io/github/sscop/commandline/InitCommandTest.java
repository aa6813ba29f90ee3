package io.github.sscop.commandline;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.sscop.commandline.SscopTest.Ran;
import io.github.sscop.commandline.input.FileNameConverter;
import io.github.sscop.commandline.input.PolicyInput;
import io.github.sscop.commandline.input.TerminalPrompt;
import io.github.sscop.commandline.submission.InitCommand;
import io.github.sscop.evidence.composition.SubmissionPart;
import io.github.sscop.json.Configuration;
import io.github.sscop.json.SchemaResource;
import io.github.sscop.yaml.YamlDocuments;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

/** {@code sscop init}: with options as in a script, and with answers as at a terminal. */
class InitCommandTest {

    @TempDir
    private Path folder;

    private Ran run(String... more) {
        List<String> words = new ArrayList<>(List.of("init", "--folder=" + folder.resolve("begun")));
        words.addAll(List.of(more));
        return SscopTest.run(words.toArray(String[]::new));
    }

    private Ran runWithAnswers(String... more) {
        return run(Stream.concat(
                        Stream.of(
                                "--organisation=Harbour Software Ltd",
                                "--group=SOFTWARE_DEVELOPER_AND_DISTRIBUTOR",
                                "--product=Harbour Master",
                                "--product-version=7.1"),
                        Arrays.stream(more))
                .toArray(String[]::new));
    }

    private List<String> files() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> !file.equals(folder))
                    .map(file -> folder.relativize(file).toString())
                    .sorted()
                    .toList();
        }
    }

    private String text(String name) throws IOException {
        return Files.readString(folder.resolve("begun").resolve(name));
    }

    private SubmissionPart part(String name) throws IOException {
        try (InputStream yaml = Files.newInputStream(folder.resolve("begun").resolve(name))) {
            return YamlDocuments.standard().readPart(yaml);
        }
    }

    private Configuration configuration() throws IOException {
        try (InputStream yaml = Files.newInputStream(folder.resolve("begun").resolve(".sscop.yaml"))) {
            return YamlDocuments.standard().readConfiguration(yaml);
        }
    }

    @Test
    void writesTwoPartsAConfigurationAndTheirSchemas() throws IOException {
        Ran ran =
                runWithAnswers("--delivery=saas", "--purl=pkg:npm/master@7.1", "--repository=https://git.harbour.test");

        assertThat(ran)
                .isEqualTo(
                        new Ran(0, """
                        Written to FOLDER:
                          organisation.yaml  18 records to fill in on the organisation, for all its products
                          product.yaml       17 records to fill in on the product
                          .sscop.yaml        what commands take in this folder: the policy and these parts
                          .sscop/            the schemas for editors
                        Next: replace TBC in the records for which there is evidence, and remove the others. In this folder:
                          sscop validate     whether it can be assessed
                          sscop assess       what it shows, and what to do next
                        """.replace("FOLDER", folder.resolve("begun").toString()), ""));
        assertThat(files())
                .containsExactly(
                        "begun",
                        "begun/.sscop",
                        "begun/.sscop.yaml",
                        "begun/.sscop/configuration.schema.json",
                        "begun/.sscop/part.schema.json",
                        "begun/organisation.yaml",
                        "begun/product.yaml");
        assertThat(part("organisation.yaml").organisation().orElseThrow().name())
                .isEqualTo("Harbour Software Ltd");
        assertThat(part("product.yaml").product().orElseThrow().identifiers()).containsExactly("pkg:npm/master@7.1");
        assertThat(text("product.yaml")).startsWith("# yaml-language-server: $schema=.sscop/part.schema.json\n");
        assertThat(text(".sscop/part.schema.json")).isEqualTo(new SchemaResource("part").json());
        assertThat(text(".sscop.yaml")).isEqualTo("""
                # yaml-language-server: $schema=.sscop/configuration.schema.json
                # What sscop takes in this folder where the command line leaves it out; --no-config ignores it.
                contract: sscop.configuration/1
                policy: good-faith # good-faith, buyer, independent, or the file of a policy
                parts:
                  - organisation.yaml
                  - product.yaml
                # failOn: [NOT_MET] # The verdicts on a code that end with exit code 1; without it, all but MET
                # failOnLapse: 30 # Also ends with exit code 1 where something that is MET lapses within so many days
                """);
    }

    @Test
    void namesAllMissingAnswersWhereThereIsNoTerminal() throws IOException {
        Ran ran = run("--product=Harbour Master");

        assertThat(ran.exitCode()).isEqualTo(2);
        assertThat(ran.firstOfErr())
                .isEqualTo("There is no terminal at which to ask; expected as well: --organisation, --group,"
                        + " --product-version");
        assertThat(files()).isEmpty();
    }

    @Test
    void asksForThemesWhereTheGroupHasNone() throws IOException {
        String[] maintainer = {
            "--organisation=Harbour",
            "--group=OPEN_SOURCE_DEVELOPER_AND_MAINTAINER",
            "--product=Master",
            "--product-version=1"
        };

        assertThat(run(maintainer).firstOfErr())
                .isEqualTo("Nothing is required of the stakeholder group OPEN_SOURCE_DEVELOPER_AND_MAINTAINER; expected"
                        + " --theme with the themes for which it volunteers evidence, such as 1,2,3");
        assertThat(files()).isEmpty();
        assertThat(run(Stream.concat(Stream.of(maintainer), Stream.of("--theme=1,3"))
                                .toArray(String[]::new))
                        .exitCode())
                .isZero();
        assertThat(text("organisation.yaml")).contains("additionalThemes:\n    - \"1\"\n    - \"3\"\n");
    }

    @Test
    void refusesAllUnusableAnswersAtOnce() throws IOException {
        Ran ran = run(
                "--organisation= ",
                "--group=SOFTWARE_RESELLER",
                "--product=\uDCFF",
                "--product-version=1",
                "--purl=npm/master");

        assertThat(ran.exitCode()).isEqualTo(2);
        assertThat(ran.firstOfErr())
                .isEqualTo(
                        "--organisation is blank; expected text; --product has bytes that are no text in UTF-8; expected"
                                + " text; --purl: \"npm/master\" is not a package URL; expected one such as"
                                + " pkg:maven/org.acme/ledger@4.2.0");
        assertThat(files()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"organisation.yaml", "product.yaml", ".sscop.yaml"})
    void replacesNoFileAndLeavesNothingHalfWritten(String name) throws IOException {
        Files.createDirectory(folder.resolve("begun"));
        Files.writeString(folder.resolve("begun").resolve(name), "mine");

        Ran ran = runWithAnswers();

        assertThat(ran)
                .isEqualTo(new Ran(
                        3,
                        "",
                        folder.resolve("begun") + ": it has " + name
                                + " already, and no file is replaced; move what is there, or choose another folder\n"));
        assertThat(files()).containsExactly("begun", "begun/" + name);
        assertThat(text(name)).isEqualTo("mine");
    }

    @Test
    void replacesNoSchemaOfAnotherText() throws IOException {
        Files.createDirectories(folder.resolve("begun/.sscop"));
        Files.writeString(folder.resolve("begun/.sscop/part.schema.json"), "{}");

        assertThat(runWithAnswers().err())
                .isEqualTo(
                        folder.resolve("begun") + ": it has .sscop/part.schema.json already, and no file is replaced;"
                                + " move what is there, or choose another folder\n");
        assertThat(files()).containsExactly("begun", "begun/.sscop", "begun/.sscop/part.schema.json");
    }

    @Test
    void followsNoLinkThatLeadsNowhere() throws IOException {
        Files.createDirectory(folder.resolve("begun"));
        Files.createSymbolicLink(folder.resolve("begun/product.yaml"), folder.resolve("elsewhere.yaml"));

        assertThat(runWithAnswers().exitCode()).isEqualTo(3);
        assertThat(files()).containsExactly("begun", "begun/product.yaml");
    }

    @Test
    void saysThatTheFolderIsNone() throws IOException {
        Files.writeString(folder.resolve("begun"), "mine");

        assertThat(runWithAnswers())
                .isEqualTo(new Ran(3, "", folder.resolve("begun") + ": it is no folder; expected one, or nothing\n"));
        assertThat(files()).containsExactly("begun");
    }

    @Test
    void namesTheFileOfAPolicyFromTheFolder() throws IOException {
        Path policy = folder.resolve("own.json");
        Files.copy(Path.of("..", "policies", "acme-own-rule.json"), policy);

        assertThat(runWithAnswers("--policy=" + policy).exitCode()).isZero();
        assertThat(configuration().policy()).contains("../own.json");
    }

    // At a terminal

    private record Asked(Ran ran, String dialogue) {}

    private Asked ask(List<@Nullable String> answers, String... options) {
        StringBuilder dialogue = new StringBuilder();
        Iterator<@Nullable String> each = answers.iterator();
        TerminalPrompt prompt = new TerminalPrompt(
                question -> {
                    String answer = each.hasNext() ? each.next() : null;
                    dialogue.append(question).append(answer).append('\n');
                    return answer;
                },
                line -> dialogue.append(line).append('\n'));
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        List<String> words = new ArrayList<>(List.of("--folder=" + folder.resolve("begun")));
        words.addAll(List.of(options));
        CommandLine command = new CommandLine(new InitCommand(() -> Optional.of(prompt)));
        int exitCode = command.registerConverter(Path.class, new FileNameConverter())
                .registerConverter(PolicyInput.class, new PolicyInput.PolicyNameConverter())
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .setParameterExceptionHandler((refusal, given) -> Usage.print(refusal, CommandLine.Help.Ansi.OFF))
                .execute(words.toArray(String[]::new));
        return new Asked(new Ran(exitCode, out.toString(), err.toString()), dialogue.toString());
    }

    @Test
    void asksWhatItNeedsAtATerminal() throws IOException {
        Asked asked = ask(
                List.of("Harbour Software Ltd", "1", "Harbour Master", "7.1", "2", "pkg:npm/master@7.1", "", "buyer"));

        assertThat(asked.ran().exitCode()).as(asked.ran().err()).isZero();
        assertThat(asked.dialogue()).isEqualTo("""
                Name of the organisation: Harbour Software Ltd
                What is it to the software?
                  1  software developer and distributor
                  2  software reseller
                  3  software developer only
                  4  open source developer and maintainer
                Number: 1
                Name of the product: Harbour Master
                Its version: 7.1
                How does it reach its users? (Enter to leave it out)
                  1  saas
                  2  installed
                  3  embedded
                  4  mixed
                Number: 2
                Package URL, such as pkg:npm/ledger@4.2 (Enter to leave it out): pkg:npm/master@7.1
                Address of the source repository (Enter to leave it out):\s
                Policy: good-faith, buyer, independent, or a file (Enter for good-faith): buyer
                """);
        assertThat(text("product.yaml")).contains("""
                product:
                  name: Harbour Master
                  version: "7.1"
                  delivery: INSTALLED
                  identifiers:
                    - "pkg:npm/master@7.1"
                """);
        assertThat(configuration().policy()).contains("buyer");
    }

    @Test
    void asksAgainUntilAnAnswerCanBeUsed() {
        Asked asked = ask(
                List.of("", "Harbour", "7", "reseller", "Software reseller", "", "none", "", "nowhere.json", ""),
                "--product=Master",
                "--product-version=1",
                "--repository=https://git.harbour.test");

        assertThat(asked.ran().exitCode()).as(asked.ran().err()).isZero();
        assertThat(asked.dialogue()).contains("""
                Name of the organisation:\s
                  An answer is needed.
                Name of the organisation: Harbour
                """, """
                Number: 7
                  That is 7; expected a number from 1 to 4.
                """, """
                Number: reseller
                  That is reseller; expected a number from 1 to 4.
                """, """
                  "none" is not a package URL; expected one such as pkg:maven/org.acme/ledger@4.2.0
                """, """
                nowhere.json
                  There is no policy and no file nowhere.json.
                """);
    }

    @Test
    void asksNothingWhereOptionsGiveAllThatIsNeeded() throws IOException {
        Asked asked = ask(
                List.of(),
                "--organisation=Harbour",
                "--group=SOFTWARE_RESELLER",
                "--product=Master",
                "--product-version=1");

        assertThat(asked.ran().exitCode()).as(asked.ran().err()).isZero();
        assertThat(asked.dialogue()).isEmpty();
        assertThat(configuration().policy()).contains("good-faith");
    }

    @Test
    void writesNothingWhereTheAnswersEnd() throws IOException {
        Asked asked = ask(List.of("Harbour", "1"));

        assertThat(asked.ran().exitCode()).isEqualTo(2);
        assertThat(asked.ran().firstOfErr())
                .isEqualTo("The answers ended before the last question; nothing is written");
        assertThat(files()).isEmpty();
    }

    @Test
    void asksNothingWhereAFileIsThere() throws IOException {
        Files.createDirectory(folder.resolve("begun"));
        Files.writeString(folder.resolve("begun/product.yaml"), "mine");

        assertThat(ask(List.of()).dialogue()).isEmpty();
    }
}
