package io.github.sscop.form.file;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A table of values: a sheet of a workbook, or a file of comma-separated values.
 *
 * @param sheet the name of the sheet; absent for comma-separated values
 * @param rows the rows that have a cell with text
 * @param merged the ranges of cells that are merged into one
 */
public record DataTable(Optional<String> sheet, List<DataRow> rows, List<MergedRange> merged) {

    private static final int LETTERS = 26;

    /**
     * A row of a table.
     *
     * @param number the number of the row, or of the line where it begins, counted from one
     * @param cells its texts by their columns, counted from zero
     */
    public record DataRow(int number, Map<Integer, String> cells) {

        public DataRow {
            cells = new TreeMap<>(cells);
        }
    }

    /**
     * A range of cells that are merged into one, whose text is that of the first.
     *
     * @param firstRow the first row
     * @param lastRow the last row
     * @param firstColumn the first column
     * @param lastColumn the last column
     */
    public record MergedRange(int firstRow, int lastRow, int firstColumn, int lastColumn) {}

    public DataTable {
        rows = List.copyOf(rows);
        merged = List.copyOf(merged);
    }

    /** Returns the place of a cell, for people. */
    public String place(int row, int column) {
        return sheet.map(name -> "cell " + letters(column) + row + " of sheet " + name)
                .orElse("line " + row);
    }

    /** Returns the place of a row, for people. */
    public String place(int row) {
        return sheet.map(name -> "row " + row + " of sheet " + name).orElse("line " + row);
    }

    /** Returns the letters of a column, counted from zero. */
    static String letters(int column) {
        String letters = "";
        for (int rest = column; rest >= 0; rest = rest / LETTERS - 1) {
            letters = (char) ('A' + rest % LETTERS) + letters;
        }
        return letters;
    }
}
