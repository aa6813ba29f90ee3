package io.github.sscop.commandline;

import io.github.sscop.commandline.input.InputFile;
import io.github.sscop.commandline.output.ColourOutput;
import io.github.sscop.commandline.output.Output;
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

    /** Writes a report to the chosen file in the chosen format. */
    void write(Report report, CommandLine command) throws IOException {
        Path file = out.file();
        ReportFormat chosen =
                format != null ? format : file != null ? byExtension(file, ReportFormat.TEXT) : ReportFormat.TEXT;
        out.write(written(report, chosen, out.colours(command)), command);
    }

    /** Writes a report in the format of its file's extension, by default as HTML. */
    static void write(Report report, Path file, CommandLine command) throws IOException {
        Output.write(
                InputFile.isStandardInput(file) ? null : file,
                written(report, byExtension(file, ReportFormat.HTML), Ansi.OFF),
                command);
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

    private static ReportFormat byExtension(Path file, ReportFormat byDefault) {
        String name = file.toString().toLowerCase(Locale.ROOT);
        if (name.endsWith(".html") || name.endsWith(".htm")) {
            return ReportFormat.HTML;
        }
        if (name.endsWith(".txt")) {
            return ReportFormat.TEXT;
        }
        return name.endsWith(".md") || name.endsWith(".markdown") ? ReportFormat.MARKDOWN : byDefault;
    }
}
