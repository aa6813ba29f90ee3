package io.github.sscop.form;

import io.github.sscop.code.ItemId;
import io.github.sscop.evidence.Evidence;
import io.github.sscop.evidence.EvidenceBuilder;
import io.github.sscop.evidence.EvidenceId;
import io.github.sscop.evidence.EvidenceKind;
import io.github.sscop.evidence.Independence;
import io.github.sscop.evidence.Link;
import io.github.sscop.evidence.Method;
import io.github.sscop.evidence.Originator;
import io.github.sscop.problem.ProblemCode;
import io.github.sscop.report.QuestionnaireColumn;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A record that one row of a table describes, and that others with the same id link to further items. */
final class AnsweredRecord {

    private final ItemId item;
    private final Optional<EvidenceId> id;
    private final AnswerRow first;
    private final AnswerColumns columns;
    private final List<Link> links = new ArrayList<>();
    private final List<FieldPlaces> places = new ArrayList<>();

    AnsweredRecord(ItemId item, Optional<EvidenceId> id, AnswerRow first, AnswerColumns columns) {
        this.item = item;
        this.id = id;
        this.first = first;
        this.columns = columns;
    }

    /** Adds a problem for each cell of another row with the same id that says something else of the record. */
    void refuseDifferences(AnswerRow row, DraftBuilder draft) {
        refuseOtherFacts(row, draft);
        for (QuestionnaireColumn column : AnswerRow.ofRecord()) {
            if (!row.text(column).isEmpty() && !row.text(column).equals(first.text(column))) {
                draft.problem(
                        row.place(column),
                        ProblemCode.CONTRADICTION,
                        "the record " + id.map(EvidenceId::value).orElse("") + " is described differently in "
                                + first.place().words() + "; expected the same, or an empty cell");
            }
        }
    }

    /** Adds a problem if another answer with the same id gives other facts or another sample. */
    private void refuseOtherFacts(AnswerRow row, DraftBuilder draft) {
        boolean facts = !row.facts().isEmpty() && !row.facts().equals(first.facts());
        boolean sample = row.sample().isPresent() && !row.sample().equals(first.sample());
        if (facts || sample) {
            draft.problem(
                    row.place(),
                    ProblemCode.CONTRADICTION,
                    "the record " + id.map(EvidenceId::value).orElse("") + " has other " + (facts ? "facts" : "numbers")
                            + " in " + first.place().words() + "; expected the same, or none");
        }
    }

    /** Adds the link of a row; false if the row does not say what the record does to the item. */
    boolean link(AnswerRow row, ItemId to) {
        Optional<RecordBearing> bearing = row.bearing();
        links.add(new Link(
                to,
                bearing.map(RecordBearing::stance),
                bearing.map(RecordBearing::strength),
                row.optional(QuestionnaireColumn.ARGUMENT),
                Optional.empty()));
        places.add(row::placeOf);
        return bearing.isPresent();
    }

    void addTo(DraftBuilder draft) {
        Optional<String> location = first.optional(QuestionnaireColumn.LOCATION).or(this::addressInText);
        Optional<String> title = first.optional(QuestionnaireColumn.TITLE)
                .or(() -> location)
                .or(() -> first.optional(QuestionnaireColumn.ARGUMENT));
        if (title.isEmpty()) {
            draft.problem(
                    first.place(QuestionnaireColumn.TITLE),
                    ProblemCode.MISSING,
                    "the row describes a record and has no title; expected one, or a location");
        }
        Optional<EvidenceKind> kind = first.kind();
        EvidenceBuilder record = Evidence.builder(
                        id.orElseGet(() -> draft.freshId(item.value())).value(),
                        kind.map(EvidenceKind::value).orElse(DraftBuilder.PLACEHOLDER),
                        title.orElse(DraftBuilder.PLACEHOLDER),
                        first.method().orElse(Method.DOCUMENT_INSPECTION),
                        new Originator(
                                first.optional(QuestionnaireColumn.ORIGINATOR).orElse(DraftBuilder.PLACEHOLDER),
                                first.independence().orElse(Independence.VENDOR)))
                .onlyLinks(links);
        location.ifPresent(record::location);
        record.facts(FactText.read(first, kind, draft));
        first.sample().ifPresent(record::sample);
        first.digest().ifPresent(record::digest);
        first.date(QuestionnaireColumn.DATE).ifPresent(date -> record.occurredOn(date.toString()));
        first.date(QuestionnaireColumn.RECORDED_ON).ifPresent(date -> record.recordedOn(date.toString()));
        first.date(QuestionnaireColumn.VALID_UNTIL).ifPresent(date -> record.validUntil(date.toString()));
        draft.add(record.build(), places);
    }

    /** Returns the first address in the answer, where the table has no column for it. */
    private Optional<String> addressInText() {
        if (columns.has(QuestionnaireColumn.LOCATION)) {
            return Optional.empty();
        }
        return CellAnswer.addressIn(first.text(QuestionnaireColumn.TITLE))
                .or(() -> CellAnswer.addressIn(first.text(QuestionnaireColumn.ARGUMENT)));
    }
}
