package io.github.sscop.source;

import io.github.sscop.evidence.EvidenceId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What became of one file.
 *
 * @param name the file
 * @param source the id of the type of file, such as {@code grype}; absent if it is of none that is known
 * @param title what the file is
 * @param outcome what became of it
 * @param records the records that are made of it, some of them together with other files
 * @param remarks what a reader should know of it, sentence by sentence
 * @param cannotShow what such a file cannot show, however it ends
 */
public record CollectedFile(
        String name,
        Optional<String> source,
        Optional<String> title,
        FileOutcome outcome,
        List<EvidenceId> records,
        List<String> remarks,
        Optional<String> cannotShow) {

    public CollectedFile {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(source, "source");
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(outcome, "outcome");
        records = List.copyOf(records);
        remarks = List.copyOf(remarks);
        Objects.requireNonNull(cannotShow, "cannotShow");
    }
}
