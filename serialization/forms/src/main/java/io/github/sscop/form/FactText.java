package io.github.sscop.form;

import io.github.sscop.code.PartialDate;
import io.github.sscop.evidence.EvidenceKind;
import io.github.sscop.evidence.FactValue;
import io.github.sscop.problem.ProblemCode;
import io.github.sscop.vocabulary.FactDefinition;
import io.github.sscop.vocabulary.FactType;
import io.github.sscop.vocabulary.KindDefinition;
import io.github.sscop.vocabulary.KindVocabulary;
import java.time.DateTimeException;
import java.time.Period;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** The reading of facts that were typed as text, by the definitions of their kind. */
final class FactText {

    private static final Pattern WHOLE = Pattern.compile("-?\\d{1,15}");
    private static final Pattern DECIMAL = Pattern.compile("-?\\d{1,15}\\.\\d{1,15}");

    private FactText() {}

    /** Reads the facts of a row, with a problem for each that is not what its kind defines. */
    static Map<String, FactValue> read(AnswerRow row, Optional<EvidenceKind> kind, DraftBuilder draft) {
        Optional<KindDefinition> definition = kind.flatMap(KindVocabulary.standard()::kind);
        Map<String, FactValue> facts = new LinkedHashMap<>();
        row.facts().forEach((name, typed) -> {
            String text = typed.strip();
            if (text.isEmpty()) {
                return;
            }
            FactDefinition fact =
                    definition.map(KindDefinition::facts).orElse(Map.of()).get(name);
            if (definition.isPresent() && fact == null) {
                draft.problem(
                        row.placeOfFact(name),
                        ProblemCode.UNKNOWN_FIELD,
                        "the fact is not one of its kind; expected one of "
                                + String.join(", ", definition.get().facts().keySet()));
                return;
            }
            FactType type = fact == null ? FactType.TEXT : fact.type();
            value(type, text)
                    .ifPresentOrElse(
                            value -> facts.put(name, value),
                            () -> draft.problem(
                                    row.placeOfFact(name),
                                    ProblemCode.MALFORMED,
                                    "the fact is \"" + cut(text) + "\"; expected " + expected(type)));
        });
        return facts;
    }

    private static String cut(String text) {
        return text.length() > 80 ? text.substring(0, 79) + "…" : text;
    }

    private static Optional<FactValue> value(FactType type, String text) {
        return switch (type) {
            case TEXT -> Optional.of(new FactValue.Text(text));
            case TEXTS ->
                Optional.of(new FactValue.Sequence(text.lines()
                        .map(String::strip)
                        .filter(line -> !line.isEmpty())
                        .<FactValue>map(FactValue.Text::new)
                        .toList()));
            case DATE -> parsed(() -> PartialDate.of(text), text);
            case PERIOD -> parsed(() -> Period.parse(text), text);
            case COUNT -> WHOLE.matcher(text).matches() ? whole(text) : Optional.empty();
            case NUMBER, PERCENTAGE ->
                WHOLE.matcher(text).matches()
                        ? whole(text)
                        : Optional.of(text)
                                .filter(each -> DECIMAL.matcher(each).matches())
                                .map(FactValue.Text::new);
            case FLAG ->
                switch (text.toLowerCase(Locale.ROOT)) {
                    case "yes", "true" -> Optional.of(new FactValue.Flag(true));
                    case "no", "false" -> Optional.of(new FactValue.Flag(false));
                    default -> Optional.empty();
                };
            case LIST, TABLE -> Optional.empty();
        };
    }

    private static Optional<FactValue> whole(String text) {
        return Optional.of(new FactValue.Whole(Long.parseLong(text)));
    }

    private static Optional<FactValue> parsed(Runnable check, String text) {
        try {
            check.run();
            return Optional.of(new FactValue.Text(text));
        } catch (IllegalArgumentException | DateTimeException | ArithmeticException e) {
            return Optional.empty();
        }
    }

    private static String expected(FactType type) {
        return switch (type) {
            case TEXT, TEXTS -> "text";
            case DATE -> "a date as YYYY-MM-DD or YYYY-MM, such as 2026-03-31";
            case PERIOD -> "a period of the calendar, such as P14D";
            case COUNT -> "a whole number";
            case NUMBER, PERCENTAGE -> "a number, such as 95 or 99.5";
            case FLAG -> "yes or no";
            case LIST, TABLE -> "none here: a list of this form is given in a submission";
        };
    }
}
