package io.github.sscop.portfolio;

import io.github.sscop.assessment.Producer;
import io.github.sscop.problem.InvalidDocumentException;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.apache.spark.sql.AnalysisException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The program that assesses a whole supplier base. */
@Command(
        name = "portfolio",
        description = "Assesses a whole supplier base, on one machine or on Apache Spark, and sums it up.",
        mixinStandardHelpOptions = true,
        versionProvider = Portfolio.PortfolioVersion.class,
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {AssessFileCommand.class, GenerateCommand.class, SparkCommand.class, WalkCommand.class},
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:The results are there, also if submissions were refused.",
            "2:Invalid command-line arguments.",
            "3:Something cannot be read or written; there are no new results."
        })
public final class Portfolio implements Runnable {

    /** The exit code of a run whose results are written. */
    static final int DONE = 0;

    /** The exit code where something cannot be read or written. */
    static final int FAILED = 3;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before it runs anything.
    private CommandSpec spec;

    /** The version of the library. */
    static final class PortfolioVersion implements CommandLine.IVersionProvider {
        @Override
        public String[] getVersion() {
            return new String[] {
                Producer.thisLibrary().name() + " " + Producer.thisLibrary().version()
            };
        }
    }

    /** Reports a missing command. */
    @Override
    public void run() {
        throw new CommandLine.ParameterException(spec.commandLine(), "Expected a command.");
    }

    /** Runs the program, and ends with its exit code. */
    public static void main(String[] arguments) {
        PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
        int exitCode = run(err, arguments);
        if (exitCode != DONE) { // On a cluster a plain return is what success looks like.
            System.exit(exitCode);
        }
    }

    /** Runs the program, which writes its messages to the writer. */
    static int run(PrintWriter err, String... arguments) {
        CommandLine commands = new CommandLine(new Portfolio())
                .setErr(err)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .registerConverter(LocalDate.class, Portfolio::day)
                .setExecutionExceptionHandler((exception, command, parsed) -> {
                    if (exception instanceof NoSuchFileException missing) {
                        command.getErr().println("There is no file " + missing.getFile() + ".");
                    } else if (exception instanceof InvalidDocumentException
                            || exception instanceof IOException
                            || exception
                                    instanceof AnalysisException) { // Spark's, such as for a path that is not there.
                        command.getErr().println(exception.getMessage());
                    } else {
                        exception.printStackTrace(command.getErr());
                    }
                    return FAILED;
                });
        int exitCode = commands.execute(arguments);
        err.flush();
        return exitCode;
    }

    private static LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw new CommandLine.TypeConversionException("'" + text + "' is not a day; expected YYYY-MM-DD");
        }
    }
}
