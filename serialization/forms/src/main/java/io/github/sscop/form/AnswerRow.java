package io.github.sscop.form;

import io.github.sscop.code.Digest;
import io.github.sscop.code.PartialDate;
import io.github.sscop.evidence.DeclaredStatus;
import io.github.sscop.evidence.EvidenceId;
import io.github.sscop.evidence.EvidenceKind;
import io.github.sscop.evidence.Independence;
import io.github.sscop.evidence.Method;
import io.github.sscop.evidence.Sample;
import io.github.sscop.form.file.CellText;
import io.github.sscop.form.file.DataTable;
import io.github.sscop.problem.ProblemCode;
import io.github.sscop.report.QuestionnaireColumn;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One row of answers, whose cells are read as what they are to be, with a problem for each that is not. */
final class AnswerRow {

    private static final Pattern ERROR = Pattern.compile("#(?:REF!|N/A|VALUE!|NAME\\?|DIV/0!|NUM!|NULL!|SPILL!|CALC!)");

    private final AnswerColumns columns;
    private final DataTable.DataRow row;
    private final DraftBuilder draft;
    private final AnswerEntry entry;

    /**
     * Creates a row.
     *
     * @param entry what was typed beside the cells, in a form on line
     */
    AnswerRow(AnswerColumns columns, DataTable.DataRow row, DraftBuilder draft, AnswerEntry entry) {
        this.columns = columns;
        this.row = row;
        this.draft = draft;
        this.entry = entry;
    }

    /** Returns the facts that were typed, without those that were left empty. */
    Map<String, String> facts() {
        Map<String, String> facts = new LinkedHashMap<>(entry.facts());
        facts.values().removeIf(String::isBlank);
        return facts;
    }

    Optional<Sample> sample() {
        return entry.sample();
    }

    FormPlace placeOfFact(String name) {
        return columns.placeOfFact(row, name);
    }

    /** Returns the text of a cell; empty if it has none. */
    String text(QuestionnaireColumn column) {
        return columns.text(row, column);
    }

    Optional<String> optional(QuestionnaireColumn column) {
        return Optional.of(text(column)).filter(text -> !text.isEmpty());
    }

    FormPlace place(QuestionnaireColumn column) {
        return columns.place(row, column);
    }

    /** Returns the place of a field of a record, link or declaration. */
    FormPlace placeOf(String field) {
        return place(
                switch (field) {
                    case "title" -> QuestionnaireColumn.TITLE;
                    case "location" -> QuestionnaireColumn.LOCATION;
                    case "occurredOn" -> QuestionnaireColumn.DATE;
                    case "recordedOn" -> QuestionnaireColumn.RECORDED_ON;
                    case "validUntil" -> QuestionnaireColumn.VALID_UNTIL;
                    case "originator" -> QuestionnaireColumn.ORIGINATOR;
                    case "argument" -> QuestionnaireColumn.ARGUMENT;
                    default -> QuestionnaireColumn.ITEM;
                });
    }

    FormPlace place() {
        return columns.place(row);
    }

    /** Adds a problem for each cell whose formula has no result. */
    void refuseErrors() {
        for (QuestionnaireColumn column : QuestionnaireColumn.values()) {
            if (ERROR.matcher(text(column)).matches()) {
                problem(column, "a value that its formula gives");
            }
        }
    }

    /** Returns whether the row has none of the answers. */
    boolean isUnanswered() {
        return Stream.of(QuestionnaireColumn.values())
                        .filter(QuestionnaireColumn::isAnswer)
                        .allMatch(column -> text(column).isEmpty())
                && facts().isEmpty()
                && sample().isEmpty();
    }

    Optional<PartialDate> date(QuestionnaireColumn column) {
        return parsed(column, "a date as YYYY-MM-DD or YYYY-MM, such as 2026-03-31", PartialDate::of);
    }

    Optional<Digest> digest() {
        return parsed(QuestionnaireColumn.DIGEST, "a digest such as sha256: and 64 hexadecimal digits", Digest::of);
    }

    Optional<EvidenceId> evidenceId() {
        return parsed(QuestionnaireColumn.EVIDENCE_ID, "an id without blanks, such as E-001", EvidenceId::of);
    }

    Optional<EvidenceKind> kind() {
        return parsed(
                QuestionnaireColumn.KIND,
                "a kind in words, such as policy document",
                text -> EvidenceKind.of(constant(text)));
    }

    Optional<Method> method() {
        return word(QuestionnaireColumn.METHOD, Method.class);
    }

    Optional<Independence> independence() {
        return word(QuestionnaireColumn.INDEPENDENCE, Independence.class);
    }

    Optional<DeclaredStatus> status() {
        return word(QuestionnaireColumn.STATUS, DeclaredStatus.class);
    }

    Optional<RecordBearing> bearing() {
        return word(QuestionnaireColumn.BEARING, RecordBearing.class);
    }

    private <E extends Enum<E>> Optional<E> word(QuestionnaireColumn column, Class<E> words) {
        String expected = Stream.of(words.getEnumConstants())
                .map(word -> word.name().toLowerCase(Locale.ROOT).replace('_', ' '))
                .collect(Collectors.joining(", "));
        return parsed(column, "one of " + expected, text -> Enum.valueOf(words, constant(text)));
    }

    private static String constant(String text) {
        return CellText.heading(text).replace(' ', '_').toUpperCase(Locale.ROOT);
    }

    private <T> Optional<T> parsed(QuestionnaireColumn column, String expected, Function<String, T> parse) {
        String text = text(column);
        if (text.isEmpty() || ERROR.matcher(text).matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(parse.apply(text));
        } catch (IllegalArgumentException e) {
            problem(column, expected);
            return Optional.empty();
        }
    }

    private void problem(QuestionnaireColumn column, String expected) {
        String text = text(column);
        String found = text.length() > 80 ? text.substring(0, 79) + "…" : text;
        draft.problem(
                place(column),
                ProblemCode.MALFORMED,
                "the cell is \"" + found.replace('\n', ' ') + "\"; expected " + expected);
    }

    /** Returns the columns that say something about the record itself, and not about the item. */
    static List<QuestionnaireColumn> ofRecord() {
        return List.of(
                QuestionnaireColumn.TITLE,
                QuestionnaireColumn.LOCATION,
                QuestionnaireColumn.DATE,
                QuestionnaireColumn.ORIGINATOR,
                QuestionnaireColumn.KIND,
                QuestionnaireColumn.METHOD,
                QuestionnaireColumn.INDEPENDENCE,
                QuestionnaireColumn.RECORDED_ON,
                QuestionnaireColumn.VALID_UNTIL,
                QuestionnaireColumn.DIGEST);
    }
}
