package io.github.sscop.form.file;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** The writer of a document of Word: headings, paragraphs and tables, with addresses as links, on A4 across. */
public final class WordDocumentWriter {

    private static final String NAMESPACES = " xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\""
            + " xmlns:r=\"" + ArchiveRelation.OFFICE + "\"";
    private static final String TYPES = "application/vnd.openxmlformats-officedocument.wordprocessingml.";

    /** What can stand as the target of a link; any other address is plain text. */
    private static final Pattern LINKABLE = Pattern.compile("https?://[\\w.:-]+(?:[/?#][\\w\\-.~:/?#@!$&'()*+,;=%]*)?");

    /** The page: A4 across, with the footer. */
    private static final String SECTION = "<w:sectPr><w:footerReference w:type=\"default\" r:id=\"footer\"/>"
            + "<w:pgSz w:w=\"16838\" w:h=\"11906\" w:orient=\"landscape\"/>"
            + "<w:pgMar w:top=\"1134\" w:right=\"1134\" w:bottom=\"1134\" w:left=\"1134\" w:header=\"567\""
            + " w:footer=\"567\" w:gutter=\"0\"/></w:sectPr>";

    /** The width of the text on the page, in twentieths of a point. */
    private static final int WIDTH = 14_570;

    private final StringBuilder body = new StringBuilder();
    private final List<String> links = new ArrayList<>();
    private final String title;
    private final String footer;

    /**
     * Creates the writer of a document.
     *
     * @param title the title in the properties of the file
     * @param footer the line at the foot of each page
     */
    public WordDocumentWriter(String title, String footer) {
        this.title = title;
        this.footer = footer;
    }

    /** Adds a paragraph in a style: Title, Heading1 or Normal. */
    public WordDocumentWriter paragraph(String style, String text) {
        body.append(paragraphXml(style, text, ""));
        return this;
    }

    /**
     * Adds a table, followed by some space.
     *
     * @param widths the widths of its columns, of which each row takes all
     * @param rows its rows
     */
    public WordDocumentWriter table(List<Integer> widths, List<WordTableRow> rows) {
        int whole = widths.stream().mapToInt(Integer::intValue).sum();
        List<Integer> scaled =
                widths.stream().map(width -> width * WIDTH / whole).toList();
        body.append("<w:tbl><w:tblPr><w:tblStyle w:val=\"TableGrid\"/><w:tblW w:w=\"")
                .append(WIDTH)
                .append("\" w:type=\"dxa\"/><w:tblLayout w:type=\"fixed\"/></w:tblPr><w:tblGrid>");
        scaled.forEach(width -> body.append("<w:gridCol w:w=\"").append(width).append("\"/>"));
        body.append("</w:tblGrid>");
        rows.forEach(row -> row(row, scaled));
        body.append("</w:tbl>").append(paragraphXml("Normal", "", ""));
        return this;
    }

    private void row(WordTableRow row, List<Integer> widths) {
        body.append("<w:tr><w:trPr><w:cantSplit w:val=\"")
                .append(row.kind() == WordTableRow.RowKind.ANSWER ? "0" : "1")
                .append("\"/></w:trPr>");
        for (int i = 0; i < row.cells().size(); i++) {
            boolean last = i == row.cells().size() - 1;
            int span = last ? widths.size() - i : 1;
            int width = widths.subList(i, i + span).stream()
                    .mapToInt(Integer::intValue)
                    .sum();
            body.append("<w:tc><w:tcPr><w:tcW w:w=\"").append(width).append("\" w:type=\"dxa\"/>");
            body.append(span > 1 ? "<w:gridSpan w:val=\"" + span + "\"/>" : "");
            body.append(
                    row.kind().shade().isEmpty()
                            ? ""
                            : "<w:shd w:val=\"clear\" w:color=\"auto\" w:fill=\""
                                    + row.kind().shade() + "\"/>");
            body.append("</w:tcPr>");
            List<String> paragraphs =
                    row.cells().get(i).isEmpty() ? List.of("") : row.cells().get(i);
            boolean answer = row.kind() == WordTableRow.RowKind.ANSWER;
            for (int j = 0; j < paragraphs.size(); j++) {
                body.append(paragraphXml(
                        answer || j > 0 ? "Cell" : "CellHeading", paragraphs.get(j), answer ? "" : "<w:keepNext/>"));
            }
            body.append("</w:tc>");
        }
        body.append("</w:tr>");
    }

    private String paragraphXml(String style, String text, String more) {
        StringBuilder xml = new StringBuilder("<w:p><w:pPr><w:pStyle w:val=\"" + style + "\"/>" + more + "</w:pPr>");
        String[] lines = text.split("\n", -1);
        for (int i = 0; i < lines.length; i++) {
            xml.append(i > 0 ? "<w:r><w:br/></w:r>" : "");
            if (!lines[i].isEmpty()) {
                String run = "<w:t xml:space=\"preserve\">" + ArchiveWriter.escaped(lines[i]) + "</w:t></w:r>";
                if (LINKABLE.matcher(lines[i]).matches()) {
                    links.add(lines[i]);
                    xml.append("<w:hyperlink r:id=\"link")
                            .append(links.size())
                            .append("\" w:history=\"1\"><w:r><w:rPr>" + "<w:rStyle w:val=\"Hyperlink\"/></w:rPr>");
                    xml.append(run).append("</w:hyperlink>");
                } else {
                    xml.append("<w:r>").append(run);
                }
            }
        }
        return xml.append("</w:p>").toString();
    }

    /** Returns the bytes of the file; the same content gives the same bytes. */
    public byte[] finished() {
        return new ArchiveWriter()
                .relations(
                        "_rels/.rels",
                        List.of(
                                ArchiveRelation.of("document", "officeDocument", "word/document.xml"),
                                ArchiveRelation.properties("core", "docProps/core.xml")))
                .part(
                        "docProps/core.xml",
                        "application/vnd.openxmlformats-package.core-properties+xml",
                        "<cp:coreProperties xmlns:cp=\"" + ArchiveWriter.PACKAGE + "metadata/core-properties\""
                                + " xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><dc:title>"
                                + ArchiveWriter.escaped(title)
                                + "</dc:title></cp:coreProperties>")
                .part(
                        "word/document.xml",
                        TYPES + "document.main+xml",
                        "<w:document" + NAMESPACES + "><w:body>" + body + SECTION + "</w:body></w:document>")
                .relations("word/_rels/document.xml.rels", relations())
                .part("word/styles.xml", TYPES + "styles+xml", WordStyles.XML)
                .part(
                        "word/footer1.xml",
                        TYPES + "footer+xml",
                        "<w:ftr" + NAMESPACES + ">"
                                + "<w:p><w:pPr><w:pStyle w:val=\"Footer\"/></w:pPr><w:r><w:t xml:space=\"preserve\">"
                                + ArchiveWriter.escaped(footer) + " · page </w:t></w:r>"
                                + "<w:fldSimple w:instr=\" PAGE \"><w:r><w:t>1</w:t></w:r></w:fldSimple></w:p></w:ftr>")
                .finished();
    }

    private List<ArchiveRelation> relations() {
        List<ArchiveRelation> relations = new ArrayList<>();
        relations.add(ArchiveRelation.of("styles", "styles", "styles.xml"));
        relations.add(ArchiveRelation.of("footer", "footer", "footer1.xml"));
        for (int i = 0; i < links.size(); i++) {
            relations.add(ArchiveRelation.link("link" + (i + 1), links.get(i)));
        }
        return relations;
    }
}
