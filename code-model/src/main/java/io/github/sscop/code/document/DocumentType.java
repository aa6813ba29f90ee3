package io.github.sscop.code.document;

import io.github.sscop.problem.InvalidDocumentException;
import io.github.sscop.problem.Problem;
import io.github.sscop.problem.ProblemCode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.PrettyPrinter;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.core.util.Separators;

/**
 * One kind of document, such as {@code sscop.submission/1}: its one reader and its one writer.
 *
 * <p>Immutable once built, and safe for any number of threads.
 *
 * @param <T> the record that mirrors it
 */
public final class DocumentType<T extends Record> {

    static final String CONTRACT = "contract";

    private static final int LARGEST_DOCUMENT = 32 << 20;
    private static final int DEEPEST_NESTING = 64;
    private static final int LONGEST_TEXT = 1 << 20;
    private static final int LONGEST_NAME = 1 << 10;

    private static final JsonFactory JSON = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(DEEPEST_NESTING)
                    .maxStringLength(LONGEST_TEXT)
                    .maxNameLength(LONGEST_NAME)
                    .build())
            .disable(JsonWriteFeature.WRITE_HEX_UPPER_CASE) // RFC 8785, section 3.2.2.2
            .build();

    /** Where Jackson's messages name the setting that holds a limit. */
    private static final Pattern JACKSONS_SETTING = Pattern.compile(", from `[^`]*`");

    private static final DefaultPrettyPrinter PRETTY = pretty();

    private final String contract;
    private final String called;
    private final RecordShape<T> root;
    private final boolean spellsOutEmpties;

    private DocumentType(String contract, RecordShape<T> root, boolean spellsOutEmpties) {
        this.contract = contract;
        this.called = contract.substring(contract.indexOf('.') + 1, contract.indexOf('/'));
        this.root = root;
        this.spellsOutEmpties = spellsOutEmpties;
    }

    /**
     * What reading gave: every problem, and the value as far as one could be made.
     *
     * @param <T> the record that mirrors the document
     *
     * @param value the value; it may lack required parts if there are problems
     * @param problems everything found wrong, in document order
     */
    public record Received<T>(Optional<T> value, List<Problem> problems) {}

    /** Starts a kind of document. */
    public static <T extends Record> Builder<T> of(String contract, Class<T> type) {
        return new Builder<>(contract, type);
    }

    /** What the document is called in sentences: {@code submission} for {@code sscop.submission/1}. */
    public String called() {
        return called;
    }

    /**
     * Reads a document that must be valid.
     *
     * @throws InvalidDocumentException naming everything that is wrong
     * @throws IOException if the bytes cannot be had
     */
    public T read(InputStream bytes) throws IOException {
        Received<T> received = receive(bytes);
        if (!received.problems().isEmpty() || received.value().isEmpty()) {
            throw new InvalidDocumentException(called, received.problems());
        }
        return received.value().get();
    }

    /**
     * Reads a document with everything that is wrong with it.
     *
     * @throws IOException if the bytes cannot be had
     */
    public Received<T> receive(InputStream bytes) throws IOException {
        byte[] document = bytes.readNBytes(LARGEST_DOCUMENT + 1);
        if (document.length > LARGEST_DOCUMENT) {
            return refused(
                    "",
                    ProblemCode.LIMIT,
                    "the document is larger than allowed; expected at most " + LARGEST_DOCUMENT + " bytes");
        }
        if (isUtf16Or32(document)) {
            return refused("", ProblemCode.SYNTAX, "the document is not UTF-8; expected JSON in UTF-8");
        }
        List<Problem> ofContract = contractProblems(document);
        if (ofContract.stream().anyMatch(problem -> problem.code() != ProblemCode.MISSING)) {
            return new Received<>(Optional.empty(), ofContract);
        }
        try (JsonParser parser = parser(document)) {
            Reading in = new Reading(parser, ofContract);
            try {
                return receive(in);
            } catch (StreamConstraintsException e) {
                in.report(
                        ProblemCode.LIMIT,
                        "a part is larger than allowed: "
                                + JACKSONS_SETTING
                                        .matcher(e.getOriginalMessage())
                                        .replaceFirst(""));
            } catch (JacksonException e) {
                in.report(ProblemCode.SYNTAX, "not JSON" + place(e) + ": " + e.getOriginalMessage());
            }
            return new Received<>(Optional.empty(), in.problems());
        }
    }

    private Received<T> receive(Reading in) {
        if (in.next() == null) {
            return refused("", ProblemCode.SYNTAX, "the document is empty; expected one JSON object");
        }
        T value = root.read(in);
        if (in.next() != null) {
            in.report(ProblemCode.SYNTAX, "the document goes on after its end; expected one JSON object");
        }
        return new Received<>(Optional.ofNullable(value), in.problems());
    }

    /** By a byte order mark, or by the zeros that these encodings put around the ASCII with which JSON begins. */
    private static boolean isUtf16Or32(byte[] document) {
        if (document.length < 2) {
            return false;
        }
        int start = ((document[0] & 0xFF) << 8) | (document[1] & 0xFF);
        return document[0] == 0 || document[1] == 0 || start == 0xFEFF || start == 0xFFFE;
    }

    private Received<T> refused(String pointer, ProblemCode code, String text) {
        return new Received<>(Optional.empty(), List.of(new Problem(pointer, code, text)));
    }

    /**
     * What is wrong with what the document says it is; empty as well if it is no object or cannot be read so far.
     *
     * <p>A document of another kind would only give problems that mislead, so this is settled first.
     */
    private List<Problem> contractProblems(byte[] document) {
        try (JsonParser parser = parser(document)) {
            Reading in = new Reading(parser, List.of());
            if (in.next() == JsonToken.START_OBJECT) {
                checkContract(in);
            }
            return in.problems();
        } catch (JacksonException e) {
            return List.of(); // Reading proper says where and why.
        }
    }

    private void checkContract(Reading in) {
        String name;
        while ((name = in.enterField()) != null) {
            if (name.equals(CONTRACT)) {
                if (in.token() != JsonToken.VALUE_STRING) {
                    in.wrong(ProblemCode.WRONG_TYPE, Reading.quote(contract));
                } else if (!in.string().equals(contract)) {
                    in.wrong(ProblemCode.CONTRACT, Reading.quote(contract));
                }
                return;
            }
            in.skip();
            in.leave();
        }
        in.reportAt(
                CONTRACT,
                ProblemCode.MISSING,
                CONTRACT + " is missing; expected " + Reading.quote(contract) + " in the document");
    }

    private static JsonParser parser(byte[] document) {
        return JSON.createParser(ObjectReadContext.empty(), document);
    }

    private static String place(JacksonException e) {
        return e.getLocation() == null
                ? ""
                : " at line " + e.getLocation().getLineNr() + ", column "
                        + e.getLocation().getColumnNr();
    }

    /** The document for people: indented by two spaces, fields in the order of the record. */
    public byte[] pretty(T value) {
        return write(value, false, new ObjectWriteContext.Base() {
            @Override
            public PrettyPrinter getPrettyPrinter() {
                return PRETTY.createInstance();
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

    private byte[] write(T value, boolean sorted, ObjectWriteContext context) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JsonGenerator json = JSON.createGenerator(context, bytes)) {
            root.write(new Writing(json, sorted, spellsOutEmpties), value);
        }
        return bytes.toByteArray();
    }

    private static DefaultPrettyPrinter pretty() {
        DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
        DefaultPrettyPrinter printer = new DefaultPrettyPrinter(Separators.createDefaultInstance()
                .withObjectNameValueSpacing(Separators.Spacing.AFTER)
                .withObjectEmptySeparator("")
                .withArrayEmptySeparator(""));
        printer.indentArraysWith(indenter);
        printer.indentObjectsWith(indenter);
        return printer;
    }

    /**
     * Gathers what a kind of document needs beyond its record.
     *
     * @param <T> the record that mirrors it
     */
    public static final class Builder<T extends Record> {

        private final String contract;
        private final Class<T> type;
        private final Shapes shapes = new Shapes();
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

        /** Has empty lists and false written rather than left out. */
        public Builder<T> spellingOutEmpties() {
            spellsOutEmpties = true;
            return this;
        }

        /** The finished kind of document. */
        public DocumentType<T> build() {
            return new DocumentType<>(contract, shapes.root(contract, type), spellsOutEmpties);
        }
    }
}
