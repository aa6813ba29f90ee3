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

/** One line of JSON Lines as bytes, before anything is made of it. */
final class RawLine {

    private static final String DOCUMENT = "submission";

    private final long number;
    private final long size;
    private final byte[] text;
    private final boolean tooLarge;

    /**
     * Makes the line.
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

    /** Whether there is nothing on it but what JSON takes for white space. */
    boolean isEmpty() {
        for (byte each : text) {
            if (each != ' ' && each != '\t' && each != '\r') {
                return false;
            }
        }
        return !tooLarge;
    }

    /** What the line holds. */
    SubmissionLine read(Documents documents) {
        if (tooLarge) {
            return refused(List.of(new Problem(
                    "",
                    ProblemCode.LIMIT,
                    "the line is larger than allowed; expected at most "
                            + documents.limits().documentBytes() + " bytes")));
        }
        if (ByteOrderMark.begins(text)) { // A parser would pass over it, and the next program would not.
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
            throw new UncheckedIOException(e); // Nothing is read but memory.
        }
    }

    /** The line as one that holds no submission which can be assessed. */
    SubmissionLine.RefusedLine refused(List<Problem> problems) {
        return new SubmissionLine.RefusedLine(new ProblemList(DOCUMENT, Optional.of(number), problems));
    }

    /** The problem at its place in the file, where the reader of the line counted in the line alone. */
    private Problem placed(Problem problem, int... starts) {
        Optional<Place> at = number > Integer.MAX_VALUE
                ? Optional.empty() // A place cannot say so; the list of problems still does.
                : problem.at().map(place -> new Place((int) number, starts[place.line() - 1] + place.column()));
        return new Problem(problem.pointer(), problem.code(), problem.text(), at);
    }

    /** Where lines within this one start: a parser takes a bare carriage return for a line's end, and a file does not. */
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
