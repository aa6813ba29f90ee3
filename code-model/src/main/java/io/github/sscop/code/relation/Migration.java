package io.github.sscop.code.relation;

import io.github.sscop.code.EditionId;
import io.github.sscop.code.ItemId;
import io.github.sscop.code.Note;
import io.github.sscop.code.document.DocumentType;
import io.github.sscop.code.document.ModuleResources;
import io.github.sscop.code.document.Preconditions;
import io.github.sscop.problem.ContractValue;
import io.github.sscop.problem.InvalidDocumentException;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * The changes of the provisions of one edition in the next ({@code sscop.migration/1}).
 *
 * @param from the earlier edition
 * @param to the later edition
 * @param basis the authority for the rows
 * @param rows what became of each provision
 * @param additions what is new in the later edition
 * @param notes what changed throughout
 */
public record Migration(
        EditionId from, EditionId to, String basis, List<MigrationRow> rows, List<Addition> additions, List<Note> notes)
        implements ContractValue {

    private static final DocumentType<Migration> TYPE =
            DocumentType.of("sscop.migration/1", Migration.class).build();

    /** The kind of change of a provision. */
    public enum Change {
        /** It continues, perhaps in other words or scope. */
        KEPT,
        /** It continues inside something else. */
        MERGED,
        /** A recommendation became a requirement. */
        STRENGTHENED,
        /** Nothing takes it up but, perhaps, guidance. */
        DROPPED
    }

    /** The change in how much a provision covers. */
    public enum Extent {
        /** No change found. */
        SAME,
        /** The later text covers more. */
        WIDER,
        /** The later text says less, though guidance or claims may restore it. */
        NARROWER,
        /** The later text makes the duty conditional. */
        CONDITION_ADDED
    }

    /**
     * The changes of one provision.
     *
     * @param from the provision in the earlier edition
     * @param to the principles and claims that it became; empty if it was dropped
     * @param changes what happened to it
     * @param extent what happened to how much it covers; absent if it was dropped
     * @param guidance guidance of the later edition that still touches the subject
     * @param note the change in words
     */
    public record MigrationRow(
            ItemId from,
            List<ItemId> to,
            List<Change> changes,
            Optional<Extent> extent,
            List<ItemId> guidance,
            String note)
            implements ContractValue {

        public MigrationRow {
            Objects.requireNonNull(from, "from");
            to = Preconditions.list("to", to);
            changes = Preconditions.some("changes", changes);
            Objects.requireNonNull(extent, "extent");
            guidance = Preconditions.list("guidance", guidance);
            Preconditions.text("note", note);
            if (to.isEmpty() != changes.contains(Change.DROPPED)) {
                throw new IllegalArgumentException("row " + from + " leads to " + to + " and its changes are " + changes
                        + "; expected DROPPED where it leads nowhere, and only there");
            }
        }
    }

    /**
     * Something that the earlier edition did not have.
     *
     * @param items the elements of the later edition that hold it; empty where it is all of its claims
     * @param note what is new
     */
    public record Addition(List<ItemId> items, String note) implements ContractValue {

        public Addition {
            items = Preconditions.list("items", items);
            Preconditions.text("note", note);
        }
    }

    /**
     * Makes a migration.
     *
     * @throws IllegalArgumentException if two rows are about the same provision
     */
    public Migration {
        Objects.requireNonNull(from, "from");
        Objects.requireNonNull(to, "to");
        Preconditions.text("basis", basis);
        rows = Preconditions.list("rows", rows);
        additions = Preconditions.list("additions", additions);
        notes = Preconditions.list("notes", notes);
        Set<ItemId> seen = new HashSet<>();
        for (MigrationRow row : rows) {
            if (!seen.add(row.from())) {
                throw new IllegalArgumentException("row " + row.from() + " is given twice; expected once");
            }
        }
    }

    /** Returns the migrations that are part of the library: from the draft of May 2024 to the Code of May 2025. */
    public static List<Migration> builtIn() {
        return BuiltInMigrations.MIGRATIONS;
    }

    /**
     * Reads a migration.
     *
     * <p>Whether the two editions have the elements that it names is checked where it is used, since that takes both catalogs.
     *
     * @throws InvalidDocumentException naming everything that is wrong with the file
     * @throws IOException if the bytes cannot be read
     */
    public static Migration read(InputStream json) throws IOException {
        return TYPE.read(json);
    }

    /** Returns what became of a provision of the earlier edition. */
    public Optional<MigrationRow> became(ItemId provision) {
        return rows.stream().filter(row -> row.from().equals(provision)).findFirst();
    }

    private static final class BuiltInMigrations {
        static final List<Migration> MIGRATIONS = List.of(ModuleResources.read(
                "migration-uk-software-vendors-2024-05-draft-to-uk-sscop-2025-05", Migration::read));
    }
}
