package io.github.sscop.portfolio;

import java.util.Locale;

/** The duration of a run, and what was done in that time. */
final class Stopwatch {

    private static final double NANOSECONDS = 1e9;

    private final long start = System.nanoTime();

    private Stopwatch() {}

    static Stopwatch start() {
        return new Stopwatch();
    }

    /** Returns a sentence for the person who started the run. */
    String summarise(PortfolioSummary summary, String folder) {
        double seconds = (System.nanoTime() - start) / NANOSECONDS;
        PortfolioSummary.SubmissionCounts submissions = summary.submissions();
        return String.format(
                Locale.ROOT,
                "%d submissions: %d assessed, %d refused, in %.1f s (%.0f a second). The results are in %s.",
                submissions.read(),
                submissions.assessed(),
                submissions.refused(),
                seconds,
                submissions.read() / seconds,
                folder);
    }
}
