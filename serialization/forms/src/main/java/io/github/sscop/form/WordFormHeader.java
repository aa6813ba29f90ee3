package io.github.sscop.form;

import io.github.sscop.evidence.Person;
import io.github.sscop.evidence.SubmissionBuilder;
import io.github.sscop.form.file.CellText;
import io.github.sscop.form.file.WordCell;
import io.github.sscop.form.file.WordTable;
import io.github.sscop.problem.ProblemCode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The tables of the Word form above the answers: the organisation, and who assessed it, by their labels. */
final class WordFormHeader {

    private static final List<String> LABELS = List.of("organisation", "name", "role", "date completed");
    private static final Pattern DAY = Pattern.compile("(\\d{1,2})/(\\d{1,2})/(\\d{4})");

    private final DraftBuilder draft;
    private final Map<String, String> values = new HashMap<>();
    private Optional<String> day = Optional.empty();

    WordFormHeader(DraftBuilder draft) {
        this.draft = draft;
    }

    void read(WordTable table) {
        for (int i = 0; i < table.rows().size(); i++) {
            WordTable.WordRow row = table.rows().get(i);
            for (int j = 0; j < row.cells().size(); j++) {
                String label = label(row.cells().get(j));
                if (LABELS.contains(label)) {
                    read(label, value(table, i, j, label), table, row);
                }
            }
        }
    }

    private static String label(WordCell cell) {
        String text = cell.text();
        int colon = text.indexOf(':');
        return CellText.heading(colon < 0 ? text : text.substring(0, colon));
    }

    private static String afterColon(WordCell cell) {
        int colon = cell.text().indexOf(':');
        return colon < 0 ? "" : CellText.visible(cell.text().substring(colon + 1));
    }

    /** Returns what is said behind a label, else to the right of it, else, of the organisation, below it. */
    private static String value(WordTable table, int row, int column, String label) {
        List<WordCell> cells = table.rows().get(row).cells();
        String value = afterColon(cells.get(column));
        if (value.isEmpty() && column + 1 < cells.size()) {
            value = cells.get(column + 1).text();
        }
        if (value.isEmpty()
                && label.equals("organisation")
                && row + 1 < table.rows().size()) {
            value = table.rows().get(row + 1).cells().stream()
                    .findFirst()
                    .map(WordCell::text)
                    .orElse("");
        }
        return value;
    }

    private void read(String label, String value, WordTable table, WordTable.WordRow row) {
        if (value.isEmpty() || values.putIfAbsent(label, value) != null || !label.equals("date completed")) {
            return;
        }
        Matcher parts = DAY.matcher(value);
        try {
            if (parts.matches()) {
                day = Optional.of(LocalDate.of(number(parts, 3), number(parts, 2), number(parts, 1))
                        .toString());
                return;
            }
        } catch (DateTimeException e) {
            // Such as 31/02/2026, and 04/27/2026 with the month first.
        }
        draft.problem(
                new FormPlace(
                        "/tables/" + table.number() + "/rows/" + row.number(),
                        "table " + table.number() + ", row " + row.number() + " (Date Completed)"),
                ProblemCode.MALFORMED,
                "the date is \"" + value + "\"; expected a day as dd/mm/yyyy, such as 27/04/2026");
    }

    private static int number(Matcher parts, int group) {
        return Integer.parseInt(parts.group(group));
    }

    /** Returns the name of the organisation, if the form or the caller gives it. */
    Optional<String> organisation() {
        return Optional.ofNullable(values.get("organisation"))
                .or(() -> draft.header().organisation());
    }

    SubmissionBuilder complete(SubmissionBuilder submission) {
        day.ifPresent(submission::preparedOn);
        Optional<String> role = Optional.ofNullable(values.get("role"));
        Optional.ofNullable(values.get("name")).ifPresent(name -> submission.preparedBy(new Person(name, role)));
        return submission;
    }
}
