package io.github.sscop.json;

import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import java.util.Optional;

/**
 * The reader of submissions in JSON Lines: one on each line, any number of them, of which one is in memory at a time.
 *
 * <p>A line ends with a line feed, or a carriage return and a line feed; the last one may end with the stream. Lines with
 * nothing but white space are skipped, but counted. A line without a valid submission gives its problems, and does not keep the
 * others from being read. For one thread at a time.
 */
public final class SubmissionLineReader {

    private final RawLineReader lines;
    private final Documents documents;

    private SubmissionLineReader(RawLineReader lines, Documents documents) {
        this.lines = lines;
        this.documents = documents;
    }

    /**
     * Creates a reader of a stream, which stays open.
     *
     * @param documents reads each line; a line may be as large as a document
     */
    public static SubmissionLineReader of(InputStream json, Documents documents) {
        Objects.requireNonNull(json, "json");
        return new SubmissionLineReader(
                new RawLineReader(json, documents.limits().documentBytes()), documents);
    }

    /**
     * Reads the next line that is not empty; absent at the end of the stream.
     *
     * @throws IOException if the bytes cannot be read
     */
    public Optional<SubmissionLine> next() throws IOException {
        Optional<RawLine> line = lines.next();
        while (line.isPresent() && line.get().isEmpty()) {
            line = lines.next();
        }
        return line.map(found -> found.read(documents));
    }
}
