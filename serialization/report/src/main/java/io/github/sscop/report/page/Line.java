package io.github.sscop.report.page;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A line of a page, or a paragraph.
 *
 * @param spans its pieces
 */
public record Line(List<Inline> spans) {

    /** A line with nothing on it. */
    public static final Line EMPTY = new Line(List.of());

    /** Makes a line. */
    public Line {
        spans = List.copyOf(spans);
    }

    /** A line of our words. */
    public static Line own(String text) {
        return EMPTY.and(text);
    }

    /** A line of somebody else's words. */
    public static Line said(String text) {
        return EMPTY.andSaid(text);
    }

    /** A line of somebody else's name for something, cut where it is too long for a heading. */
    public static Line named(String text) {
        return EMPTY.andNamed(text);
    }

    /** The line with one more piece. */
    public Line and(Inline span) {
        List<Inline> more = new ArrayList<>(spans);
        more.add(span);
        return new Line(more);
    }

    /** The line with more of our words. */
    public Line and(String text) {
        return and(new Inline.Own(text));
    }

    /** The line with somebody else's words. */
    public Line andSaid(String text) {
        return and(new Inline.Quoted(text));
    }

    /** The line with somebody else's name for something, cut where it is too long for a heading. */
    public Line andNamed(String text) {
        return andSaid(SafeText.briefly(text));
    }

    /** The line with another behind it. */
    public Line and(Line other) {
        List<Inline> more = new ArrayList<>(spans);
        more.addAll(other.spans());
        return new Line(more);
    }

    /** What a reader without colours and links sees. */
    public String text() {
        return spans.stream().map(Inline::text).collect(Collectors.joining());
    }
}
