package io.github.sscop.form;

import io.github.sscop.form.file.CellText;
import io.github.sscop.form.file.WordCell;
import io.github.sscop.form.file.WordTable;
import java.util.Optional;

/**
 * The columns of a table of answers, by its header row.
 *
 * @param header the header row
 * @param reference the cell above the references
 * @param evidence the cell above the evidence
 * @param argument the cell above the arguments, if there is one
 */
record WordFormColumns(WordTable.WordRow header, WordCell reference, WordCell evidence, Optional<WordCell> argument) {

    /** Returns the columns, if the row is a header row. */
    static Optional<WordFormColumns> of(WordTable.WordRow row) {
        Optional<WordCell> reference = find(row, "reference");
        Optional<WordCell> evidence = find(row, "evidence");
        if (reference.isEmpty() || evidence.isEmpty()) {
            return Optional.empty();
        }
        Optional<WordCell> argument = find(row, "argument").or(() -> find(row, "assumption"));
        return Optional.of(new WordFormColumns(row, reference.get(), evidence.get(), argument));
    }

    private static Optional<WordCell> find(WordTable.WordRow row, String word) {
        return row.cells().stream()
                .filter(cell -> cell.text().length() < 100)
                .filter(cell -> CellText.heading(cell.text()).startsWith(word))
                .findFirst();
    }

    Optional<WordCell> reference(WordTable.WordRow row) {
        return below(row, reference);
    }

    Optional<WordCell> evidence(WordTable.WordRow row) {
        return below(row, evidence);
    }

    Optional<WordCell> argument(WordTable.WordRow row) {
        return argument.flatMap(cell -> below(row, cell));
    }

    /** Returns the cell below one of the header: in the same place, or where cells are merged, by the grid. */
    private Optional<WordCell> below(WordTable.WordRow row, WordCell column) {
        if (row.cells().size() == header.cells().size()) {
            return Optional.of(row.cells().get(header.cells().indexOf(column)));
        }
        return row.cells().stream().filter(cell -> column.equals(above(cell))).findFirst();
    }

    /** Returns the cell of the header with which a cell shares most; the first of them, where it is merged over several. */
    private WordCell above(WordCell cell) {
        WordCell best = reference;
        for (WordCell column : header.cells()) {
            best = cell.overlap(column) > cell.overlap(best) ? column : best;
        }
        return best;
    }
}
