package io.github.sscop.commandline.output;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The printer to standard output, in UTF-8; unlike other printers, it keeps the reason why writing failed. */
public final class StandardOutput extends PrintWriter {

    private final FailureStream bytes;

    private StandardOutput(FailureStream bytes) {
        super(new BufferedOutputStream(bytes), true, StandardCharsets.UTF_8);
        this.bytes = bytes;
    }

    /** Opens standard output itself: {@link System#out} keeps no reason. */
    public static PrintWriter open() {
        return to(new FileOutputStream(FileDescriptor.out));
    }

    /** Returns the same to another stream. */
    public static PrintWriter to(OutputStream out) {
        return new StandardOutput(new FailureStream(out));
    }

    /** Returns a sentence on why not everything was written to a printer; empty if everything was. */
    public static Optional<String> failure(PrintWriter printer) {
        if (!printer.checkError()) { // Which flushes.
            return Optional.empty();
        }
        String reason = printer instanceof StandardOutput output ? output.bytes.reason : null;
        return Optional.of(
                reason == null
                        ? "Standard output is closed."
                        : "Standard output cannot be written completely: " + reason + ".");
    }

    /** A stream that keeps the reason of the first failure. */
    private static final class FailureStream extends FilterOutputStream {

        private @Nullable String reason;

        FailureStream(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            try {
                out.write(bytes, from, length);
            } catch (IOException e) {
                reason = reason == null ? e.getMessage() : reason;
                throw e;
            }
        }
    }
}
