package io.github.sscop.form;

import io.github.sscop.form.file.CellText;
import io.github.sscop.form.file.DataTable;
import io.github.sscop.report.QuestionnaireColumn;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The columns of one table by its header row, with a lookup of cells that knows those that are merged. */
final class AnswerColumns {

    private static final int LAST_HEADER = 100;

    private static final int HEADER = -1;

    private final DataTable table;
    private final DataTable.DataRow header;
    private final Map<QuestionnaireColumn, Integer> numbers = new EnumMap<>(QuestionnaireColumn.class);
    private final List<String> missing = new ArrayList<>();
    private final List<String> repeated = new ArrayList<>();
    private final Map<Integer, DataTable.DataRow> rows = new HashMap<>();
    private final Map<Integer, TreeMap<Integer, DataTable.MergedRange>> merged = new HashMap<>();

    private AnswerColumns(DataTable table, DataTable.DataRow header, ColumnMapping mapping) {
        this.table = table;
        this.header = header;
        mapping.headings().forEach((column, heading) -> {
            List<Integer> found = numbers(header, heading);
            if (found.isEmpty()) {
                missing.add(heading);
            } else {
                numbers.put(column, found.get(0));
                repeated.addAll(found.size() > 1 ? List.of(heading) : List.of());
            }
        });
        table.rows().forEach(row -> rows.putIfAbsent(row.number(), row));
        table.merged().forEach(range -> {
            for (int column : numbers.values()) {
                if (range.firstColumn() <= column && column <= range.lastColumn()) {
                    merged.computeIfAbsent(column, number -> new TreeMap<>()).put(range.firstRow(), range);
                }
            }
        });
    }

    /** Returns one answer of a form on line as a table with one row, whose number is that of the answer. */
    static AnswerColumns ofEntry(AnswerEntry entry, int number) {
        Map<Integer, String> headings = new TreeMap<>();
        Map<Integer, String> cells = new TreeMap<>();
        ColumnMapping.questionnaire().headings().forEach((column, heading) -> {
            headings.put(column.ordinal(), heading);
            String text = CellText.visible(entry.cells().getOrDefault(column, ""));
            if (!text.isEmpty()) {
                cells.put(column.ordinal(), text);
            }
        });
        DataTable.DataRow header = new DataTable.DataRow(HEADER, headings);
        return new AnswerColumns(
                new DataTable(Optional.empty(), List.of(header, new DataTable.DataRow(number, cells)), List.of()),
                header,
                ColumnMapping.questionnaire());
    }

    private boolean isEntry() {
        return header.number() == HEADER;
    }

    private static FormPlace entryPlace(int number, String field, String words) {
        return new FormPlace("/answers/" + number + field, "answer " + (number + 1) + words);
    }

    /** Returns the place of a fact that was typed into a form on line. */
    FormPlace placeOfFact(DataTable.DataRow row, String name) {
        return entryPlace(row.number(), "/facts/" + FormPlace.escaped(name), " (" + name + ")");
    }

    private static List<Integer> numbers(DataTable.DataRow row, String heading) {
        String wanted = CellText.heading(heading);
        return row.cells().entrySet().stream()
                .filter(cell -> CellText.heading(cell.getValue()).equals(wanted))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** Returns the tables that have a row with the heading of the items and that of an answer, each with its columns. */
    static List<AnswerColumns> of(List<DataTable> tables, ColumnMapping mapping) {
        List<AnswerColumns> found = new ArrayList<>();
        for (DataTable table : tables) {
            table.rows().stream()
                    .limit(LAST_HEADER)
                    .filter(row -> !numbers(row, mapping.itemHeading()).isEmpty())
                    .map(row -> new AnswerColumns(table, row, mapping))
                    .filter(columns -> columns.numbers.size() > 1)
                    .findFirst()
                    .ifPresent(found::add);
        }
        return found;
    }

    /** Returns the headings of the mapping that the header row lacks. */
    List<String> missing() {
        return missing;
    }

    /** Returns the headings of the mapping that the header row has more than once. */
    List<String> repeated() {
        return repeated;
    }

    /** Returns the headings of columns that are not read. */
    List<String> unread() {
        return header.cells().entrySet().stream()
                .filter(cell -> !numbers.containsValue(cell.getKey()))
                .map(Map.Entry::getValue)
                .toList();
    }

    boolean has(QuestionnaireColumn column) {
        return numbers.containsKey(column);
    }

    /** Returns the rows below the header row. */
    List<DataTable.DataRow> rows() {
        return table.rows().stream()
                .filter(row -> row.number() > header.number())
                .toList();
    }

    /** Returns the text of a cell, or that of the first cell with which it is merged; empty if there is none. */
    String text(DataTable.DataRow row, QuestionnaireColumn column) {
        Integer number = numbers.get(column);
        if (number == null) {
            return "";
        }
        String own = row.cells().get(number);
        return own != null ? own : mergedText(row.number(), number);
    }

    private String mergedText(int row, int column) {
        Map.Entry<Integer, DataTable.MergedRange> range =
                merged.getOrDefault(column, new TreeMap<>()).floorEntry(row);
        if (range == null || range.getValue().lastRow() < row) {
            return "";
        }
        DataTable.DataRow first = rows.get(range.getValue().firstRow());
        return first != null && first.number() < row && range.getValue().firstColumn() == column
                ? first.cells().getOrDefault(column, "")
                : "";
    }

    /** Returns the place of the header row. */
    FormPlace place() {
        return place(header);
    }

    /** Returns the place of a row. */
    FormPlace place(DataTable.DataRow row) {
        return isEntry()
                ? entryPlace(row.number(), "", "")
                : new FormPlace(pointer(row.number() + ""), table.place(row.number()));
    }

    /** Returns the place of a cell. */
    FormPlace place(DataTable.DataRow row, QuestionnaireColumn column) {
        Integer number = numbers.get(column);
        if (number == null) {
            return place(row);
        }
        String heading = header.cells().getOrDefault(number, "");
        if (isEntry()) {
            return entryPlace(row.number(), "/" + ColumnMapping.name(column), " (" + heading + ")");
        }
        String words = table.place(row.number(), number) + " (" + heading + ")";
        String cell =
                table.sheet().isPresent() ? words.split(" ", 3)[1] : row.number() + "/" + FormPlace.escaped(heading);
        return new FormPlace(pointer(cell), words);
    }

    private String pointer(String cell) {
        return table.sheet()
                        .map(name -> "/sheets/" + FormPlace.escaped(name) + "/")
                        .orElse("/lines/")
                + cell;
    }
}
