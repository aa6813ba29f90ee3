package io.github.sscop.commandline;

import io.github.sscop.report.Report;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** How something for readers is written, and where to. */
final class ReadersFormat {

    private enum Format {
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
    private @Nullable Format format;

    @Mixin
    private final OutOption out = new OutOption();

    void write(Report report, CommandLine command) throws IOException {
        Path file = out.file();
        Format chosen = format != null ? format : file != null ? byName(file, Format.TEXT) : Format.TEXT;
        out.write(written(report, chosen), command);
    }

    /** Writes a report as the name of its file ends, and else as HTML. */
    static void write(Report report, Path file, CommandLine command) throws IOException {
        Output.write(
                InputFile.isStandardInput(file) ? null : file, written(report, byName(file, Format.HTML)), command);
    }

    private static String written(Report report, Format format) {
        String written = switch (format) {
            case HTML -> report.html();
            case MARKDOWN -> report.markdown();
            case TEXT -> report.text();
        };
        return written.stripTrailing();
    }

    private static Format byName(Path file, Format other) {
        String name = file.toString().toLowerCase(Locale.ROOT);
        if (name.endsWith(".html") || name.endsWith(".htm")) {
            return Format.HTML;
        }
        if (name.endsWith(".txt")) {
            return Format.TEXT;
        }
        return name.endsWith(".md") || name.endsWith(".markdown") ? Format.MARKDOWN : other;
    }
}
