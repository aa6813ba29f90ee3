package io.github.sscop.json;

import io.github.sscop.assessment.Assessment;
import io.github.sscop.evidence.Submission;
import io.github.sscop.problem.ProblemList;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Objects;

/**
 * The writer of documents as JSON Lines: each on one line, which ends with a line feed.
 *
 * <p>It has no buffer, and the stream stays open. For one thread at a time.
 */
public final class LineWriter {

    private final OutputStream out;
    private final Documents documents;

    private LineWriter(OutputStream out, Documents documents) {
        this.out = out;
        this.documents = documents;
    }

    /** Creates a writer to a stream. */
    public static LineWriter to(OutputStream out, Documents documents) {
        return new LineWriter(Objects.requireNonNull(out, "out"), Objects.requireNonNull(documents, "documents"));
    }

    /**
     * Writes a submission.
     *
     * @throws IOException if it cannot be written
     */
    public void write(Submission submission) throws IOException {
        line(documents.writeLine(submission));
    }

    /**
     * Writes an assessment.
     *
     * @throws IOException if it cannot be written
     */
    public void write(Assessment assessment) throws IOException {
        line(documents.writeLine(assessment));
    }

    /**
     * Writes a list of problems.
     *
     * @throws IOException if it cannot be written
     */
    public void write(ProblemList problems) throws IOException {
        line(documents.writeLine(problems));
    }

    private void line(byte[] document) throws IOException {
        out.write(document);
        out.write('\n');
    }
}
