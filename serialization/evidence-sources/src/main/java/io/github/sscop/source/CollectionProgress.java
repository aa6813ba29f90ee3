package io.github.sscop.source;

import io.github.sscop.evidence.EvidenceId;
import io.github.sscop.source.FileIndex.SourceFile;
import io.github.sscop.source.reading.SourceType;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What became of each file so far. */
final class CollectionProgress {

    private static final class FileProgress {
        private final Set<EvidenceId> records = new LinkedHashSet<>();
        private final Set<String> remarks = new LinkedHashSet<>();
        private final Set<FileOutcome> outcomes = EnumSet.noneOf(FileOutcome.class);
    }

    private final Map<SourceFile, FileProgress> byFile = new LinkedHashMap<>();

    CollectionProgress(List<SourceFile> files) {
        files.forEach(file -> of(file).remarks.addAll(file.remarks()));
    }

    private FileProgress of(SourceFile file) {
        return byFile.computeIfAbsent(file, each -> new FileProgress());
    }

    void note(SourceFile file, FileOutcome outcome, String remark) {
        of(file).outcomes.add(outcome);
        of(file).remarks.add(remark);
    }

    void collected(SourceFile file, EvidenceId record) {
        of(file).outcomes.add(FileOutcome.COLLECTED);
        of(file).records.add(record);
    }

    List<CollectedFile> files() {
        return byFile.entrySet().stream()
                .map(each -> collected(each.getKey(), each.getValue()))
                .toList();
    }

    /** The first outcome counts, in the order of their declaration: one record is enough for a file to be collected. */
    private static CollectedFile collected(SourceFile file, FileProgress of) {
        return new CollectedFile(
                file.name(),
                file.type().map(SourceType::id),
                file.type().map(SourceType::title),
                of.outcomes.stream().findFirst().orElse(file.outcome()),
                List.copyOf(of.records),
                List.copyOf(of.remarks),
                file.type().map(SourceType::cannotShow));
    }
}
