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

/** The writer of pages as HTML: one file without a script, with a policy that forbids a browser to run any. */
final class Html {

    private static final String STYLE = style();

    /** A policy that allows nothing but the one style sheet, by its digest. */
    private static final String POLICY = "default-src 'none'; style-src 'sha256-" + digest(STYLE)
            + "'; script-src 'none'; object-src 'none'; base-uri 'none'; form-action 'none'";

    private Html() {}

    @SuppressWarnings("NullAway") // Templates are compiled without interceptors, so that none is needed.
    static String of(Page page) {
        StringOutput html = new StringOutput();
        JtepageGenerated.render(new OwaspHtmlTemplateOutput(html), null, page, STYLE, POLICY);
        return html.toString();
    }

    private static String style() {
        try (InputStream in = Objects.requireNonNull(Html.class.getResourceAsStream("page.css"), "page.css")) {
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
