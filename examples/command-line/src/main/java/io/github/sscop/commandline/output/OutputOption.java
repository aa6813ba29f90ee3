package io.github.sscop.commandline.output;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Option;

/** The option of a file for the output of a command, which is standard output by default. */
public final class OutputOption {

    /** The long name of the option. */
    public static final String NAME = "--out";

    @Option(
            names = {"-o", NAME},
            paramLabel = "FILE",
            description = "The file to write; by default, or if it is -, standard output.")
    private @Nullable Path out;

    /** Returns the file, or null for standard output. */
    @Nullable
    public Path file() {
        return out == null || FileIdentity.isStandardOutput(out) ? null : out;
    }

    /** Writes a text and a line break. */
    public void write(String text, CommandLine command) throws IOException {
        Output.write(file(), text, command);
    }

    /** Writes a text in UTF-8, such as a document in JSON, and a line break. */
    public void write(byte[] text, CommandLine command) throws IOException {
        write(new String(text, StandardCharsets.UTF_8), command);
    }

    /**
     * Writes bytes that are no text, to a file.
     *
     * @throws CommandLine.ParameterException if the output is standard output, which takes text
     */
    public void writeBytes(byte[] bytes, CommandLine command) throws IOException {
        if (file() == null) {
            throw new CommandLine.ParameterException(
                    command, NAME + " is missing; expected a file, since the result is not text");
        }
        try {
            Output.stream(
                    file(),
                    stream -> {
                        stream.write(bytes);
                        return bytes;
                    },
                    command);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e); // Nothing here waits.
        }
    }

    /** Returns the colours for standard output; a file has none. */
    public Ansi colours(CommandLine command) {
        return file() == null ? command.getColorScheme().ansi() : Ansi.OFF;
    }
}
