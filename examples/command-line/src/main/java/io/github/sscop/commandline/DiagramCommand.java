package io.github.sscop.commandline;

import io.github.sscop.code.ItemId;
import io.github.sscop.commandline.input.AssessedInput;
import io.github.sscop.commandline.input.AudienceOption;
import io.github.sscop.commandline.input.CodeOption;
import io.github.sscop.commandline.input.SubmissionInput;
import io.github.sscop.commandline.output.ExitCode;
import io.github.sscop.commandline.output.OutputFormat;
import io.github.sscop.commandline.output.OutputOption;
import io.github.sscop.evidence.Submission;
import io.github.sscop.report.ArgumentDiagram;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The command {@code diagram}: draws claims, arguments and evidence. */
@Command(
        name = "diagram",
        description = "Draws a principle as SVG: its claims, the arguments, and the evidence for and against them.",
        mixinStandardHelpOptions = true,
        footer = "  sscop diagram submission.json 2.1 -o principle-2.1.svg",
        exitCodeList = {
            "0:Drawn, whatever the verdict.",
            "2:Invalid command-line arguments.",
            "3:A file cannot be read or written, or its content cannot be assessed."
        })
final class DiagramCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before it runs a command.
    private CommandSpec spec;

    /** Files, and the principle at the end: of several parameters, picocli has only the last one repeated. */
    @Parameters(
            paramLabel = "SUBMISSION... PRINCIPLE",
            hideParamSyntax = true,
            arity = "2..*",
            description = SubmissionInput.DESCRIPTION + " At the end, the principle, such as 2.1.")
    private final List<Path> words = new ArrayList<>();

    @Mixin
    private final CodeOption code = new CodeOption();

    @Mixin
    private final OutputOption out = new OutputOption();

    @Mixin
    private final AudienceOption audience = new AudienceOption();

    @Mixin
    private final AssessedInput input = new AssessedInput();

    @Override
    public Integer call() throws IOException {
        OutputFormat.SVG.require(OutputOption.NAME, out.file(), spec.commandLine());
        List<Path> files = words.subList(0, words.size() - 1);
        String principle = String.valueOf(words.get(words.size() - 1).getFileName());
        AssessedInput.Assessed given = input.readOne(files, code.name(), spec.commandLine());
        Submission submission = given.submission()
                .orElseThrow(() -> new CommandLine.ParameterException(
                        spec.commandLine(),
                        files.get(0)
                                + " is a recorded assessment; expected a submission, which contains the arguments"));
        AssessedInput.Assessed assessed = audience.visible(given, spec.commandLine());
        Submission visible = assessed.submission().orElse(submission);
        String drawn = Usage.checked( // There may be no such principle.
                spec.commandLine(), () -> ArgumentDiagram.svg(assessed.assessment(), visible, ItemId.of(principle)));
        out.write(drawn.stripTrailing(), spec.commandLine());
        return ExitCode.MET;
    }
}
