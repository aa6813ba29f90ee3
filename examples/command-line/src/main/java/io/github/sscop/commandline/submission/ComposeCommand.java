package io.github.sscop.commandline.submission;

import io.github.sscop.commandline.input.SubmissionInput;
import io.github.sscop.commandline.output.ExitCode;
import io.github.sscop.commandline.output.OutputFormat;
import io.github.sscop.commandline.output.OutputOption;
import io.github.sscop.json.Documents;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The command {@code compose}: composes a submission of its parts. */
@Command(
        name = "compose",
        description = "Composes a submission of its parts, in whichever order they are named.",
        mixinStandardHelpOptions = true,
        footer = {
            "  sscop compose organisation.yaml product.yaml -o submission.json",
            "  sscop compose organisation.yaml product.yaml declarations.yaml"
        },
        exitCodeList = {
            "0:Composed; the submission can be assessed.",
            "2:Invalid command-line arguments.",
            "3:A file cannot be read or written, or the parts are not one valid submission."
        })
public final class ComposeCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before it runs a command.
    private CommandSpec spec;

    @Parameters(
            paramLabel = "PART",
            arity = "1..*",
            description =
                    "The files of the parts as JSON, or as YAML in .yaml or .yml files; - reads JSON from standard"
                            + " input.")
    private final List<Path> files = new ArrayList<>();

    @Mixin
    private final OutputOption out = new OutputOption();

    @Override
    public Integer call() throws IOException {
        OutputFormat.JSON.require(OutputOption.NAME, out.file(), spec.commandLine());
        out.write(Documents.standard().write(SubmissionInput.composed(files)), spec.commandLine());
        return ExitCode.MET;
    }
}
