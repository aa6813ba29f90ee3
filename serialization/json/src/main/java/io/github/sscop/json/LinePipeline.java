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
 * The way of lines from input to output, in order, on one thread or several.
 *
 * <p>Each thread takes the next line, works on it, and writes the result if it is the next in order; if not, the result waits,
 * and the thread that writes the one before it writes this one as well. A line is taken only if there is room in the window of
 * lines that are not written yet, so memory is bounded whatever the lines are like. The next line in order always has a thread,
 * so the window always moves.
 */
final class LinePipeline {

    /** Enough for threads to continue while a large line delays another one. */
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

    LinePipeline(
            RawLineReader lines, Function<RawLine, LineResult> work, OutputStream out, Consumer<LineCounts> progress) {
        this.lines = lines;
        this.work = work;
        this.out = out;
        this.progress = progress;
    }

    /** Runs until the input ends, on the caller's thread and as many more as the number asks for. */
    LineCounts run(int threads) throws IOException, InterruptedException {
        window.release(WINDOW_PER_THREAD * threads);
        List<Thread> others = IntStream.range(1, threads).mapToObj(this::thread).toList();
        try {
            others.forEach(Thread::start);
            processLines();
        } catch (Throwable e) { // The other threads have to end before anything is thrown.
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
                        processLines();
                    } catch (Throwable e) { // The caller's thread throws it.
                        stop(e);
                    }
                },
                "sscop-lines-" + number);
        thread.setDaemon(true);
        return thread;
    }

    private void processLines() throws IOException, InterruptedException {
        boolean more = true;
        while (more) {
            window.acquire(); // Throws if the thread is interrupted.
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
        } catch (IOException e) { // The lines read so far are written as if the input ended here.
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

    /** Lets no thread begin anything more; the caller gets the first reason. */
    private void stop(Throwable reason) {
        synchronized (stopping) {
            if (stopped == null) {
                stopped = reason;
            }
        }
        window.release(); // The thread that gets in ends, and lets in the next one.
    }

    private void awaitAll(List<Thread> others) {
        boolean interrupted = false;
        for (Thread other : others) {
            while (other.isAlive()) {
                if (stopped != null && !interrupted) {
                    others.forEach(Thread::interrupt);
                    interrupted = true;
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
