package io.github.sscop.commandline;

import io.github.sscop.commandline.input.SubmissionInput;
import io.github.sscop.commandline.output.ColourOutput;
import io.github.sscop.commandline.output.Output;
import io.github.sscop.commandline.output.TerminalText;
import io.github.sscop.evidence.Submission;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The command {@code validate}: validates a submission. */
@Command(
        name = "validate",
        description = "Validates a submission: reports whether it can be assessed, and every problem.",
        mixinStandardHelpOptions = true,
        footer = {
            "  sscop validate submission.yaml",
            "  sscop validate organisation.yaml product.yaml",
            "  sscop validate - < submission.json"
        },
        exitCodeList = {
            "0:It can be assessed.",
            "2:Invalid command-line arguments.",
            "3:It cannot be read or assessed, or standard output cannot be written; standard error says why."
        })
final class ValidateCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before it runs a command.
    private CommandSpec spec;

    @Parameters(paramLabel = "FILE", arity = "1..*", description = SubmissionInput.DESCRIPTION)
    private final List<Path> files = new ArrayList<>();

    @Override
    public Integer call() throws IOException {
        Submission submission = SubmissionInput.read(files);
        TerminalText text = new TerminalText(spec.commandLine().getColorScheme().ansi());
        text.paragraph(
                "Valid: ",
                ColourOutput.GOOD,
                submission.id() + ", about "
                        + String.join(
                                " and ",
                                submission.codes().stream()
                                        .map(Object::toString)
                                        .toList())
                        + ", with " + submission.evidence().size()
                        + (submission.evidence().size() == 1 ? " record." : " records."));
        Output.print(text, spec.commandLine());
        return ExitCode.MET;
    }
}
