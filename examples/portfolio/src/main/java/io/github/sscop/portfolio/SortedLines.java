package io.github.sscop.portfolio;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.sscop.json.AssessedLines;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;

/**
 * Takes what {@link AssessedLines} writes, and sends lists of problems one way and assessments the other.
 *
 * <p>What comes of a line of the input comes by one call, and begins by saying what it is.
 */
final class SortedLines extends OutputStream {

    private static final byte[] PROBLEMS = "{\"contract\":\"sscop.problems/".getBytes(UTF_8);

    private final OutputStream assessments;
    private final OutputStream refused;

    SortedLines(OutputStream assessments, OutputStream refused) {
        this.assessments = assessments;
        this.refused = refused;
    }

    @Override
    public void write(byte[] bytes, int start, int length) throws IOException {
        boolean problems = length >= PROBLEMS.length
                && Arrays.equals(bytes, start, start + PROBLEMS.length, PROBLEMS, 0, PROBLEMS.length);
        (problems ? refused : assessments).write(bytes, start, length);
    }

    @Override
    public void write(int one) {
        throw new UnsupportedOperationException("a single byte does not say what it belongs to");
    }

    @Override
    public void flush() throws IOException {
        assessments.flush();
        refused.flush();
    }
}
