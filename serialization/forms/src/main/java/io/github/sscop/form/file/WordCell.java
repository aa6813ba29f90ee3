package io.github.sscop.form.file;

import java.util.List;
import java.util.Set;

/**
 * The cell of a table in a document of Word.
 *
 * @param paragraphs its paragraphs that are not blank
 * @param start the column of the table's grid in which it begins
 * @param span how many columns of the grid it takes
 * @param continued whether it continues the cell above, with which it is merged
 * @param unread what it holds beside text, such as a picture
 */
public record WordCell(List<String> paragraphs, int start, int span, boolean continued, Set<String> unread) {

    public WordCell {
        paragraphs = List.copyOf(paragraphs);
        unread = Set.copyOf(unread);
    }

    /** Returns the text, a line for each paragraph. */
    public String text() {
        return String.join("\n", paragraphs);
    }

    /** Returns how many columns of the grid this cell and another one share. */
    public int overlap(WordCell other) {
        return Math.min(start + span, other.start + other.span) - Math.max(start, other.start);
    }
}
