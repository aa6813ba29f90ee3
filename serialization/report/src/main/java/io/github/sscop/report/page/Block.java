package io.github.sscop.report.page;

import java.util.List;
import java.util.Optional;

/** A part of a page. */
public sealed interface Block {

    /** How a part stands out. */
    enum Role {
        /** Not at all. */
        PLAIN,
        /** It is what the reader should do. */
        ACTION,
        /** It is what is at stake. */
        RISK,
        /** It is said beside the matter. */
        ASIDE
    }

    /** What a section is about. */
    enum SectionKind {
        /** Anything. */
        PART,
        /** A theme. */
        THEME,
        /** A principle. */
        PRINCIPLE,
        /** A claim, a provision, or what else gets a verdict. */
        ITEM
    }

    /**
     * A part with a heading.
     *
     * @param anchor what links name
     * @param kind what it is about
     * @param title the heading
     * @param mark what it comes to
     * @param facets by which classes it can be filtered
     * @param blocks what is in it
     */
    record Section(String anchor, SectionKind kind, Line title, Optional<Mark> mark, String facets, List<Block> blocks)
            implements Block {

        /** Makes a section. */
        public Section {
            blocks = List.copyOf(blocks);
        }

        /** A section about nothing in particular. */
        public static Section of(String anchor, String title, List<Block> blocks) {
            return new Section(anchor, SectionKind.PART, Line.own(title), Optional.empty(), "", blocks);
        }
    }

    /**
     * A paragraph.
     *
     * @param role how it stands out
     * @param label what it begins with; may be empty
     * @param line what it says
     */
    record Paragraph(Role role, String label, Line line) implements Block {

        /** A plain paragraph. */
        public static Paragraph of(Line line) {
            return new Paragraph(Role.PLAIN, "", line);
        }
    }

    /**
     * What it all comes to, in large letters.
     *
     * @param mark the answer
     * @param lines what there is to say about it
     */
    record Banner(Mark mark, List<Line> lines) implements Block {

        /** Makes a banner. */
        public Banner {
            lines = List.copyOf(lines);
        }
    }

    /**
     * Names and values.
     *
     * @param facts the pairs
     */
    record DefinitionList(List<Definition> facts) implements Block {

        /** Makes a list of facts. */
        public DefinitionList {
            facts = List.copyOf(facts);
        }
    }

    /**
     * A name and its value.
     *
     * @param name the name
     * @param value the value
     */
    record Definition(String name, Line value) {

        /** Whether the value is more than a narrow column holds well; it has a row to itself, on a screen and on paper. */
        public boolean isLong() {
            return value.text().length() > 150;
        }
    }

    /**
     * A list under a label.
     *
     * @param label what it lists; may be empty
     * @param points what is listed
     */
    record BulletList(String label, List<Bullet> points) implements Block {

        /** Makes a list. */
        public BulletList {
            points = List.copyOf(points);
        }

        /** A list of single lines. */
        public static BulletList of(String label, List<Line> lines) {
            return new BulletList(
                    label,
                    lines.stream().map(line -> new Bullet(line, List.of())).toList());
        }
    }

    /**
     * Something listed.
     *
     * @param line what it is
     * @param details what there is to say about it
     */
    record Bullet(Line line, List<Line> details) {

        /** Makes a point. */
        public Bullet {
            details = List.copyOf(details);
        }
    }

    /**
     * A table; the first cell of a row is its heading.
     *
     * @param caption what it shows
     * @param columns the headings
     * @param rows the rows, each with as many cells as there are headings
     * @param isDense whether its cells hold a letter each
     */
    record Table(String caption, List<Line> columns, List<List<Line>> rows, boolean isDense) implements Block {

        /** Makes a table. */
        public Table {
            columns = List.copyOf(columns);
            rows = rows.stream().map(List::copyOf).toList();
        }
    }

    /**
     * A picture of a whole code: each theme, each principle, each item with its letter, which leads to it.
     *
     * @param themes the themes
     * @param tally how many items have each mark
     */
    record ClaimMap(List<MapTheme> themes, List<MarkCount> tally) implements Block {

        /** Makes a map. */
        public ClaimMap {
            themes = List.copyOf(themes);
            tally = List.copyOf(tally);
        }
    }

    /**
     * A theme on the map.
     *
     * @param title its id and title
     * @param mark what it comes to
     * @param principles its principles
     */
    record MapTheme(String title, Mark mark, List<MapPrinciple> principles) {}

    /**
     * A principle on the map.
     *
     * @param title its id and title
     * @param anchor where it is told of
     * @param mark what it comes to
     * @param items its items
     */
    record MapPrinciple(String title, String anchor, Mark mark, List<MapItem> items) {}

    /**
     * An item on the map.
     *
     * @param id its id
     * @param anchor where it is told of
     * @param mark what it comes to
     * @param statement what it asks
     */
    record MapItem(String id, String anchor, Mark mark, String statement) {}

    /**
     * How many have a mark.
     *
     * @param mark the mark
     * @param count how many
     */
    record MarkCount(Mark mark, int count) {}

    /**
     * Days on which something changes.
     *
     * @param moments the days in order
     * @param chart how many stay as they should be
     */
    record Timeline(List<Moment> moments, StepChart chart) implements Block {

        /** Makes a timeline. */
        public Timeline {
            moments = List.copyOf(moments);
        }
    }

    /**
     * A day on which something changes.
     *
     * @param on the day
     * @param when how far off it is
     * @param mark what comes of it
     * @param lines what changes
     */
    record Moment(String on, String when, Mark mark, List<Line> lines) {}

    /**
     * What a reader may choose to see of the page; works where there are styles, and is not needed.
     *
     * @param themes the themes' titles in order
     */
    record Filters(List<String> themes) implements Block {}

    /**
     * A drawing.
     *
     * @param svg the drawing, which is our own
     */
    record Drawing(String svg) implements Block {}
}
