package io.github.sscop.code.relation;

import io.github.sscop.code.ItemId;
import io.github.sscop.code.Note;
import io.github.sscop.code.Source;
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
 * The relations between the elements of frameworks ({@code sscop.crosswalk/1}).
 *
 * <p>A row states that two things are about the same subject. It never states that meeting one is enough to meet the other,
 * and no assessment uses it.
 *
 * @param title what is related
 * @param sources the publications that rows come from
 * @param frameworks the frameworks at either end
 * @param rows the relations
 * @param notes what a reader should know about them
 */
public record Crosswalk(
        String title, List<Source> sources, List<Framework> frameworks, List<CrosswalkRow> rows, List<Note> notes)
        implements ContractValue {

    private static final DocumentType<Crosswalk> TYPE =
            DocumentType.of("sscop.crosswalk/1", Crosswalk.class).build();

    /**
     * A framework at one end of a row.
     *
     * @param id a short name that rows use; for the codes modelled here, their id
     * @param title its title
     * @param version the version that rows are about; absent where it is not known
     * @param url its address
     */
    public record Framework(String id, String title, Optional<String> version, Optional<String> url)
            implements ContractValue {

        public Framework {
            Preconditions.id("framework id", id);
            Preconditions.text("title", title);
            Preconditions.textIfAny("version", version);
            Preconditions.textIfAny("url", url);
        }
    }

    /** The authority for a row. */
    public enum MappingBasis {
        /** The source's publisher states the relation. */
        PUBLISHED,
        /** The reading of this library, which no one has published. */
        OUR_READING
    }

    /** The way in which a row was derived. */
    public enum Derivation {
        /** Taken as the source states it. */
        DIRECT,
        /** The union of the rows of the claims below. */
        ROLLED_UP,
        /** Judged from both texts. */
        JUDGEMENT
    }

    /** The confidence in a row, in our judgement. */
    public enum Confidence {
        /** Sure. */
        HIGH,
        /** Fairly sure. */
        MEDIUM,
        /** Doubtful. */
        LOW
    }

    /**
     * One end of a row: things of one framework.
     *
     * @param framework the framework's id
     * @param level what kind of thing it is there, such as claim, principle or control
     * @param ids the ids of the things; empty at the far end where the framework has nothing that corresponds
     */
    public record End(String framework, Optional<String> level, List<String> ids) implements ContractValue {

        public End {
            Preconditions.id("framework", framework);
            Preconditions.textIfAny("level", level);
            ids = Preconditions.list("ids", ids);
        }

        boolean holds(String otherFramework, ItemId id) {
            return framework.equals(otherFramework) && ids.contains(id.value());
        }
    }

    /**
     * One relation.
     *
     * @param id the row's id
     * @param from the one end, in the direction in which the source states it
     * @param to the other end
     * @param basis on whose word it rests
     * @param source the source's id: the publication that states it, or that was read
     * @param derivation how it came about
     * @param confidence how sure it is, in our judgement
     * @param note what a reader should know about it
     */
    public record CrosswalkRow(
            String id,
            End from,
            End to,
            MappingBasis basis,
            String source,
            Derivation derivation,
            Confidence confidence,
            Optional<String> note)
            implements ContractValue {

        public CrosswalkRow {
            Preconditions.id("row id", id);
            Preconditions.some("ids", from.ids());
            Objects.requireNonNull(to, "to");
            Objects.requireNonNull(basis, "basis");
            Preconditions.id("source", source);
            Objects.requireNonNull(derivation, "derivation");
            Objects.requireNonNull(confidence, "confidence");
            Preconditions.textIfAny("note", note);
        }
    }

    /**
     * Makes a crosswalk.
     *
     * @throws IllegalArgumentException if a row is given twice or names a source or framework that is not listed, or a row
     *     that is said to be published names a source without a publisher
     */
    public Crosswalk {
        Preconditions.text("title", title);
        sources = Preconditions.list("sources", sources);
        frameworks = Preconditions.list("frameworks", frameworks);
        rows = Preconditions.list("rows", rows);
        notes = Preconditions.list("notes", notes);
        Set<String> seen = new HashSet<>();
        for (CrosswalkRow row : rows) {
            if (!seen.add(row.id())) {
                throw new IllegalArgumentException("row " + row.id() + " is given twice; expected once");
            }
            Source source = source(sources, row);
            if (row.basis() == MappingBasis.PUBLISHED && source.publisher().isEmpty()) {
                throw new IllegalArgumentException(
                        "row " + row.id() + " is PUBLISHED and its source " + source.id() + " has no publisher");
            }
            for (End end : List.of(row.from(), row.to())) {
                if (frameworks.stream().noneMatch(f -> f.id().equals(end.framework()))) {
                    throw new IllegalArgumentException(
                            "row " + row.id() + " names framework " + end.framework() + ", which is not listed");
                }
            }
        }
    }

    private static Source source(List<Source> sources, CrosswalkRow row) {
        return sources.stream()
                .filter(s -> s.id().equals(row.source()))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "row " + row.id() + " names source " + row.source() + ", which is not listed"));
    }

    /** Returns the crosswalk that is part of the library. */
    public static Crosswalk builtIn() {
        return BuiltInCrosswalks.CROSSWALK;
    }

    /**
     * Reads a crosswalk.
     *
     * @throws InvalidDocumentException naming everything that is wrong with the file
     * @throws IOException if the bytes cannot be read
     */
    public static Crosswalk read(InputStream json) throws IOException {
        return TYPE.read(json);
    }

    /** Returns the rows that have an element of a code, such as claim 2.1.6 of {@code uk-sscop}, at either end. */
    public List<CrosswalkRow> rowsOf(String codeId, ItemId element) {
        return rows.stream()
                .filter(row -> row.from().holds(codeId, element) || row.to().holds(codeId, element))
                .toList();
    }

    /** Returns who published a row; empty if it is a reading of this library. */
    public Optional<String> publisher(CrosswalkRow row) {
        return row.basis() == MappingBasis.PUBLISHED ? source(sources, row).publisher() : Optional.empty();
    }

    private static final class BuiltInCrosswalks {
        static final Crosswalk CROSSWALK = ModuleResources.read("crosswalk", Crosswalk::read);
    }
}
