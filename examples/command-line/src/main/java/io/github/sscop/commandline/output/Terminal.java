package io.github.sscop.commandline.output;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Whether the program's streams are shown on a terminal.
 *
 * <p>Java itself only tells whether all of them are. Where it cannot be found out, such as on Windows, they are not.
 */
public final class Terminal {

    private Terminal() {}

    public static boolean isStandardOutput() {
        return isTerminal(1);
    }

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

    /** Asks the program {@code test} of POSIX, which gets the same streams; slower than to see that a stream goes to a file. */
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
