package io.github.sscop.form.file;

import io.github.sscop.problem.ReadLimits;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The reader of a cell: the text that a person sees who accepts all tracked changes, and the addresses behind it. */
final class WordCellReader {

    /** The elements whose text is not there: deleted, moved away, the second of two forms of the same, or hints to fill in. */
    private static final Set<String> LEFT_OUT =
            Set.of("del", "moveFrom", "Fallback", "pPr", "tblPr", "tblGrid", "delText");

    private static final Set<String> PICTURES = Set.of("drawing", "pict", "object");
    private static final Set<String> NOTES = Set.of("footnoteReference", "endnoteReference");
    private static final Pattern FIELD = Pattern.compile("HYPERLINK\\s+\"([^\"]*)\"");
    private static final int MOST_PARAGRAPHS = 2_000;

    private final MarkupReader markup;
    private final Map<String, OfficeArchive.PartRelation> relations;
    private final TextBudget budget;

    private List<String> paragraphs = new ArrayList<>();
    private Set<String> unread = new TreeSet<>();
    private StringBuilder paragraph = new StringBuilder();
    private List<String> addresses = new ArrayList<>();

    WordCellReader(MarkupReader markup, Map<String, OfficeArchive.PartRelation> relations, ReadLimits limits) {
        this.markup = markup;
        this.relations = relations;
        this.budget = new TextBudget(limits);
    }

    /** Returns whether the element that starts here is left out. */
    static boolean isLeftOut(MarkupReader markup) {
        return LEFT_OUT.contains(markup.start());
    }

    /** Reads the cell that starts here, in a column of the grid. */
    WordCell read(int column) throws IOException {
        paragraphs = new ArrayList<>();
        unread = new TreeSet<>();
        paragraph = new StringBuilder();
        addresses = new ArrayList<>();
        int span = 1;
        boolean continued = false;
        boolean hint = false;
        int depth = markup.depth();
        while (markup.nextWithin(depth)) {
            if (markup.end().equals("p")) {
                finishParagraph();
            } else if (isLeftOut(markup) || (hint && markup.start().equals("sdtContent"))) {
                hint = false;
                markup.skip();
            } else {
                switch (markup.start()) {
                    case "gridSpan" -> span = Math.max(1, markup.number("val", 1));
                    case "vMerge" -> continued = !"restart".equals(markup.attribute("val"));
                    case "sdtPr" -> hint = isHint();
                    case "hyperlink" -> linked();
                    case "r" -> run();
                    default -> {}
                }
            }
        }
        finishParagraph();
        return new WordCell(paragraphs, column, span, continued, unread);
    }

    /** Returns whether a field to fill in shows its hint, such as "Click here to enter text". */
    private boolean isHint() throws IOException {
        boolean hint = false;
        int depth = markup.depth();
        while (markup.nextWithin(depth)) {
            hint |= markup.start().equals("showingPlcHdr") && markup.isOn();
        }
        return hint;
    }

    private void linked() {
        String id = markup.attribute("id");
        OfficeArchive.PartRelation relation = id == null ? null : relations.get(id);
        if (relation != null) {
            addresses.add(relation.target());
        }
    }

    private void run() throws IOException {
        boolean hidden = false;
        StringBuilder field = new StringBuilder();
        int depth = markup.depth();
        while (markup.nextWithin(depth)) {
            String start = markup.start();
            if (isLeftOut(markup)) {
                markup.skip();
            } else if (PICTURES.contains(start)) {
                unread.add("a picture or an embedded file");
                markup.skip();
            } else if (NOTES.contains(start)) {
                unread.add("a footnote");
            } else if (start.equals("rPr")) {
                hidden = isHidden();
            } else if (start.equals("t") || start.equals("instrText")) {
                text(start.equals("t") ? paragraph : field, hidden && start.equals("t"));
            } else if (start.equals("br") || start.equals("cr")) {
                paragraph.append('\n');
            } else if (start.equals("tab")) {
                paragraph.append(' ');
            } else if (start.equals("noBreakHyphen")) {
                paragraph.append('-');
            }
        }
        Matcher address = FIELD.matcher(field);
        while (address.find()) {
            addresses.add(address.group(1));
        }
    }

    private boolean isHidden() throws IOException {
        boolean hidden = false;
        int depth = markup.depth();
        while (markup.nextWithin(depth)) {
            hidden |= markup.start().equals("vanish") && markup.isOn();
        }
        return hidden;
    }

    private void text(StringBuilder into, boolean hidden) throws IOException {
        int depth = markup.depth();
        while (markup.nextWithin(depth)) {
            if (!hidden) {
                budget.take(markup.text().length());
                into.append(markup.text());
            }
        }
        if (hidden) {
            unread.add("hidden text");
        }
    }

    /** Ends a paragraph; an address behind its text that a reader does not see becomes a line of its own. */
    private void finishParagraph() {
        for (String address : addresses) {
            if (address.regionMatches(true, 0, "http", 0, 4) && paragraph.indexOf(address) < 0) {
                budget.take(address.length());
                paragraph.append('\n').append(address);
            }
        }
        addresses.clear();
        String text = CellText.visible(paragraph.toString());
        paragraph.setLength(0);
        if (!text.isEmpty()) {
            paragraphs.add(text);
            budget.within("a cell", "paragraphs", paragraphs.size(), MOST_PARAGRAPHS);
        }
    }
}
