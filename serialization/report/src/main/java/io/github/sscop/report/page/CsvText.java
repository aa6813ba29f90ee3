package io.github.sscop.report.page;

import java.util.List;
import java.util.stream.Collectors;

/** The writer of tables as comma-separated values (RFC 4180) that a spreadsheet opens as text. */
public final class CsvText {

    /** With the apostrophe itself, so that a reader can take away exactly what was put in front. */
    private static final String MARKED = "=+-@\t\r\n'";

    private CsvText() {}

    /** Returns rows as text. */
    public static String of(List<List<String>> rows) {
        return rows.stream()
                .map(row -> row.stream().map(CsvText::cell).collect(Collectors.joining(",")) + "\r\n")
                .collect(Collectors.joining());
    }

    /** Returns a cell in quotes; an apostrophe in front makes text of what a spreadsheet would take for a formula. */
    public static String cell(String text) {
        String safe = !text.isEmpty() && MARKED.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
        return '"' + safe.replace("\"", "\"\"") + '"';
    }
}
