package io.github.sscop.commandline.output;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** A stream of whole lines in UTF-8 to a printer; unlike the printer, it reports that writing has failed. */
final class PrinterStream extends OutputStream {

    private final PrintWriter printer;

    PrinterStream(PrintWriter printer) {
        this.printer = printer;
    }

    @Override
    public void write(int one) throws IOException {
        write(new byte[] {(byte) one});
    }

    @Override
    public void write(byte[] lines, int from, int length) throws IOException {
        printer.write(new String(lines, from, length, StandardCharsets.UTF_8));
        flush();
    }

    /** Writes a text and the line break of the system. */
    void line(String text) throws IOException {
        printer.println(text);
        flush();
    }

    @Override
    public void flush() throws IOException {
        Optional<String> failure = StandardOutput.failure(printer);
        if (failure.isPresent()) {
            throw new IOException(failure.get());
        }
    }
}
