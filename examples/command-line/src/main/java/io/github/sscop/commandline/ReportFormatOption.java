package io.github.sscop.commandline;

import io.github.sscop.commandline.input.InputFile;
import io.github.sscop.commandline.output.Output;
import io.github.sscop.commandline.output.OutputOption;
import io.github.sscop.report.Report;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine;

/** How something for readers is written, and where to. */
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
            description = "html, markdown or text; else as the name of the file ends, and text without one.")
    private @Nullable ReportFormat format;

    @Mixin
    private final OutputOption out = new OutputOption();

    void write(Report report, CommandLine command) throws IOException {
        Path file = out.file();
        ReportFormat chosen = format != null ? format : file != null ? byName(file, ReportFormat.TEXT) : ReportFormat.TEXT;
        out.write(written(report, chosen), command);
    }

    /** Writes a report as the name of its file ends, and else as HTML. */
    static void write(Report report, Path file, CommandLine command) throws IOException {
        Output.write(
                InputFile.isStandardInput(file) ? null : file, written(report, byName(file, ReportFormat.HTML)), command);
    }

    private static String written(Report report, ReportFormat format) {
        String written = switch (format) {
            case HTML -> report.html();
            case MARKDOWN -> report.markdown();
            case TEXT -> report.text();
        };
        return written.stripTrailing();
    }

    private static ReportFormat byName(Path file, ReportFormat other) {
        String name = file.toString().toLowerCase(Locale.ROOT);
        if (name.endsWith(".html") || name.endsWith(".htm")) {
            return ReportFormat.HTML;
        }
        if (name.endsWith(".txt")) {
            return ReportFormat.TEXT;
        }
        return name.endsWith(".md") || name.endsWith(".markdown") ? ReportFormat.MARKDOWN : other;
    }
}
