package io.github.sscop.commandline;

import io.github.sscop.commandline.input.InputFile;
import io.github.sscop.commandline.output.ColourOutput;
import io.github.sscop.commandline.output.OutputOption;
import io.github.sscop.commandline.output.TerminalText;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.function.Supplier;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
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

    /** Validates that standard input is read at most once; it is empty after that. */
    static void requireOneStandardInput(ParseResult parsed) {
        long times = parsed.matchedArgs().stream()
                .filter(Usage::isInput)
                .flatMap(arg -> arg.typedValues().stream())
                .filter(value -> value instanceof Path file && InputFile.isStandardInput(file))
                .count();
        if (times > 1) {
            throw new ParameterException(
                    parsed.commandSpec().commandLine(),
                    "- is given " + times + " times; expected once, since standard input can be read only once");
        }
        if (parsed.hasSubcommand()) {
            requireOneStandardInput(parsed.subcommand());
        }
    }

    private static boolean isInput(ArgSpec arg) {
        return !(arg instanceof OptionSpec option
                && (option.longestName().equals(OutputOption.NAME)
                        || option.longestName().equals(AssessCommand.REPORT)));
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
