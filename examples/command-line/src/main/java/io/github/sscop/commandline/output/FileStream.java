package io.github.sscop.commandline.output;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.FileSystemException;
import java.nio.file.Path;

/** A stream to a file whose failures name the file, which those of Java do not. */
final class FileStream extends FilterOutputStream {

    private final Path file;

    FileStream(OutputStream out, Path file) {
        super(out);
        this.file = file;
    }

    @Override
    public void write(int one) throws IOException {
        write(new byte[] {(byte) one}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
        try {
            out.write(bytes, from, length);
        } catch (IOException e) {
            throw named(e);
        }
    }

    @Override
    public void close() throws IOException {
        try {
            out.close();
        } catch (IOException e) {
            throw named(e);
        }
    }

    private FileSystemException named(IOException failure) {
        FileSystemException named = new FileSystemException(
                file.toString(), null, "it cannot be written completely: " + failure.getMessage());
        named.initCause(failure);
        return named;
    }
}
