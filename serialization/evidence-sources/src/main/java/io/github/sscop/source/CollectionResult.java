package io.github.sscop.source;

import io.github.sscop.evidence.Evidence;
import java.util.List;

/**
 * What was made of files.
 *
 * @param files each file, in the order in which they were given
 * @param records the records, in the order of their ids
 */
public record CollectionResult(List<CollectedFile> files, List<CollectedRecord> records) {

    public CollectionResult {
        files = List.copyOf(files);
        records = List.copyOf(records);
    }

    /** Returns the records that there were not before, in the order of their ids. */
    public List<Evidence> added() {
        return records.stream()
                .filter(CollectedRecord::isNew)
                .map(CollectedRecord::record)
                .toList();
    }

    /** Returns whether the records that there are already are those of the files. */
    public boolean isUpToDate() {
        return records.stream()
                .noneMatch(each -> each.isNew() || !each.differences().isEmpty());
    }
}
