package io.github.sscop.portfolio;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The command that assesses a file of submissions on this machine, without Spark. */
@Command(
        name = "assess",
        description = "Assesses a file of submissions on this machine, without Spark.",
        mixinStandardHelpOptions = true)
final class AssessFileCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before it runs anything.
    private CommandSpec spec;

    @Parameters(paramLabel = "FILE", description = "JSON Lines, a submission on each line.")
    @SuppressWarnings("NullAway.Init") // picocli sets it, since it is required.
    private Path file;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FOLDER",
            required = true,
            description = "Where the results go; earlier results there are replaced.")
    @SuppressWarnings("NullAway.Init") // picocli sets it, since it is required.
    private Path folder;

    @Option(names = "--threads", paramLabel = "N", description = "On how many threads; else one for each processor.")
    private int threads = Runtime.getRuntime().availableProcessors();

    @Mixin
    private final SetupOptions options = new SetupOptions();

    @Override
    public Integer call() throws Exception {
        if (threads < 1) {
            throw new CommandLine.ParameterException(
                    spec.commandLine(), "--threads is " + threads + "; expected at least 1");
        }
        AssessmentSetup basis = options.basis();
        Stopwatch watch = Stopwatch.start();
        try (RunProgress progress = RunProgress.of(Files.size(file))) {
            PortfolioSummary summary = new OneMachine(basis, threads, progress).run(file, folder);
            spec.commandLine().getErr().println(watch.summarise(summary, folder.toString()));
        }
        return Portfolio.DONE;
    }
}
