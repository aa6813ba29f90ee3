package io.github.sscop.code.document;

import io.github.sscop.problem.InvalidDocumentException;
import io.github.sscop.problem.PassedField;
import io.github.sscop.problem.Problem;
import io.github.sscop.problem.ReadLimits;
import io.github.sscop.problem.ReadOptions;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.PrettyPrinter;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.core.util.ByteArrayBuilder;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.core.util.Separators;

/**
 * A kind of document, such as {@code sscop.submission/1}, with its only reader and its only writer.
 *
 * <p>Immutable once built, and safe for any number of threads.
 *
 * @param <T> the type that mirrors the document
 */
public final class DocumentType<T> {

    static final JsonFactory JSON = JsonFactory.builder()
            .disable(JsonWriteFeature.WRITE_HEX_UPPER_CASE) // RFC 8785, section 3.2.2.2
            .build();

    private static final DefaultIndenter INDENTER = new DefaultIndenter("  ", "\n");

    private static final DefaultPrettyPrinter PRINTER = new DefaultPrettyPrinter(Separators.createDefaultInstance()
                    .withObjectNameValueSpacing(Separators.Spacing.AFTER)
                    .withObjectEmptySeparator("")
                    .withArrayEmptySeparator(""))
            .withObjectIndenter(INDENTER)
            .withArrayIndenter(INDENTER);

    private static final int FIRST_BLOCK = 1 << 12;
    private static final int LARGEST_FIRST_BLOCK = 1 << 18;

    private final DocumentReader<T> reader;
    private final boolean writesEmptyParts;
    private final boolean open;

    private final PartWriter parts;

    /** The expected size of the next document; only an estimate, so that races between threads do no harm. */
    private int expectedSize = FIRST_BLOCK;

    private DocumentType(DocumentReader<T> reader, boolean writesEmptyParts, boolean open, PartWriter parts) {
        this.reader = reader;
        this.writesEmptyParts = writesEmptyParts;
        this.open = open;
        this.parts = parts;
    }

    /**
     * The result of reading: every problem, and the value as far as one could be made.
     *
     * @param <T> the type that mirrors the document
     *
     * @param value the value; it may lack required parts if there are problems
     * @param problems everything that is wrong, in the order in which it was found
     * @param passed the unknown fields that were passed over
     * @param called the name of the document in messages
     * @param text the text that was read
     */
    public record ReadResult<T>(
            Optional<T> value, List<Problem> problems, List<PassedField> passed, String called, JsonText text) {

        /**
         * Returns the refusal of the document, with the place in the text of every problem.
         *
         * @param all everything that is wrong with it, at least one problem
         */
        public InvalidDocumentException refusal(List<Problem> all) {
            return new InvalidDocumentException(called, ProblemLocator.placed(text.countingParser(), all));
        }
    }

    /** Creates a builder for a kind of document of this library. */
    public static <T extends Record> Builder<T> of(String contract, Class<T> type) {
        return new Builder<>(contract, type);
    }

    /**
     * Creates a kind of document that another standard defines, such as the envelope of a signature.
     *
     * <p>Such a document has no contract field. Fields that the type does not have are passed over, since those standards
     * let everyone add some; in all else reading is as strict as that of the library's own documents.
     *
     * @param called the name of the document in messages
     * @param type the type that mirrors it
     */
    public static <T> DocumentType<T> ofStandard(String called, Class<T> type) {
        CodecFactory codecs = new CodecFactory();
        return new DocumentType<>(
                new DocumentReader<>(called, null, codecs.codec(type)), true, true, new PartWriter(codecs, true));
    }

    /** Returns the name of the document in messages: {@code submission} for {@code sscop.submission/1}. */
    public String called() {
        return reader.name();
    }

    /**
     * Reads a document that must be valid, in JSON and within the limits of the contract.
     *
     * @throws InvalidDocumentException naming everything that is wrong
     * @throws IOException if the bytes cannot be read
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
        ReadResult<T> result = receive(text);
        if (!result.problems().isEmpty() || result.value().isEmpty()) {
            throw result.refusal(result.problems());
        }
        return result.value().get();
    }

    /** Reads a document with everything that is wrong with it. */
    public ReadResult<T> receive(JsonText text) {
        return receive(text, ReadOptions.strict());
    }

    /**
     * Reads a document with everything that is wrong with it.
     *
     * @throws IllegalArgumentException if unknown fields are to be passed over in a document that is always read strictly
     */
    public ReadResult<T> receive(JsonText text, ReadOptions options) {
        if (options.passesUnknownFields() && !open) {
            throw new IllegalArgumentException(
                    "Unknown fields of the document " + called() + " cannot be passed over; expected strict reading");
        }
        return reader.read(text, options);
    }

    /**
     * Returns the form of the document as a JSON Schema (draft 2020-12), made of maps, lists, strings, numbers and booleans.
     *
     * @param types receives the Java types of the definitions, by name, since a schema names none
     * @throws IllegalStateException if another standard defines the document, and with it the schema
     */
    public Map<String, Object> schema(Map<String, Class<?>> types) {
        if (!(reader.root() instanceof RecordCodec<T> root) || reader.contract() == null) {
            throw new IllegalStateException(
                    "The schema of the document " + called() + " is not ours; expected one with a contract");
        }
        SchemaDefinitions definitions = new SchemaDefinitions(open);
        Map<String, Object> schema =
                SchemaDefinitions.object("$schema", "https://json-schema.org/draft/2020-12/schema");
        schema.putAll(root.objectSchema(
                Map.of(DocumentReader.CONTRACT, SchemaDefinitions.object("const", reader.contract())), definitions));
        schema.put("$defs", definitions.all());
        types.putAll(definitions.types());
        return schema;
    }

    /** Writes the document for people: indented by two spaces, fields in the order of the record. */
    public byte[] pretty(T value) {
        return write(value, false, new ObjectWriteContext.Base() {
            @Override
            public PrettyPrinter getPrettyPrinter() {
                return PRINTER.createInstance(); // A printer counts the levels of one document.
            }

            @Override
            public boolean hasPrettyPrinter() {
                return true;
            }
        });
    }

    /** Writes the document on one line, as JSON Lines holds it, without the line break. */
    public byte[] line(T value) {
        return write(value, false, ObjectWriteContext.empty());
    }

    /** Writes the document in the canonical form of RFC 8785, which gives equal values equal bytes. */
    public byte[] canonical(T value) {
        return write(value, true, ObjectWriteContext.empty());
    }

    /** Returns the writer of single values that the document may hold. */
    public PartWriter parts() {
        return parts;
    }

    /** Writes the canonical form to a stream, which stays open. */
    public void canonical(T value, OutputStream out) {
        write(value, true, ObjectWriteContext.empty(), out);
    }

    private byte[] write(T value, boolean sorted, ObjectWriteContext context) {
        ByteArrayBuilder bytes = new ByteArrayBuilder(expectedSize); // Grows without copying.
        write(value, sorted, context, bytes);
        expectedSize = Math.max(FIRST_BLOCK, Math.min(LARGEST_FIRST_BLOCK, bytes.size() + bytes.size() / 8));
        return bytes.toByteArray();
    }

    private void write(T value, boolean sorted, ObjectWriteContext context, OutputStream out) {
        try (JsonGenerator json = JSON.createGenerator(context, out)) {
            reader.root().write(new WriteContext(json, sorted, writesEmptyParts), value);
        }
    }

    /**
     * A builder for a kind of document that needs more than its record.
     *
     * @param <T> the record that mirrors the document
     */
    public static final class Builder<T extends Record> {

        private final String contract;
        private final Class<T> type;
        private final CodecFactory codecs = new CodecFactory();
        private boolean writesEmptyParts;
        private boolean open;

        private Builder(String contract, Class<T> type) {
            this.contract = contract;
            this.type = type;
        }

        /** Has values of one type written and read as values of another type. */
        public <V, D> Builder<T> mapped(
                Class<V> value, Class<D> document, Function<V, D> toDocument, Function<D, V> fromDocument) {
            codecs.map(value, document, toDocument, fromDocument);
            return this;
        }

        /** Adds a field to a record that is computed from the others when it is written, and ignored when it is read. */
        public <R, V> Builder<T> derived(Class<R> owner, String name, Class<V> valueType, Function<R, V> value) {
            codecs.addComputedField(owner, name, valueType, value);
            return this;
        }

        /** Limits the length of the lists of one type of element. */
        public Builder<T> limited(Class<?> element, ToIntFunction<ReadLimits> most) {
            codecs.limit(element, most);
            return this;
        }

        /** Has empty lists and false written instead of left out. */
        public Builder<T> spellingOutEmpties() {
            writesEmptyParts = true;
            return this;
        }

        /**
         * Opens the kind to fields of later versions, as the library writes documents of it: its schema allows them, and readers
         * may pass over them.
         */
        public Builder<T> open() {
            open = true;
            return this;
        }

        /** Creates the kind of document. */
        public DocumentType<T> build() {
            String name = contract.substring(contract.indexOf('.') + 1, contract.indexOf('/'));
            RecordCodec<T> root = codecs.root(contract, type);
            return new DocumentType<>(
                    new DocumentReader<>(name, contract, root),
                    writesEmptyParts,
                    open,
                    new PartWriter(codecs, writesEmptyParts));
        }
    }
}
