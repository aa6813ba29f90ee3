package io.github.sscop.json;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.sscop.problem.InvalidDocumentException;
import io.github.sscop.problem.Place;
import io.github.sscop.problem.Problem;
import io.github.sscop.problem.ProblemCode;
import io.github.sscop.problem.ProblemList;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** The bytes of one line of JSON Lines, before it is read. */
final class RawLine {

    private static final String DOCUMENT = "submission";

    private final long number;
    private final long size;
    private final byte[] text;
    private final boolean tooLarge;

    /**
     * Creates the line.
     *
     * @param number which line of the file it is, counted from one
     * @param size how many bytes of the file it takes up, with its end
     * @param text its bytes without its end; none if it is too large
     * @param tooLarge whether it is larger than allowed
     */
    RawLine(long number, long size, byte[] text, boolean tooLarge) {
        this.number = number;
        this.size = size;
        this.text = text;
        this.tooLarge = tooLarge;
    }

    long number() {
        return number;
    }

    long size() {
        return size;
    }

    /** Whether the line has nothing but white space as JSON defines it. */
    boolean isEmpty() {
        for (byte each : text) {
            if (each != ' ' && each != '\t' && each != '\r') {
                return false;
            }
        }
        return !tooLarge;
    }

    /** Reads the submission on the line. */
    SubmissionLine read(Documents documents) {
        if (tooLarge) {
            return refused(List.of(new Problem(
                    "",
                    ProblemCode.LIMIT,
                    "the line is larger than allowed; expected at most "
                            + documents.limits().documentBytes() + " bytes")));
        }
        if (ByteOrderMark.begins(text)) { // Jackson's parser ignores it, but other programs do not.
            return refused(List.of(placed(
                    new Problem(
                                    "",
                                    ProblemCode.SYNTAX,
                                    "the line begins with a byte order mark; expected one at the beginning of the file"
                                            + " only")
                            .at(new Place(1, 1)),
                    0)));
        }
        try {
            return new SubmissionLine.ValidLine(
                    number, documents.readValidatedSubmission(new ByteArrayInputStream(text)));
        } catch (InvalidDocumentException e) {
            int[] starts = starts();
            return refused(e.problems().stream()
                    .map(problem -> placed(problem, starts))
                    .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e); // Memory can always be read.
        }
    }

    /** Creates the result of reading for a line without a submission that can be assessed. */
    SubmissionLine.RefusedLine refused(List<Problem> problems) {
        return new SubmissionLine.RefusedLine(new ProblemList(DOCUMENT, Optional.of(number), problems));
    }

    /** Returns the problem with its place in the file instead of the place in the line. */
    private Problem placed(Problem problem, int... starts) {
        Optional<Place> at = number > Integer.MAX_VALUE
                ? Optional.empty() // Place counts lines with an int; the list of problems still has the number.
                : problem.at().map(place -> new Place((int) number, starts[place.line() - 1] + place.column()));
        return new Problem(problem.pointer(), problem.code(), problem.text(), at);
    }

    /** Returns where the parser's lines start, which also end at a carriage return without a line feed. */
    private int[] starts() {
        String all = new String(text, UTF_8);
        return IntStream.concat(
                        IntStream.of(0),
                        IntStream.range(0, all.length())
                                .filter(i -> all.charAt(i) == '\r')
                                .map(i -> i + 1))
                .toArray();
    }
}
