package io.github.sscop.portal.store;

import java.nio.charset.StandardCharsets;

/** The text of a stranger, as a column can hold it: without null characters and halves of characters, which PostgreSQL refuses. */
final class StoredText {

    private StoredText() {}

    static String of(String text) {
        return new String(text.replace('\u0000', '\uFFFD').getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
    }

    /** Returns at most so many characters of it. */
    static String of(String text, int most) {
        String whole = of(text);
        return whole.codePointCount(0, whole.length()) <= most
                ? whole
                : whole.substring(0, whole.offsetByCodePoints(0, most - 1)) + "…";
    }
}
