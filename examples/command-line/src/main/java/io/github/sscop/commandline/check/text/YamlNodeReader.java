package io.github.sscop.commandline.check.text;

import io.github.sscop.commandline.check.text.TextNode.ListNode;
import io.github.sscop.commandline.check.text.TextNode.NodeField;
import io.github.sscop.commandline.check.text.TextNode.ObjectNode;
import io.github.sscop.commandline.check.text.TextNode.ScalarNode;
import io.github.sscop.commandline.check.text.TextNode.ScalarStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.nodes.Tag;
import org.snakeyaml.engine.v2.parser.Parser;
import org.snakeyaml.engine.v2.parser.ParserImpl;
import org.snakeyaml.engine.v2.resolver.ScalarResolver;
import org.snakeyaml.engine.v2.scanner.StreamReader;

/**
 * A reader of the places in a YAML text that the reader of the contract has accepted; on anchors, aliases and tags, which that
 * reader refuses, it stops.
 */
final class YamlNodeReader {

    private static final int SMALLEST_BUFFER = 1 << 10;
    private static final int LARGEST_BUFFER = 1 << 22;

    private final Parser parser;
    private final ScalarResolver resolver;
    private final String text;

    /** The marks come in the order of the text, so that each part of it is counted once. */
    private int countedPoints;

    private int countedChars;

    private YamlNodeReader(String text) {
        // The parser copies what it has of a scalar whenever it fills its buffer.
        LoadSettings settings = LoadSettings.builder()
                .setUseMarks(true)
                .setCodePointLimit(Integer.MAX_VALUE)
                .setBufferSize(Math.max(SMALLEST_BUFFER, Math.min(text.length(), LARGEST_BUFFER)))
                .build();
        this.text = text;
        this.parser = new ParserImpl(settings, new StreamReader(settings, text));
        this.resolver = settings.getSchema().getScalarResolver();
    }

    /**
     * Reads a text.
     *
     * @throws RuntimeException of the parser, or an {@link IllegalStateException}, if it is not the accepted part of YAML
     */
    static TextNode read(String text) {
        YamlNodeReader reader = new YamlNodeReader(text);
        reader.parser.next(); // The beginning of the stream, and of the document.
        reader.parser.next();
        return reader.node(reader.parser.next());
    }

    private TextNode node(Event event) {
        if (!(event instanceof NodeEvent node) || node.getAnchor().isPresent()) {
            throw new IllegalStateException("no value, an alias or an anchor at " + event.getStartMark());
        }
        int start = offset(event.getStartMark());
        if (event instanceof ScalarEvent scalar) {
            return scalar(scalar, start);
        }
        return event instanceof MappingStartEvent mapping ? object(mapping, start) : list(start);
    }

    private ScalarNode scalar(ScalarEvent scalar, int start) {
        if (scalar.getTag().isPresent()) {
            throw new IllegalStateException("a tag at " + scalar.getStartMark());
        }
        return new ScalarNode(start, offset(scalar.getEndMark()), scalar.getValue(), style(scalar));
    }

    private ScalarStyle style(ScalarEvent scalar) {
        return switch (scalar.getScalarStyle()) {
            case PLAIN ->
                resolver.resolve(scalar.getValue(), true).equals(Tag.STR) ? ScalarStyle.PLAIN : ScalarStyle.LITERAL;
            case SINGLE_QUOTED -> ScalarStyle.SINGLE_QUOTES;
            case DOUBLE_QUOTED, JSON_SCALAR_STYLE -> ScalarStyle.DOUBLE_QUOTES;
            case LITERAL, FOLDED -> ScalarStyle.BLOCK;
        };
    }

    private ObjectNode object(MappingStartEvent mapping, int start) {
        List<NodeField> fields = new ArrayList<>();
        Event event = parser.next();
        for (; event.getEventId() != Event.ID.MappingEnd; event = parser.next()) {
            if (!(node(event) instanceof ScalarNode name)) {
                throw new IllegalStateException("a key that is no text at " + event.getStartMark());
            }
            fields.add(new NodeField(name, node(parser.next())));
        }
        return new ObjectNode(start, offset(event.getEndMark()), mapping.isFlow(), fields);
    }

    private ListNode list(int start) {
        List<TextNode> elements = new ArrayList<>();
        Event event = parser.next();
        for (; event.getEventId() != Event.ID.SequenceEnd; event = parser.next()) {
            elements.add(node(event));
        }
        return new ListNode(start, offset(event.getEndMark()), elements);
    }

    /** Returns the offset in UTF-16 units of a mark, which counts characters of Unicode. */
    private int offset(Optional<Mark> mark) {
        int points = mark.orElseThrow().getIndex();
        countedChars = text.offsetByCodePoints(countedChars, points - countedPoints);
        countedPoints = points;
        return countedChars;
    }
}
