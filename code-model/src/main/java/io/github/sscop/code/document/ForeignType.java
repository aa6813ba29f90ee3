package io.github.sscop.code.document;

import io.github.sscop.problem.InvalidDocumentException;
import io.github.sscop.problem.Problem;
import io.github.sscop.problem.ProblemCode;
import io.github.sscop.problem.ReadLimits;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonWriteFeature;

/**
 * One kind of document that another standard defines, such as a signature's envelope: its one reader and its one writer.
 *
 * <p>Reading is as strict as that of a {@link DocumentType}, but that there is no contract field, and that fields which the
 * type does not have are passed over, since such standards let everybody add some. Immutable, and safe for any number of
 * threads.
 *
 * @param <T> the type that mirrors it
 */
public final class ForeignType<T> {

    /** Room for the largest document of ours in base64, with what stands around it. */
    private static final int LARGEST = 44 << 20;

    private static final int DEEPEST = 80;

    private static final ReadLimits LIMITS = ReadLimits.standard()
            .withDocumentBytes(LARGEST)
            .withTextLength(LARGEST)
            .withNesting(DEEPEST);

    private static final JsonFactory JSON = JsonFactory.builder()
            .disable(JsonWriteFeature.WRITE_HEX_UPPER_CASE) // RFC 8785, section 3.2.2.2
            .build();

    private final String called;
    private final Codec<T> root;

    private ForeignType(String called, Codec<T> root) {
        this.called = called;
        this.root = root;
    }

    /**
     * What reading gave: every problem, and the value as far as one could be made.
     *
     * @param <T> the type that mirrors the document
     *
     * @param value the value; it may lack parts if there are problems
     * @param problems everything found wrong, in the order in which it was found
     * @param called what the document is called in sentences
     * @param text what was read
     */
    public record ForeignReadResult<T>(Optional<T> value, List<Problem> problems, String called, JsonText text) {

        /**
         * The refusal of the document, which says of every problem where in the text it is.
         *
         * @param all everything that is wrong with it, at least one problem
         */
        public InvalidDocumentException refusal(List<Problem> all) {
            return new InvalidDocumentException(called, ProblemLocator.placed(text.countingParser(), all));
        }
    }

    /**
     * A kind of document.
     *
     * @param called what it is called in sentences
     * @param type what mirrors it
     */
    public static <T> ForeignType<T> of(String called, Class<T> type) {
        return new ForeignType<>(called, new CodecFactory().of(type));
    }

    /**
     * Reads a document with everything that is wrong with it.
     *
     * @throws IOException if the bytes cannot be had
     */
    public ForeignReadResult<T> receive(InputStream bytes) throws IOException {
        return receive(JsonText.of(bytes, LIMITS));
    }

    /** Reads a document with everything that is wrong with it. */
    public ForeignReadResult<T> receive(byte[] bytes) {
        return receive(JsonText.of(bytes, LIMITS));
    }

    private ForeignReadResult<T> receive(JsonText text) {
        if (text.fault().isPresent()) {
            return received(text, null, List.of(text.fault().get()));
        }
        try (JsonParser parser = text.parser()) {
            ReadContext in = new ReadContext(parser, text, List.of());
            try {
                T value = document(in);
                return received(text, value, in.problems());
            } catch (ReadContext.LimitExceeded e) {
                return received(text, null, List.of(e.problem()));
            } catch (StreamConstraintsException e) {
                String most = "a part is larger than allowed; expected at most " + DEEPEST + " levels, and short names";
                return received(text, null, List.of(in.beyondLimit(most).problem()));
            } catch (JacksonException e) {
                in.report(ProblemCode.SYNTAX, "not JSON: " + e.getOriginalMessage());
                return received(text, null, in.problems());
            }
        }
    }

    private ForeignReadResult<T> received(JsonText text, @Nullable T value, List<Problem> problems) {
        List<Problem> of = problems.stream()
                .filter(problem -> problem.code() != ProblemCode.UNKNOWN_FIELD)
                .toList();
        return new ForeignReadResult<>(Optional.ofNullable(value), of, called, text);
    }

    private @Nullable T document(ReadContext in) {
        if (in.next() == null) {
            in.report(ProblemCode.SYNTAX, "the document is empty; expected one JSON value");
            return null;
        }
        T value = root.read(in);
        if (in.next() != null) {
            in.report(ProblemCode.SYNTAX, "the document goes on after its end; expected one JSON value");
        }
        return value;
    }

    /** The document in the canonical form of RFC 8785, which gives equal values equal bytes. */
    public byte[] canonical(T value) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JsonGenerator json = JSON.createGenerator(ObjectWriteContext.empty(), bytes)) {
            root.write(new WriteContext(json, true, true), value);
        }
        return bytes.toByteArray();
    }
}
