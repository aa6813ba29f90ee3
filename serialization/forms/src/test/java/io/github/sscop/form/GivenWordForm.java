package io.github.sscop.form;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.Consumer;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;

/** A Word form of the structure of version 0.4, made with another library. */
final class GivenWordForm {

    static final List<String> HEADER = List.of("Reference", "Principles/Claims", "Evidence", "Arguments / Assumptions");

    private final XWPFDocument document = new XWPFDocument();
    private XWPFTable answers;

    /** Returns a form with the tables above the answers. */
    static GivenWordForm of(String organisation, String name, String role, String completed) {
        GivenWordForm form = new GivenWordForm();
        form.document.createParagraph().createRun().setText("Self-Assessment Template v0. 4");
        form.table();
        form.row("Organisation:");
        form.row(organisation);
        form.table();
        form.row("Assessed by:");
        form.row("Name:", name);
        form.row("Role:", role);
        form.row("Date Completed:", completed);
        form.document.createParagraph().createRun().setText("Theme 1: Design");
        form.table();
        return form;
    }

    /** Returns a form of a vendor that completed it. */
    static GivenWordForm completed() {
        return of("Vendor B", "A. Person", "Engineer", "27/04/2026");
    }

    /** Begins a table. */
    GivenWordForm table() {
        document.createParagraph();
        answers = document.createTable();
        answers.removeRow(0);
        return this;
    }

    /** Adds a row, whose cells have a paragraph for each line. */
    GivenWordForm row(String... cells) {
        XWPFTableRow row = answers.insertNewTableRow(answers.getNumberOfRows());
        for (String text : cells) {
            XWPFTableCell cell = row.createCell();
            List<String> lines = text.lines().toList();
            for (int i = 0; i < lines.size(); i++) {
                (i == 0 ? cell.getParagraphs().get(0) : cell.addParagraph())
                        .createRun()
                        .setText(lines.get(i));
            }
        }
        return this;
    }

    /** Adds the header row. */
    GivenWordForm header() {
        return row(HEADER.toArray(String[]::new));
    }

    /** Adds the row of a claim. */
    GivenWordForm claim(String item, String evidence, String argument) {
        return row("Claim " + item, "Words of the claim.", evidence, argument);
    }

    /** Changes the table at hand. */
    GivenWordForm with(Consumer<XWPFTable> change) {
        change.accept(answers);
        return this;
    }

    /** Changes the last row. */
    GivenWordForm withLastRow(Consumer<XWPFTableRow> change) {
        change.accept(answers.getRow(answers.getNumberOfRows() - 1));
        return this;
    }

    XWPFDocument document() {
        return document;
    }

    byte[] bytes() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            document.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
