package io.github.sscop.source.content;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.Tag;
import org.snakeyaml.engine.v2.parser.Parser;
import org.snakeyaml.engine.v2.parser.ParserImpl;
import org.snakeyaml.engine.v2.scanner.StreamReader;

/**
 * The reader of YAML as the values that JSON has. Aliases and tags are refused: neither stands in the output of a tool that is
 * read here, and aliases can make a short text a very large value.
 */
final class YamlReader {

    private static final int MOST_CHARS = 4 << 20;
    private static final int SMALLEST_BUFFER = 1 << 10;

    private final Parser parser;
    private final LoadSettings settings;
    private final ContentLimits limits;
    private int values;

    private YamlReader(LoadSettings settings, String text, ContentLimits limits) {
        this.settings = settings;
        this.parser = new ParserImpl(settings, new StreamReader(settings, text));
        this.limits = limits;
    }

    /** Returns the documents of a text. */
    static List<DataNode> read(String text, ContentLimits limits) {
        if (text.length() > MOST_CHARS) {
            throw ContentRefusal.beyondLimit("the file has more than " + MOST_CHARS
                    + " characters of YAML; expected the output of one run of a tool");
        }
        LoadSettings settings = LoadSettings.builder()
                .setUseMarks(true)
                .setCodePointLimit(Integer.MAX_VALUE)
                // The parser copies what it has of a scalar whenever it fills its buffer.
                .setBufferSize(Math.max(SMALLEST_BUFFER, text.length()))
                .build();
        try {
            return new YamlReader(settings, text, limits).roots();
        } catch (YamlEngineException e) {
            throw ContentRefusal.malformed(
                    "the file begins as YAML and is none, or not all of it is here; expected the" + " whole file");
        }
    }

    private List<DataNode> roots() {
        List<DataNode> roots = new ArrayList<>();
        parser.next(); // The beginning of the stream.
        for (Event event = parser.next(); event.getEventId() == Event.ID.DocumentStart; event = parser.next()) {
            roots.add(value(parser.next(), 0));
            parser.next(); // The end of the document.
        }
        return roots;
    }

    private DataNode value(Event event, int depth) {
        values++;
        if (values > limits.values() || depth > limits.nesting()) {
            throw ContentRefusal.beyondLimit("the file has more values, or deeper ones, than any tool writes");
        }
        if (!(event instanceof NodeEvent node) || node.getAnchor().isPresent()) {
            throw ContentRefusal.malformed("the file has an anchor or an alias" + place(event)
                    + "; expected YAML that has the same content as a JSON text");
        }
        if (event instanceof ScalarEvent scalar) {
            return scalar(scalar);
        }
        return event instanceof MappingStartEvent ? object(depth) : list(depth);
    }

    private DataNode scalar(ScalarEvent scalar) {
        String text = scalar.getValue();
        boolean plain = scalar.getImplicit().canOmitTagInPlainScalar();
        Tag tag = settings.getSchema().getScalarResolver().resolve(text, plain);
        if (tag.equals(Tag.NULL)) {
            return DataNode.NULL;
        } else if (tag.equals(Tag.BOOL)) {
            return DataNode.of(Boolean.valueOf(text));
        } else if (tag.equals(Tag.INT) || tag.equals(Tag.FLOAT)) {
            return number(text);
        }
        return DataNode.of(text);
    }

    /** Numbers that JSON has not, such as octal ones, stay text. */
    private static DataNode number(String text) {
        try {
            return DataNode.of(new BigDecimal(text));
        } catch (NumberFormatException e) {
            return DataNode.of(text);
        }
    }

    private DataNode object(int depth) {
        Map<String, DataNode> fields = new LinkedHashMap<>();
        for (Event event = parser.next(); event.getEventId() != Event.ID.MappingEnd; event = parser.next()) {
            if (!(event instanceof ScalarEvent name)) {
                throw ContentRefusal.malformed(
                        "the file has a key that is no text" + place(event) + "; expected texts as keys");
            }
            if (fields.put(name.getValue(), value(parser.next(), depth + 1)) != null) {
                throw ContentRefusal.contradictory(
                        "",
                        "an object has the key " + name.getValue() + " twice" + place(event) + "; expected each once");
            }
        }
        return DataNode.of(fields);
    }

    private DataNode list(int depth) {
        List<DataNode> elements = new ArrayList<>();
        for (Event event = parser.next(); event.getEventId() != Event.ID.SequenceEnd; event = parser.next()) {
            elements.add(value(event, depth + 1));
        }
        return DataNode.of(elements);
    }

    private static String place(Event event) {
        Optional<Mark> mark = event.getStartMark();
        return mark.map(each -> ", at line " + (each.getLine() + 1)).orElse("");
    }
}
