package io.github.sscop.report.page;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A line of text on a page, or the text of a paragraph.
 *
 * @param spans its spans
 */
public record Line(List<Inline> spans) {

    /** The empty line. */
    public static final Line EMPTY = new Line(List.of());

    /** Creates a line. */
    public Line {
        spans = List.copyOf(spans);
    }

    /** Returns a line of the library's text in English. */
    public static Line of(String text) {
        return EMPTY.and(text);
    }

    /** Returns a line of text in a language; empty for what is the same in every language, such as an id. */
    public static Line of(String text, String language) {
        return EMPTY.and(text, language);
    }

    /** Returns a line of what is the same in every language, such as an id or a date. */
    public static Line id(String text) {
        return of(text, "");
    }

    /** Returns a line of a document's text. */
    public static Line quoted(String text) {
        return EMPTY.andQuoted(text);
    }

    /** Returns a line of a name that a document gives, shortened to fit a heading. */
    public static Line name(String text) {
        return EMPTY.andName(text);
    }

    /** Returns the line with one more span. */
    public Line and(Inline span) {
        List<Inline> extended = new ArrayList<>(spans);
        extended.add(span);
        return new Line(extended);
    }

    /** Returns the line with more text in a language. */
    public Line and(String text, String language) {
        return text.isEmpty() ? this : and(new Inline.Phrase(text, language));
    }

    /** Returns whether there is no text. */
    public boolean isEmpty() {
        return spans.isEmpty();
    }

    /** Returns the line with more of the library's text in English. */
    public Line and(String text) {
        return and(text, PageWording.ENGLISH_TAG);
    }

    /** Returns the line with a document's text. */
    public Line andQuoted(String text) {
        return and(new Inline.Quotation(text));
    }

    /** Returns the line with a name that a document gives, shortened to fit a heading. */
    public Line andName(String text) {
        return andQuoted(SafeText.shortened(text));
    }

    /** Returns the line followed by another. */
    public Line and(Line other) {
        List<Inline> extended = new ArrayList<>(spans);
        extended.addAll(other.spans());
        return new Line(extended);
    }

    /** Returns the text that a reader without colours and links sees. */
    public String text() {
        return spans.stream().map(Inline::text).collect(Collectors.joining());
    }
}
