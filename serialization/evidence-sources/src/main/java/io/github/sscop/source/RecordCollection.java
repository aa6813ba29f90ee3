package io.github.sscop.source;

import io.github.sscop.code.PartialDate;
import io.github.sscop.evidence.Evidence;
import io.github.sscop.evidence.EvidenceBuilder;
import io.github.sscop.evidence.EvidenceId;
import io.github.sscop.evidence.Method;
import io.github.sscop.evidence.Organisation;
import io.github.sscop.evidence.Originator;
import io.github.sscop.source.SourceFiles.SourceFile;
import io.github.sscop.source.SubjectBinding.Binder;
import io.github.sscop.source.SubjectBinding.State;
import io.github.sscop.source.reading.DraftLink;
import io.github.sscop.source.reading.PartJoin;
import io.github.sscop.source.reading.PartJoin.JoinedDraft;
import io.github.sscop.source.reading.ReadingContext;
import io.github.sscop.source.reading.ReadingPart;
import io.github.sscop.source.reading.RecordDraft;
import io.github.sscop.source.reading.SourceType;
import io.github.sscop.vocabulary.KindNature;
import io.github.sscop.vocabulary.KindVocabulary;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The step from what files hold to records: bound, dated, with ids, and in the place of earlier ones. */
final class RecordCollection {

    private static final Originator UNNAMED = Originator.vendor("the vendor");
    private static final String UNBOUND_TITLE = " (bound to nothing)";

    /** A record that may be added, with the files that it is made of. */
    private record Candidate(
            Evidence record,
            RecordIdentity identity,
            List<SourceFile> files,
            String binding,
            String dating,
            RecordTrial trial,
            Optional<String> advice) {}

    /** What became of a file so far. */
    private static final class FileProgress {
        private final Set<EvidenceId> records = new LinkedHashSet<>();
        private final Set<String> remarks = new LinkedHashSet<>();
        private final Set<FileOutcome> outcomes = EnumSet.noneOf(FileOutcome.class);
    }

    private final CollectionContext context;
    private final ReadingContext readingContext;
    private final SourceFiles files;
    private final Binder binder;
    private final Map<SourceFile, FileProgress> progress = new LinkedHashMap<>();

    RecordCollection(CollectionContext context, ReadingContext readingContext, SourceFiles files) {
        this.context = context;
        this.readingContext = readingContext;
        this.files = files;
        this.binder = new Binder(context);
    }

    CollectionResult result() {
        List<ReadingPart> bound = new ArrayList<>();
        List<ReadingPart> unbound = new ArrayList<>();
        for (SourceFile file : files.all()) {
            FileProgress of = progress(file);
            of.remarks.addAll(file.remarks());
            for (ReadingPart part : file.parts()) {
                SubjectBinding binding = binder.bind(part.subject());
                switch (binding.state()) {
                    case OTHER -> {
                        of.outcomes.add(FileOutcome.OTHER_SUBJECT);
                        of.remarks.add(binding.sentence());
                    }
                    case UNBOUND -> unbound.add(part);
                    case BOUND, VOUCHED -> bound.add(part);
                }
            }
        }
        Map<EvidenceId, Candidate> candidates = new TreeMap<>();
        Stream.concat(drafts(bound), drafts(unbound))
                .flatMap(draft -> candidate(draft).stream())
                .forEach(each -> candidates.putIfAbsent(each.record().id(), each));
        List<CollectedRecord> records = inSeries(candidates.values());
        return new CollectionResult(
                progress.entrySet().stream()
                        .map(each -> report(each.getKey(), each.getValue()))
                        .toList(),
                records);
    }

    private FileProgress progress(SourceFile file) {
        return progress.computeIfAbsent(file, each -> new FileProgress());
    }

    private Stream<JoinedDraft<? extends ReadingPart>> drafts(List<ReadingPart> parts) {
        Stream<JoinedDraft<? extends ReadingPart>> alone = parts.stream()
                .filter(RecordDraft.class::isInstance)
                .map(RecordDraft.class::cast)
                .map(draft -> new JoinedDraft<>(draft, List.of(draft)));
        return Stream.concat(alone, ImporterList.JOINS.stream().flatMap(join -> joined(join, parts)));
    }

    private <P extends ReadingPart> Stream<JoinedDraft<P>> joined(PartJoin<P> join, List<ReadingPart> parts) {
        List<P> ofType = parts.stream()
                .filter(join.partType()::isInstance)
                .map(join.partType()::cast)
                .toList();
        return ofType.isEmpty() ? Stream.empty() : join.join(ofType, readingContext).stream();
    }

    private Optional<Candidate> candidate(JoinedDraft<? extends ReadingPart> joined) {
        SubjectBinding binding = binder.bind(joined.draft().subject());
        // Of another product, for all that anybody knows: what it supports is for a person to say.
        RecordDraft draft = binding.state() == State.UNBOUND ? joined.draft().withoutSupport() : joined.draft();
        List<SourceFile> ofFiles =
                joined.parts().stream().map(files::of).distinct().toList();
        Optional<PartialDate> date = draft.date().or(context::releasedOn).or(context::committedOn);
        if (date.isEmpty()) {
            told(
                    ofFiles,
                    FileOutcome.UNDATED,
                    "it has no time of its own, and no date can be made up for it; give the"
                            + " day of the release (--released-on)");
            return Optional.empty();
        }
        SourceType type = ofFiles.get(0).type().orElseThrow();
        RecordIdentity identity = RecordIdentity.of(
                type.id(), draft, ofFiles.stream().map(SourceFile::digest).toList());
        Evidence record = record(draft, binding, identity.id(), ofFiles.get(0), date.get());
        RecordTrial trial = RecordTrial.of(record, context);
        if (binding.state() == State.UNBOUND && trial.refuted().isEmpty()) {
            // Nobody says that they are facts about this product; what speaks against it stays.
            record = record(draft.withoutFacts(), binding, identity.id(), ofFiles.get(0), date.get());
            trial = RecordTrial.of(record, context);
        }
        Optional<String> advice = trial.direct().isEmpty() && trial.refuted().isEmpty()
                ? Optional.of(type.advice()).filter(text -> !text.isEmpty())
                : Optional.empty();
        return Optional.of(
                new Candidate(record, identity, ofFiles, binding.sentence(), dating(draft, date.get()), trial, advice));
    }

    private String dating(RecordDraft draft, PartialDate date) {
        if (draft.date().isPresent()) {
            return "dated " + date + " by its own time";
        }
        return "dated " + date + " by the day of the " + (context.releasedOn().isPresent() ? "release" : "commit")
                + ", since it has no time of its own";
    }

    private Evidence record(
            RecordDraft draft, SubjectBinding binding, EvidenceId id, SourceFile file, PartialDate date) {
        EvidenceBuilder record = Evidence.builder(
                        id.toString(),
                        draft.kind().toString(),
                        binding.state() == State.UNBOUND ? draft.title() + UNBOUND_TITLE : draft.title(),
                        Method.TOOL_OUTPUT,
                        context.organisation()
                                .map(Organisation::name)
                                .map(Originator::vendor)
                                .orElse(UNNAMED))
                .location(draft.location().orElse(file.name()))
                .facts(draft.facts());
        if (draft.location().isEmpty()) {
            record.digest(file.digest());
        }
        if (hasParts(binding)) {
            record.subject(binding.subject());
        }
        draft.sample().ifPresent(record::sample);
        draft.links().stream().map(DraftLink::link).forEach(record::link);
        return isStanding(draft)
                ? record.recordedOn(date.toString()).build()
                : record.occurredOn(date.toString()).build();
    }

    private static boolean hasParts(SubjectBinding binding) {
        return !binding.subject().equals(io.github.sscop.source.reading.SubjectBuilder.nothing());
    }

    private static boolean isStanding(RecordDraft draft) {
        return KindVocabulary.standard()
                .kind(draft.kind())
                .filter(kind -> kind.nature() == KindNature.STANDING)
                .isPresent();
    }

    /** Orders the records of each series by their dates: a later one takes the place of those before it. */
    private List<CollectedRecord> inSeries(Collection<Candidate> candidates) {
        List<CollectedRecord> records = new ArrayList<>();
        for (Candidate each : candidates) {
            List<Evidence> before = Stream.concat(
                            context.records().stream(), candidates.stream().map(Candidate::record))
                    .filter(other -> isOfFile(each) && each.identity().isInSeries(other.id()))
                    .filter(other -> !other.id().equals(each.record().id()))
                    .toList();
            Optional<Evidence> present = present(each.record());
            Optional<Evidence> later = before.stream()
                    .filter(other -> isAfter(other, each.record()))
                    .findFirst();
            boolean outdated = present.isEmpty()
                    && later.filter(context.records()::contains).isPresent();
            if (outdated) {
                told(
                        each.files(),
                        FileOutcome.OUTDATED,
                        "a later output was collected as " + later.get().id());
                continue;
            }
            Evidence record = superseding(each.record(), before, candidates);
            told(each.files(), FileOutcome.COLLECTED, null);
            each.files().forEach(file -> progress(file).records.add(record.id()));
            records.add(new CollectedRecord(
                    present.orElse(record),
                    each.files().stream().map(SourceFile::name).toList(),
                    each.binding(),
                    each.dating(),
                    each.trial().direct(),
                    each.trial().refuted(),
                    each.advice(),
                    present.isEmpty(),
                    differences(each.record())));
        }
        records.sort(Comparator.comparing(each -> each.record().id()));
        return records;
    }

    /** An address takes the place of nothing: a person may have looked there before, and found what speaks against a claim. */
    private static boolean isOfFile(Candidate candidate) {
        return candidate.record().digest().isPresent();
    }

    /** Returns the record that is there already: with the same id, or of the same file and with all that it gives. */
    private Optional<Evidence> present(Evidence record) {
        return context.records().stream()
                .filter(each -> each.id().equals(record.id()))
                .findFirst()
                .or(() -> context.records().stream()
                        .filter(each -> RecordComparison.saysAll(each, record))
                        .findFirst());
    }

    private List<String> differences(Evidence record) {
        return context.records().stream()
                .filter(each -> each.id().equals(record.id()) || RecordComparison.isOfSameFile(each, record))
                .flatMap(each -> RecordComparison.differences(each, record).stream())
                .toList();
    }

    /** Lets a record take the place of earlier ones, and of those of the same day whose file is no longer there. */
    private Evidence superseding(Evidence record, List<Evidence> series, Collection<Candidate> candidates) {
        List<EvidenceId> read =
                candidates.stream().map(each -> each.record().id()).toList();
        EvidenceBuilder builder = record.toBuilder();
        series.stream()
                .filter(other -> isAfter(record, other) || !isAfter(other, record) && !read.contains(other.id()))
                .filter(other ->
                        series.stream().noneMatch(third -> third.supersedes().contains(other.id())))
                .map(Evidence::id)
                .sorted()
                .forEach(builder::supersedes);
        return builder.build();
    }

    private static boolean isAfter(Evidence one, Evidence other) {
        return one.date().isPresent()
                && other.date().isPresent()
                && one.date().get().firstDay().isAfter(other.date().get().lastDay());
    }

    private void told(List<SourceFile> ofFiles, FileOutcome outcome, @org.jspecify.annotations.Nullable String remark) {
        for (SourceFile file : ofFiles) {
            FileProgress of = progress(file);
            of.outcomes.add(outcome);
            if (remark != null) {
                of.remarks.add(remark);
            }
        }
    }

    private static CollectedFile report(SourceFile file, FileProgress of) {
        FileOutcome outcome = of.outcomes.stream().findFirst().orElse(file.outcome());
        return new CollectedFile(
                file.name(),
                file.type().map(SourceType::id),
                file.type().map(SourceType::title),
                outcome,
                List.copyOf(of.records),
                List.copyOf(of.remarks));
    }
}
