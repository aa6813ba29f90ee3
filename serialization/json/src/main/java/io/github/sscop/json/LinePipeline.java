package io.github.sscop.json;

import java.io.IOException;
import java.io.OutputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Takes lines from input to output, in order, on one thread or several.
 *
 * <p>Each thread takes the next line, works on it, and writes what it gives if it is its turn; else the result waits for
 * whoever has the turn. A line is taken only where there is room in the window of those that are not written yet, so
 * memory is bounded whatever the lines are like. The line whose turn it is always has a thread, so the window always moves.
 */
final class LinePipeline {

    /** Enough for threads to go on while another one is held up by a large line. */
    static final int WINDOW_PER_THREAD = 4;

    private static final int FAULTS_TO_NAME = 10;

    private final RawLineReader lines;
    private final Function<RawLine, LineResult> work;
    private final OutputStream out;
    private final Consumer<LineCounts> progress;

    private final Semaphore window = new Semaphore(0);

    private final Lock reading = new ReentrantLock();
    private boolean ended;
    private @Nullable IOException unreadable;

    private final Lock writing = new ReentrantLock();
    private final Map<Long, LineResult> waiting = new HashMap<>();
    private LineCounts done = LineCounts.none();
    private long faults;
    private @Nullable IllegalStateException firstFaults;

    private final Object stopping = new Object();
    private volatile @Nullable Throwable stopped;

    LinePipeline(RawLineReader lines, Function<RawLine, LineResult> work, OutputStream out, Consumer<LineCounts> progress) {
        this.lines = lines;
        this.work = work;
        this.out = out;
        this.progress = progress;
    }

    /** Runs until the input ends, on the caller's thread and as many more as it takes. */
    LineCounts on(int threads) throws IOException, InterruptedException {
        window.release(WINDOW_PER_THREAD * threads);
        List<Thread> others = IntStream.range(1, threads).mapToObj(this::thread).toList();
        try {
            others.forEach(Thread::start);
            goOn();
        } catch (Throwable e) { // The other threads are to end before anything is thrown.
            stop(e);
        }
        awaitAll(others);
        throwWhatStopped();
        out.flush();
        if (unreadable != null) {
            throw unreadable;
        }
        if (firstFaults != null) {
            throw firstFaults;
        }
        return done;
    }

    private Thread thread(int number) {
        Thread thread = new Thread(
                () -> {
                    try {
                        goOn();
                    } catch (Throwable e) { // It is thrown to the caller, by the caller's thread.
                        stop(e);
                    }
                },
                "sscop-lines-" + number);
        thread.setDaemon(true);
        return thread;
    }

    private void goOn() throws IOException, InterruptedException {
        boolean more = true;
        while (more) {
            window.acquire(); // Here an interrupted thread is told so.
            Optional<RawLine> line = next();
            more = line.isPresent();
            if (more) {
                write(work.apply(line.get()));
            } else {
                window.release();
            }
        }
    }

    private Optional<RawLine> next() throws InterruptedException {
        reading.lockInterruptibly();
        try {
            if (ended || stopped != null) {
                return Optional.empty();
            }
            Optional<RawLine> line = lines.next();
            ended = line.isEmpty();
            return line;
        } catch (IOException e) { // As if the input ended here: what was read before is written.
            ended = true;
            unreadable = e;
            return Optional.empty();
        } finally {
            reading.unlock();
        }
    }

    private void write(LineResult result) throws IOException, InterruptedException {
        writing.lockInterruptibly();
        try {
            waiting.put(result.number(), result);
            LineResult next = waiting.remove(done.lines() + 1);
            while (next != null && stopped == null) {
                if (next.written().length > 0) {
                    out.write(next.written());
                }
                done = done.plus(next);
                keepFault(next);
                window.release();
                progress.accept(done);
                next = waiting.remove(done.lines() + 1);
            }
        } finally {
            writing.unlock();
        }
    }

    private void keepFault(LineResult result) {
        if (result.fault().isEmpty()) {
            return;
        }
        faults++;
        RuntimeException fault = result.fault().get();
        if (firstFaults == null) {
            firstFaults = new IllegalStateException(
                    "line " + result.number() + " could not be assessed, by a fault of the program: " + fault, fault);
        } else if (faults <= FAULTS_TO_NAME) {
            firstFaults.addSuppressed(
                    new IllegalStateException("nor could line " + result.number() + ": " + fault, fault));
        }
    }

    /** Lets no thread begin anything more; the first reason is the one that is told. */
    private void stop(Throwable reason) {
        synchronized (stopping) {
            if (stopped == null) {
                stopped = reason;
            }
        }
        window.release(); // Whoever gets in ends, and lets in the next.
    }

    private void awaitAll(List<Thread> others) {
        boolean told = false;
        for (Thread other : others) {
            while (other.isAlive()) {
                if (stopped != null && !told) {
                    others.forEach(Thread::interrupt);
                    told = true;
                }
                try {
                    other.join();
                } catch (InterruptedException e) {
                    stop(e);
                }
            }
        }
    }

    private void throwWhatStopped() throws IOException, InterruptedException {
        if (stopped instanceof IOException e) {
            throw e;
        } else if (stopped instanceof InterruptedException e) {
            throw e;
        } else if (stopped instanceof RuntimeException e) {
            throw e;
        } else if (stopped instanceof Error e) {
            throw e;
        }
    }
}
