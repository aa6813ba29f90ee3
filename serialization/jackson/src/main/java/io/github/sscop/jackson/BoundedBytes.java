package io.github.sscop.jackson;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;

/** The first bytes of a document, up to one more than the limit: with that one, the reader finds that it is too large. */
final class BoundedBytes extends OutputStream {

    private final ByteArrayOutputStream kept = new ByteArrayOutputStream();
    private final int most;

    BoundedBytes(int documentBytes) {
        this.most = documentBytes + 1;
    }

    @Override
    public void write(int b) {
        if (!isFull()) {
            kept.write(b);
        }
    }

    @Override
    public void write(byte[] bytes, int offset, int length) {
        kept.write(bytes, offset, Math.min(length, most - kept.size()));
    }

    boolean isFull() {
        return kept.size() == most;
    }

    byte[] bytes() {
        return kept.toByteArray();
    }
}
