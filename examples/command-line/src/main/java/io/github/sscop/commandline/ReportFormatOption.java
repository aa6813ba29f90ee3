package io.github.sscop.commandline;

import io.github.sscop.commandline.output.ColourOutput;
import io.github.sscop.commandline.output.FileIdentity;
import io.github.sscop.commandline.output.Output;
import io.github.sscop.commandline.output.OutputFormat;
import io.github.sscop.commandline.output.OutputOption;
import io.github.sscop.report.Report;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The options on the format of a page and its file. */
final class ReportFormatOption {

    /** The writer of a report. */
    interface ReportWriter {
        /** Writes the report. */
        void write(Report report) throws IOException;
    }

    private enum ReportFormat {
        HTML,
        MARKDOWN,
        TEXT;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description = "html, markdown or text; by default, the format of the file's extension, or text.")
    private @Nullable ReportFormat format;

    @Mixin
    private final OutputOption out = new OutputOption();

    /** Returns the writer of a report to the chosen file in the chosen format. */
    ReportWriter writer(CommandLine command) {
        Path file = out.file();
        ReportFormat chosen =
                OutputFormat.chosen(ReportFormat.class, format, ReportFormat.TEXT, OutputOption.NAME, file, command);
        return report -> Output.write(file, written(report, chosen, out.colours(command)), command);
    }

    /** Returns the writer of a report to the file of an option, in the format of its ending, by default HTML. */
    static ReportWriter writer(String option, Path named, CommandLine command) {
        Path file = FileIdentity.isStandardOutput(named) ? null : named;
        ReportFormat chosen = OutputFormat.chosen(ReportFormat.class, null, ReportFormat.HTML, option, file, command);
        return report -> Output.write(file, written(report, chosen, Ansi.OFF), command);
    }

    private static String written(Report report, ReportFormat format, Ansi ansi) {
        String written = switch (format) {
            case HTML -> report.html();
            case MARKDOWN -> report.markdown();
            case TEXT -> text(report, ansi);
        };
        return written.stripTrailing();
    }

    /** Returns a report as text, with verdicts in colours where they are on. */
    static String text(Report report, Ansi ansi) {
        return report.text((verdict, word) -> ColourOutput.coloured(ansi, ColourOutput.of(verdict), word))
                .stripTrailing();
    }
}
