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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
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
        Set<EvidenceId> ids = candidates.stream().map(RecordCandidate::id).collect(Collectors.toSet());
        List<Evidence> typed = context.records().stream()
                .filter(each -> !ids.contains(each.id()))
                .toList();
        List<CollectedRecord> records = new ArrayList<>();
        for (RecordCandidate candidate : candidates) {
            RecordSeries series = RecordSeries.of(candidate, candidates, context);
            Optional<Evidence> present = present(candidate.record(), typed);
            Optional<Evidence> later = series.later();
            if (present.isEmpty() && later.isPresent()) {
                String remark = "a later output was collected as " + later.get().id();
                candidate.files().forEach(file -> progress.note(file, FileOutcome.OUTDATED, remark));
            } else {
                List<String> differences = differences(candidate.record(), typed);
                records.add(collected(candidate, present, present.orElseGet(series::superseding), differences));
            }
        }
        records.sort(Comparator.comparing(each -> each.record().id()));
        return records;
    }

    private CollectedRecord collected(
            RecordCandidate candidate, Optional<Evidence> present, Evidence record, List<String> differences) {
        candidate.files().forEach(file -> progress.collected(file, record.id()));
        return new CollectedRecord(
                record,
                candidate.files().stream().map(SourceFile::name).toList(),
                candidate.binding(),
                candidate.dating(),
                candidate.trial().direct(),
                candidate.trial().refuted(),
                candidate.advice(),
                present.isEmpty(),
                differences);
    }

    /** Returns the record that is there already: with the same id, or of the same file and with all that it gives. */
    private Optional<Evidence> present(Evidence record, List<Evidence> typed) {
        return context.records().stream()
                .filter(each -> each.id().equals(record.id()))
                .findFirst()
                .or(() -> typed.stream()
                        .filter(each -> RecordComparison.saysAll(each, record))
                        .findFirst());
    }

    private List<String> differences(Evidence record, List<Evidence> typed) {
        Stream<Evidence> same =
                context.records().stream().filter(each -> each.id().equals(record.id()));
        Stream<Evidence> ofSameFile = typed.stream().filter(each -> RecordComparison.isOfSameFile(each, record));
        return Stream.concat(same, ofSameFile)
                .flatMap(each -> RecordComparison.differences(each, record).stream())
                .toList();
    }
}
