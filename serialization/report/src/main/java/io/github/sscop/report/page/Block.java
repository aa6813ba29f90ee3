package io.github.sscop.report.page;

import java.util.List;
import java.util.Optional;

/** A part of a page, which each format writes in its own way. */
public sealed interface Block {

    /** The role of a paragraph, which decides how it stands out. */
    enum Role {
        /** Ordinary text. */
        PLAIN,
        /** What the reader should do. */
        ACTION,
        /** What is at stake. */
        RISK,
        /** A note on the margin. */
        ASIDE
    }

    /** The subject of a section. */
    enum SectionKind {
        /** Anything. */
        PART,
        /** A theme. */
        THEME,
        /** A principle. */
        PRINCIPLE,
        /** A claim, a provision, or another item with a verdict. */
        ITEM
    }

    /**
     * A section with a heading.
     *
     * @param anchor the target of links to it
     * @param kind its subject
     * @param title the heading
     * @param mark its verdict
     * @param facets the classes by which it can be filtered
     * @param blocks its content
     */
    record Section(String anchor, SectionKind kind, Line title, Optional<Mark> mark, String facets, List<Block> blocks)
            implements Block {

        /** Creates a section. */
        public Section {
            blocks = List.copyOf(blocks);
        }

        /** Returns a section on any subject. */
        public static Section of(String anchor, Line title, List<Block> blocks) {
            return new Section(anchor, SectionKind.PART, title, Optional.empty(), "", blocks);
        }

        /** Returns a section on any subject, with a heading in English. */
        public static Section of(String anchor, String title, List<Block> blocks) {
            return of(anchor, Line.of(title), blocks);
        }
    }

    /**
     * A paragraph.
     *
     * @param role its role
     * @param label the label in front of it; may be empty
     * @param line its text
     */
    record Paragraph(Role role, Line label, Line line) implements Block {

        /** Creates a paragraph with a label in English. */
        public Paragraph(Role role, String label, Line line) {
            this(role, Line.of(label), line);
        }

        /** Returns a paragraph of ordinary text. */
        public static Paragraph of(Line line) {
            return new Paragraph(Role.PLAIN, Line.EMPTY, line);
        }
    }

    /**
     * The result of a page, in large letters.
     *
     * @param mark the result
     * @param lines the sentences that explain it
     */
    record Banner(Mark mark, List<Line> lines) implements Block {

        /** Creates a banner. */
        public Banner {
            lines = List.copyOf(lines);
        }
    }

    /**
     * A list of terms and their values.
     *
     * @param definitions the pairs
     */
    record DefinitionList(List<Definition> definitions) implements Block {

        /** Creates a list. */
        public DefinitionList {
            definitions = List.copyOf(definitions);
        }
    }

    /**
     * A term and its value.
     *
     * @param term the term
     * @param value the value
     */
    record Definition(Line term, Line value) {

        /** Creates a pair with a term in English. */
        public Definition(String term, Line value) {
            this(Line.of(term), value);
        }

        /** Returns whether the value is too long for a narrow column, so that it takes a whole row, on a screen and on paper. */
        public boolean isLong() {
            return value.text().length() > 150;
        }
    }

    /**
     * A list of bullets under a label.
     *
     * @param label the label; may be empty
     * @param bullets the bullets
     */
    record BulletList(Line label, List<Bullet> bullets) implements Block {

        /** Creates a list. */
        public BulletList {
            bullets = List.copyOf(bullets);
        }

        /** Creates a list with a label in English. */
        public BulletList(String label, List<Bullet> bullets) {
            this(Line.of(label), bullets);
        }

        /** Returns a list of bullets without details, with a label in English. */
        public static BulletList of(String label, List<Line> lines) {
            return of(Line.of(label), lines);
        }

        /** Returns a list of bullets without details. */
        public static BulletList of(Line label, List<Line> lines) {
            return new BulletList(
                    label,
                    lines.stream().map(line -> new Bullet(line, List.of())).toList());
        }
    }

    /**
     * An entry of a list.
     *
     * @param line its text
     * @param details the lines below it
     */
    record Bullet(Line line, List<Line> details) {

        /** Creates a bullet. */
        public Bullet {
            details = List.copyOf(details);
        }
    }

    /** The layout of a table. */
    enum TableLayout {
        /** Cells of any length; text lists the rows. */
        RECORDS,
        /** Short cells; text sets them in columns, where they fit. */
        COLUMNS,
        /** A mark in each cell but the first, as a letter that the caption explains. */
        LETTERS,
        /** As {@link #LETTERS}, with short headings that stand upright. */
        NARROW_LETTERS;

        boolean isLetters() {
            return this == LETTERS || this == NARROW_LETTERS;
        }

        String css() {
            return isLetters() ? this == LETTERS ? "table dense" : "table dense narrow" : "table";
        }
    }

    /**
     * A table; the first cell of a row is its heading.
     *
     * @param caption its caption
     * @param columns the headings
     * @param rows the rows, each with as many cells as there are headings
     * @param layout its layout
     */
    record Table(Line caption, List<Line> columns, List<List<Line>> rows, TableLayout layout) implements Block {

        /** Creates a table. */
        public Table {
            columns = List.copyOf(columns);
            rows = rows.stream().map(List::copyOf).toList();
        }

        /**
         * Returns the cells of a row of letters in HTML, in as few characters as it allows, since a comparison may have tens of
         * thousands of them. All of it is the library's own; the caption says what the letters mean.
         */
        String letterCells(List<Line> row) {
            StringBuilder cells = new StringBuilder();
            for (Line cell : row.subList(1, row.size())) {
                Mark mark = ((Inline.MarkLabel) cell.spans().get(0)).mark();
                cells.append(mark.tone().letterCell()).append(mark.letter());
            }
            return cells.toString();
        }

        /** Creates a table with a caption in English. */
        public Table(String caption, List<Line> columns, List<List<Line>> rows, TableLayout layout) {
            this(Line.of(caption), columns, rows, layout);
        }
    }

    /**
     * A map of a whole code: each theme, each principle and each item with the letter of its verdict, which links to it.
     *
     * @param themes the themes
     * @param counts the number of items with each mark
     */
    record ClaimMap(List<MapTheme> themes, List<MarkCount> counts) implements Block {

        /** Creates a map. */
        public ClaimMap {
            themes = List.copyOf(themes);
            counts = List.copyOf(counts);
        }

        /** Returns in how many columns the themes stand where there is room: four or three, whichever leaves the least empty. */
        public int columns() {
            int inFours = (4 - themes.size() % 4) % 4;
            int inThrees = (3 - themes.size() % 3) % 3;
            return Math.min(Math.max(themes.size(), 1), inFours <= inThrees ? 4 : 3);
        }
    }

    /**
     * A theme on the map.
     *
     * @param title its id and title
     * @param mark its verdict
     * @param principles its principles
     */
    record MapTheme(Line title, Mark mark, List<MapPrinciple> principles) {}

    /**
     * A principle on the map.
     *
     * @param title its id and title
     * @param anchor the anchor of its section
     * @param mark its verdict
     * @param items its items
     */
    record MapPrinciple(Line title, String anchor, Mark mark, List<MapItem> items) {}

    /**
     * An item on the map.
     *
     * @param id its id
     * @param anchor the anchor of its section
     * @param mark its verdict
     * @param statement its statement
     */
    record MapItem(String id, String anchor, Mark mark, Inline statement) {}

    /**
     * The number of items with a mark.
     *
     * @param mark the mark
     * @param count the number
     */
    record MarkCount(Mark mark, int count) {}

    /**
     * The days on which verdicts change.
     *
     * @param moments the days in order
     * @param chart the number of items that are met from day to day
     * @param sentence the content of the chart
     */
    record Timeline(List<Moment> moments, StepChart chart, Line sentence) implements Block {

        /** Creates a timeline. */
        public Timeline {
            moments = List.copyOf(moments);
        }
    }

    /**
     * A day on which verdicts change.
     *
     * @param on the day
     * @param when the time until then
     * @param mark the worst new verdict
     * @param lines the changes
     */
    record Moment(String on, Line when, Mark mark, List<Line> lines) {}

    /**
     * The choice of the verdicts and themes to show on a screen; style sheet alone, and not needed to read the page.
     *
     * @param themes the titles of the themes in order
     */
    record FilterPanel(List<Line> themes) implements Block {}
}
