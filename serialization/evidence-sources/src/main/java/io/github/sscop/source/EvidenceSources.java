package io.github.sscop.source;

import io.github.sscop.source.reading.SourceImporter;
import io.github.sscop.source.reading.SourceType;
import java.util.Arrays;
import java.util.List;

/**
 * The types of file that are read as evidence: outputs of tools that vendors run.
 *
 * <p>Files are recognised by their content. No record says more than its file shows, and its stance is derived by rules or is
 * indirect. Immutable, and safe for any number of threads.
 */
public final class EvidenceSources {

    private final List<SourceImporter> importers;

    private EvidenceSources(List<SourceImporter> importers) {
        this.importers = importers;
    }

    /** Returns all types of file. */
    public static EvidenceSources standard() {
        return new EvidenceSources(ImporterList.ALL);
    }

    /**
     * Returns some types of file alone.
     *
     * @throws IllegalArgumentException if an id is unknown
     */
    public EvidenceSources only(String... ids) {
        List<String> known = ids();
        List<String> unknown =
                Arrays.stream(ids).filter(id -> !known.contains(id)).toList();
        if (!unknown.isEmpty()) {
            throw new IllegalArgumentException("No evidence source is called " + String.join(", ", unknown)
                    + "; expected some of " + String.join(", ", known));
        }
        List<String> asked = List.of(ids);
        return new EvidenceSources(importers.stream()
                .filter(importer -> asked.contains(importer.type().id()))
                .toList());
    }

    /** Returns the ids of the types, in alphabetical order. */
    public List<String> ids() {
        return importers.stream()
                .map(SourceImporter::type)
                .map(SourceType::id)
                .sorted()
                .toList();
    }

    /** Creates a collector for files about those in a context. */
    public EvidenceCollector collector(CollectionContext context) {
        return new EvidenceCollector(importers, context);
    }
}
