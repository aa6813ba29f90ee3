package io.github.sscop.code.document;

import io.github.sscop.problem.PassedField;
import io.github.sscop.problem.Problem;
import io.github.sscop.problem.ProblemCode;
import io.github.sscop.problem.ReadLimits;
import io.github.sscop.problem.ReadOptions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.sym.PropertyNameMatcher;

/** The state of reading one document: the current value, the path to it, and the problems so far. */
final class ReadContext {

    static final int UNKNOWN = PropertyNameMatcher.MATCH_UNKNOWN_NAME;
    static final int END = PropertyNameMatcher.MATCH_END_OBJECT;

    private static final int LONGEST_QUOTE = 60;

    /** The names that fields of the contract can have. */
    private static final Pattern FIELD_NAME = Pattern.compile("[a-z][A-Za-z0-9]*");

    /** The most characters that the pointers of all problems may have together. */
    private static final int LONGEST_POINTERS = 1 << 20;

    private final JsonParser parser;
    private final ReadLimits limits;
    private final List<Problem> problems;

    /** The names on the path to the current value; null where the step is an index. */
    private @Nullable String[] names = new @Nullable String[16];

    private int[] indexes = new int[16];

    private int depth;
    private int pointers;

    /** The unknown fields that were passed over, by their path with * for every index. */
    private final Map<String, PassedField> passed = new LinkedHashMap<>();

    private final ReadOptions options;

    ReadContext(JsonParser parser, ReadLimits limits, List<Problem> problemsBefore) {
        this(parser, limits, problemsBefore, ReadOptions.strict());
    }

    ReadContext(JsonParser parser, ReadLimits limits, List<Problem> problemsBefore, ReadOptions options) {
        this.parser = parser;
        this.limits = limits;
        this.problems = new ArrayList<>(problemsBefore);
        this.options = options;
    }

    /** The exception that ends reading, because the document exceeds a limit. */
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

        /** Returns the problems to report: only this one, or all so far as well if this one is that there are too many. */
        List<Problem> all(List<Problem> found, ReadLimits limits) {
            return problem.equals(limits.tooMany())
                    ? Stream.concat(found.stream(), Stream.of(problem)).toList()
                    : List.of(problem);
        }
    }

    List<Problem> problems() {
        return problems;
    }

    /** Returns the unknown fields that were passed over, in the order of the document. */
    List<PassedField> passed() {
        return List.copyOf(passed.values());
    }

    /**
     * Skips the current field, which a record does not have: passes over it where the options say so, and it can be a field that
     * a later version added; else reports it.
     */
    void skipUnknown(Collection<String> known) {
        String name = Objects.requireNonNull(names[depth - 1]);
        if (options.passesUnknownFields()
                && FIELD_NAME.matcher(name).matches()
                && known.stream().noneMatch(name::equalsIgnoreCase)) {
            pass();
        } else {
            report(
                    ProblemCode.UNKNOWN_FIELD,
                    name() + " is not a field here; expected " + (known.size() == 1 ? "" : "one of ")
                            + String.join(", ", known));
        }
        skip();
    }

    private void pass() {
        String path = path("*");
        PassedField before = passed.get(path);
        if (before == null) {
            pointers += path.length();
            if (passed.size() >= limits.problems() || pointers > LONGEST_POINTERS) {
                throw beyondLimit(
                        "more fields are unknown than can be passed over; expected at most " + limits.problems());
            }
        }
        passed.put(
                path,
                before == null ? new PassedField(pointer(), 1) : new PassedField(before.pointer(), before.count() + 1));
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

    /** Enters the next field of the current object and moves to its value; returns null at the end of the object. */
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
     * Enters the next field of the current object and moves to its value.
     *
     * @return the index of the field among the known ones; {@link #UNKNOWN} for any other, {@link #END} at the end of the object
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

    String string() {
        return parser.getString();
    }

    boolean isInteger() {
        return parser.currentToken() == JsonToken.VALUE_NUMBER_INT
                && parser.getNumberType() != JsonParser.NumberType.BIG_INTEGER;
    }

    long integer() {
        return parser.getLongValue();
    }

    /** Reports a problem; ends reading where there are more than the limit, or where their pointers would fill the memory. */
    void report(ProblemCode code, String text) {
        reportWithin(new Problem("", code, text));
    }

    /** Reports a problem whose pointer begins at the current value. */
    void reportWithin(Problem problem) {
        String pointer = pointer() + problem.pointer();
        pointers += pointer.length();
        if (problems.size() >= limits.problems() || pointers > LONGEST_POINTERS) {
            throw new LimitExceeded(limits.tooMany());
        }
        problems.add(new Problem(pointer, problem.code(), problem.text()));
    }

    LimitExceeded beyondLimit(String text) {
        return new LimitExceeded(new Problem(pointer(), ProblemCode.LIMIT, text));
    }

    void reportAt(String field, ProblemCode code, String text) {
        enter(field);
        report(code, text);
        leave();
    }

    /** Reports that the current value is not what its field takes, and skips it. */
    void wrong(ProblemCode code, String expected) {
        if (token() == JsonToken.VALUE_NULL) {
            report(
                    ProblemCode.NULL,
                    name() + " is null, which is not a value; expected " + expected
                            + ", or the field left out if it is optional");
        } else {
            report(code, name() + " is " + description() + "; expected " + expected);
        }
        skip();
    }

    /**
     * Creates a value, or returns null and reports the refusal; a refusal for want of a part that was already reported is not
     * reported again.
     */
    <T> @Nullable T create(int problemsBefore, Supplier<T> maker) {
        try {
            return maker.get();
        } catch (IllegalArgumentException | NullPointerException e) {
            if (e instanceof IllegalArgumentException || problems.size() == problemsBefore) {
                report(ProblemCode.INVALID, name() + ": " + e.getMessage());
            }
            return null;
        }
    }

    /** Returns the name of the current value in messages. */
    String name() {
        if (depth == 0) {
            return "the document";
        }
        String last = segment(depth - 1);
        return names[depth - 1] == null && depth > 1 ? segment(depth - 2) + "[" + last + "]" : last;
    }

    private String segment(int at) {
        String name = names[at];
        return name == null ? Integer.toString(indexes[at]) : withoutNull(name);
    }

    private String description() {
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

    /** Replaces the characters U+0000, which a list of problems may not hold either. */
    private static String withoutNull(String text) {
        return text.replace('\0', '\uFFFD');
    }

    private static String cut(String text) {
        if (text.length() <= LONGEST_QUOTE) {
            return withoutNull(text);
        }
        boolean splitsPair = Character.isHighSurrogate(text.charAt(LONGEST_QUOTE - 1));
        return withoutNull(text.substring(0, splitsPair ? LONGEST_QUOTE - 1 : LONGEST_QUOTE)) + "…";
    }

    private String pointer() {
        return path(null);
    }

    /**
     * Returns the path to the current value as a JSON Pointer.
     *
     * @param index the text in the place of each index; null for the index itself
     */
    private String path(@Nullable String index) {
        StringBuilder path = new StringBuilder();
        for (int i = 0; i < depth; i++) {
            boolean replaced = index != null && names[i] == null;
            path.append('/')
                    .append(replaced ? index : segment(i).replace("~", "~0").replace("/", "~1"));
        }
        return path.toString();
    }
}
