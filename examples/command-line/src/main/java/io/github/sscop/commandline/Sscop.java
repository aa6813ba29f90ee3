package io.github.sscop.commandline;

import io.github.sscop.assessment.Producer;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.logging.Level;
import java.util.logging.Logger;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The program {@code sscop}. */
@Command(
        name = "sscop",
        description = "Assesses software vendors' submissions against the UK's codes of practice.",
        mixinStandardHelpOptions = true,
        versionProvider = Sscop.Version.class,
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {
            AssessCommand.class,
            CodesCommand.class,
            CompareCommand.class,
            DiagramCommand.class,
            DiffCommand.class,
            MigrateCommand.class,
            PolicyCommand.class,
            QuestionnaireCommand.class,
            ReportCommand.class,
            ShowCommand.class,
            SignCommand.class,
            StatementCommand.class,
            ValidateCommand.class,
            VerifyCommand.class
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:Assessed, and MET.",
            "1:Assessed, and not MET; --fail-on chooses the verdicts.",
            "2:The command line makes no sense.",
            "3:A file cannot be read, or what is in it cannot be assessed."
        })
public final class Sscop implements Runnable {

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before it runs anything.
    private CommandSpec spec;

    /** Held here, because a logger that nobody holds forgets its level. */
    private static final Logger VALIDATOR = Logger.getLogger("org.hibernate.validator");

    /** Says which version of the library this is. */
    static final class Version implements CommandLine.IVersionProvider {
        @Override
        public String[] getVersion() {
            return new String[] {
                Producer.thisLibrary().name() + " " + Producer.thisLibrary().version()
            };
        }
    }

    /** Without a command there is nothing to run. */
    @Override
    public void run() {
        throw new CommandLine.ParameterException(spec.commandLine(), "Expected a command.");
    }

    /** Runs the program and ends with its exit code. */
    public static void main(String[] arguments) {
        PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
        PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
        System.exit(run(out, err, arguments));
    }

    /** Runs the program; what it prints goes to the writers. */
    static int run(PrintWriter out, PrintWriter err, String... arguments) {
        VALIDATOR.setLevel(Level.WARNING);
        CommandLine commands = new CommandLine(new Sscop())
                .setOut(out)
                .setErr(err)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .registerConverter(LocalDate.class, Sscop::day)
                .setExecutionExceptionHandler((exception, command, parsed) -> {
                    Failures.tell(exception, command.getErr());
                    return ExitCode.BAD_INPUT;
                });
        int exitCode = exitCode(commands, arguments);
        out.flush();
        err.flush();
        return exitCode;
    }

    /** Errors are no exceptions to picocli, and Java would end with 1 by itself, which stands for "not MET". */
    private static int exitCode(CommandLine commands, String... arguments) {
        try {
            return commands.execute(arguments);
        } catch (RuntimeException | Error e) {
            Failures.tell(e, commands.getErr());
            return ExitCode.BAD_INPUT;
        }
    }

    private static LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw new CommandLine.TypeConversionException("'" + text + "' is not a day; expected YYYY-MM-DD");
        }
    }
}
