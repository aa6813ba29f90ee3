package io.github.sscop.commandline.output;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;

/** The removal of unfinished part files when the program is stopped, such as by Ctrl-C, or by the end of a build. */
final class PartFileRemoval {

    /** An operation by which a part file begins or ceases to exist. */
    interface PartFileOperation {
        /** Does it. */
        void run() throws IOException;
    }

    private static final Set<Path> PARTS = new HashSet<>();
    private static boolean stopped;

    static {
        try {
            Runtime.getRuntime().addShutdownHook(new Thread(PartFileRemoval::removeAll, "part-file-removal"));
        } catch (IllegalStateException e) {
            stopped = true; // The program is being stopped already.
        }
    }

    private PartFileRemoval() {}

    /** Creates a part file, and removes it if the program is stopped; then no more are created. */
    static synchronized void create(Path part, PartFileOperation creation) throws IOException {
        requireRunning(part);
        creation.run();
        PARTS.add(part);
    }

    /** Moves or deletes a part file, which then needs no removal. */
    static synchronized void end(Path part, PartFileOperation end) throws IOException {
        requireRunning(part);
        end.run();
        PARTS.remove(part);
    }

    private static void requireRunning(Path part) throws IOException {
        if (stopped) {
            throw new FileSystemException(part.toString(), null, "the program was stopped");
        }
    }

    private static synchronized void removeAll() {
        stopped = true;
        for (Path part : PARTS) {
            try {
                Files.deleteIfExists(part);
            } catch (IOException e) {
                System.err.println(TerminalText.printable(part + " remains, and can be deleted: " + e.getMessage()));
            }
        }
    }
}
