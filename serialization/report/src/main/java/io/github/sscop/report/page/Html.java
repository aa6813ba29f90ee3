package io.github.sscop.report.page;

import gg.jte.html.OwaspHtmlTemplateOutput;
import gg.jte.output.StringOutput;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Objects;

/** The writer of pages as HTML: one file without a script, with a policy that forbids a browser to run any; or a part of a file. */
public final class Html {

    private static final String CONTENT_STYLE = style("content.css");
    private static final String STYLE = CONTENT_STYLE + style("frame.css");
    private static final String FRAGMENT_STYLE = ScopedStyle.of(CONTENT_STYLE);

    /** A policy that allows nothing but the one style sheet, by its digest. */
    private static final String POLICY = "default-src 'none'; style-src 'sha256-" + digest(STYLE)
            + "'; script-src 'none'; object-src 'none'; base-uri 'none'; form-action 'none'";

    private Html() {}

    @SuppressWarnings("NullAway") // Templates are compiled without interceptors, so that none is needed.
    static String of(Page page) {
        StringOutput html = new StringOutput();
        JtepageGenerated.render(
                new OwaspHtmlTemplateOutput(html), null, page, new HtmlContext(page.words(), "", 1), STYLE, POLICY);
        return html.toString();
    }

    /** Returns the content of a page as a part of a document, whose ids have a prefix, and headings a level from 1 to 6. */
    @SuppressWarnings("NullAway") // As above.
    static String fragment(Page page, String idPrefix, int firstLevel) {
        StringOutput html = new StringOutput();
        JtefragmentGenerated.render(
                new OwaspHtmlTemplateOutput(html),
                null,
                page,
                new HtmlContext(page.words(), idPrefix + "-", firstLevel));
        return html.toString();
    }

    /** Returns the Content Security Policy of every page, as in its own head. */
    public static String policy() {
        return POLICY;
    }

    /** Returns the style sheet of every fragment. */
    public static String fragmentStyle() {
        return FRAGMENT_STYLE;
    }

    private static String style(String file) {
        try (InputStream in = Objects.requireNonNull(Html.class.getResourceAsStream(file), file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String digest(String text) {
        try {
            return Base64.getEncoder()
                    .encodeToString(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
