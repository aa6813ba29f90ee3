package io.github.sscop.commandline.output;

import io.github.sscop.json.LineCounts;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Consumer;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** The progress bar of a long run at a terminal; it shows nothing elsewhere. */
public final class ProgressDisplay implements Consumer<LineCounts>, AutoCloseable {

    private static final int WIDTH = 79;
    private static final int UPDATE_MILLIS = 500;
    private static final long MEGABYTE = 1_000_000;

    private final Optional<ProgressBar> bar;

    private ProgressDisplay(Optional<ProgressBar> bar) {
        this.bar = bar;
    }

    /**
     * Returns a bar on standard error if that is a terminal to which the output itself is not written.
     *
     * @param task what is being done, in one word
     * @param bytes the size of the input; less than 0 if it is unknown
     * @param onStandardOutput whether the output goes to standard output
     */
    public static ProgressDisplay of(String task, long bytes, boolean onStandardOutput) {
        boolean shown = Terminal.isStandardError() && !(onStandardOutput && Terminal.isStandardOutput());
        return shown
                ? shown(task, bytes, new PrintStream(System.err, true, StandardCharsets.UTF_8))
                : new ProgressDisplay(Optional.empty());
    }

    /** Returns a bar on any stream. */
    public static ProgressDisplay shown(String task, long bytes, PrintStream err) {
        return new ProgressDisplay(Optional.of(new ProgressBarBuilder()
                .setTaskName(task)
                .setInitialMax(bytes)
                .setUnit(" MB", MEGABYTE)
                .setUpdateIntervalMillis(UPDATE_MILLIS)
                .setStyle(ProgressBarStyle.ASCII)
                .setConsumer(new ConsoleProgressBarConsumer(err, WIDTH))
                .build()));
    }

    @Override
    public void accept(LineCounts counts) {
        bar.ifPresent(drawn -> drawn.stepTo(counts.bytes())
                .setExtraMessage(" " + counts.assessed() + " assessed, " + counts.refused() + " refused"));
    }

    /** Shows how many bytes have been read. */
    public void at(long bytes) {
        bar.ifPresent(drawn -> drawn.stepTo(bytes));
    }

    @Override
    public void close() {
        bar.ifPresent(ProgressBar::close);
    }
}
