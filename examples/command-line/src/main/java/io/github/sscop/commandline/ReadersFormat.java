package io.github.sscop.commandline;

import io.github.sscop.report.Report;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Option;

/** How something for readers is written, and where to. */
final class ReadersFormat {

    private enum Format {
        HTML,
        MARKDOWN,
        TEXT
    }

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description = "html, markdown or text; else as the name of the file ends, and text without one.")
    private @Nullable Format format;

    @Option(
            names = {"-o", "--out"},
            paramLabel = "FILE",
            description = "Where to write; else standard output.")
    private @Nullable Path out;

    void write(Report report, CommandLine command) throws IOException {
        String written = switch (format == null ? byName() : format) {
            case HTML -> report.html();
            case MARKDOWN -> report.markdown();
            case TEXT -> report.text();
        };
        Output.write(out, written.stripTrailing(), command);
    }

    private Format byName() {
        String name = out == null ? "" : out.toString().toLowerCase(Locale.ROOT);
        if (name.endsWith(".html") || name.endsWith(".htm")) {
            return Format.HTML;
        }
        return name.endsWith(".md") || name.endsWith(".markdown") ? Format.MARKDOWN : Format.TEXT;
    }
}
