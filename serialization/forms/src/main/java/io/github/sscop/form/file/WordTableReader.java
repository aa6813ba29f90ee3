package io.github.sscop.form.file;

import io.github.sscop.problem.ReadLimits;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * The reader of the tables of a document of Word.
 *
 * <p>Tables within a cell are text of that cell. Text outside tables is not read.
 */
public final class WordTableReader {

    private static final int MOST_ROWS = 20_000;
    private static final int MOST_CELLS = 100;

    private final MarkupReader markup;
    private final WordCellReader cells;
    private int rows;

    private WordTableReader(MarkupReader markup, WordCellReader cells) {
        this.markup = markup;
        this.cells = cells;
    }

    /** Reads the tables of a document. */
    public static List<WordTable> read(OfficeArchive archive, ReadLimits limits) throws IOException {
        String part = archive.mainPart();
        MarkupReader markup = archive.required(part);
        return new WordTableReader(markup, new WordCellReader(markup, archive.relations(part), limits)).tables();
    }

    private List<WordTable> tables() throws IOException {
        List<WordTable> tables = new ArrayList<>();
        while (markup.next()) {
            if (WordCellReader.isLeftOut(markup)) {
                markup.skip();
            } else if (markup.start().equals("tbl")) {
                tables.add(new WordTable(tables.size() + 1, table()));
            }
        }
        return tables;
    }

    private List<WordTable.WordRow> table() throws IOException {
        List<WordTable.WordRow> read = new ArrayList<>();
        int number = 0;
        int depth = markup.depth();
        while (markup.nextWithin(depth)) {
            if (markup.start().equals("tr")) {
                rows++;
                if (rows > MOST_ROWS) {
                    throw FileRefusal.beyondLimit("the tables of the file have more than " + MOST_ROWS
                            + " rows; expected a form, which has some 100");
                }
                List<WordCell> row = row();
                if (row != null) {
                    number++;
                    read.add(new WordTable.WordRow(number, row));
                }
            }
        }
        return read;
    }

    /** Reads a row; null if a tracked change deletes it. */
    @org.jspecify.annotations.Nullable
    private List<WordCell> row() throws IOException {
        List<WordCell> row = new ArrayList<>();
        boolean deleted = false;
        int column = 0;
        int depth = markup.depth();
        while (markup.nextWithin(depth)) {
            switch (markup.start()) {
                case "trPr" -> {
                    int properties = markup.depth();
                    while (markup.nextWithin(properties)) {
                        deleted |= markup.start().equals("del");
                        column += markup.start().equals("gridBefore") ? markup.number("val", 0) : 0;
                    }
                }
                case "tc" -> {
                    WordCell cell = cells.read(column);
                    column += cell.span();
                    row.add(cell);
                    if (row.size() > MOST_CELLS) {
                        throw FileRefusal.beyondLimit("a table of the file has a row of more than " + MOST_CELLS
                                + " cells; expected a form, which has 4");
                    }
                }
                default -> {}
            }
        }
        return deleted ? null : row;
    }
}
