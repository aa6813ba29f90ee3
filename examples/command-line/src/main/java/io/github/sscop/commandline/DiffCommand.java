package io.github.sscop.commandline;

import io.github.sscop.assessment.Assessment;
import io.github.sscop.assessment.comparison.AssessmentComparison;
import io.github.sscop.commandline.input.AssessmentInput;
import io.github.sscop.commandline.input.LaterInput;
import io.github.sscop.commandline.input.UnknownFieldsOption;
import io.github.sscop.commandline.output.ExitCode;
import io.github.sscop.commandline.output.OutputFormat;
import io.github.sscop.commandline.output.OutputOption;
import io.github.sscop.json.Documents;
import io.github.sscop.report.Report;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The command {@code diff}: shows the differences between two assessments. */
@Command(
        name = "diff",
        description = "Shows which verdicts changed from one assessment to another, and why.",
        mixinStandardHelpOptions = true,
        footer = {
            "  sscop diff before.json after.json",
            "  sscop diff before.json after.json --out difference.html",
            "  sscop diff before.json submission.json --as-of 2026-03-31"
        },
        exitCodeList = {
            "0:No verdict on an item is worse than before.",
            "1:A verdict on an item is worse than before.",
            "2:Invalid command-line arguments.",
            "3:A file cannot be read or written, or the two cannot be compared."
        })
final class DiffCommand implements Callable<Integer> {

    private enum DiffFormat {
        TEXT,
        JSON,
        HTML,
        MARKDOWN;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before it runs a command.
    private CommandSpec spec;

    @Parameters(
            index = "0",
            paramLabel = "BEFORE",
            description = "The earlier assessment as JSON; - reads standard input.")
    @SuppressWarnings("NullAway.Init") // Required, so picocli sets it.
    private Path before;

    @Parameters(
            index = "1",
            paramLabel = "AFTER",
            description = "The later assessment as JSON, or a submission to assess; - reads JSON from standard input.")
    @SuppressWarnings("NullAway.Init") // Required, so picocli sets it.
    private Path after;

    @Mixin
    private final LaterInput later = new LaterInput();

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description = "text, json, html or markdown; by default, the format of the file's extension, or text.")
    private @Nullable DiffFormat format;

    @Mixin
    private final UnknownFieldsOption unknown = new UnknownFieldsOption();

    @Mixin
    private final OutputOption out = new OutputOption();

    @Override
    public Integer call() throws IOException {
        DiffFormat chosen = OutputFormat.chosen(
                DiffFormat.class, format, DiffFormat.TEXT, OutputOption.NAME, out.file(), spec.commandLine());
        AssessmentInput read = AssessmentInput.of(before, unknown.options());
        unknown.warn(before, read.passed(), spec.commandLine());
        Assessment earlier = read.assessment();
        AssessmentComparison difference =
                AssessmentComparison.between(earlier, later.read(after, earlier, unknown, spec.commandLine()));
        out.write(written(difference, chosen), spec.commandLine());
        if (!difference.isComparable()) {
            return ExitCode.BAD_INPUT;
        }
        return difference.summary().worsened().isEmpty() ? ExitCode.MET : ExitCode.NOT_MET;
    }

    private String written(AssessmentComparison difference, DiffFormat chosen) {
        return switch (chosen) {
            case TEXT -> ReportFormatOption.text(Report.of(difference), out.colours(spec.commandLine()));
            case JSON -> new String(Documents.standard().write(difference), StandardCharsets.UTF_8);
            case HTML -> Report.of(difference).html().stripTrailing();
            case MARKDOWN -> Report.of(difference).markdown().stripTrailing();
        };
    }
}
