package io.github.sscop.commandline.output;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The terminal of the program, as far as its streams are connected to one.
 *
 * <p>Java itself only knows whether all of them are. Where this cannot be found out, such as on Windows, they are not.
 */
public final class Terminal {

    private Terminal() {}

    /** Returns whether standard output is a terminal. */
    public static boolean isStandardOutput() {
        return isTerminal(1);
    }

    /** Returns whether standard error is a terminal. */
    public static boolean isStandardError() {
        return isTerminal(2);
    }

    private static boolean isTerminal(int stream) {
        try {
            Path shown = Files.readSymbolicLink(Path.of("/proc/self/fd", Integer.toString(stream)));
            return shown.startsWith("/dev") && !shown.equals(Path.of("/dev/null")) && isTerminalByTest(stream);
        } catch (IOException | UnsupportedOperationException e) {
            return isTerminalByTest(stream); // No Linux.
        }
    }

    /** Returns the answer of the program {@code test} of POSIX, which has the same streams; slower than recognising a file. */
    private static boolean isTerminalByTest(int stream) {
        try {
            return new ProcessBuilder("test", "-t", Integer.toString(stream))
                            .inheritIO()
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
