package io.github.sscop.form;

import io.github.sscop.code.ItemId;
import io.github.sscop.evidence.Declaration;
import io.github.sscop.evidence.EvidenceId;
import io.github.sscop.form.file.DataTable;
import io.github.sscop.problem.ProblemCode;
import io.github.sscop.report.QuestionnaireColumn;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The reader of a table of answers: a row for each record that answers a question, found by its header row. */
final class AnswerTableReader {

    private static final Pattern ITEM = Pattern.compile("(?i)(?:(?:claim|principle)\\s+)?(\\S{1,256})");

    private final DraftBuilder draft;
    private final ColumnMapping mapping;
    private final Map<EvidenceId, AnsweredRecord> named = new LinkedHashMap<>();
    private final List<AnsweredRecord> records = new ArrayList<>();
    private final Map<ItemId, Declaration> declarations = new HashMap<>();
    private final List<String> withoutBearing = new ArrayList<>();

    AnswerTableReader(DraftBuilder draft, ColumnMapping mapping) {
        this.draft = draft;
        this.mapping = mapping;
    }

    SubmissionDraft read(List<DataTable> tables) {
        List<AnswerColumns> found = AnswerColumns.of(tables, mapping);
        if (found.isEmpty()) {
            draft.problem(
                    FormPlace.WHOLE,
                    ProblemCode.MISSING,
                    "no row has the heading " + mapping.itemHeading()
                            + " and that of an answer; expected a header row with "
                            + (mapping.complete()
                                    ? String.join(", ", mapping.headings().values())
                                    : "the headings of the questionnaire, or other columns to be named")
                            + headingsFound(tables));
        } else {
            AnswerColumns columns = found.get(0);
            checkHeader(columns);
            found.stream()
                    .skip(1)
                    .forEach(other -> draft.note(other.place(), "a second table of answers, which is not read"));
            columns.rows()
                    .forEach(row -> readRow(new AnswerRow(columns, row, draft, AnswerEntry.of(Map.of())), columns));
        }
        return finished();
    }

    private SubmissionDraft finished() {
        records.forEach(record -> record.addTo(draft));
        if (!withoutBearing.isEmpty()) {
            draft.note(
                    FormPlace.WHOLE,
                    "these rows do not say whether their record supports or refutes the item, so that it counts only where a"
                            + " rule derives that: "
                            + withoutBearing.stream().limit(50).collect(Collectors.joining(", "))
                            + (withoutBearing.size() > 50 ? " and more" : ""));
        }
        return draft.build(draft.header().organisation(), draft.header().numbering(), submission -> submission);
    }

    /** Reads answers that were typed into a form on line, each by itself. */
    SubmissionDraft readEntries(List<AnswerEntry> entries) {
        for (int i = 0; i < entries.size(); i++) {
            AnswerColumns columns = AnswerColumns.ofEntry(entries.get(i), i);
            readRow(new AnswerRow(columns, columns.rows().get(0), draft, entries.get(i)), columns);
        }
        return finished();
    }

    private static String headingsFound(List<DataTable> tables) {
        return tables.stream()
                .flatMap(table -> table.rows().stream().limit(1))
                .findFirst()
                .map(row -> "; found "
                        + row.cells().values().stream()
                                .limit(20)
                                .map(text -> text.length() > 40 ? text.substring(0, 39) + "…" : text)
                                .collect(Collectors.joining(", ")))
                .orElse("; found no text");
    }

    private void checkHeader(AnswerColumns columns) {
        if (mapping.complete() && !columns.missing().isEmpty()) {
            draft.problem(
                    columns.place(),
                    ProblemCode.MISSING,
                    "the header row lacks " + String.join(", ", columns.missing()) + "; found also "
                            + String.join(", ", columns.unread()));
        }
        columns.repeated()
                .forEach(heading -> draft.problem(
                        columns.place(), ProblemCode.DUPLICATE, "the header row has " + heading + " more than once"));
        if (mapping.complete()
                && columns.missing().isEmpty()
                && !columns.unread().isEmpty()) {
            draft.note(columns.place(), "these columns are not read: " + String.join(", ", columns.unread()));
        }
    }

    private void readRow(AnswerRow row, AnswerColumns columns) {
        if (row.isUnanswered()) {
            return;
        }
        row.refuseErrors();
        String text = row.text(QuestionnaireColumn.ITEM);
        Matcher item = ITEM.matcher(text);
        if (!item.matches()) {
            draft.problem(
                    row.place(QuestionnaireColumn.ITEM),
                    text.isEmpty() ? ProblemCode.MISSING : ProblemCode.UNKNOWN_ITEM,
                    text.isEmpty()
                            ? "the row has an answer and no item; expected an id such as 1.1.1"
                            : "the item is \"" + (text.length() > 80 ? text.substring(0, 79) + "…" : text)
                                    + "\"; expected an id such as 1.1.1");
            return;
        }
        ItemId id = ItemId.of(item.group(1));
        readDeclaration(row, id);
        readRecord(row, id, columns);
    }

    private void readDeclaration(AnswerRow row, ItemId item) {
        Optional<String> explanation = row.optional(QuestionnaireColumn.EXPLANATION);
        boolean given = !row.text(QuestionnaireColumn.STATUS).isEmpty();
        if (!given && explanation.isPresent()) {
            draft.problem(
                    row.place(QuestionnaireColumn.EXPLANATION),
                    ProblemCode.MISSING,
                    "the row explains a status and gives none; expected one of met, partly met, not met, not applicable");
        }
        row.status().ifPresent(status -> {
            Declaration declaration = new Declaration(item, status, explanation, Optional.empty());
            Declaration before = declarations.putIfAbsent(item, declaration);
            if (before == null) {
                draft.add(declaration, row::placeOf);
            } else if (before.status() != status || (explanation.isPresent() && !before.equals(declaration))) {
                draft.problem(
                        row.place(QuestionnaireColumn.STATUS),
                        ProblemCode.CONTRADICTION,
                        "the status of " + item + " differs from that in a row above; expected it once, or the same");
            }
        });
    }

    private void readRecord(AnswerRow row, ItemId item, AnswerColumns columns) {
        boolean none = row.text(QuestionnaireColumn.ARGUMENT).isEmpty()
                && row.text(QuestionnaireColumn.BEARING).isEmpty()
                && row.text(QuestionnaireColumn.EVIDENCE_ID).isEmpty()
                && row.facts().isEmpty()
                && row.sample().isEmpty()
                && AnswerRow.ofRecord().stream()
                        .allMatch(column -> row.text(column).isEmpty());
        if (none) {
            return;
        }
        Optional<EvidenceId> id = row.evidenceId();
        AnsweredRecord before = id.map(named::get).orElse(null);
        AnsweredRecord record = before == null ? new AnsweredRecord(item, id, row, columns) : before;
        if (before == null) {
            records.add(record);
            id.ifPresent(draft::reserve);
            id.ifPresent(given -> named.put(given, record));
        } else {
            record.refuseDifferences(row, draft);
        }
        if (record.link(row, item)) {
            return;
        }
        withoutBearing.add(row.place().words());
    }
}
