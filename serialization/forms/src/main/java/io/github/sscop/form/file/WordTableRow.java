package io.github.sscop.form.file;

import java.util.List;

/**
 * A row of a table to write.
 *
 * @param kind what it is, which decides how it looks
 * @param cells the paragraphs of its cells; the last one takes the rest of the columns
 */
public record WordTableRow(RowKind kind, List<List<String>> cells) {

    /** The kind of a row. */
    public enum RowKind {
        /** The headings of the columns. */
        HEADER("D9E2EC"),
        /** A heading above the rows that follow. */
        SECTION("F0F4F8"),
        /** An answer. */
        ANSWER("");

        private final String shade;

        RowKind(String shade) {
            this.shade = shade;
        }

        /** Returns the colour behind the text; empty for none. */
        String shade() {
            return shade;
        }
    }

    public WordTableRow {
        cells = List.copyOf(cells);
    }
}
