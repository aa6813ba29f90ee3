package io.github.sscop.form.file;

import java.util.List;

/** The writer of a workbook with one sheet, all of whose cells are text, so that none is taken for a formula, number or date. */
public final class WorkbookWriter {

    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String TYPES = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
    private static final int LAST_ROW = 2_000;
    private static final int LINE = 13;

    /** The highest row that Excel has. */
    private static final int HIGHEST = 409;

    /**
     * The layout of a column.
     *
     * @param width its width in characters
     * @param answer whether it is to be filled in
     * @param choices the texts to choose from; any text, if there are none
     */
    public record ColumnLayout(int width, boolean answer, List<String> choices) {

        public ColumnLayout {
            choices = List.copyOf(choices);
        }
    }

    private WorkbookWriter() {}

    /**
     * Writes a workbook; the same content gives the same bytes.
     *
     * @param sheet the name of the sheet
     * @param columns the columns
     * @param rows the rows, the headings first
     */
    public static byte[] write(String sheet, List<ColumnLayout> columns, List<List<String>> rows) {
        return new ArchiveWriter()
                .relations("_rels/.rels", List.of(ArchiveRelation.of("workbook", "officeDocument", "xl/workbook.xml")))
                .part(
                        "xl/workbook.xml",
                        TYPES + "sheet.main+xml",
                        "<workbook xmlns=\"" + MAIN + "\" xmlns:r=\"" + ArchiveRelation.OFFICE
                                + "\"><sheets><sheet name=\"" + ArchiveWriter.escaped(sheet)
                                + "\" sheetId=\"1\" r:id=\"sheet\"/></sheets></workbook>")
                .relations(
                        "xl/_rels/workbook.xml.rels",
                        List.of(
                                ArchiveRelation.of("sheet", "worksheet", "worksheets/sheet1.xml"),
                                ArchiveRelation.of("styles", "styles", "styles.xml")))
                .part("xl/styles.xml", TYPES + "styles+xml", styles())
                .part("xl/worksheets/sheet1.xml", TYPES + "worksheet+xml", sheet(columns, rows))
                .finished();
    }

    /** Returns three formats: of headings, of questions, and of answers; 49 is that of text. */
    private static String styles() {
        String cell =
                "<xf numFmtId=\"49\" fontId=\"%s\" fillId=\"%s\" borderId=\"1\" xfId=\"0\" applyNumberFormat=\"1\""
                        + " applyFont=\"1\" applyFill=\"1\" applyBorder=\"1\" applyAlignment=\"1\"><alignment vertical=\"top\""
                        + " wrapText=\"1\"/></xf>";
        String font = "<sz val=\"10\"/><name val=\"Arial\"/>";
        String side = " style=\"thin\"><color rgb=\"FF9FB3C8\"/></";
        return "<styleSheet xmlns=\"" + MAIN + "\"><fonts count=\"2\"><font>" + font + "</font><font><b/>" + font
                + "</font></fonts><fills count=\"4\"><fill><patternFill patternType=\"none\"/></fill><fill><patternFill"
                + " patternType=\"gray125\"/></fill>" + fill("FFD9E2EC") + fill("FFFFFDF0")
                + "</fills><borders count=\"2\"><border><left/><right/><top/><bottom/><diagonal/></border><border><left"
                + side
                + "left><right" + side + "right><top" + side + "top><bottom" + side
                + "bottom><diagonal/></border></borders>"
                + "<cellStyleXfs count=\"1\"><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\"/></cellStyleXfs>"
                + "<cellXfs count=\"4\"><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\"/>"
                + cell.replaceFirst("%s", "1").replaceFirst("%s", "2")
                + cell.replaceFirst("%s", "0").replaceFirst("%s", "0")
                + cell.replaceFirst("%s", "0").replaceFirst("%s", "3") + "</cellXfs></styleSheet>";
    }

    private static String fill(String colour) {
        return "<fill><patternFill patternType=\"solid\"><fgColor rgb=\"" + colour
                + "\"/><bgColor indexed=\"64\"/></patternFill></fill>";
    }

    private static String sheet(List<ColumnLayout> columns, List<List<String>> rows) {
        StringBuilder xml =
                new StringBuilder("<worksheet xmlns=\"" + MAIN + "\"><sheetViews><sheetView workbookViewId=\"0\">"
                        + "<pane xSplit=\"1\" ySplit=\"1\" topLeftCell=\"B2\" activePane=\"bottomRight\" state=\"frozen\"/>"
                        + "</sheetView></sheetViews><cols>");
        for (int i = 0; i < columns.size(); i++) {
            xml.append("<col min=\"").append(i + 1).append("\" max=\"").append(i + 1);
            xml.append("\" width=\"").append(columns.get(i).width());
            xml.append("\" style=\"").append(columns.get(i).answer() ? 3 : 2).append("\" customWidth=\"1\"/>");
        }
        xml.append("</cols><sheetData>");
        for (int i = 0; i < rows.size(); i++) {
            row(xml, i, rows.get(i), columns);
        }
        return xml.append("</sheetData>")
                .append(choices(columns))
                .append("</worksheet>")
                .toString();
    }

    private static void row(StringBuilder xml, int index, List<String> cells, List<ColumnLayout> columns) {
        xml.append("<row r=\"").append(index + 1).append("\" ht=\"").append(height(cells, columns));
        xml.append("\" customHeight=\"1\">");
        for (int i = 0; i < cells.size(); i++) {
            int style = index == 0 ? 1 : columns.get(i).answer() ? 3 : 2;
            xml.append("<c r=\"").append(DataTable.letters(i)).append(index + 1);
            xml.append("\" s=\"").append(style).append('"');
            if (cells.get(i).isEmpty()) {
                xml.append("/>");
            } else {
                xml.append(" t=\"inlineStr\"><is><t xml:space=\"preserve\">");
                xml.append(ArchiveWriter.escaped(SharedTexts.escaped(cells.get(i))))
                        .append("</t></is></c>");
            }
        }
        xml.append("</row>");
    }

    /** Returns a height in points for the longest text of a row, since not every program finds it from the texts. */
    private static int height(List<String> cells, List<ColumnLayout> columns) {
        int lines = 1;
        for (int i = 0; i < cells.size(); i++) {
            int width = columns.get(i).width();
            int needed = cells.get(i)
                    .lines()
                    .mapToInt(line -> 1 + line.length() / width)
                    .sum();
            lines = Math.max(lines, needed);
        }
        return Math.min(HIGHEST, lines * LINE + 4);
    }

    private static String choices(List<ColumnLayout> columns) {
        StringBuilder xml = new StringBuilder();
        int count = 0;
        for (int i = 0; i < columns.size(); i++) {
            if (!columns.get(i).choices().isEmpty()) {
                count++;
                String letters = DataTable.letters(i);
                xml.append("<dataValidation type=\"list\" allowBlank=\"1\" showErrorMessage=\"1\" sqref=\"");
                xml.append(letters).append("2:").append(letters).append(LAST_ROW);
                xml.append("\"><formula1>&quot;")
                        .append(String.join(",", columns.get(i).choices()));
                xml.append("&quot;</formula1></dataValidation>");
            }
        }
        return count == 0 ? "" : "<dataValidations count=\"" + count + "\">" + xml + "</dataValidations>";
    }
}
