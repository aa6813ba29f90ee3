package io.github.sscop.commandline;

import io.github.sscop.commandline.input.LapseCheck;
import io.github.sscop.commandline.input.SubmissionFiles;
import io.github.sscop.commandline.input.UnusableInputException;
import io.github.sscop.commandline.output.AssessedCode;
import io.github.sscop.commandline.output.JUnitXml;
import io.github.sscop.commandline.output.OutputFormat;
import io.github.sscop.commandline.output.OutputOption;
import io.github.sscop.commandline.output.WorkflowLog;
import io.github.sscop.json.Documents;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The options on the format of the assessments of a submission and their file. */
final class AssessmentFormatOption {

    /** A format of assessments. */
    enum AssessmentFormat {
        TEXT,
        JSON,
        JUNIT,
        GITHUB;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description = "text, a summary; json, the whole assessment; junit, XML with a test case for each item;"
                    + " or github, annotations of the submission in a workflow of GitHub;"
                    + " by default, the format of the file's extension, or text.")
    private @Nullable AssessmentFormat format;

    @Mixin
    private final OutputOption out = new OutputOption();

    /** Returns the file, or null for standard output. */
    @Nullable
    Path file() {
        return out.file();
    }

    /** Returns the chosen format. */
    AssessmentFormat chosen(CommandLine command) {
        return OutputFormat.chosen(
                AssessmentFormat.class, format, AssessmentFormat.TEXT, OutputOption.NAME, out.file(), command);
    }

    /** Requires what is possible for many submissions, whose assessments are written as JSON Lines. */
    void requireLines(CommandLine command) {
        if (format != null && format != AssessmentFormat.JSON) {
            throw new CommandLine.ParameterException(
                    command, "--format is " + format + "; expected json, or none, with --jsonl");
        }
        OutputFormat.JSON_LINES.require(OutputOption.NAME, out.file(), command);
    }

    /**
     * Writes the assessments.
     *
     * @param file the first file of the submission, for what has no place in any
     */
    void write(
            AssessmentFormat chosen,
            List<AssessedCode> assessed,
            Path file,
            SubmissionFiles files,
            LapseCheck lapses,
            CommandLine command)
            throws IOException {
        String written = switch (chosen) {
            case TEXT -> text(assessed, out.colours(command));
            case JSON -> json(assessed);
            case JUNIT -> JUnitXml.of(assessed);
            case GITHUB -> WorkflowLog.of(assessed, file, files::places, lapses::lapses);
        };
        out.write(written, command);
    }

    /** Writes the problems of a submission that cannot be assessed, where the format has a form for them. */
    void write(AssessmentFormat chosen, UnusableInputException refusal, Path file, CommandLine command)
            throws IOException {
        if (chosen == AssessmentFormat.GITHUB) {
            out.write(WorkflowLog.of(refusal.fileProblems(), file), command);
        }
    }

    private static String text(List<AssessedCode> assessed, Ansi ansi) {
        return assessed.stream()
                .map(AssessedCode::summary)
                .map(summary -> ReportFormatOption.text(summary, ansi))
                .collect(Collectors.joining("\n\n"));
    }

    /** Returns one document with indentation, or several as JSON Lines. */
    private static String json(List<AssessedCode> assessed) {
        Documents documents = Documents.standard();
        return assessed.size() == 1
                ? new String(documents.write(assessed.get(0).assessment()), StandardCharsets.UTF_8)
                : assessed.stream()
                        .map(each -> new String(documents.writeLine(each.assessment()), StandardCharsets.UTF_8))
                        .collect(Collectors.joining("\n"));
    }
}
