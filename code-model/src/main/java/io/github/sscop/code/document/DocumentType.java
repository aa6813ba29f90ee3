package io.github.sscop.code.document;

import io.github.sscop.problem.InvalidDocumentException;
import io.github.sscop.problem.Problem;
import io.github.sscop.problem.ProblemCode;
import io.github.sscop.problem.ReadLimits;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.PrettyPrinter;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.core.util.ByteArrayBuilder;

/**
 * One kind of document, such as {@code sscop.submission/1}: its one reader and its one writer.
 *
 * <p>Immutable once built, and safe for any number of threads.
 *
 * @param <T> the record that mirrors it
 */
public final class DocumentType<T extends Record> {

    static final String CONTRACT = "contract";

    static final JsonFactory JSON = JsonFactory.builder()
            .disable(JsonWriteFeature.WRITE_HEX_UPPER_CASE) // RFC 8785, section 3.2.2.2
            .build();

    private static final int FIRST_BLOCK = 1 << 12;
    private static final int LARGEST_FIRST_BLOCK = 1 << 18;

    /** Where Jackson's messages name a setting that holds a limit or would let something pass. */
    private static final Pattern JACKSONS_SETTING = Pattern.compile(
            ", from `[^`]*`|: enable `[^`]*` to allow| \\(not recognized as one since Feature '[^']*' not enabled for parser\\)");

    private final String contract;
    private final String called;
    private final RecordCodec<T> root;
    private final boolean spellsOutEmpties;
    private final PartWriter parts;

    /** How much the next document may take up; only a guess, so that it does not matter which thread sees what. */
    private int lastSize = FIRST_BLOCK;

    private DocumentType(String contract, RecordCodec<T> root, boolean spellsOutEmpties, PartWriter parts) {
        this.contract = contract;
        this.called = contract.substring(contract.indexOf('.') + 1, contract.indexOf('/'));
        this.root = root;
        this.spellsOutEmpties = spellsOutEmpties;
        this.parts = parts;
    }

    /**
     * What reading gave: every problem, and the value as far as one could be made.
     *
     * @param <T> the record that mirrors the document
     *
     * @param value the value; it may lack required parts if there are problems
     * @param problems everything found wrong, in the order in which it was found
     * @param called what the document is called in sentences
     * @param text what was read
     */
    public record ReadResult<T>(Optional<T> value, List<Problem> problems, String called, JsonText text) {

        /**
         * The refusal of the document, which says of every problem where in the text it is.
         *
         * @param all everything that is wrong with it, at least one problem
         */
        public InvalidDocumentException refusal(List<Problem> all) {
            return new InvalidDocumentException(called, ProblemLocator.placed(text.countingParser(), all));
        }
    }

    /** Starts a kind of document. */
    public static <T extends Record> Builder<T> of(String contract, Class<T> type) {
        return new Builder<>(contract, type);
    }

    /** What the document is called in sentences: {@code submission} for {@code sscop.submission/1}. */
    public String called() {
        return called;
    }

    /**
     * Reads a document that must be valid, in JSON and within the limits of the contract.
     *
     * @throws InvalidDocumentException naming everything that is wrong
     * @throws IOException if the bytes cannot be had
     */
    public T read(InputStream bytes) throws IOException {
        return read(JsonText.of(bytes, ReadLimits.standard()));
    }

    /**
     * Reads a document that must be valid.
     *
     * @throws InvalidDocumentException naming everything that is wrong
     */
    public T read(JsonText text) {
        ReadResult<T> received = receive(text);
        if (!received.problems().isEmpty() || received.value().isEmpty()) {
            throw received.refusal(received.problems());
        }
        return received.value().get();
    }

    /** Reads a document with everything that is wrong with it. */
    public ReadResult<T> receive(JsonText text) {
        if (text.fault().isPresent()) {
            return received(text, null, List.of(text.fault().get()));
        }
        List<Problem> ofContract = contractProblems(text);
        if (ofContract.stream().anyMatch(problem -> problem.code() != ProblemCode.MISSING)) {
            return received(text, null, ofContract);
        }
        try (JsonParser parser = text.parser()) {
            ReadContext in = new ReadContext(parser, text, ofContract);
            try {
                T value = document(in);
                return received(text, value, in.problems());
            } catch (ReadContext.LimitExceeded e) {
                return received(text, null, e.all(in.problems(), text.limits()));
            } catch (StreamConstraintsException e) {
                return received(text, null, List.of(in.beyondLimit(tooLarge(e)).problem()));
            } catch (JacksonException e) {
                in.report(ProblemCode.SYNTAX, "not JSON: " + withoutSettings(e));
                return received(text, null, in.problems());
            }
        }
    }

    private ReadResult<T> received(JsonText text, @Nullable T value, List<Problem> problems) {
        return new ReadResult<>(Optional.ofNullable(value), problems, called, text);
    }

    private @Nullable T document(ReadContext in) {
        if (in.next() == null) {
            in.report(ProblemCode.SYNTAX, "the document is empty; expected one JSON object");
            return null;
        }
        T value = root.read(in);
        if (in.next() != null) {
            in.report(ProblemCode.SYNTAX, "the document goes on after its end; expected one JSON object");
        }
        return value;
    }

    private static String tooLarge(StreamConstraintsException e) {
        return "a part is larger than allowed: " + withoutSettings(e);
    }

    private static String withoutSettings(JacksonException e) {
        return JACKSONS_SETTING.matcher(e.getOriginalMessage()).replaceAll("");
    }

    /**
     * What is wrong with what the document says it is; empty as well if it is no object or cannot be read so far.
     *
     * <p>A document of another kind would only give problems that mislead, so this is settled first.
     */
    private List<Problem> contractProblems(JsonText text) {
        try (JsonParser parser = text.parser()) {
            ReadContext in = new ReadContext(parser, text, List.of());
            if (in.next() == JsonToken.START_OBJECT) {
                checkContract(in);
            }
            return in.problems();
        } catch (JacksonException e) {
            return List.of(); // Reading proper says where and why.
        }
    }

    private void checkContract(ReadContext in) {
        String name;
        while ((name = in.enterField()) != null) {
            if (name.equals(CONTRACT)) {
                if (in.token() != JsonToken.VALUE_STRING) {
                    in.wrong(ProblemCode.WRONG_TYPE, ReadContext.quote(contract));
                } else if (!in.string().equals(contract)) {
                    in.wrong(ProblemCode.CONTRACT, ReadContext.quote(contract));
                }
                return;
            }
            in.skip();
            in.leave();
        }
        in.reportAt(
                CONTRACT,
                ProblemCode.MISSING,
                CONTRACT + " is missing; expected " + ReadContext.quote(contract) + " in the document");
    }

    /**
     * The form of the document as a JSON Schema (draft 2020-12), made of maps, lists, texts, numbers and truths.
     *
     * @param types receives the Java types of the definitions, by name, since a schema names none
     */
    public Map<String, Object> schema(Map<String, Class<?>> types) {
        SchemaDefinitions definitions = new SchemaDefinitions();
        Map<String, Object> schema = SchemaDefinitions.object("$schema", "https://json-schema.org/draft/2020-12/schema");
        schema.putAll(root.objectSchema(Map.of(CONTRACT, SchemaDefinitions.object("const", contract)), definitions));
        schema.put("$defs", definitions.all());
        types.putAll(definitions.types());
        return schema;
    }

    /** The document for people: indented by two spaces, fields in the order of the record. */
    public byte[] pretty(T value) {
        return write(value, false, new ObjectWriteContext.Base() {
            @Override
            public PrettyPrinter getPrettyPrinter() {
                return new Indentation();
            }

            @Override
            public boolean hasPrettyPrinter() {
                return true;
            }
        });
    }

    /** The document on one line, as JSON Lines holds it, without the line's end. */
    public byte[] line(T value) {
        return write(value, false, ObjectWriteContext.empty());
    }

    /** The document in the canonical form of RFC 8785, which gives equal values equal bytes. */
    public byte[] canonical(T value) {
        return write(value, true, ObjectWriteContext.empty());
    }

    /** Returns the writer of single values that the document may hold. */
    public PartWriter parts() {
        return parts;
    }

    /** Writes the same to a stream, which stays open. */
    public void canonical(T value, OutputStream out) {
        write(value, true, ObjectWriteContext.empty(), out);
    }

    private byte[] write(T value, boolean sorted, ObjectWriteContext context) {
        ByteArrayBuilder bytes = new ByteArrayBuilder(lastSize); // Which grows without copying.
        write(value, sorted, context, bytes);
        lastSize = Math.max(FIRST_BLOCK, Math.min(LARGEST_FIRST_BLOCK, bytes.size() + bytes.size() / 8));
        return bytes.toByteArray();
    }

    private void write(T value, boolean sorted, ObjectWriteContext context, OutputStream out) {
        try (JsonGenerator json = JSON.createGenerator(context, out)) {
            root.write(new WriteContext(json, sorted, spellsOutEmpties), value);
        }
    }

    /**
     * Gathers what a kind of document needs beyond its record.
     *
     * @param <T> the record that mirrors it
     */
    public static final class Builder<T extends Record> {

        private final String contract;
        private final Class<T> type;
        private final CodecFactory shapes = new CodecFactory();
        private boolean spellsOutEmpties;

        private Builder(String contract, Class<T> type) {
            this.contract = contract;
            this.type = type;
        }

        /** Lets values of one type stand in the document as a record of another type. */
        public <V, D> Builder<T> mapped(
                Class<V> value, Class<D> document, Function<V, D> toDocument, Function<D, V> fromDocument) {
            shapes.map(value, document, toDocument, fromDocument);
            return this;
        }

        /** Writes one more field with a record, which follows from the others and is passed over in reading. */
        public <R, V> Builder<T> derived(Class<R> owner, String name, Class<V> valueType, Function<R, V> value) {
            shapes.derive(owner, name, valueType, value);
            return this;
        }

        /** Limits the length of lists of one type of element. */
        public Builder<T> limited(Class<?> element, ToIntFunction<ReadLimits> most) {
            shapes.limit(element, most);
            return this;
        }

        /** Has empty lists and false written rather than left out. */
        public Builder<T> spellingOutEmpties() {
            spellsOutEmpties = true;
            return this;
        }

        /** The finished kind of document. */
        public DocumentType<T> build() {
            RecordCodec<T> root = shapes.root(contract, type);
            return new DocumentType<>(contract, root, spellsOutEmpties, new PartWriter(shapes, spellsOutEmpties));
        }
    }
}
