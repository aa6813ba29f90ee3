package io.github.sscop.form.file;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The reader of the cells of one sheet, row by row. */
final class SheetReader {

    private static final int MOST_ROWS = 50_000;
    private static final int MOST_CELLS = 500_000;
    private static final int MOST_RANGES = 20_000;

    private final SharedTexts texts;
    private final NumberFormats formats;
    private final TextBudget budget;
    private int cells;

    SheetReader(SharedTexts texts, NumberFormats formats, TextBudget budget) {
        this.texts = texts;
        this.formats = formats;
        this.budget = budget;
    }

    DataTable read(MarkupReader markup, String name) throws IOException {
        List<DataTable.DataRow> rows = new ArrayList<>();
        List<DataTable.MergedRange> merged = new ArrayList<>();
        int row = 0;
        int count = 0;
        while (markup.next()) {
            if (markup.start().equals("row")) {
                count++;
                budget.within("sheet " + name, "rows", count, MOST_ROWS);
                row = markup.number("r", row + 1);
                Map<Integer, String> read = row(markup);
                if (!read.isEmpty()) {
                    rows.add(new DataTable.DataRow(row, read));
                }
            } else if (markup.start().equals("mergeCell")) {
                CellAddress.range(markup.attribute("ref")).ifPresent(merged::add);
                budget.within("sheet " + name, "merged ranges", merged.size(), MOST_RANGES);
            }
        }
        return new DataTable(Optional.of(name), rows, merged);
    }

    private Map<Integer, String> row(MarkupReader markup) throws IOException {
        Map<Integer, String> read = new TreeMap<>();
        int column = -1;
        int depth = markup.depth();
        while (markup.nextWithin(depth)) {
            if (markup.start().equals("c")) {
                column = CellAddress.of(markup.attribute("r"))
                        .map(CellAddress::column)
                        .orElse(column + 1);
                String text = CellText.visible(cell(markup));
                if (!text.isEmpty()) {
                    cells++;
                    budget.within("the sheets", "cells with a value", cells, MOST_CELLS);
                    read.put(column, text);
                }
            }
        }
        return read;
    }

    private String cell(MarkupReader markup) throws IOException {
        String type = markup.attribute("t");
        int style = markup.number("s", -1);
        StringBuilder value = new StringBuilder();
        boolean within = false;
        int depth = markup.depth();
        while (markup.nextWithin(depth)) {
            if (markup.start().equals("is")) {
                return SharedTexts.text(markup, budget);
            } else if (markup.start().equals("v") || markup.end().equals("v")) {
                within = !markup.start().isEmpty();
            } else if (within) {
                value.append(markup.text());
                budget.within("a cell", "characters", value.length(), 1 << 20);
            }
        }
        return text(type, value.toString(), style);
    }

    private String text(@Nullable String type, String value, int style) {
        if (value.isEmpty()) {
            return "";
        }
        String text = switch (type == null ? "n" : type) {
            case "s" -> texts.get(value);
            case "b" -> value.equals("1") ? "TRUE" : "FALSE";
            case "n" -> formats.text(value, style);
            case "d" -> value.length() > 10 ? value.substring(0, 10) : value;
            default -> value;
        };
        budget.take(text.length());
        return text;
    }
}
