package io.github.sscop.report;

import java.util.Objects;

/**
 * The content of a page as a part of another document, which links to its style sheet.
 *
 * <p>The style sheet is the same for every fragment of one version of the library, so that an application serves it once, from a
 * file or an address of its own, and a policy of {@code style-src 'self'} allows it.
 *
 * @param html one element with all of the page's content, without scripts and without styles inside
 * @param styleSheet the style sheet, all of whose selectors begin with the class of that element, {@code sscop}
 */
public record HtmlFragment(String html, String styleSheet) {

    public HtmlFragment {
        Objects.requireNonNull(html, "html");
        Objects.requireNonNull(styleSheet, "styleSheet");
    }
}
