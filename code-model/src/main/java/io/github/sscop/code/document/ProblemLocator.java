package io.github.sscop.code.document;

import io.github.sscop.problem.Place;
import io.github.sscop.problem.Problem;
import io.github.sscop.problem.ProblemCode;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.TokenStreamLocation;

/**
 * The locator of problems in a text: finds the line and column of each by parsing the text once more.
 *
 * <p>So reading a text without problems never counts lines.
 */
public final class ProblemLocator {

    private static final Comparator<Problem> ORDER =
            Comparator.comparing(problem -> problem.at().orElse(new Place(1, 1)));

    /** A part of the document to which a problem points, or that contains such a part. */
    private static final class LocatedPart {
        final Map<String, LocatedPart> parts = new HashMap<>();

        @Nullable
        Place first;

        @Nullable
        Place last;

        void seen(TokenStreamLocation at) {
            last = place(at);
            first = first == null ? last : first;
        }
    }

    private final LocatedPart document = new LocatedPart();
    private @Nullable Place broken;

    private ProblemLocator(JsonParser text, Stream<String> pointers) {
        pointers.forEach(this::wanted);
        try (JsonParser parser = text) {
            if (parser.nextToken() != null) {
                document.seen(parser.currentTokenLocation());
                walk(parser, document);
                if (parser.nextToken() != null) {
                    broken = place(parser.currentTokenLocation());
                }
            }
        } catch (JacksonException e) {
            broken = e.getLocation() == null ? null : place(e.getLocation());
        }
    }

    /**
     * Returns the problems with their places, in the order of the text.
     *
     * @param text a parser at the beginning of the text that counts characters; it is closed here
     */
    public static List<Problem> placed(JsonParser text, List<Problem> problems) {
        ProblemLocator places = new ProblemLocator(text, problems.stream().map(Problem::pointer));
        return problems.stream().map(places::placed).sorted(ORDER).toList(); // Stable.
    }

    /**
     * Returns the place of each part of a text, or of the innermost part that should contain it; none where the text is no JSON.
     *
     * @param text a parser at the beginning of the text that counts characters; it is closed here
     * @param pointers the parts, as JSON Pointers (RFC 6901)
     */
    static Map<String, Place> places(JsonParser text, Set<String> pointers) {
        ProblemLocator places = new ProblemLocator(text, pointers.stream());
        Map<String, Place> found = new HashMap<>();
        if (places.document.first != null) {
            pointers.forEach(pointer -> found.put(pointer, places.innermost(pointer, places.document.first, false)));
        }
        return found;
    }

    private static Place place(TokenStreamLocation at) {
        return new Place(Math.max(1, at.getLineNr()), Math.max(1, at.getColumnNr()));
    }

    private void wanted(String pointer) {
        LocatedPart part = document;
        for (String segment : segments(pointer)) {
            part = part.parts.computeIfAbsent(segment, s -> new LocatedPart());
        }
    }

    private static List<String> segments(String pointer) {
        return pointer.isEmpty()
                ? List.of()
                : List.of(pointer.substring(1).split("/", -1)).stream()
                        .map(segment -> segment.replace("~1", "/").replace("~0", "~"))
                        .toList();
    }

    private static void walk(JsonParser parser, LocatedPart part) {
        if (part.parts.isEmpty()) {
            parser.skipChildren();
        } else if (parser.currentToken() == JsonToken.START_OBJECT) {
            String name;
            while ((name = parser.nextName()) != null) {
                TokenStreamLocation at = parser.currentTokenLocation();
                parser.nextToken();
                step(parser, part.parts.get(name), at);
            }
        } else if (parser.currentToken() == JsonToken.START_ARRAY) {
            for (int i = 0; parser.nextToken() != JsonToken.END_ARRAY; i++) {
                step(parser, part.parts.get(Integer.toString(i)), parser.currentTokenLocation());
            }
        }
    }

    private static void step(JsonParser parser, @Nullable LocatedPart part, TokenStreamLocation at) {
        if (part == null) {
            parser.skipChildren();
        } else {
            part.seen(at);
            walk(parser, part);
        }
    }

    private Problem placed(Problem problem) {
        return problem.at().isPresent()
                ? problem
                : place(problem).map(problem::at).orElse(problem);
    }

    /** Returns the place of the part, or of the innermost part that should contain it; the whole document has none. */
    private Optional<Place> place(Problem problem) {
        if (problem.code() == ProblemCode.SYNTAX) {
            return Optional.ofNullable(broken);
        }
        if (problem.pointer().isEmpty()) {
            return Optional.empty();
        }
        if (problem.code() == ProblemCode.LIMIT && broken != null) {
            return Optional.of(broken);
        }
        return Optional.ofNullable(document.first)
                .map(start -> innermost(problem.pointer(), start, problem.code() == ProblemCode.DUPLICATE_FIELD));
    }

    private Place innermost(String pointer, Place start, boolean repeated) {
        Place place = start;
        LocatedPart part = document;
        for (String segment : segments(pointer)) {
            part = part.parts.getOrDefault(segment, new LocatedPart());
            if (part.first == null || part.last == null) {
                break;
            }
            place = repeated ? part.last : part.first;
        }
        return place;
    }
}
