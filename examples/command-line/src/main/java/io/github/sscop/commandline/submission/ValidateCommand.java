package io.github.sscop.commandline.submission;

import io.github.sscop.commandline.input.SubmissionInput;
import io.github.sscop.commandline.input.UnusableFileException;
import io.github.sscop.commandline.input.UnusableInputException;
import io.github.sscop.commandline.output.ColourOutput;
import io.github.sscop.commandline.output.ExitCode;
import io.github.sscop.commandline.output.FileProblem;
import io.github.sscop.commandline.output.Output;
import io.github.sscop.commandline.output.TerminalText;
import io.github.sscop.commandline.output.WorkflowLog;
import io.github.sscop.evidence.Submission;
import io.github.sscop.json.Documents;
import io.github.sscop.problem.Problem;
import io.github.sscop.problem.ProblemList;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
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
            "  sscop validate - < submission.json",
            "  sscop validate submission.yaml --format json > problems.json"
        },
        exitCodeList = {
            "0:It can be assessed.",
            "2:Invalid command-line arguments.",
            "3:It cannot be read or assessed, or standard output cannot be written; standard error, or the output, says why."
        })
public final class ValidateCommand implements Callable<Integer> {

    private enum ValidationFormat {
        TEXT,
        JSON,
        GITHUB;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before it runs a command.
    private CommandSpec spec;

    @Parameters(paramLabel = "FILE", arity = "1..*", description = SubmissionInput.DESCRIPTION)
    private final List<Path> files = new ArrayList<>();

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description =
                    "text, with problems on standard error; json, the list of problems on standard output, which is"
                            + " empty if there are none; or github, annotations of the file in a workflow of GitHub;"
                            + " by default, text.")
    private ValidationFormat format = ValidationFormat.TEXT;

    @Override
    public Integer call() throws IOException {
        String sentence;
        try {
            sentence = sentence(SubmissionInput.read(files));
        } catch (UnusableInputException e) {
            if (format == ValidationFormat.TEXT) {
                throw e;
            }
            Output.print(
                    format == ValidationFormat.JSON ? json(e) : WorkflowLog.of(e.fileProblems(), files.get(0)),
                    spec.commandLine());
            return ExitCode.BAD_INPUT;
        }
        switch (format) {
            case JSON -> {}
            case GITHUB -> Output.print(WorkflowLog.valid(sentence, files.get(0)), spec.commandLine());
            case TEXT ->
                Output.print(
                        new TerminalText(spec.commandLine().getColorScheme().ansi())
                                .paragraph("Valid: ", ColourOutput.GOOD, sentence),
                        spec.commandLine());
        }
        return ExitCode.MET;
    }

    private static String json(UnusableInputException refusal) {
        List<Problem> problems = refusal instanceof UnusableFileException file
                ? file.problems()
                : refusal.fileProblems().stream()
                        .map(FileProblem::withFileInText)
                        .toList();
        return new String(
                Documents.standard().write(new ProblemList(refusal.document(), Optional.empty(), problems)),
                StandardCharsets.UTF_8);
    }

    private static String sentence(Submission submission) {
        return submission.id() + ", about "
                + String.join(
                        " and ",
                        submission.codes().stream().map(Object::toString).toList())
                + ", with " + submission.evidence().size()
                + (submission.evidence().size() == 1 ? " record." : " records.");
    }
}
