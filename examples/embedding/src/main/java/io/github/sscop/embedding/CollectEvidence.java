package io.github.sscop.embedding;

import io.github.sscop.evidence.Evidence;
import io.github.sscop.evidence.Submission;
import io.github.sscop.source.CollectionContext;
import io.github.sscop.source.CollectionResult;
import io.github.sscop.source.EvidenceCollector;
import io.github.sscop.source.EvidenceSources;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Evidence records from the outputs of tools. */
final class CollectEvidence {

    private CollectEvidence() {}

    /** Adds the records of some files to a submission. */
    static Submission withRecordsOf(List<Path> files, Submission submission) throws IOException {
        EvidenceCollector collector = EvidenceSources.standard().collector(CollectionContext.of(submission));
        for (Path file : files) {
            collector.add("reports/" + file.getFileName(), Files.readAllBytes(file)); // The location of the record.
        }
        CollectionResult result = collector.result();

        result.files().forEach(file -> System.out.println(file.name() + ": " + file.outcome()));
        for (Evidence record : result.added()) {
            submission = submission.toBuilder().evidence(record).build();
        }
        return submission;
    }

    /** Returns the records of one scan by grype, and of nothing that only looks like one. */
    static List<Evidence> recordsOfScan(byte[] scan, Submission submission) {
        EvidenceCollector collector =
                EvidenceSources.standard().only("grype").collector(CollectionContext.of(submission));
        collector.add("reports/grype.json", scan);
        return collector.result().added();
    }
}
