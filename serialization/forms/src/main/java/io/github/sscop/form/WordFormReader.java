package io.github.sscop.form;

import io.github.sscop.code.ItemId;
import io.github.sscop.code.Numbering;
import io.github.sscop.code.NumberingId;
import io.github.sscop.evidence.Evidence;
import io.github.sscop.evidence.Link;
import io.github.sscop.evidence.Method;
import io.github.sscop.evidence.Originator;
import io.github.sscop.form.file.CellText;
import io.github.sscop.form.file.WordCell;
import io.github.sscop.form.file.WordTable;
import io.github.sscop.problem.ProblemCode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The reader of the Word form, version 0.4: its tables go by their header rows, and its rows by the references in them.
 *
 * <p>The form has no field for a status, so that a record is linked to its claim without a stance: a text such as "not
 * applicable" cannot become a support.
 */
final class WordFormReader {

    /** The numbering of the form. */
    static final NumberingId NUMBERING = NumberingId.of("template-0.4");

    private static final Pattern REFERENCE =
            Pattern.compile("(?i)(claim|principle)?\\s*(\\d{1,3}(?:\\.\\d{1,3}){1,2})\\.?");

    private final DraftBuilder draft;
    private final Optional<Numbering> numbering;
    private final Map<ItemId, FormPlace> rows = new LinkedHashMap<>();
    private final List<OpenRecord> records = new ArrayList<>();

    /** The index of the first record of the row above, to which a row merged with it is linked as well. */
    private int firstAbove;

    /**
     * A record that rows below may still be linked to.
     *
     * @param item the item of its first row
     * @param answer its texts
     * @param links its links
     * @param places the places of these
     */
    private record OpenRecord(String item, CellAnswer answer, List<Link> links, List<FieldPlaces> places) {}

    WordFormReader(DraftBuilder draft) {
        this.draft = draft;
        this.numbering = draft.code().numbering(NUMBERING);
    }

    SubmissionDraft read(List<WordTable> tables) {
        if (numbering.isEmpty()) {
            draft.problem(
                    FormPlace.WHOLE,
                    ProblemCode.UNKNOWN_CODE,
                    "it asks about the Software Security Code of Practice; found "
                            + draft.code().id());
        }
        WordFormHeader header = new WordFormHeader(draft);
        int answering = 0;
        for (WordTable table : tables) {
            Optional<WordFormColumns> columns = table.rows().stream()
                    .flatMap(row -> WordFormColumns.of(row).stream())
                    .findFirst();
            if (columns.isPresent()) {
                answering++;
                readTable(table);
            } else {
                header.read(table);
            }
        }
        if (answering == 0) {
            draft.problem(
                    FormPlace.WHOLE,
                    ProblemCode.MISSING,
                    "none of its " + tables.size()
                            + " tables has a header row with the words Reference and Evidence; expected"
                            + " the self-assessment form, version 0.4");
        } else {
            noteMissingRows();
        }
        records.forEach(this::add);
        return draft.build(header.organisation(), numbering.map(Numbering::id), header::complete);
    }

    private void readTable(WordTable table) {
        Optional<WordFormColumns> columns = Optional.empty();
        for (WordTable.WordRow row : table.rows()) {
            Optional<WordFormColumns> header = WordFormColumns.of(row);
            if (header.isPresent()) {
                columns = header;
            } else if (!row.isBlank() && columns.isPresent()) {
                readRow(table, row, columns.get());
            } else if (!row.isBlank()) {
                draft.note(place(table, row, ""), "the row stands above the header of its table, and is not read");
            }
        }
    }

    private void readRow(WordTable table, WordTable.WordRow row, WordFormColumns columns) {
        String reference = columns.reference(row).map(WordCell::text).orElse("");
        FormPlace place = place(table, row, reference);
        Matcher parts = REFERENCE.matcher(reference.replace('\n', ' '));
        if (reference.isEmpty()) {
            draft.note(place, "the row has text and no reference, and is not read: " + beginning(row));
        } else if (!parts.matches()) {
            draft.problem(
                    place,
                    ProblemCode.UNKNOWN_ITEM,
                    "the reference is \"" + beginning(reference) + "\"; expected one such as Claim 1.1.1");
        } else if (parts.group(2).chars().filter(c -> c == '.').count() == 2) {
            readClaim(row, columns, ItemId.of(parts.group(2)), place);
        }
    }

    private void readClaim(WordTable.WordRow row, WordFormColumns columns, ItemId item, FormPlace place) {
        FormPlace before = rows.putIfAbsent(item, place);
        if (before != null) {
            draft.problem(
                    place,
                    ProblemCode.DUPLICATE,
                    "the claim " + item + " has a row already, " + before.words()
                            + "; expected one row for each claim");
            return;
        }
        Optional<ItemId> claim = numbering
                .flatMap(form -> form.toCatalog(item))
                .filter(id -> draft.code().claim(id).isPresent());
        if (numbering.isPresent() && claim.isEmpty()) {
            draft.problem(
                    place,
                    ProblemCode.UNKNOWN_ITEM,
                    "the form, version 0.4, has no claim " + item
                            + "; expected one of its 43 claims. Is it another version?");
            return;
        }
        Optional<WordCell> evidence = columns.evidence(row);
        Optional<WordCell> argument = columns.argument(row);
        evidence.ifPresent(cell -> noteUnread(cell, place));
        argument.ifPresent(cell -> noteUnread(cell, place));
        List<String> arguments = argument.map(WordCell::paragraphs).orElse(List.of());
        if (evidence.isPresent() && evidence.get().continued()) {
            joinAbove(item, arguments, place);
        } else {
            List<String> texts = evidence.map(WordCell::paragraphs).orElse(List.of());
            addRecords(item, claim.orElse(item), texts, arguments, place);
        }
    }

    /** Adds a record for each answer of a row, whose claim the form and the Code may number in two ways. */
    private void addRecords(ItemId item, ItemId claim, List<String> texts, List<String> arguments, FormPlace place) {
        if (!CellAnswer.isComplete(texts, arguments)) {
            draft.note(
                    place,
                    "an argument has no evidence beside it, and is not read: "
                            + beginning(String.join(" ", arguments)));
        }
        firstAbove = records.size();
        for (CellAnswer answer : CellAnswer.of(texts, arguments)) {
            OpenRecord record = new OpenRecord(claim.value(), answer, new ArrayList<>(), new ArrayList<>());
            record.links().add(link(item, answer.argument()));
            record.places().add(field -> place);
            records.add(record);
        }
    }

    /** Links the records of the row above to a claim whose evidence cell is merged with that of the row above. */
    private void joinAbove(ItemId item, List<String> arguments, FormPlace place) {
        Optional<String> argument = arguments.isEmpty() ? Optional.empty() : Optional.of(String.join("\n", arguments));
        for (OpenRecord record : records.subList(firstAbove, records.size())) {
            record.links().add(link(item, argument));
            record.places().add(field -> place);
        }
    }

    private static Link link(ItemId item, Optional<String> argument) {
        return new Link(item, Optional.empty(), Optional.empty(), argument, Optional.empty());
    }

    private void add(OpenRecord record) {
        Evidence evidence = Evidence.builder(
                        draft.freshId(record.item()).value(),
                        DraftBuilder.PLACEHOLDER,
                        record.answer().title(),
                        Method.DOCUMENT_INSPECTION,
                        Originator.vendor(DraftBuilder.PLACEHOLDER))
                .onlyLinks(record.links())
                .build();
        draft.add(
                record.answer()
                        .location()
                        .map(location -> evidence.toBuilder().location(location).build())
                        .orElse(evidence),
                record.places());
    }

    private void noteUnread(WordCell cell, FormPlace place) {
        cell.unread().stream()
                .sorted()
                .forEach(thing -> draft.note(place, "a cell has " + thing + ", which is not read; expected text"));
    }

    private void noteMissingRows() {
        if (numbering.isEmpty()) {
            return;
        }
        List<String> missing = draft.code().claims().stream()
                .filter(claim -> rows.keySet().stream()
                        .noneMatch(item -> numbering.get().toCatalog(item).equals(Optional.of(claim.id()))))
                .map(claim -> claim.id().value())
                .filter(id -> !numbering.get().lacks().contains(ItemId.of(id)))
                .toList();
        if (!missing.isEmpty()) {
            draft.note(FormPlace.WHOLE, "it has no row for these claims of the Code: " + String.join(", ", missing));
        }
    }

    private static FormPlace place(WordTable table, WordTable.WordRow row, String reference) {
        return new FormPlace(
                "/tables/" + table.number() + "/rows/" + row.number(),
                "table " + table.number() + ", row " + row.number()
                        + (reference.isEmpty() ? "" : " (" + beginning(reference) + ")"));
    }

    private static String beginning(WordTable.WordRow row) {
        return beginning(String.join(
                " ",
                row.cells().stream()
                        .map(WordCell::text)
                        .filter(text -> !text.isEmpty())
                        .toList()));
    }

    private static String beginning(String text) {
        String line = CellText.visible(text.replace('\n', ' '));
        return line.length() > 80
                ? line.substring(0, line.offsetByCodePoints(0, Math.min(79, line.codePointCount(0, line.length()))))
                        + "…"
                : line;
    }
}
