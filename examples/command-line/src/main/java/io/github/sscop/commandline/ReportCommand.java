package io.github.sscop.commandline;

import io.github.sscop.commandline.input.AssessedInput;
import io.github.sscop.commandline.input.AudienceOption;
import io.github.sscop.commandline.input.CodeOption;
import io.github.sscop.commandline.input.CounterpartOption;
import io.github.sscop.commandline.input.UnknownFieldsOption;
import io.github.sscop.commandline.output.ExitCode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The command {@code report}: writes the report of an assessment. */
@Command(
        name = "report",
        description = "Writes a report for people to read, on a submission or a recorded assessment.",
        mixinStandardHelpOptions = true,
        footer = {
            "  sscop report submission.json -o report.html",
            "  sscop report assessment.json --submission submission.json -o report.md",
            "  sscop report submission.json --language cy --wording welsh.json -o r.html"
        },
        exitCodeList = {
            "0:Written, whatever the verdict.",
            "2:Invalid command-line arguments.",
            "3:A file cannot be read or written, or its content cannot be assessed."
        })
final class ReportCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before it runs a command.
    private CommandSpec spec;

    @Parameters(
            paramLabel = "FILE",
            arity = "1..*",
            description = "A submission as JSON, or as YAML in a .yaml or .yml file, or the files of its parts; or a"
                    + " recorded assessment as JSON; - reads JSON from standard input.")
    private final List<Path> files = new ArrayList<>();

    @Option(
            names = "--submission",
            paramLabel = "FILE",
            description =
                    "The submission of a recorded assessment, to add titles, locations and arguments of its evidence; may"
                            + " be given again for further parts.")
    private final List<Path> submission = new ArrayList<>();

    @Mixin
    private final CodeOption code = new CodeOption();

    @Mixin
    private final AssessedInput input = new AssessedInput();

    @Mixin
    private final CounterpartOption counterpart = new CounterpartOption();

    @Mixin
    private final AudienceOption audience = new AudienceOption();

    @Mixin
    private final UnknownFieldsOption unknown = new UnknownFieldsOption();

    @Mixin
    private final TranslationOption translation = new TranslationOption();

    @Mixin
    private final ReportFormatOption format = new ReportFormatOption();

    @Override
    public Integer call() throws IOException {
        ReportFormatOption.ReportWriter writer = format.writer(spec.commandLine());
        AssessedInput.Assessed assessed = input.readOne(files, code.name(), counterpart, unknown, spec.commandLine());
        if (!submission.isEmpty()) {
            if (assessed.submission().isPresent()) {
                throw new CommandLine.ParameterException(
                        spec.commandLine(),
                        "--submission is given, and " + files.get(0)
                                + " is a submission itself; expected an assessment");
            }
            assessed = AssessedInput.with(assessed, submission, counterpart, spec.commandLine());
        }
        AssessedInput.Assessed complete = audience.visible(assessed, spec.commandLine());
        writer.write(translation.translated(
                Usage.checked(spec.commandLine(), complete::report))); // The submission may be another.
        return ExitCode.MET;
    }
}
