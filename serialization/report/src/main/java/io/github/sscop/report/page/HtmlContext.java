package io.github.sscop.report.page;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The place of a page's content in HTML: the language around it, and what is in front of its ids and above its headings.
 *
 * @param words the words of the library in the language of the page
 * @param idPrefix the beginning of every id, so that several pages can stand in one document; empty in a document of its own
 * @param firstLevel the level of the highest heading, from 1 to 6
 */
record HtmlContext(PageWording words, String idPrefix, int firstLevel) {

    private static final int MAX_LEVEL = 6;

    /** Languages and scripts that are written from right to left, as subtags in lower case. */
    private static final List<String> FROM_THE_RIGHT = List.of(
            "ar", "fa", "he", "ps", "sd", "ug", "ur", "yi", "dv", "ckb", "arab", "hebr", "thaa", "nkoo", "syrc");

    /** Returns an id of the document. */
    String id(String anchor) {
        return idPrefix + anchor;
    }

    /** Returns the address of a part of the page. */
    String href(String anchor) {
        return "#" + id(anchor);
    }

    /** Returns the id of the title, by which a fragment is named; a document needs none. */
    @Nullable
    String titleId() {
        return idPrefix.isEmpty() ? null : id("title");
    }

    /** Returns the label of the table of contents, which in a document with several has to say of which it is. */
    String contentsLabel(Page page) {
        String label = words.line("contents").text();
        return idPrefix.isEmpty() ? label : label + ": " + page.title().text();
    }

    /** Returns the level of a heading at a depth of the page, of which the title has depth 1. */
    int level(int depth) {
        return Math.min(MAX_LEVEL, firstLevel + depth - 1);
    }

    /** Returns the language of text where it is another than that of the page. */
    @Nullable
    String lang(Inline text) {
        return lang(text.language());
    }

    /** Returns a language where it is another than that of the page. */
    @Nullable
    String lang(String language) {
        return language.isEmpty() || language.equals(words.language()) ? null : language;
    }

    /** Returns the language of text within other text, where the two differ. */
    @Nullable
    String langWithin(Inline outer, String language) {
        return lang(outer) == null ? lang(language) : language.equals(outer.language()) ? null : language;
    }

    /** Returns the direction of text in a language that is not that of the page. */
    @Nullable
    String dir(Inline text) {
        return lang(text) != null && isFromTheRight(text.language()) ? "rtl" : null;
    }

    private static boolean isFromTheRight(String language) {
        String[] subtags = language.toLowerCase(Locale.ROOT).split("-", -1);
        boolean hasScript = subtags.length > 1 && subtags[1].length() == 4;
        return FROM_THE_RIGHT.contains(subtags[hasScript ? 1 : 0]);
    }
}
