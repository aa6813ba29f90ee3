package io.github.sscop.report;

import java.util.Objects;

/**
 * A page as a document of its own, with the policy under which a server should send it.
 *
 * @param html the document, which needs no other file and has no script
 * @param contentSecurityPolicy the value of the header {@code Content-Security-Policy}, which is also in the head of the
 *     document: nothing may be loaded or run, and the one style sheet is allowed by its digest
 */
public record HtmlDocument(String html, String contentSecurityPolicy) {

    public HtmlDocument {
        Objects.requireNonNull(html, "html");
        Objects.requireNonNull(contentSecurityPolicy, "contentSecurityPolicy");
    }
}
