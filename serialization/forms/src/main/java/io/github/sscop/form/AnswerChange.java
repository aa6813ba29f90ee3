package io.github.sscop.form;

import io.github.sscop.code.ItemId;
import io.github.sscop.evidence.EvidenceId;
import java.util.Objects;
import java.util.Optional;

/**
 * A difference between what was known and what a form says.
 *
 * @param extent what became of what was known
 * @param evidence the record that it is about; absent for a declaration
 * @param item the item that it is about; absent for a record as a whole
 * @param field the field, as a submission names it; {@code evidence}, {@code links} or {@code declarations} for one as a whole
 * @param before what was known; empty if nothing was
 * @param after what the draft has; empty if it has nothing
 */
public record AnswerChange(
        ChangeExtent extent,
        Optional<EvidenceId> evidence,
        Optional<ItemId> item,
        String field,
        String before,
        String after) {

    /** What became of what was known. */
    public enum ChangeExtent {
        /** The form adds it. */
        ADDED,
        /** The form says something else, which the draft has. */
        CHANGED,
        /** The form has it no longer; the draft keeps it. */
        LEFT_OUT,
        /** The draft has it no longer, because it was about the text before the change. */
        DROPPED
    }

    public AnswerChange {
        Objects.requireNonNull(extent, "extent");
        Objects.requireNonNull(evidence, "evidence");
        Objects.requireNonNull(item, "item");
        Objects.requireNonNull(field, "field");
        Objects.requireNonNull(before, "before");
        Objects.requireNonNull(after, "after");
    }

    /** Returns the difference in a sentence. */
    public String text() {
        String of = evidence.map(id -> "record " + id).orElse("the declaration")
                + item.map(id -> " on " + id).orElse("");
        return switch (extent) {
            case ADDED -> "New: " + of + (after.isEmpty() ? "" : ", " + field + " \"" + after + "\"") + ".";
            case CHANGED -> "Changed: " + field + " of " + of + " was \"" + before + "\" and is \"" + after + "\".";
            case LEFT_OUT ->
                "Not in the form, and kept: " + of + (before.isEmpty() ? "" : ", \"" + before + "\"") + ".";
            case DROPPED ->
                "Dropped, because the record has changed: " + field + " of " + of + " was \"" + before + "\".";
        };
    }
}
