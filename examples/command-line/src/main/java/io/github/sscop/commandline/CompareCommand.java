package io.github.sscop.commandline;

import io.github.sscop.assessment.Assessment;
import io.github.sscop.commandline.input.AssessedInput;
import io.github.sscop.commandline.input.CodeOption;
import io.github.sscop.commandline.output.ExitCode;
import io.github.sscop.report.Report;
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

/** The command {@code compare}: compares several suppliers. */
@Command(
        name = "compare",
        description = "Writes a comparison of several suppliers, claim by claim.",
        mixinStandardHelpOptions = true,
        footer = {
            "  sscop compare acme.json northgate.json --as-of 2026-03-31 -o comparison.html",
            "  sscop compare organisation.yaml product-a.yaml product-b.yaml"
        },
        exitCodeList = {
            "0:Written, whatever the verdicts.",
            "2:Invalid command-line arguments.",
            "3:A file cannot be read or written, or its content cannot be assessed."
        })
final class CompareCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before it runs a command.
    private CommandSpec spec;

    @Parameters(
            paramLabel = "FILE",
            arity = "1..*",
            description =
                    "Two or more submissions or recorded assessments, in the order of the columns; parts with a product"
                            + " are each composed with the parts without one; - reads JSON from standard input.")
    private final List<Path> files = new ArrayList<>();

    @Mixin
    private final CodeOption code = new CodeOption();

    @Mixin
    private final AssessedInput input = new AssessedInput();

    @Mixin
    private final ReportFormatOption format = new ReportFormatOption();

    @Override
    public Integer call() throws IOException {
        ReportFormatOption.ReportWriter writer = format.writer(spec.commandLine());
        requireSeveral(files.size(), "FILE is given once; expected two or more to compare");
        List<Assessment> assessments = input.readProducts(files, code.name(), spec.commandLine());
        requireSeveral(
                assessments.size(),
                "The files are the parts of one submission; expected two or more to compare, such as parts with a product"
                        + " each");
        writer.write(Usage.checked(spec.commandLine(), () -> Report.comparing(assessments)));
        return ExitCode.MET;
    }

    private void requireSeveral(int count, String refusal) {
        if (count < 2) {
            throw new CommandLine.ParameterException(spec.commandLine(), refusal);
        }
    }
}
