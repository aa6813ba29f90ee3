package io.github.sscop.commandline;

import io.github.sscop.commandline.output.ColourOutput;
import io.github.sscop.commandline.output.ExitCode;
import io.github.sscop.commandline.output.TerminalText;
import java.io.PrintWriter;
import java.util.List;
import java.util.function.Supplier;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** The validation of command-line arguments, and the message on invalid ones. */
final class Usage {

    private Usage() {}

    /** Returns a result of the library; arguments that it refuses are invalid command-line arguments. */
    static <T> T checked(CommandLine command, Supplier<T> result) {
        try {
            return result.get();
        } catch (IllegalArgumentException e) {
            throw new ParameterException(command, String.valueOf(e.getMessage()), e);
        }
    }

    /**
     * Validates the files of a command before any is read: standard input is read at most once, since it is empty after that, and
     * no output is an input or another output, which writing it would destroy.
     */
    static void requireDistinctFiles(ParseResult parsed) {
        if (parsed.isUsageHelpRequested() || parsed.isVersionHelpRequested()) {
            return;
        }
        if (parsed.hasSubcommand()) {
            requireDistinctFiles(parsed.subcommand());
            return;
        }
        CommandLine command = parsed.commandSpec().commandLine();
        List<NamedFile> files = NamedFile.of(parsed);
        long times = files.stream().filter(NamedFile::isStandardInput).count();
        if (times > 1) {
            throw new ParameterException(
                    command,
                    "- is given " + times + " times; expected once, since standard input can be read only once");
        }
        for (int i = 0; i < files.size(); i++) {
            for (NamedFile before : files.subList(0, i)) {
                NamedFile output = files.get(i);
                if (output.isOutput() && output.isSameAs(before)) {
                    throw new ParameterException(
                            command,
                            before + " and " + output + " are one file; expected another for " + output.label());
                }
            }
        }
    }

    /** Writes what is wrong, what may be meant, and the usage of the command. */
    static int print(ParameterException refusal, Ansi ansi) {
        CommandLine command = refusal.getCommandLine();
        PrintWriter err = command.getErr();
        err.println(ColourOutput.scheme(ansi).errorText(TerminalText.printable(String.valueOf(refusal.getMessage()))));
        if (refusal instanceof UnmatchedArgumentException) {
            UnmatchedArgumentException.printSuggestions(refusal, err);
        }
        CommandLine.Help help = new CommandLine.Help(command.getCommandSpec(), ColourOutput.scheme(Ansi.OFF));
        err.print("Usage: " + help.synopsis("Usage: ".length()));
        err.println("For more, with examples: " + command.getCommandSpec().qualifiedName() + " --help");
        return ExitCode.BAD_USAGE;
    }
}
