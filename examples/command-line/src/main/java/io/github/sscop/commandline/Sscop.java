package io.github.sscop.commandline;

import io.github.sscop.assessment.Producer;
import io.github.sscop.code.PartialDate;
import io.github.sscop.commandline.collect.CollectCommand;
import io.github.sscop.commandline.input.ArgumentBytes;
import io.github.sscop.commandline.input.FileNameConverter;
import io.github.sscop.commandline.input.PolicyInput;
import io.github.sscop.commandline.output.ColourOutput;
import io.github.sscop.commandline.output.ExitCode;
import io.github.sscop.commandline.output.StandardOutput;
import io.github.sscop.commandline.output.Terminal;
import io.github.sscop.commandline.reference.CodesCommand;
import io.github.sscop.commandline.reference.KindsCommand;
import io.github.sscop.commandline.reference.PolicyCommand;
import io.github.sscop.commandline.reference.ShowCommand;
import io.github.sscop.commandline.submission.CheckCommand;
import io.github.sscop.commandline.submission.ComposeCommand;
import io.github.sscop.commandline.submission.InitCommand;
import io.github.sscop.commandline.submission.MigrateCommand;
import io.github.sscop.commandline.submission.PublishCommand;
import io.github.sscop.commandline.submission.QuestionnaireCommand;
import io.github.sscop.commandline.submission.RequestCommand;
import io.github.sscop.commandline.submission.ValidateCommand;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** The program {@code sscop}. */
@Command(
        name = "sscop",
        description = "Assesses software vendors' submissions against the UK's codes of practice.",
        mixinStandardHelpOptions = true,
        versionProvider = Sscop.SscopVersion.class,
        synopsisSubcommandLabel = "COMMAND",
        footer = {
            "  sscop assess submission.json",
            "  sscop report submission.json -o report.html",
            "  sscop assess --help"
        },
        exitCodeList = {
            "0:Done; an assessment is MET.",
            "1:Done, with a negative answer, such as an assessment that is not MET.",
            "2:Invalid command-line arguments.",
            "3:A file cannot be read or written, or its content cannot be assessed."
        })
public final class Sscop implements Runnable {

    private static final List<Class<?>> COMMANDS = List.of(
            AssessCommand.class,
            CheckCommand.class,
            CodesCommand.class,
            CollectCommand.class,
            CompareCommand.class,
            ComposeCommand.class,
            CompletionCommand.class,
            CounterpartCommand.class,
            DiagramCommand.class,
            DiffCommand.class,
            FormCommand.class,
            InitCommand.class,
            KindsCommand.class,
            LapsesCommand.class,
            MigrateCommand.class,
            PolicyCommand.class,
            PublishCommand.class,
            QuestionnaireCommand.class,
            ReconcileCommand.class,
            ReportCommand.class,
            RequestCommand.class,
            SchemaCommand.class,
            ShowCommand.class,
            SignCommand.class,
            StatementCommand.class,
            ValidateCommand.class,
            VerifyCommand.class);

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before it runs a command.
    private CommandSpec spec;

    @Option(
            names = "--color",
            paramLabel = "WHEN",
            scope = ScopeType.INHERIT,
            description =
                    "Whether to colour words such as verdicts: auto, always or never; by default auto, which colours them"
                            + " on a terminal, unless NO_COLOR is set. Files have no colours.")
    private ColourOutput.@Nullable When color;

    @Option(
            names = ConfiguredArguments.CONFIG,
            paramLabel = "FILE",
            scope = ScopeType.INHERIT,
            description = "The configuration, which gives the policy, the files and when to fail where the command line"
                    + " leaves them out; by default, .sscop.yaml in the working folder, if it is there.")
    @SuppressWarnings("UnusedVariable") // ConfiguredArguments reads it from the arguments.
    private @Nullable Path configuration;

    @Option(names = ConfiguredArguments.NO_CONFIG, scope = ScopeType.INHERIT, description = "Takes no configuration.")
    @SuppressWarnings("UnusedVariable") // The same.
    private boolean isUnconfigured;

    /** The logger of the validator; kept in a field, because a logger without references forgets its level. */
    private static final Logger VALIDATOR = Logger.getLogger("org.hibernate.validator");

    /** The version of the library. */
    static final class SscopVersion implements CommandLine.IVersionProvider {
        @Override
        public String[] getVersion() {
            return new String[] {
                Producer.thisLibrary().name() + " " + Producer.thisLibrary().version()
            };
        }
    }

    /** Refuses to run without a command. */
    @Override
    public void run() {
        throw new CommandLine.ParameterException(spec.commandLine(), "Expected a command.");
    }

    /** Runs the program and ends with its exit code. */
    public static void main(String[] arguments) {
        PrintWriter out = StandardOutput.open();
        PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
        ColourOutput colours = new ColourOutput(System.getenv(), Terminal::isStandardOutput, Terminal::isStandardError);
        System.exit(run(colours, out, err, ArgumentBytes.restored(arguments)));
    }

    /** Runs the program with output to writers that are no terminal. */
    static int run(PrintWriter out, PrintWriter err, String... arguments) {
        return run(ColourOutput.NO_TERMINAL, out, err, arguments);
    }

    /** Runs the program with output to writers. */
    static int run(ColourOutput colours, PrintWriter out, PrintWriter err, String... arguments) {
        VALIDATOR.setLevel(Level.WARNING);
        CommandLine.tracer().setLevel(CommandLine.TraceLevel.OFF); // Its warnings would stand above the refusal.
        Sscop sscop = new Sscop();
        CommandLine commands = sscop.commands(needed(arguments));
        CommandExecution handling = new CommandExecution(sscop, colours, commands);
        commands.setOut(out)
                .setErr(err)
                .setParameterExceptionHandler(handling)
                .setExecutionStrategy(handling)
                .setExecutionExceptionHandler(handling);
        int exitCode = sscop.exitCode(commands, arguments);
        // A command reports its failure itself; this is for help, which picocli prints.
        Optional<String> failure = exitCode == ExitCode.BAD_INPUT ? Optional.empty() : StandardOutput.failure(out);
        failure.ifPresent(err::println);
        out.flush();
        err.flush();
        return failure.isPresent() ? ExitCode.BAD_INPUT : exitCode;
    }

    /**
     * Returns the commands that the arguments can mean: the one with which they begin, or all. To load every command would
     * take longer than to assess a submission.
     */
    private static List<Class<?>> needed(String... arguments) {
        for (Class<?> command : COMMANDS) {
            if (arguments.length > 0
                    && command.getAnnotation(Command.class).name().equals(arguments[0])) {
                return List.of(command);
            }
        }
        return COMMANDS;
    }

    /** Returns the command line with some commands and the settings that all share. */
    private CommandLine commands(List<Class<?>> needed) {
        CommandLine commands = new CommandLine(this);
        needed.forEach(commands::addSubcommand);
        commands.setCaseInsensitiveEnumValuesAllowed(true)
                .setExpandAtFiles(false) // A name that begins with @ is the name of a file like any other.
                .registerConverter(Path.class, new FileNameConverter())
                .registerConverter(PolicyInput.class, new PolicyInput.PolicyNameConverter())
                .registerConverter(LocalDate.class, new DayConverter())
                .registerConverter(Integer.class, new WholeNumberConverter())
                .registerConverter(Integer.TYPE, new WholeNumberConverter());
        headings(commands);
        return commands;
    }

    /** Returns the command line with all commands. */
    static CommandLine commandLine() {
        return new Sscop().commands(COMMANDS);
    }

    private static void headings(CommandLine command) {
        command.getCommandSpec()
                .usageMessage()
                .exitCodeListHeading("%nExit codes:%n")
                .footerHeading("%nExamples:%n");
        command.getSubcommands().values().forEach(Sscop::headings);
    }

    /** Runs a command; picocli does not catch errors, and Java itself would end with 1, which means "not MET". */
    private int exitCode(CommandLine commands, String... arguments) {
        try {
            CommandLine parser = new Sscop().commands(needed(arguments)).setErr(commands.getErr());
            ConfiguredArguments configured = ConfiguredArguments.of(parser, arguments);
            configured.notice().ifPresent(commands.getErr()::println);
            return commands.execute(configured.all().toArray(String[]::new));
        } catch (CommandLine.ParameterException e) {
            return Usage.print(e, CommandLine.Help.Ansi.OFF);
        } catch (IOException | RuntimeException | Error e) {
            FailureMessages.print(e, commands.getErr());
            return ExitCode.BAD_INPUT;
        }
    }

    // Classes, not lambdas: JDK 17 fails to archive lambdas for AppCDS whose interfaces are as old as those of picocli
    // (JDK-8274944).

    /**
     * The execution of a command line, and of the messages on its failures.
     *
     * @param sscop the options of all commands
     * @param colours whether to use colours
     * @param commands the command line
     */
    private record CommandExecution(Sscop sscop, ColourOutput colours, CommandLine commands)
            implements CommandLine.IExecutionStrategy,
                    CommandLine.IParameterExceptionHandler,
                    CommandLine.IExecutionExceptionHandler {

        @Override
        public int execute(CommandLine.ParseResult parsed) {
            Usage.requireDistinctFiles(parsed);
            commands.setColorScheme(ColourOutput.scheme(colours.onOutput(sscop.color)));
            return new CommandLine.RunLast().execute(parsed);
        }

        @Override
        public int handleParseException(CommandLine.ParameterException refusal, String[] arguments) {
            return Usage.print(refusal, colours.onError(sscop.color));
        }

        @Override
        public int handleExecutionException(Exception exception, CommandLine command, CommandLine.ParseResult parsed) {
            FailureMessages.print(exception, command.getErr());
            return ExitCode.BAD_INPUT;
        }
    }

    private static final class DayConverter implements CommandLine.ITypeConverter<LocalDate> {

        @Override
        public LocalDate convert(String text) {
            try {
                LocalDate day = LocalDate.parse(text);
                if (PartialDate.isRepresentable(day)) {
                    return day;
                }
            } catch (DateTimeParseException e) {
                // The same refusal as of a day in a year that documents cannot give.
            }
            throw new CommandLine.TypeConversionException("'" + text + "' is not a day; expected YYYY-MM-DD");
        }
    }

    private static final class WholeNumberConverter implements CommandLine.ITypeConverter<Integer> {

        @Override
        public Integer convert(String text) {
            try {
                return Integer.valueOf(text);
            } catch (NumberFormatException e) {
                throw new CommandLine.TypeConversionException(
                        "'" + text + "' is not a whole number; expected a number such as 30");
            }
        }
    }
}
