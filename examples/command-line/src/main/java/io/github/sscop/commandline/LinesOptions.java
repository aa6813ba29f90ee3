package io.github.sscop.commandline;

import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;

/** The options on many submissions in one file. */
final class LinesOptions {

    private static final String THREADS = "--threads";
    private static final int MAX_THREADS = 1024;

    @Spec(Target.MIXEE)
    @SuppressWarnings("NullAway.Init") // picocli sets it before it runs a command.
    private CommandSpec spec;

    @Option(
            names = "--jsonl",
            description =
                    "Reads FILE as JSON Lines, with a submission on each line, and writes JSON Lines in the same order:"
                            + " assessments, or the problems of a line that cannot be assessed.")
    private boolean isGiven;

    @Option(
            names = THREADS,
            paramLabel = "N",
            description = "With --jsonl only: the number of threads; by default, the number of processors.")
    private int threads = Runtime.getRuntime().availableProcessors();

    /** Returns whether the file holds many submissions. */
    boolean isGiven() {
        return isGiven;
    }

    /** Returns the number of threads. */
    int threads() {
        if (threads < 1) {
            throw new CommandLine.ParameterException(
                    spec.commandLine(), THREADS + " is " + threads + "; expected at least 1");
        }
        if (threads > MAX_THREADS) {
            throw new CommandLine.ParameterException(
                    spec.commandLine(), THREADS + " is " + threads + "; expected at most " + MAX_THREADS);
        }
        return threads;
    }
}
