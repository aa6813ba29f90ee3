package io.github.sscop.jackson;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;

/** Keeps one byte more than a document may have, which tells that it is too large, and nothing of what follows. */
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
