package io.github.sscop.report.page;

import java.util.List;

/**
 * A page, as something to be written.
 *
 * @param eyebrow what kind of page it is
 * @param title its heading
 * @param subtitle what the heading is of
 * @param blocks its parts
 * @param notice what every reader should know
 */
public record Page(String eyebrow, Line title, Line subtitle, List<Block> blocks, Line notice) {

    /** Makes a page. */
    public Page {
        blocks = List.copyOf(blocks);
    }

    /** The sections to which a table of contents leads; themes are reached over the map. */
    public List<Block.Section> contents() {
        return blocks.stream()
                .filter(Block.Section.class::isInstance)
                .map(Block.Section.class::cast)
                .filter(section -> section.kind() == Block.SectionKind.PART)
                .toList();
    }

    /** What stands before the first section. */
    public List<Block> opening() {
        return blocks.stream()
                .takeWhile(block -> !(block instanceof Block.Section))
                .toList();
    }

    /** The first section, and what stands behind it. */
    public List<Block> rest() {
        return blocks.subList(opening().size(), blocks.size());
    }

    /** The page's name in a list of pages. */
    public String name() {
        String name = eyebrow + ": " + title.text();
        return name.length() <= 120 ? name : name.substring(0, 119) + "\u2026";
    }

    /** The page as one file of HTML that needs nothing beside it. */
    public String html() {
        return Html.of(this);
    }

    /** The page as Markdown (CommonMark with tables). */
    public String markdown() {
        return Markdown.of(this);
    }

    /** The page as text in lines of at most a hundred characters, unless a word is longer. */
    public String text() {
        return PlainText.of(this);
    }
}
