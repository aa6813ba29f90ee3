package io.github.sscop.json;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Optional;

/**
 * The reader of the lines of a stream, which end with a line feed, or a carriage return and a line feed, or with the stream.
 *
 * <p>Of a line that is too long, no more is held than a line may have. For one thread at a time.
 */
final class RawLineReader {

    private static final int CHUNK = 1 << 16;

    private final InputStream in;
    private final int most;
    private final byte[] chunk = new byte[CHUNK];
    private int from;
    private int to;
    private boolean exhausted;
    private long number;

    /**
     * Creates a reader.
     *
     * @param most the number of bytes that a line may have, without its end
     */
    RawLineReader(InputStream in, int most) {
        this.in = in;
        this.most = most;
    }

    /** Reads the next line, empty or not; absent at the end of the stream. */
    Optional<RawLine> next() throws IOException {
        // Only afterwards is it known whether the last byte is part of the line's end, or the first ones are a mark.
        long room = most + 1L + (number == 0 ? ByteOrderMark.LENGTH : 0);
        ByteArrayOutputStream held = new ByteArrayOutputStream();
        long size = 0;
        boolean ended = false;
        while (!ended && isMore()) {
            int end = lineFeed();
            ended = end < to;
            if (size + end - from <= room) {
                held.write(chunk, from, end - from);
            } else if (held.size() > 0) {
                held = new ByteArrayOutputStream(0);
            }
            size += end - from;
            from = ended ? end + 1 : end;
        }
        if (size == 0 && !ended) {
            return Optional.empty();
        }
        number++;
        byte[] text = size <= room ? text(held.toByteArray(), ended) : new byte[0];
        boolean tooLarge = size > room || text.length > most;
        return Optional.of(new RawLine(number, ended ? size + 1 : size, tooLarge ? new byte[0] : text, tooLarge));
    }

    private boolean isMore() throws IOException {
        if (from == to && !exhausted) {
            from = 0;
            to = Math.max(0, in.read(chunk));
            exhausted = to == 0;
        }
        return from < to;
    }

    /** Returns where in the chunk the line ends, or else the end of the chunk. */
    private int lineFeed() {
        int at = from;
        while (at < to && chunk[at] != '\n') {
            at++;
        }
        return at;
    }

    private byte[] text(byte[] line, boolean ended) {
        int start = number == 1 && ByteOrderMark.begins(line) ? ByteOrderMark.LENGTH : 0;
        int end = ended && line.length > start && line[line.length - 1] == '\r' ? line.length - 1 : line.length;
        return Arrays.copyOfRange(line, start, end);
    }
}
