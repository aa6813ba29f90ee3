package io.github.sscop.source.content;

import io.github.sscop.problem.InvalidDocumentException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonReadFeature;

/**
 * The reader of JSON, of one value or of several one after the other, as streams and lines of JSON have them.
 *
 * <p>A name that an object has twice is refused: which of the two values is meant is anybody's guess. Comments are read, since tools
 * write them.
 */
final class JsonReader {

    private static final int LONGEST_NUMBER = 100;

    private final JsonParser parser;
    private final ContentLimits limits;
    private int values;

    private JsonReader(JsonParser parser, ContentLimits limits) {
        this.parser = parser;
        this.limits = limits;
    }

    /** Returns the values of a text; at least one. */
    static List<DataNode> read(String text, ContentLimits limits) {
        JsonFactory factory = JsonFactory.builder()
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(limits.nesting())
                        .maxStringLength(limits.bytes())
                        .maxNumberLength(LONGEST_NUMBER)
                        .build())
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .enable(JsonReadFeature.ALLOW_JAVA_COMMENTS)
                .build();
        try (JsonParser parser = factory.createParser(ObjectReadContext.empty(), text)) {
            return new JsonReader(parser, limits).roots();
        } catch (StreamConstraintsException e) {
            throw ContentRefusal.beyondLimit(
                    "the file has values that are nested, or numbers that are longer, than any tool writes them ("
                            + e.getOriginalMessage() + ")");
        } catch (JacksonException e) {
            throw malformed(e);
        }
    }

    private static InvalidDocumentException malformed(JacksonException failure) {
        String place = Optional.ofNullable(failure.getLocation())
                .map(JsonReader::place)
                .orElse("");
        String message = failure.getOriginalMessage();
        return message != null && message.startsWith("Duplicate")
                ? ContentRefusal.contradictory("", "an object has the same name twice" + place + "; expected each once")
                : ContentRefusal.malformed("the file begins as JSON and is none, or not all of it is here" + place
                        + "; expected the whole output of the tool");
    }

    private static String place(TokenStreamLocation location) {
        return ", at line " + location.getLineNr() + ", column " + location.getColumnNr();
    }

    private List<DataNode> roots() {
        List<DataNode> roots = new ArrayList<>();
        for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
            roots.add(value(token));
        }
        return roots;
    }

    private DataNode value(JsonToken token) {
        values++;
        if (values > limits.values()) {
            throw ContentRefusal.beyondLimit(
                    "the file has more than " + limits.values() + " values; expected the output of one run of a tool");
        }
        return switch (token) {
            case START_OBJECT -> object();
            case START_ARRAY -> list();
            case VALUE_STRING -> DataNode.of(parser.getString());
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> number();
            case VALUE_TRUE -> DataNode.of(true);
            case VALUE_FALSE -> DataNode.of(false);
            case VALUE_NULL -> DataNode.NULL;
            default -> throw ContentRefusal.malformed("the file begins as JSON and is none; expected JSON");
        };
    }

    private DataNode number() {
        try {
            return DataNode.of(parser.getDecimalValue());
        } catch (ArithmeticException | NumberFormatException e) {
            throw ContentRefusal.beyondLimit("the file has a number with an exponent that no tool writes");
        }
    }

    private DataNode object() {
        Map<String, DataNode> fields = new LinkedHashMap<>();
        for (String name = parser.nextName(); name != null; name = parser.nextName()) {
            fields.put(name, value(parser.nextToken()));
        }
        return DataNode.of(fields);
    }

    private DataNode list() {
        List<DataNode> elements = new ArrayList<>();
        for (JsonToken token = parser.nextToken(); token != JsonToken.END_ARRAY; token = parser.nextToken()) {
            elements.add(value(token));
        }
        return DataNode.of(elements);
    }
}
