package io.github.sscop.commandline;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.github.sscop.commandline.SscopTest.Ran;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** What is alike in all commands, and that what their help shows is so. */
class CommandsTest {

    private static final Path EXAMPLES = Path.of("..", "submissions");

    /** What the files of the examples hold, by their names. */
    private static final Map<String, byte[]> FILES = new TreeMap<>();

    @TempDir
    private Path folder;

    /** A command by the name with which its help begins. */
    record Named(String name, CommandSpec spec) {
        @Override
        public String toString() {
            return name;
        }
    }

    /** An example of a command's help. */
    record Example(Named command, String line) {
        @Override
        public String toString() {
            return line;
        }
    }

    static List<Named> commands() {
        List<Named> commands = new ArrayList<>();
        collect(Sscop.commandLine(), commands);
        return commands;
    }

    private static void collect(CommandLine command, List<Named> commands) {
        commands.add(new Named(command.getCommandSpec().qualifiedName(), command.getCommandSpec()));
        command.getSubcommands().values().forEach(each -> collect(each, commands));
    }

    static List<Example> examples() {
        return commands().stream()
                .flatMap(command ->
                        Stream.of(command.spec().usageMessage().footer()).map(line -> new Example(command, line)))
                .filter(example ->
                        !example.line().startsWith("  sscop init")) // It asks at a terminal: InitCommandTest.
                .toList();
    }

    @BeforeAll
    static void writesTheFilesOfTheExamples(@TempDir Path made) throws Exception {
        byte[] acme = Files.readAllBytes(EXAMPLES.resolve("acme-ledger.json"));
        for (String name : List.of("submission.json", "acme.json", "product-a.json")) {
            FILES.put(name, acme);
        }
        FILES.put(
                "product-b.json",
                new String(acme, UTF_8).replace("Acme Ledger", "Acme Till").getBytes(UTF_8));
        FILES.put("northgate.json", Files.readAllBytes(EXAMPLES.resolve("northgate-reseller.json")));
        FILES.put("submission.yaml", Files.readAllBytes(EXAMPLES.resolve("northgate-reseller.yaml")));
        Path vendor = Path.of("..", "vendor");
        FILES.put("organisation.yaml", Files.readAllBytes(vendor.resolve("organisation.yaml")));
        for (String name : List.of("product.yaml", "product-a.yaml")) {
            FILES.put(name, Files.readAllBytes(vendor.resolve("books.yaml")));
        }
        FILES.put("product-b.yaml", Files.readAllBytes(vendor.resolve("desk.yaml")));
        FILES.put(
                "declarations.yaml",
                "contract: sscop.part/1\ndeclarations: [{item: \"3.3\", status: MET}]".getBytes(UTF_8));
        FILES.put("welsh.json", Files.readAllBytes(Path.of("..", "wordings", "uk-sscop-cy.json")));
        FILES.put("counterpart.yaml", Files.readAllBytes(Path.of("..", "counterparts", "wharfedale-acme.yaml")));
        FILES.put("own-policy.yaml", Files.readAllBytes(Path.of("..", "policies", "acme-own-rule.json")));
        FILES.put("draft.json", """
                {
                  "contract": "sscop.submission/1",
                  "id": "draft",
                  "code": {"id": "uk-software-vendors", "edition": "2024-05-draft"},
                  "organisation": {"name": "Acme Ltd", "stakeholderGroup": "SOFTWARE_DEVELOPER_AND_DISTRIBUTOR"}
                }
                """.getBytes(UTF_8));
        FILES.put("grype.json", "{\"matches\": [], \"descriptor\": {\"name\": \"grype\"}}".getBytes(UTF_8));
        keys();
        Path submission = Files.write(made.resolve("submission.json"), acme);
        Path assessment = made.resolve("assessment.json");
        ends(0, "assess", submission, "--as-of=2026-03-31", "--format=json", "--out", assessment);
        for (String name : List.of("assessment.json", "march.json", "before.json", "after.json")) {
            FILES.put(name, Files.readAllBytes(assessment));
        }
        for (String name : List.of("form.docx", "answers.xlsx")) {
            ends(0, "form", "fill", submission, "--out", made.resolve(name));
            FILES.put(name, Files.readAllBytes(made.resolve(name)));
        }
        Path key = Files.write(made.resolve("key.pem"), FILES.get("key.pem"));
        Path signed = made.resolve("signed.json");
        ends(0, "sign", assessment, "--submission", submission, "--key", key, "--out", signed);
        FILES.put("signed.json", Files.readAllBytes(signed));
    }

    private static void keys() throws GeneralSecurityException {
        KeyPair pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        FILES.put("key.pem", pem("PRIVATE KEY", pair.getPrivate().getEncoded()));
        FILES.put("pub.pem", pem("PUBLIC KEY", pair.getPublic().getEncoded()));
    }

    private static byte[] pem(String label, byte[] der) {
        return ("-----BEGIN " + label + "-----\n" + Base64.getEncoder().encodeToString(der) + "\n-----END " + label
                        + "-----\n")
                .getBytes(UTF_8);
    }

    private static void ends(int exitCode, Object... arguments) {
        Ran ran = SscopTest.run(Stream.of(arguments).map(Object::toString).toArray(String[]::new));
        assertThat(ran.exitCode()).as(ran.err()).isEqualTo(exitCode);
    }

    // Help

    @ParameterizedTest
    @MethodSource("commands")
    void showsExamplesOfItself(Named command) {
        String[] lines = command.spec().usageMessage().footer();

        assertThat(lines).isNotEmpty().hasSizeLessThanOrEqualTo(4);
        assertThat(lines).allMatch(line -> line.startsWith("  sscop ") || line.startsWith("  source <(sscop "));
        assertThat(lines)
                .allMatch(line -> line.contains(command.name() + " ")
                        || line.endsWith(command.name())
                        || line.contains(command.name() + ")"));
        assertThat(lines).allMatch(line -> line.length() < 80, "fits a line of the help");
    }

    @ParameterizedTest
    @MethodSource("commands")
    void namesItsExitCodesAlike(Named command) {
        Map<String, String> codes = command.spec().usageMessage().exitCodeList();

        assertThat(codes.keySet()).startsWith("0").isSubsetOf("0", "1", "2", "3");
        assertThat(codes.get("2")).startsWith("Invalid command-line arguments");
        assertThat(codes.values()).allMatch(meaning -> meaning.endsWith("."));
        boolean readsFiles = command.spec().args().stream().anyMatch(arg -> arg.type() == Path.class);
        if (readsFiles) {
            assertThat(codes).containsKey("3");
        }
    }

    @ParameterizedTest
    @MethodSource("commands")
    void printsHelpThatEndsWithTheExamples(Named command) {
        List<String> arguments = new ArrayList<>(List.of(command.name().split(" ")));
        arguments.remove(0);
        arguments.add("--help");
        Ran ran = SscopTest.run(arguments.toArray(String[]::new));

        assertThat(ran.exitCode()).isZero();
        assertThat(ran.out())
                .startsWith("Usage: " + command.name() + " [-hV] ")
                .contains("\n\nExit codes:\n  0   ")
                .endsWith("\n\nExamples:\n"
                        + Stream.of(command.spec().usageMessage().footer())
                                .map(line -> line + "\n")
                                .collect(Collectors.joining()));
    }

    /** Whatever files an example reads are there, and hold what their names say. */
    @ParameterizedTest
    @MethodSource("examples")
    void doesWhatTheExampleShows(Example example) throws IOException {
        String line = example.line()
                .replaceAll(" #.*", "")
                .replaceAll(".*<\\((.*)\\)", "$1")
                .strip();
        String input = line.contains(" < ") ? line.replaceAll(".* < ", "") : "";
        List<String> words =
                new ArrayList<>(List.of(line.replaceAll(" [<>] .*", "").split(" ")));
        assertThat(words.remove(0)).isEqualTo("sscop");
        for (Map.Entry<String, byte[]> file : FILES.entrySet()) {
            Files.write(folder.resolve(file.getKey()), file.getValue());
        }
        String[] arguments = words.stream()
                .map(word ->
                        word.matches("[\\w.-]+\\.[a-z]+") ? folder.resolve(word).toString() : word)
                .toArray(String[]::new);

        for (Path written : written(arguments)) {
            Files.deleteIfExists(written);
        }

        Ran ran = withInput(input.isEmpty() ? new byte[0] : FILES.get(input), arguments);

        assertThat(ran.exitCode()).as(ran.err()).isIn(0, 1);
        assertThat(example.command().spec().usageMessage().exitCodeList()).containsKey("" + ran.exitCode());
        assertThat(written(arguments)).allSatisfy(written -> assertThat(written).isNotEmptyFile());
    }

    private static List<Path> written(String... arguments) {
        List<Path> written = new ArrayList<>();
        for (int i = 1; i < arguments.length; i++) {
            if (List.of("-o", "--out", "--report").contains(arguments[i - 1])) {
                written.add(Path.of(arguments[i]));
            }
        }
        return written;
    }

    static List<String> linesOfTheDocuments() throws IOException {
        try (Stream<Path> documents = Files.list(Path.of("../../docs"))) {
            return documents
                    .filter(document -> document.toString().endsWith(".md"))
                    .filter(document ->
                            !document.endsWith("start.md")) // In a configured folder: ConfiguredArgumentsTest.
                    .sorted()
                    .flatMap(document -> text(document).lines())
                    .map(line -> line.replaceAll(" +(#|<|>|\\||\\\\$).*", ""))
                    .filter(line -> line.startsWith("sscop ") && !line.contains("("))
                    .toList();
        }
    }

    private static String text(Path document) {
        try {
            return Files.readString(document);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @ParameterizedTest
    @MethodSource("linesOfTheDocuments")
    void takesWhatTheDocumentsShow(String line) {
        List<String> words = new ArrayList<>(List.of(line.split(" +")));
        words.remove(0);

        assertThatCode(() -> Sscop.commandLine().parseArgs(words.toArray(String[]::new)))
                .doesNotThrowAnyException();
    }

    private static Ran withInput(byte[] input, String... arguments) {
        InputStream in = System.in;
        try {
            System.setIn(new ByteArrayInputStream(input));
            return SscopTest.run(arguments);
        } finally {
            System.setIn(in);
        }
    }

    // Options

    /** Options of the same name are the same, so that a user of one command knows the others. */
    @Test
    void callsTheSameOptionTheSame() {
        Map<String, List<OptionSpec>> byName = commands().stream()
                .flatMap(command -> command.spec().options().stream())
                .collect(Collectors.groupingBy(OptionSpec::longestName, TreeMap::new, Collectors.toList()));

        byName.forEach((name, options) -> {
            assertThat(options)
                    .as(name)
                    .extracting(OptionSpec::paramLabel)
                    .containsOnly(options.get(0).paramLabel());
            assertThat(options)
                    .as(name)
                    .extracting(option -> List.of(option.names()))
                    .containsOnly(List.of(options.get(0).names()));
        });
        assertThat(byName.get("--out")).hasSizeGreaterThan(8).allMatch(option -> option.names().length == 2);
        for (String name : List.of("--as-of", "--out", "--color", "--help")) {
            assertThat(byName.get(name))
                    .as(name)
                    .extracting(option -> List.of(option.description()))
                    .containsOnly(List.of(byName.get(name).get(0).description()));
        }
    }

    /** A command that takes a recorded assessment has no default, which is the policy that the assessment names. */
    @Test
    void takesTheSamePolicyWhereSomethingIsAssessedOrRulesAreRead() {
        assertThat(commands().stream()
                        .flatMap(command -> command.spec().options().stream())
                        .filter(option -> option.longestName().equals("--policy"))
                        .filter(option -> option.defaultValue() != null))
                .hasSize(12)
                .allMatch(option -> option.defaultValue().equals("good-faith"))
                .extracting(option -> option.description()[0])
                .containsOnly(
                        "The policy, which decides what is sufficient: good-faith, buyer, independent, or the file of"
                                + " a policy; by default, good-faith.",
                        "The policy whose rules read the kinds: good-faith, buyer, independent, or the file of a policy;"
                                + " by default, good-faith.");
    }

    @ParameterizedTest
    @MethodSource("commands")
    void namesEveryFormatAsItIsTyped(Named command) {
        for (OptionSpec format : command.spec().options()) {
            if (format.longestName().equals("--format")) {
                List<String> words = words(format);
                assertThat(words).allMatch(word -> word.matches("[a-z]+"));
                assertThat(List.of(format.description()[0].split("\\W+"))).containsAll(words);
            }
        }
    }

    private static List<String> words(ArgSpec arg) {
        return StreamSupport.stream(arg.completionCandidates().spliterator(), false)
                .toList();
    }

    @ParameterizedTest
    @MethodSource("commands")
    void takesADashForStandardInputWhereverItSaysSo(Named command) {
        assertThat(command.spec().positionalParameters())
                .filteredOn(
                        parameter -> parameter.type() == Path.class || parameter.auxiliaryTypes()[0] == Path.class)
                .filteredOn(parameter -> !parameter.paramLabel().equals("PATH")) // Which may be a folder.
                .allMatch(parameter -> String.join(" ", parameter.description()).contains("- reads "));
    }
}
