package io.github.sscop.commandline.submission;

import io.github.sscop.code.Code;
import io.github.sscop.commandline.input.CodeInput;
import io.github.sscop.commandline.input.ConfigurationInput;
import io.github.sscop.commandline.input.PolicyInput;
import io.github.sscop.commandline.input.TerminalPrompt;
import io.github.sscop.commandline.output.ExitCode;
import io.github.sscop.commandline.output.NewFiles;
import io.github.sscop.commandline.output.Output;
import io.github.sscop.commandline.output.TerminalText;
import io.github.sscop.json.SchemaResource;
import io.github.sscop.report.Questionnaire;
import io.github.sscop.report.SubmissionOutline;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The command {@code init}: begins a submission, with one part about the organisation and one about a product. */
@Command(
        name = "init",
        description =
                "Begins a submission: asks who and what it is about, and writes organisation.yaml, product.yaml and a"
                        + " configuration for the commands in that folder. Options give answers beforehand. It replaces no"
                        + " file.",
        mixinStandardHelpOptions = true,
        footer = {"  sscop init", "  sscop init --folder acme --product Ledger --policy buyer"},
        exitCodeList = {
            "0:Written.",
            "2:Invalid command-line arguments, or an answer is missing.",
            "3:A file is there already or cannot be written, or the content of a file is no policy."
        })
public final class InitCommand implements Callable<Integer> {

    private static final String CODE = "uk-sscop";
    private static final String ORGANISATION = "organisation.yaml";
    private static final String PRODUCT = "product.yaml";
    private static final List<String> SCHEMAS = List.of("part", "configuration");

    private final Supplier<Optional<TerminalPrompt>> terminal;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before it runs a command.
    private CommandSpec spec;

    @Mixin
    private final InitOptions options = new InitOptions();

    @Option(
            names = {"-o", "--folder"},
            paramLabel = "FOLDER",
            defaultValue = ".",
            description =
                    "The folder to write to, which is created if it is not there; by default, the working folder.")
    @SuppressWarnings("NullAway.Init") // Has a default.
    private Path folder;

    /** Creates the command, which asks at the terminal of the program. */
    public InitCommand() {
        this(TerminalPrompt::ofSystem);
    }

    /** Creates the command with another terminal at which to ask. */
    public InitCommand(Supplier<Optional<TerminalPrompt>> terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        NewFiles files = new NewFiles(folder);
        files.requireAbsent(List.of(ORGANISATION, PRODUCT, ConfigurationInput.NAME)); // Before any question.
        options.complete(terminal, spec.commandLine());
        SubmissionOutline outline = options.outline(spec.commandLine());
        PolicyInput policy = options.policy();
        Code code = CodeInput.read(CODE, "CODE", spec.commandLine());
        Questionnaire questions = Questionnaire.of(code, options.group(), policy.read("--policy", spec.commandLine()))
                .with(options.themes(code, spec.commandLine()));
        Map<String, String> texts = new LinkedHashMap<>();
        texts.put(ORGANISATION, schemaLine("part") + questions.organisationPartYaml(outline));
        texts.put(PRODUCT, schemaLine("part") + questions.productPartYaml(outline));
        if (texts.values().stream().noneMatch(InitCommand::hasRecords)) {
            throw new ParameterException(
                    spec.commandLine(),
                    "Nothing is required of the stakeholder group " + options.group()
                            + "; expected --theme with the themes for which it volunteers evidence, such as 1,2,3");
        }
        texts.put(
                ConfigurationInput.NAME,
                schemaLine("configuration")
                        + ConfigurationTemplate.yaml(named(policy), List.of(ORGANISATION, PRODUCT)));
        SCHEMAS.forEach(document -> texts.put(schema(document), new SchemaResource(document).json()));
        files.write(texts);
        Output.print(summary(texts), spec.commandLine());
        return ExitCode.MET;
    }

    /** Returns the name of the file of a schema, which is beside the others so that editors need no network. */
    private static String schema(String document) {
        return ".sscop/" + document + ".schema.json";
    }

    private static String schemaLine(String document) {
        return "# yaml-language-server: $schema=" + schema(document) + "\n";
    }

    /** Returns the policy as the configuration names it: by its id, or by its file from the folder. */
    private String named(PolicyInput policy) {
        return policy.file()
                .map(file -> folder.toAbsolutePath()
                        .normalize()
                        .relativize(file.toAbsolutePath().normalize())
                        .toString())
                .orElseGet(() -> policy.name().toString());
    }

    private TerminalText summary(Map<String, String> texts) {
        TerminalText text = new TerminalText();
        text.line("Written to " + (folder.equals(Path.of(".")) ? "this folder" : folder) + ":");
        text.line("  " + ORGANISATION + "  " + records(texts.get(ORGANISATION))
                + " on the organisation, for all its products");
        text.line("  " + PRODUCT + "       " + records(texts.get(PRODUCT)) + " on the product");
        text.line("  " + ConfigurationInput.NAME
                + "        what commands take in this folder: the policy and these parts");
        text.line("  .sscop/            the schemas for editors");
        text.line(
                "Next: replace TBC in the records for which there is evidence, and remove the others. In this folder:");
        text.line("  sscop validate     whether it can be assessed");
        text.line("  sscop assess       what it shows, and what to do next");
        return text;
    }

    private static boolean hasRecords(String part) {
        return part.contains("\n  - id: ");
    }

    private static String records(@Nullable String part) {
        long records = part == null
                ? 0
                : part.lines().filter(line -> line.startsWith("  - id: ")).count();
        return records + (records == 1 ? " record to fill in" : " records to fill in");
    }
}
