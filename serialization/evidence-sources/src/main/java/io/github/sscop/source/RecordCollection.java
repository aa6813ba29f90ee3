package io.github.sscop.source;

import io.github.sscop.code.PartialDate;
import io.github.sscop.evidence.Evidence;
import io.github.sscop.evidence.EvidenceId;
import io.github.sscop.source.FileIndex.SourceFile;
import io.github.sscop.source.SubjectBinding.Binder;
import io.github.sscop.source.reading.ReadingContext;
import io.github.sscop.source.reading.ReadingPart;
import io.github.sscop.source.reading.RecordDraft;
import io.github.sscop.source.reading.RecordJoin;
import io.github.sscop.source.reading.RecordJoin.JoinedDraft;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The step from what files hold to records: bound, dated, with ids, and in the place of earlier ones. */
final class RecordCollection {

    private final CollectionContext context;
    private final ReadingContext readingContext;
    private final FileIndex files;
    private final Binder binder;
    private final CollectionProgress progress;

    RecordCollection(CollectionContext context, ReadingContext readingContext, FileIndex files) {
        this.context = context;
        this.readingContext = readingContext;
        this.files = files;
        this.binder = new Binder(context);
        this.progress = new CollectionProgress(files.all());
    }

    CollectionResult result() {
        List<ReadingPart> bound = new ArrayList<>();
        List<ReadingPart> unbound = new ArrayList<>();
        for (SourceFile file : files.all()) {
            for (ReadingPart part : file.parts()) {
                SubjectBinding binding = binder.bind(part.subject());
                switch (binding.state()) {
                    case OTHER -> progress.note(file, FileOutcome.OTHER_SUBJECT, binding.sentence());
                    case UNBOUND -> unbound.add(part);
                    case BOUND, VOUCHED -> bound.add(part);
                }
            }
        }
        Map<EvidenceId, RecordCandidate> candidates = new TreeMap<>();
        Stream.concat(drafts(bound), drafts(unbound))
                .flatMap(draft -> candidate(draft).stream())
                .forEach(each -> candidates.putIfAbsent(each.id(), each));
        List<CollectedRecord> records = records(candidates.values());
        return new CollectionResult(progress.files(), records);
    }

    private Stream<JoinedDraft<? extends ReadingPart>> drafts(List<ReadingPart> parts) {
        Stream<JoinedDraft<? extends ReadingPart>> alone = parts.stream()
                .filter(RecordDraft.class::isInstance)
                .map(RecordDraft.class::cast)
                .map(draft -> new JoinedDraft<>(draft, List.of(draft)));
        return Stream.concat(alone, ImporterList.JOINS.stream().flatMap(join -> joined(join, parts)));
    }

    private <P extends ReadingPart> Stream<JoinedDraft<P>> joined(RecordJoin<P> join, List<ReadingPart> parts) {
        List<P> ofType = parts.stream()
                .filter(join.partType()::isInstance)
                .map(join.partType()::cast)
                .toList();
        return ofType.isEmpty() ? Stream.empty() : join.join(ofType, readingContext).stream();
    }

    private Optional<RecordCandidate> candidate(JoinedDraft<? extends ReadingPart> joined) {
        RecordDraft draft = joined.draft();
        List<SourceFile> ofFiles =
                joined.parts().stream().map(files::of).distinct().toList();
        Optional<PartialDate> date = draft.date().or(context::releasedOn).or(context::committedOn);
        if (date.isEmpty()) {
            ofFiles.forEach(file -> progress.note(
                    file,
                    FileOutcome.UNDATED,
                    "it has no time of its own, and none can be made up for it; give the day of the release"));
        }
        return date.map(day -> RecordCandidate.of(draft, binder.bind(draft.subject()), day, ofFiles, context));
    }

    private List<CollectedRecord> records(Collection<RecordCandidate> candidates) {
        Map<EvidenceId, RecordTrial> trials = new HashMap<>();
        candidates.forEach(each -> trials.put(each.id(), each.trial()));
        PresentRecords present = PresentRecords.of(candidates, context.records());
        List<CollectedRecord> records = new ArrayList<>();
        for (RecordCandidate candidate : candidates) {
            RecordSeries series = RecordSeries.of(candidate, candidates, context);
            Optional<Evidence> there = present.of(candidate);
            Optional<Evidence> later = there.isPresent() ? Optional.empty() : series.later();
            boolean refutes = !candidate.trial().refuted().isEmpty();
            if (later.isPresent() && !refutes) {
                candidate
                        .files()
                        .forEach(file -> progress.note(
                                file,
                                FileOutcome.OUTDATED,
                                "a later output was collected as " + later.get().id()));
                continue;
            }
            later.ifPresent(other -> candidate
                    .files()
                    .forEach(file -> progress.note(
                            file,
                            FileOutcome.COLLECTED,
                            "it speaks against a claim, and a later output was collected as " + other.id()
                                    + ": let that one supersede it, if it takes its place")));
            Evidence record = there.orElseGet(() -> series.superseding(
                    other -> !trials.computeIfAbsent(other.id(), id -> RecordTrial.of(other, context))
                            .refuted()
                            .isEmpty()));
            records.add(collected(candidate, record, there.isEmpty(), present.differences(candidate)));
        }
        records.sort(Comparator.comparing(each -> each.record().id()));
        return records;
    }

    private CollectedRecord collected(
            RecordCandidate candidate, Evidence record, boolean isNew, List<String> differences) {
        candidate.files().forEach(file -> progress.collected(file, record.id()));
        RecordTrial trial = isNew ? candidate.trial() : RecordTrial.of(record, context);
        return new CollectedRecord(
                record,
                candidate.files().stream().map(SourceFile::name).toList(),
                candidate.binding(),
                candidate.dating(),
                trial.direct(),
                trial.refuted(),
                candidate.advice(),
                isNew,
                differences);
    }
}
