package io.github.sscop.code.document;

import io.github.sscop.problem.Problem;
import io.github.sscop.problem.ProblemCode;
import io.github.sscop.problem.ReadLimits;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.sym.PropertyNameMatcher;

/** One pass over one document: where it stands, and what was found wrong so far. */
final class ReadContext {

    static final int UNKNOWN = PropertyNameMatcher.MATCH_UNKNOWN_NAME;
    static final int END = PropertyNameMatcher.MATCH_END_OBJECT;

    private static final int LONGEST_QUOTE = 60;

    /** How many characters the pointers of all problems may have. */
    private static final int LONGEST_POINTERS = 1 << 20;

    private final JsonParser parser;
    private final Texts texts;
    private final ReadLimits limits;
    private final List<Problem> problems;

    /** The names that lead to the value at hand; null where it is an index that does. */
    private @Nullable String[] names = new @Nullable String[16];

    private int[] indexes = new int[16];

    private int depth;
    private int pointers;

    ReadContext(JsonParser parser, JsonText text, List<Problem> problemsBefore) {
        this.parser = parser;
        this.texts = text.texts();
        this.limits = text.limits();
        this.problems = new ArrayList<>(problemsBefore);
    }

    /** Ends reading, because it goes beyond a limit. */
    static final class LimitExceeded extends RuntimeException {

        private static final long serialVersionUID = 1L;
        private final transient Problem problem;

        private LimitExceeded(Problem problem) {
            super(problem.text(), null, false, false);
            this.problem = problem;
        }

        Problem problem() {
            return problem;
        }

        /** What is told of the document: only this, or, if it says that there is too much, all that was found so far as well. */
        List<Problem> all(List<Problem> found, ReadLimits limits) {
            return problem.equals(limits.tooMany())
                    ? Stream.concat(found.stream(), Stream.of(problem)).toList()
                    : List.of(problem);
        }
    }

    List<Problem> problems() {
        return problems;
    }

    ReadLimits limits() {
        return limits;
    }

    JsonToken token() {
        return parser.currentToken();
    }

    JsonToken next() {
        return parser.nextToken();
    }

    /** Enters the next field of the object at hand and steps to its value; null at the object's end. */
    @Nullable
    String enterField() {
        String name = parser.nextName();
        if (name != null) {
            enter(name);
            parser.nextToken();
        }
        return name;
    }

    /**
     * Enters the next field of the object at hand, one of those known, and steps to its value.
     *
     * @return which of the known fields it is; {@link #UNKNOWN} if it is none of them, {@link #END} at the object's end
     */
    int enterField(PropertyNameMatcher known) {
        int field = parser.nextNameMatch(known);
        if (field < 0 && field != UNKNOWN) {
            return END;
        }
        enter(parser.currentName());
        parser.nextToken();
        return field;
    }

    void skip() {
        parser.skipChildren();
    }

    void enter(String name) {
        makeRoom();
        names[depth++] = name;
    }

    void enter(int index) {
        makeRoom();
        names[depth] = null;
        indexes[depth++] = index;
    }

    private void makeRoom() {
        if (depth == names.length) {
            names = Arrays.copyOf(names, depth * 2);
            indexes = Arrays.copyOf(indexes, depth * 2);
        }
    }

    void leave() {
        depth--;
    }

    /** The text at hand, if it stands in the document as it is; else {@link #string()} says what it is. */
    Texts.@Nullable Text text() {
        return texts.at(parser.currentTokenLocation().getByteOffset());
    }

    String string() {
        return parser.getString();
    }

    boolean isWhole() {
        return parser.currentToken() == JsonToken.VALUE_NUMBER_INT
                && parser.getNumberType() != JsonParser.NumberType.BIG_INTEGER;
    }

    long whole() {
        return parser.getLongValue();
    }

    /** Reports a problem; ends reading where there are more than are told, or where their pointers alone fill the memory. */
    void report(ProblemCode code, String text) {
        String pointer = pointer();
        pointers += pointer.length();
        if (problems.size() >= limits.problems() || pointers > LONGEST_POINTERS) {
            throw new LimitExceeded(limits.tooMany());
        }
        problems.add(new Problem(pointer, code, text));
    }

    LimitExceeded beyondLimit(String text) {
        return new LimitExceeded(new Problem(pointer(), ProblemCode.LIMIT, text));
    }

    void reportAt(String field, ProblemCode code, String text) {
        enter(field);
        report(code, text);
        leave();
    }

    /** Reports that the value at hand is not what its field takes, and steps over it. */
    void wrong(ProblemCode code, String expected) {
        if (token() == JsonToken.VALUE_NULL) {
            report(
                    ProblemCode.NULL,
                    name() + " is null, which is not a value; expected " + expected
                            + ", or the field left out if it is optional");
        } else {
            report(code, name() + " is " + found() + "; expected " + expected);
        }
        skip();
    }

    /** What a type makes of the value at hand, or null if it declines; a part that could not be read is no news. */
    <T> @Nullable T made(int problemsBefore, Supplier<T> maker) {
        try {
            return maker.get();
        } catch (IllegalArgumentException | NullPointerException e) {
            if (e instanceof IllegalArgumentException || problems.size() == problemsBefore) {
                report(ProblemCode.INVALID, name() + ": " + e.getMessage());
            }
            return null;
        }
    }

    /** The thing at hand, as a sentence calls it. */
    String name() {
        if (depth == 0) {
            return "the document";
        }
        String last = segment(depth - 1);
        return names[depth - 1] == null && depth > 1 ? segment(depth - 2) + "[" + last + "]" : last;
    }

    private String segment(int at) {
        String name = names[at];
        return name == null ? Integer.toString(indexes[at]) : name;
    }

    private String found() {
        return switch (parser.currentToken()) {
            case START_OBJECT -> "an object";
            case START_ARRAY -> "a list";
            case VALUE_STRING -> quote(parser.getString());
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> "the number " + cut(parser.getString());
            default -> parser.getString();
        };
    }

    static String quote(String text) {
        return '"' + cut(text) + '"';
    }

    private static String cut(String text) {
        if (text.length() <= LONGEST_QUOTE) {
            return text;
        }
        boolean splitsPair = Character.isHighSurrogate(text.charAt(LONGEST_QUOTE - 1));
        return text.substring(0, splitsPair ? LONGEST_QUOTE - 1 : LONGEST_QUOTE) + "…";
    }

    private String pointer() {
        StringBuilder pointer = new StringBuilder();
        for (int i = 0; i < depth; i++) {
            pointer.append('/').append(segment(i).replace("~", "~0").replace("/", "~1"));
        }
        return pointer.toString();
    }
}
