package io.github.sscop.code;

import io.github.sscop.code.document.Preconditions;
import io.github.sscop.problem.ContractValue;
import java.util.List;
import java.util.Objects;

/**
 * What a reader of a catalog should know about it.
 *
 * @param id the id, unique among the notes of one catalog
 * @param kind what kind of note
 * @param affects the elements it is about; empty if it is about the catalog as a whole
 * @param text the note
 */
public record Note(String id, NoteKind kind, List<ItemId> affects, String text) implements ContractValue {

    /** What kind of note it is. */
    public enum NoteKind {
        /** The sources disagree with themselves or each other. */
        SOURCE_INCONSISTENCY,
        /** How this catalog reads its sources where they leave it open. */
        READING,
        /** Where something in this catalog comes from. */
        PROVENANCE,
        /** Something of the source that this catalog lacks. */
        GAP,
        /** What the source says about itself and its use. */
        CONTEXT
    }

    public Note {
        Preconditions.id("note id", id);
        Objects.requireNonNull(kind, "kind");
        affects = Preconditions.list("affects", affects);
        Preconditions.text("text", text);
    }
}
