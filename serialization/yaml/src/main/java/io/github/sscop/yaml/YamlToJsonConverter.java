package io.github.sscop.yaml;

import io.github.sscop.problem.Place;
import io.github.sscop.problem.Problem;
import io.github.sscop.problem.ProblemCode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.parser.Parser;

/**
 * One pass over a YAML text, which writes it as JSON and collects what JSON does not have.
 *
 * <p>The JSON ends where the text cannot be parsed further. Problems of the JSON have its line, and each part begins a line, so a
 * second pass finds the place of that part in the YAML.
 */
final class YamlToJsonConverter {

    private static final String MERGE = "<<";
    private static final String STANDARD_TAG = "tag:yaml.org,2002:";

    /** The one field of the contract whose name is a truth value in YAML 1.1. */
    private static final Pattern DAY_OF_REVIEW = Pattern.compile("/evidence/[0-9]+/review/on");

    private final YamlText text;
    private final Parser parser;
    private final Set<Integer> wanted;
    private final JsonBuilder json = new JsonBuilder();
    private final PathTracker at = new PathTracker();
    private final List<Problem> problems = new ArrayList<>();
    private final Set<String> settled = new HashSet<>();
    private final Map<Integer, Place> places = new HashMap<>();
    private final Map<Integer, PlainScalar> unquoted = new HashMap<>();
    private Optional<Mark> lastMark = Optional.empty();
    private boolean isBroken;
    private int depth;

    private YamlToJsonConverter(YamlText text, Set<Integer> wanted) {
        this.text = text;
        this.parser = text.parser();
        this.wanted = wanted;
    }

    /** Ends the pass at a part that is nested too deeply. */
    private static final class NestingExceeded extends RuntimeException {
        private static final long serialVersionUID = 1L;

        NestingExceeded() {
            super("too deep", null, false, false);
        }
    }

    /** Converts a text. */
    static YamlToJsonConverter firstPass(YamlText text) {
        return secondPass(text, Set.of());
    }

    /**
     * Converts a text again.
     *
     * @param wanted lines of the JSON whose places in the text are needed; values there without quotes become text
     */
    static YamlToJsonConverter secondPass(YamlText text, Set<Integer> wanted) {
        YamlToJsonConverter conversion = new YamlToJsonConverter(text, wanted);
        try {
            conversion.stream();
        } catch (NestingExceeded e) {
            // The problem is reported: by the reader of the JSON, or by the pass itself in what it skips.
        } catch (MarkedYamlEngineException e) {
            conversion.breakOff(
                    YamlSyntaxAdvice.sentence(e),
                    e.getProblemMark().isPresent() ? e.getProblemMark() : e.getContextMark());
        } catch (YamlEngineException | IndexOutOfBoundsException | IllegalArgumentException e) {
            conversion.breakOff(
                    YamlSyntaxAdvice.UNKNOWN,
                    conversion.lastMark); // The parser throws some exceptions that are not its own.
        }
        return conversion;
    }

    byte[] json() {
        return json.bytes();
    }

    /** Returns the problems of what JSON does not have, or has in another way. */
    List<Problem> problems() {
        return problems;
    }

    /** Whether a problem of the JSON is only the consequence of one of the YAML. */
    boolean explains(Problem ofJson) {
        String pointer = ofJson.pointer();
        return switch (ofJson.code()) {
            case SYNTAX -> isBroken;
            case MISSING ->
                isBroken
                        || settled.contains(pointer)
                        || settled.contains(pointer.substring(0, pointer.lastIndexOf('/') + 1) + MERGE);
            case LIMIT, CONTRACT -> false; // They ended the reading.
            default -> settled.contains(pointer);
        };
    }

    /** Returns the place in the text of the part that begins a wanted line of the JSON. */
    Optional<Place> place(int line) {
        return Optional.ofNullable(places.get(line));
    }

    /** Returns the kind of the value on a wanted line, if it has no quotes and is no text. */
    Optional<PlainScalar> unquoted(int line) {
        return Optional.ofNullable(unquoted.get(line));
    }

    private void stream() {
        next();
        Event start = next();
        Event root = start.getEventId() == Event.ID.StreamEnd ? start : next();
        if (!(root instanceof NodeEvent) || isEmpty(root)) {
            breakOff("the document is empty; expected one object", Optional.empty());
            return;
        }
        seen(root);
        value(root);
        next();
        Event end = next();
        if (end.getEventId() != Event.ID.StreamEnd) {
            breakOff("the text goes on with another document; expected one, without a further ---", end.getStartMark());
        }
    }

    private Event next() {
        Event event = parser.next();
        lastMark = event.getEndMark();
        return event;
    }

    private static boolean isEmpty(Event root) {
        return root instanceof ScalarEvent scalar
                && scalar.isPlain()
                && scalar.getValue().isEmpty();
    }

    private void seen(Event part) {
        if (wanted.contains(json.line())) {
            text.place(part.getStartMark()).ifPresent(place -> places.put(json.line(), place));
        }
    }

    private void value(Event event) {
        if (event instanceof AliasEvent alias) {
            settle(
                    at.name() + " is the alias *" + alias.getAlias() + "; expected the value itself, written out",
                    ProblemCode.SYNTAX,
                    event);
            json.literal("null");
            return;
        }
        refuseProperties(at.name(), event);
        if (event instanceof ScalarEvent scalar) {
            scalar(scalar);
        } else {
            boolean list = event.getEventId() == Event.ID.SequenceStart;
            json.open(list ? '[' : '{');
            if (++depth > text.nesting()) {
                throw new NestingExceeded();
            }
            if (list) {
                elements();
            } else {
                fields();
            }
            depth--;
            json.close(list ? ']' : '}');
        }
    }

    private void elements() {
        int index = 0;
        for (Event event = next(); event.getEventId() != Event.ID.SequenceEnd; event = next()) {
            json.part(index == 0);
            seen(event);
            at.enter(index++);
            value(event);
            at.leave();
        }
    }

    private void fields() {
        boolean first = true;
        for (Event key = next(); key.getEventId() != Event.ID.MappingEnd; key = next()) {
            if (key instanceof ScalarEvent name) {
                json.part(first);
                first = false;
                seen(name);
                json.name(name.getValue());
                String object = at.name();
                at.enter(name.getValue());
                if (isMerge(name)) {
                    settle(
                            "<< merges other fields into " + object + "; expected those fields themselves, written out",
                            ProblemCode.SYNTAX,
                            name);
                    json.literal("null");
                    skip(next());
                } else {
                    refuseKey(name, object);
                    value(next());
                }
                at.leave();
            } else {
                refuse(
                        ProblemCode.SYNTAX,
                        "a key of " + at.name() + " is " + found(key) + "; expected text",
                        key.getStartMark());
                skip(key);
                skip(next());
            }
        }
    }

    private static boolean isMerge(ScalarEvent key) {
        return key.isPlain() && key.getValue().equals(MERGE);
    }

    private static String found(Event key) {
        return key instanceof AliasEvent alias
                ? "the alias *" + alias.getAlias()
                : key.getEventId() == Event.ID.SequenceStart ? "a list" : "an object";
    }

    /** Skips a part that has no place in the JSON, but whose nesting is limited as well. */
    private void skip(Event event) {
        int outside = depth;
        for (Event each = event; ; each = next()) {
            depth += switch (each.getEventId()) {
                case SequenceStart, MappingStart -> 1;
                case SequenceEnd, MappingEnd -> -1;
                default -> 0;
            };
            if (depth > text.nesting()) {
                refuse(
                        ProblemCode.LIMIT,
                        "a part is larger than allowed: Document nesting depth (" + depth
                                + ") exceeds the maximum allowed (" + text.nesting() + ")",
                        each.getStartMark());
                throw new NestingExceeded();
            }
            if (depth == outside) {
                return;
            }
        }
    }

    private void refuseKey(ScalarEvent key, String object) {
        refuseProperties("the key " + key.getValue(), key);
        PlainScalar plain = key.isPlain() && key.getTag().isEmpty() ? PlainScalar.of(key.getValue()) : PlainScalar.TEXT;
        String named = (key.getValue().isEmpty() ? "an empty key" : "the key " + key.getValue()) + " of " + object;
        if (plain == PlainScalar.TRUTH_ONCE) {
            if (!DAY_OF_REVIEW.matcher(at.pointer()).matches()) {
                settle(
                        named + " is text to some and a truth value to others; expected text: put it in quotes",
                        ProblemCode.WRONG_TYPE,
                        key);
            }
        } else if (plain != PlainScalar.TEXT) {
            settle(
                    named + " is " + plain.words() + " to YAML; expected text: put it in quotes",
                    ProblemCode.WRONG_TYPE,
                    key);
        }
    }

    private void refuseProperties(String thing, Event event) {
        if (event instanceof NodeEvent node) {
            node.getAnchor()
                    .ifPresent(anchor -> refuse(
                            ProblemCode.SYNTAX,
                            thing + " has the anchor &" + anchor
                                    + "; expected none: write the value out wherever it is needed",
                            event.getStartMark()));
        }
        tag(event)
                .ifPresent(tag -> refuse(
                        ProblemCode.SYNTAX,
                        thing + " has the tag " + tag + "; expected none: quotes make text of a value",
                        event.getStartMark()));
    }

    /** Returns the tag as it is usually written. */
    private static Optional<String> tag(Event event) {
        Optional<String> tag = event instanceof ScalarEvent scalar
                ? scalar.getTag()
                : event instanceof CollectionStartEvent collection ? collection.getTag() : Optional.empty();
        return tag.map(name -> name.startsWith(STANDARD_TAG) ? "!!" + name.substring(STANDARD_TAG.length()) : name);
    }

    private void scalar(ScalarEvent scalar) {
        String value = scalar.getValue();
        if (scalar.getTag().isPresent()) {
            settled.add(at.pointer()); // Any problem of the value follows from the tag.
        }
        if (!scalar.isPlain() || scalar.getTag().isPresent()) {
            json.string(value);
            return;
        }
        PlainScalar plain = PlainScalar.of(value);
        switch (plain) {
            case TEXT -> json.string(value);
            case NULL -> literal(plain, value, "null");
            case TRUTH, NUMBER -> literal(plain, value, value);
            case TRUTH_IN_CAPITALS, TRUTH_ONCE ->
                unclear(scalar, "a truth value; expected true or false, or text in quotes");
            case OTHER_NUMBER -> unclear(scalar, "a number; expected a number as JSON has it, or text in quotes");
        }
        if (!value.isEmpty()) {
            scalar.getEndMark()
                    .flatMap(text::wordAfterHash)
                    .ifPresent(word -> refuse(
                            ProblemCode.SYNTAX,
                            at.name() + " ends before " + shortened(word)
                                    + ", which is a comment to YAML; expected the whole text in quotes, or a space after #",
                            scalar.getStartMark()));
        }
    }

    private void literal(PlainScalar plain, String value, String literal) {
        if (wanted.contains(json.line()) && !value.isEmpty()) {
            unquoted.put(json.line(), plain);
            json.string(value);
        } else {
            json.literal(literal);
        }
    }

    private void unclear(ScalarEvent scalar, String what) {
        settle(
                at.name() + " is " + shortened(scalar.getValue()) + ", which some read as text and others as " + what,
                ProblemCode.WRONG_TYPE,
                scalar);
        json.string(scalar.getValue());
    }

    private static String shortened(String word) {
        return word.length() <= 60 ? word : word.substring(0, 60) + "…";
    }

    private void settle(String sentence, ProblemCode code, Event event) {
        settled.add(at.pointer());
        refuse(code, sentence, event.getStartMark());
    }

    private void breakOff(String sentence, Optional<Mark> mark) {
        isBroken = true;
        refuse(ProblemCode.SYNTAX, sentence, mark);
    }

    private void refuse(ProblemCode code, String sentence, Optional<Mark> mark) {
        problems.add(new Problem(at.pointer(), code, sentence, text.place(mark)));
    }
}
