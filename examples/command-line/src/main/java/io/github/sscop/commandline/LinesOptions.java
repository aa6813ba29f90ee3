package io.github.sscop.commandline;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec.Target;
import picocli.CommandLine.Spec;
import picocli.CommandLine;

/** Whether a file holds many submissions, and how they are worked on. */
final class LinesOptions {

    private static final String THREADS = "--threads";
    private static final int MOST_THREADS = 1024;

    @Spec(Target.MIXEE)
    @SuppressWarnings("NullAway.Init") // picocli sets it before it runs anything.
    private CommandSpec spec;

    @Option(
            names = "--jsonl",
            description =
                    "Takes FILE for JSON Lines, a submission on each line, and writes JSON Lines in the same order:"
                            + " assessments, and for a line that cannot be assessed its problems.")
    private boolean asked;

    @Option(
            names = THREADS,
            paramLabel = "N",
            description = "With --jsonl, and of no use without, on how many threads; else as many as there are"
                    + " processors.")
    private int threads = Runtime.getRuntime().availableProcessors();

    boolean asked() {
        return asked;
    }

    int threads() {
        if (threads < 1) {
            throw new CommandLine.ParameterException(
                    spec.commandLine(), THREADS + " is " + threads + "; expected at least 1");
        }
        if (threads > MOST_THREADS) {
            throw new CommandLine.ParameterException(
                    spec.commandLine(), THREADS + " is " + threads + "; expected at most " + MOST_THREADS);
        }
        return threads;
    }
}
