package io.github.sscop.form.file;

import io.github.sscop.problem.ReadLimits;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The reader of a workbook's sheets: of the values that a person sees, with formulas by their last result. */
public final class WorkbookReader {

    private static final int MOST_SHEETS = 100;

    private final OfficeArchive archive;
    private final String main;

    private WorkbookReader(OfficeArchive archive) {
        this.archive = archive;
        this.main = archive.mainPart();
    }

    /** Reads the sheets that are not hidden. */
    public static List<DataTable> read(OfficeArchive archive, ReadLimits limits) throws IOException {
        return new WorkbookReader(archive).sheets(limits);
    }

    private List<DataTable> sheets(ReadLimits limits) throws IOException {
        NumberFormats formats = NumberFormats.of(part("/styles"));
        List<SheetReference> references = references(formats);
        SharedTexts texts = SharedTexts.of(part("/sharedStrings"), limits);
        SheetReader reader = new SheetReader(texts, formats, new TextBudget(limits));
        List<DataTable> sheets = new ArrayList<>();
        for (SheetReference sheet : references) {
            sheets.add(reader.read(archive.required(sheet.part()), sheet.name()));
        }
        return sheets;
    }

    private Optional<MarkupReader> part(String type) throws IOException {
        for (OfficeArchive.PartRelation relation : archive.relations(main).values()) {
            if (relation.type().endsWith(type) && !relation.external()) {
                return archive.open(OfficeArchive.resolved(main, relation.target()));
            }
        }
        return Optional.empty();
    }

    /**
     * A sheet in the list of the workbook.
     *
     * @param name its name
     * @param part the part with its cells
     */
    private record SheetReference(String name, String part) {}

    private List<SheetReference> references(NumberFormats formats) throws IOException {
        List<SheetReference> sheets = new ArrayList<>();
        MarkupReader markup = archive.required(main);
        while (markup.next()) {
            String start = markup.start();
            String count1904 = start.equals("workbookPr") ? markup.attribute("date1904") : null;
            if ("1".equals(count1904) || "true".equals(count1904)) {
                formats.countFrom1904();
            }
            String state = start.equals("sheet") ? markup.attribute("state") : "hidden";
            if (state == null || state.equals("visible")) {
                reference(markup, sheets);
            }
        }
        return sheets;
    }

    private void reference(MarkupReader markup, List<SheetReference> sheets) {
        String name = markup.attribute("name");
        String id = markup.attribute("id");
        OfficeArchive.PartRelation relation =
                id == null ? null : archive.relations(main).get(id);
        if (name != null && relation != null && relation.type().endsWith("/worksheet") && sheets.size() < MOST_SHEETS) {
            sheets.add(new SheetReference(name, OfficeArchive.resolved(main, relation.target())));
        }
    }
}
