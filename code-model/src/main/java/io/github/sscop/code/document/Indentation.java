package io.github.sscop.code.document;

import java.util.stream.IntStream;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.PrettyPrinter;
import tools.jackson.core.SerializableString;
import tools.jackson.core.io.SerializedString;

/**
 * Writes one document over several lines, indented by two spaces: what Jackson's own printer writes, but line ends and spaces
 * in one go where that writes them one by one.
 */
final class Indentation implements PrettyPrinter {

    /** No deeper than documents are read. */
    private static final int DEEPEST = 64;

    private static final SerializableString AFTER_NAME = new SerializedString(": ");

    private static final SerializableString[] LINES = lines("");
    private static final SerializableString[] FURTHER_LINES = lines(",");

    private int depth;

    private static SerializableString[] lines(String before) {
        return IntStream.rangeClosed(0, DEEPEST)
                .mapToObj(depth -> line(before, depth))
                .toArray(SerializableString[]::new);
    }

    private static SerializableString line(String before, int depth) {
        return new SerializedString(before + "\n" + "  ".repeat(depth));
    }

    private void line(JsonGenerator json) {
        json.writeRaw(depth > DEEPEST ? line("", depth) : LINES[depth]);
    }

    private void furtherLine(JsonGenerator json) {
        json.writeRaw(depth > DEEPEST ? line(",", depth) : FURTHER_LINES[depth]);
    }

    private void start(JsonGenerator json, char bracket) {
        json.writeRaw(bracket);
        depth++;
    }

    private void end(JsonGenerator json, int elements, char bracket) {
        depth--;
        if (elements > 0) {
            line(json);
        }
        json.writeRaw(bracket);
    }

    @Override
    public void writeRootValueSeparator(JsonGenerator json) {
        throw new IllegalStateException("A document is one value");
    }

    @Override
    public void writeStartObject(JsonGenerator json) {
        start(json, '{');
    }

    @Override
    public void beforeObjectEntries(JsonGenerator json) {
        line(json);
    }

    @Override
    public void writeObjectNameValueSeparator(JsonGenerator json) {
        json.writeRaw(AFTER_NAME);
    }

    @Override
    public void writeObjectEntrySeparator(JsonGenerator json) {
        furtherLine(json);
    }

    @Override
    public void writeEndObject(JsonGenerator json, int entries) {
        end(json, entries, '}');
    }

    @Override
    public void writeStartArray(JsonGenerator json) {
        start(json, '[');
    }

    @Override
    public void beforeArrayValues(JsonGenerator json) {
        line(json);
    }

    @Override
    public void writeArrayValueSeparator(JsonGenerator json) {
        furtherLine(json);
    }

    @Override
    public void writeEndArray(JsonGenerator json, int values) {
        end(json, values, ']');
    }
}
