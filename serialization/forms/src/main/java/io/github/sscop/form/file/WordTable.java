package io.github.sscop.form.file;

import java.util.List;

/**
 * A table of a document of Word.
 *
 * @param number its number in the document, counted from one
 * @param rows its rows, with those that a tracked change deletes left out
 */
public record WordTable(int number, List<WordRow> rows) {

    /**
     * A row of a table.
     *
     * @param number its number in the table, counted from one
     * @param cells its cells
     */
    public record WordRow(int number, List<WordCell> cells) {

        public WordRow {
            cells = List.copyOf(cells);
        }

        /** Returns whether no cell has text. */
        public boolean isBlank() {
            return cells.stream().allMatch(cell -> cell.paragraphs().isEmpty());
        }
    }

    public WordTable {
        rows = List.copyOf(rows);
    }
}
