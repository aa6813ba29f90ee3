package io.github.sscop.commandline.check.web;

import io.github.sscop.commandline.check.web.AddressResult.FailureKind;
import java.io.Closeable;
import java.io.IOException;
import java.util.Timer;
import java.util.TimerTask;

/** The time by which an address has to have answered: connections that are open then are closed, whatever they wait for. */
final class Deadline implements AutoCloseable {

    private static final long NANOS_PER_MILLI = 1_000_000;
    private static final long MILLIS_PER_SECOND = 1_000;

    /** A wait in milliseconds may end a little early. */
    private static final long TOLERANCE = 20 * NANOS_PER_MILLI;

    private final Timer timer = new Timer("deadline", true);
    private final int seconds;
    private final long end;

    Deadline(int seconds) {
        this.seconds = seconds;
        this.end = System.nanoTime() + seconds * MILLIS_PER_SECOND * NANOS_PER_MILLI;
    }

    /** Returns the time that is left, in milliseconds; at least one, since none means no limit to Java. */
    int millis() {
        return (int) Math.max(1, Math.min(Integer.MAX_VALUE, (end - System.nanoTime()) / NANOS_PER_MILLI));
    }

    boolean isOver() {
        return System.nanoTime() >= end - TOLERANCE;
    }

    /** Closes a connection at the end of the time. */
    void closes(Closeable connection) {
        timer.schedule(
                new TimerTask() {
                    @Override
                    public void run() {
                        try {
                            connection.close();
                        } catch (IOException e) {
                            // It is not used any more.
                        }
                    }
                },
                millis());
    }

    AddressException exceeded() {
        return new AddressException(
                FailureKind.UNANSWERED,
                "gave no complete answer within " + seconds + (seconds == 1 ? " second" : " seconds")
                        + "; ask again later");
    }

    @Override
    public void close() {
        timer.cancel();
    }
}
