package io.github.sscop.report.page;

import java.util.List;
import java.util.function.BiFunction;

/**
 * A page as a value, which can be written in each format.
 *
 * @param eyebrow the line above the heading, which names the kind of page
 * @param title its heading
 * @param subtitle the line below the heading; may be empty
 * @param blocks its parts
 * @param notice the notice at its end
 * @param words the words of the library in the language of the page
 */
public record Page(Line eyebrow, Line title, Line subtitle, List<Block> blocks, Line notice, PageWording words) {

    /** Creates a page. */
    public Page {
        blocks = List.copyOf(blocks);
    }

    /** Creates a page in English. */
    public Page(String eyebrow, Line title, Line subtitle, List<Block> blocks, Line notice) {
        this(Line.of(eyebrow), title, subtitle, blocks, notice, PageWording.english());
    }

    /** Returns the sections for a table of contents; themes are reached through the map. */
    public List<Block.Section> contents() {
        return blocks.stream()
                .filter(Block.Section.class::isInstance)
                .map(Block.Section.class::cast)
                .filter(section -> section.kind() == Block.SectionKind.PART)
                .toList();
    }

    /** Returns the parts before the first section. */
    public List<Block> opening() {
        return blocks.stream()
                .takeWhile(block -> !(block instanceof Block.Section))
                .toList();
    }

    /** Returns the first section and the parts after it. */
    public List<Block> rest() {
        return blocks.subList(opening().size(), blocks.size());
    }

    /** Returns the title that a browser shows for the page. */
    public String name() {
        String name = eyebrow.text() + ": " + title.text();
        return name.length() <= 120 ? name : name.substring(0, 119) + "\u2026";
    }

    /** Writes the page as one file of HTML that needs no other file. */
    public String html() {
        return Html.of(this);
    }

    /**
     * Writes the page as an element of another document.
     *
     * @param idPrefix the beginning of every id
     * @param firstLevel the level of its highest heading, from 1 to 6
     */
    public String fragment(String idPrefix, int firstLevel) {
        return Html.fragment(this, idPrefix, firstLevel);
    }

    /** Writes the page as Markdown (CommonMark with tables). */
    public String markdown() {
        return Markdown.of(this);
    }

    /**
     * Writes the page as text in lines of at most a hundred characters, unless a word is longer.
     *
     * @param style what a mark is written as, by its tone; it takes no room
     */
    public String text(BiFunction<Tone, String, String> style) {
        return PlainText.of(this, style);
    }
}
