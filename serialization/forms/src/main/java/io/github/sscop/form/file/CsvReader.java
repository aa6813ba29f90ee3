package io.github.sscop.form.file;

import io.github.sscop.problem.ReadLimits;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The reader of comma-separated values (RFC 4180), also of those with semicolons or tabs. */
public final class CsvReader {

    /** The characters with which a cell begins that a spreadsheet might take for a formula, or for the mark of a text. */
    private static final String MARKED = "=+-@\t\r\n'";

    private static final int MOST_ROWS = 50_000;
    private static final int MOST_CELLS = 500_000;

    private final String text;
    private final char separator;
    private final TextBudget budget;
    private final List<DataTable.DataRow> rows = new ArrayList<>();
    private final StringBuilder cell = new StringBuilder();
    private Map<Integer, String> cells = new TreeMap<>();
    private int column;
    private int line = 1;
    private int firstLine = 1;
    private int at;
    private int count;

    private CsvReader(String text, ReadLimits limits) {
        this.text = text;
        this.separator = separator(text);
        this.budget = new TextBudget(limits);
    }

    /**
     * Reads a table.
     *
     * @throws io.github.sscop.problem.InvalidDocumentException if it is no text in UTF-8, or its quotes are not closed
     */
    public static DataTable read(byte[] bytes, ReadLimits limits) {
        return new CsvReader(decoded(bytes), limits).table();
    }

    private static String decoded(byte[] bytes) {
        String text;
        try {
            text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            throw FileRefusal.of(
                    "the file is neither a Word or Excel file nor text in UTF-8; expected .docx, .xlsx or .csv, the"
                            + " last saved as CSV UTF-8");
        }
        if (text.indexOf('\0') >= 0) {
            throw FileRefusal.of(
                    "the file is neither a Word or Excel file nor text; expected .docx, .xlsx or .csv, saved as CSV UTF-8");
        }
        return text.startsWith("\ufeff") ? text.substring(1) : text;
    }

    /** Returns the separator that the first line has most of, outside quotes. */
    private static char separator(String text) {
        int[] counts = new int[3];
        boolean quoted = false;
        for (int i = 0; i < text.length() && (quoted || text.charAt(i) != '\n'); i++) {
            char c = text.charAt(i);
            quoted ^= c == '"';
            int known = quoted ? -1 : ",;\t".indexOf(c);
            if (known >= 0) {
                counts[known]++;
            }
        }
        return counts[1] > counts[0] ? (counts[2] > counts[1] ? '\t' : ';') : counts[2] > counts[0] ? '\t' : ',';
    }

    private DataTable table() {
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c == '"' && cell.length() == 0) {
                quoted();
            } else if (c == separator) {
                finishCell();
            } else if (c == '\n' || c == '\r') {
                at += c == '\r' && at + 1 < text.length() && text.charAt(at + 1) == '\n' ? 1 : 0;
                finishRow();
                line++;
                firstLine = line;
            } else {
                cell.append(c);
            }
            at++;
        }
        finishRow();
        return new DataTable(Optional.empty(), rows, List.of());
    }

    private void quoted() {
        int opened = line;
        for (at++; at < text.length(); at++) {
            char c = text.charAt(at);
            if (c == '"') {
                if (at + 1 >= text.length() || text.charAt(at + 1) != '"') {
                    return;
                }
                at++;
            }
            line += c == '\n' ? 1 : 0;
            cell.append(c);
        }
        throw FileRefusal.of(
                "line " + opened + " opens a quotation mark that no later line closes; expected a file that was"
                        + " saved as CSV, complete");
    }

    private void finishCell() {
        String value = CellText.visible(unmarked(cell.toString()));
        cell.setLength(0);
        if (!value.isEmpty()) {
            budget.take(value.length());
            cells.put(column, value);
            count++;
            budget.within("the table", "cells with a value", count, MOST_CELLS);
        }
        column++;
    }

    /** Returns a text without the apostrophe by which the writer kept a spreadsheet from taking it for a formula. */
    private static String unmarked(String text) {
        return text.length() > 1 && text.charAt(0) == '\'' && MARKED.indexOf(text.charAt(1)) >= 0
                ? text.substring(1)
                : text;
    }

    private void finishRow() {
        finishCell();
        if (!cells.isEmpty()) {
            rows.add(new DataTable.DataRow(firstLine, cells));
            budget.within("the table", "rows", rows.size(), MOST_ROWS);
        }
        cells = new TreeMap<>();
        column = 0;
    }
}
