package io.github.sscop.code.document;

import io.github.sscop.code.document.DocumentType.ReadResult;
import io.github.sscop.problem.PassedField;
import io.github.sscop.problem.Problem;
import io.github.sscop.problem.ProblemCode;
import io.github.sscop.problem.ReadOptions;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.exc.StreamConstraintsException;

/**
 * The reader of one kind of document, which reports everything that is wrong with a document at once.
 *
 * @param name the name of the document in messages
 * @param contract the value that the contract field must have; null for a document of another standard, which has no such
 *     field and may have fields of its own
 * @param root the codec of the document as a whole
 * @param <T> the type that mirrors the document
 */
record DocumentReader<T>(String name, @Nullable String contract, Codec<T> root) {

    static final String CONTRACT = "contract";

    /** The parts of Jackson's messages that name a setting which holds a limit or would permit the fault. */
    private static final Pattern JACKSON_SETTING = Pattern.compile(
            ", from `[^`]*`|: enable `[^`]*` to allow| \\(not recognized as one since Feature '[^']*' not enabled for parser\\)");

    /** Reads a document with everything that is wrong with it. */
    ReadResult<T> read(JsonText text, ReadOptions options) {
        if (text.fault().isPresent()) {
            return result(text, null, List.of(text.fault().get()), List.of());
        }
        List<Problem> contractProblems = contract == null ? List.of() : contractProblems(text, contract);
        if (contractProblems.stream().anyMatch(problem -> problem.code() != ProblemCode.MISSING)) {
            return result(text, null, contractProblems, List.of());
        }
        try (JsonParser parser = text.parser()) {
            ReadContext in = new ReadContext(parser, text.limits(), contractProblems, options);
            try {
                T value = readDocument(in);
                return result(text, value, in.problems(), in.passed());
            } catch (ReadContext.LimitExceeded e) {
                return result(text, null, e.all(in.problems(), text.limits()), List.of());
            } catch (StreamConstraintsException e) {
                String message = "a part is larger than allowed: " + withoutSettings(e);
                return result(text, null, List.of(in.beyondLimit(message).problem()), List.of());
            } catch (JacksonException e) {
                in.report(ProblemCode.SYNTAX, "not JSON: " + withoutSettings(e));
                return result(text, null, in.problems(), List.of());
            }
        }
    }

    private ReadResult<T> result(JsonText text, @Nullable T value, List<Problem> problems, List<PassedField> passed) {
        List<Problem> relevant = contract != null
                ? problems
                : problems.stream()
                        .filter(problem -> problem.code() != ProblemCode.UNKNOWN_FIELD)
                        .toList();
        return new ReadResult<>(Optional.ofNullable(value), relevant, passed, name, text);
    }

    private @Nullable T readDocument(ReadContext in) {
        if (in.next() == null) {
            in.report(ProblemCode.SYNTAX, "the document is empty; expected one JSON object");
            return null;
        }
        T value = root.read(in);
        if (in.next() != null) {
            in.report(ProblemCode.SYNTAX, "the document goes on after its end; expected one JSON object");
        }
        return value;
    }

    private static String withoutSettings(JacksonException e) {
        return JACKSON_SETTING.matcher(e.getOriginalMessage()).replaceAll("");
    }

    /**
     * Returns what is wrong with the contract field; empty as well if the document is no object or is not JSON up to that field.
     *
     * <p>The field is read before all others, because a document of another kind would only give misleading problems.
     */
    private static List<Problem> contractProblems(JsonText text, String contract) {
        try (JsonParser parser = text.parser()) {
            ReadContext in = new ReadContext(parser, text.limits(), List.of());
            if (in.next() == JsonToken.START_OBJECT) {
                checkContract(in, contract);
            }
            return in.problems();
        } catch (JacksonException e) {
            return List.of(); // Reading the document reports it with its place.
        }
    }

    private static void checkContract(ReadContext in, String contract) {
        String field;
        while ((field = in.enterField()) != null) {
            if (field.equals(CONTRACT)) {
                if (in.token() != JsonToken.VALUE_STRING) {
                    in.wrong(ProblemCode.WRONG_TYPE, ReadContext.quote(contract));
                } else if (!in.string().equals(contract)) {
                    in.wrong(ProblemCode.CONTRACT, ReadContext.quote(contract));
                }
                return;
            }
            in.skip();
            in.leave();
        }
        in.reportAt(
                CONTRACT,
                ProblemCode.MISSING,
                CONTRACT + " is missing; expected " + ReadContext.quote(contract) + " in the document");
    }
}
