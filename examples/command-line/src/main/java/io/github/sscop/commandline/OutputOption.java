package io.github.sscop.commandline;

import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Option;
import picocli.CommandLine;

/** Where a command writes: a file that somebody names, or else standard output. */
final class OutputOption {

    static final String NAME = "--out";

    @Option(
            names = {"-o", NAME},
            paramLabel = "FILE",
            description = "Where to write; else, or if it is -, standard output.")
    private @Nullable Path out;

    /** The file, or null for standard output. */
    @Nullable
    Path file() {
        return out == null || InputFile.isStandardInput(out) ? null : out;
    }

    void write(String text, CommandLine command) throws IOException {
        Output.write(file(), text, command);
    }

    /** Colours for standard output, never for a file. */
    Ansi colours(CommandLine command) {
        return file() == null ? command.getColorScheme().ansi() : Ansi.OFF;
    }
}
