package io.github.sscop.code.document;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.sscop.problem.Place;
import io.github.sscop.problem.Problem;
import io.github.sscop.problem.ProblemCode;
import io.github.sscop.problem.ReadLimits;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;

/** The bytes of a document in JSON (RFC 8259), read up to the allowed size, which can be parsed several times. */
public final class JsonText {

    private static final int SMALLEST_BUFFER = 1 << 12;

    private static final JsonFactory STANDARD = factory(ReadLimits.standard());

    private final byte[] bytes;
    private final ReadLimits limits;
    private final JsonFactory factory;
    private final Optional<Problem> fault;

    private JsonText(byte[] bytes, ReadLimits limits) {
        this.bytes = bytes;
        this.limits = limits;
        this.factory = limits.equals(ReadLimits.standard()) ? STANDARD : factory(limits);
        this.fault = tooLarge(bytes, limits).or(() -> Utf8.fault(bytes));
    }

    /**
     * Reads a document up to one byte more than allowed.
     *
     * @throws IOException if the bytes cannot be read
     */
    public static JsonText of(InputStream bytes, ReadLimits limits) throws IOException {
        return of(first(bytes, limits.documentBytes() + 1), limits);
    }

    /**
     * Returns the place of each part, or of the innermost part that should contain it; none where the text is no JSON.
     *
     * @param pointers the parts, as JSON Pointers (RFC 6901)
     */
    public Map<String, Place> places(Set<String> pointers) {
        return fault.isPresent() ? Map.of() : ProblemLocator.places(countingParser(), pointers);
    }

    /** Reads at most so many bytes, without copying them again where the stream knows how many there are. */
    private static byte[] first(InputStream bytes, int most) throws IOException {
        byte[] taken = new byte[Math.min(Math.max(bytes.available(), SMALLEST_BUFFER), most)];
        int length = 0;
        while (true) {
            length += bytes.readNBytes(taken, length, taken.length - length);
            int next = length < taken.length || length == most ? -1 : bytes.read();
            if (next < 0) {
                return length == taken.length ? taken : Arrays.copyOf(taken, length);
            }
            taken = Arrays.copyOf(taken, (int) Math.min(2L * length, most));
            taken[length++] = (byte) next;
        }
    }

    /** Wraps the bytes of a document, which are not copied. */
    public static JsonText of(byte[] bytes, ReadLimits limits) {
        return new JsonText(bytes, limits);
    }

    private static JsonFactory factory(ReadLimits limits) {
        return JsonFactory.builder().streamReadConstraints(constraints(limits)).build();
    }

    /** Returns the limits for the tokens of any text as settings of the parser. */
    public static StreamReadConstraints constraints(ReadLimits limits) {
        return StreamReadConstraints.builder()
                .maxNestingDepth(limits.nesting())
                .maxStringLength(limits.textLength())
                .maxNameLength(Math.min(limits.textLength(), 1 << 10))
                .build();
    }

    /** Returns the problem of a document of more bytes than allowed. */
    public static Optional<Problem> tooLarge(byte[] bytes, ReadLimits limits) {
        return bytes.length <= limits.documentBytes()
                ? Optional.empty()
                : Optional.of(new Problem(
                        "",
                        ProblemCode.LIMIT,
                        "the document is larger than allowed; expected at most " + limits.documentBytes() + " bytes"));
    }

    /** Returns the problem for which the document cannot be parsed at all, if there is one. */
    Optional<Problem> fault() {
        return fault;
    }

    /** Creates a parser at the beginning of the document. */
    JsonParser parser() {
        return factory.createParser(ObjectReadContext.empty(), bytes);
    }

    /** Creates a parser whose columns are characters instead of bytes; a byte order mark is not counted. */
    JsonParser countingParser() {
        int start = Utf8.startsWithMark(bytes) ? Utf8.MARK_LENGTH : 0;
        return factory.createParser(
                ObjectReadContext.empty(),
                new InputStreamReader(new ByteArrayInputStream(bytes, start, bytes.length - start), UTF_8));
    }

    ReadLimits limits() {
        return limits;
    }
}
