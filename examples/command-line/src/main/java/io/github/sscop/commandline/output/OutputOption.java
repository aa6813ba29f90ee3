package io.github.sscop.commandline.output;

import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Option;

/** Where a command writes: a file that somebody names, or else standard output. */
public final class OutputOption {

    public static final String NAME = "--out";

    @Option(
            names = {"-o", NAME},
            paramLabel = "FILE",
            description = "Where to write; else, or if it is -, standard output.")
    private @Nullable Path out;

    /** The file, or null for standard output. */
    @Nullable
    public Path file() {
        return out == null || out.toString().equals("-") ? null : out;
    }

    public void write(String text, CommandLine command) throws IOException {
        Output.write(file(), text, command);
    }

    /** Colours for standard output, never for a file. */
    public Ansi colours(CommandLine command) {
        return file() == null ? command.getColorScheme().ansi() : Ansi.OFF;
    }
}
