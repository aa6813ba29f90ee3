package io.github.sscop.portfolio;

import io.github.sscop.json.LineCounts;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Consumer;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** The progress of a run, shown on standard error if that is a terminal. */
final class RunProgress implements Consumer<LineCounts>, AutoCloseable {

    private static final int WIDTH = 79;
    private static final int OFTEN = 500;
    private static final long MEGABYTE = 1_000_000;

    private final Optional<ProgressBar> bar;

    private RunProgress(Optional<ProgressBar> bar) {
        this.bar = bar;
    }

    static RunProgress of(long bytes) {
        if (!isOnTerminal()) {
            return new RunProgress(Optional.empty());
        }
        PrintStream err = new PrintStream(System.err, true, StandardCharsets.UTF_8);
        return new RunProgress(Optional.of(new ProgressBarBuilder()
                .setTaskName("Assessing")
                .setInitialMax(bytes)
                .setUnit(" MB", MEGABYTE)
                .setUpdateIntervalMillis(OFTEN)
                .setStyle(ProgressBarStyle.ASCII)
                .setConsumer(new ConsoleProgressBarConsumer(err, WIDTH))
                .build()));
    }

    /** Returns whether standard error is a terminal, by the program {@code test} of POSIX: Java 17 cannot say. */
    static boolean isOnTerminal() {
        try {
            return new ProcessBuilder("test", "-t", "2").inheritIO().start().waitFor() == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    @Override
    public void accept(LineCounts counts) {
        bar.ifPresent(drawn -> drawn.stepTo(counts.bytes())
                .setExtraMessage(" " + counts.assessed() + " assessed, " + counts.refused() + " refused"));
    }

    @Override
    public void close() {
        bar.ifPresent(ProgressBar::close);
    }
}
