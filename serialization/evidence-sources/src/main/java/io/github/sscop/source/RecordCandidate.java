package io.github.sscop.source;

import io.github.sscop.code.ItemId;
import io.github.sscop.code.PartialDate;
import io.github.sscop.evidence.Evidence;
import io.github.sscop.evidence.EvidenceBuilder;
import io.github.sscop.evidence.EvidenceId;
import io.github.sscop.evidence.Method;
import io.github.sscop.evidence.Organisation;
import io.github.sscop.evidence.Originator;
import io.github.sscop.source.FileIndex.SourceFile;
import io.github.sscop.source.SubjectBinding.State;
import io.github.sscop.source.reading.DraftLink;
import io.github.sscop.source.reading.ReadableText;
import io.github.sscop.source.reading.RecordDraft;
import io.github.sscop.source.reading.SourceType;
import io.github.sscop.source.reading.SubjectBuilder;
import io.github.sscop.vocabulary.KindNature;
import io.github.sscop.vocabulary.KindVocabulary;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A record that may be added: bound, dated and with an id.
 *
 * @param record the record
 * @param identity its id, and what it shares with other outputs about the same subject
 * @param state how it is bound
 * @param files the files that it is made of, the one that says where it is found first
 * @param binding to what it is bound
 * @param dating by what it is dated
 * @param trial what it shows of each claim by itself
 * @param advice what would let a rule read it
 */
record RecordCandidate(
        Evidence record,
        RecordIdentity identity,
        State state,
        List<SourceFile> files,
        String binding,
        String dating,
        RecordTrial trial,
        Optional<String> advice) {

    private static final Originator UNNAMED = Originator.vendor("the vendor");
    static final String UNBOUND_TITLE = " (bound to nothing)";

    /** Creates the candidate of a draft. */
    static RecordCandidate of(
            RecordDraft drafted,
            SubjectBinding binding,
            PartialDate date,
            List<SourceFile> files,
            CollectionContext context) {
        SourceType type = files.get(0).type().orElseThrow();
        // It may be about another product: what it supports is for a person to say.
        RecordDraft draft = binding.state() == State.UNBOUND ? drafted.withoutSupport() : drafted;
        RecordIdentity identity = RecordIdentity.of(
                type.id(),
                draft,
                binding,
                files.stream().map(SourceFile::digest).toList(),
                context);
        Evidence record = record(draft, binding, identity.id(), files.get(0), date, context);
        RecordTrial trial = RecordTrial.of(record, context);
        if (binding.state() == State.UNBOUND && !(trial.direct().isEmpty() && trial.isDecisive())) {
            record = record(withoutFacts(draft, trial), binding, identity.id(), files.get(0), date, context);
            trial = RecordTrial.of(record, context);
        }
        return new RecordCandidate(
                record,
                identity,
                binding.state(),
                files,
                binding.sentence(),
                dating(draft, date, context),
                trial,
                trial.isDecisive() ? Optional.empty() : advice(binding, type));
    }

    /** Nothing says that they are facts about this product; what they show against it stays, as a link. */
    private static RecordDraft withoutFacts(RecordDraft draft, RecordTrial trial) {
        RecordDraft without = draft.withoutFacts();
        for (ItemId claim : trial.refuted()) {
            without = without.refutedBy(DraftLink.refutes(
                    claim.value(),
                    "By a rule, the facts of the file refute the claim; the file does not say what it is about."));
        }
        return without;
    }

    private static Optional<String> advice(SubjectBinding binding, SourceType type) {
        Stream<String> unbound = binding.state() == State.UNBOUND
                ? Stream.of("let the file name what the product lists, or vouch for what it is about")
                : Stream.empty();
        String advice = Stream.concat(unbound, Stream.of(type.advice()))
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining("; "));
        return Optional.of(advice).filter(text -> !text.isEmpty());
    }

    private static String dating(RecordDraft draft, PartialDate date, CollectionContext context) {
        return draft.date().isPresent()
                ? "dated " + date + " by its own time"
                : "dated " + date + " by the day of the "
                        + (context.releasedOn().isPresent() ? "release" : "commit")
                        + ", since it has no time of its own";
    }

    private static Evidence record(
            RecordDraft draft,
            SubjectBinding binding,
            EvidenceId id,
            SourceFile file,
            PartialDate date,
            CollectionContext context) {
        EvidenceBuilder record = Evidence.builder(
                        id.toString(),
                        draft.kind().toString(),
                        ReadableText.of(draft.title()) + (binding.state() == State.UNBOUND ? UNBOUND_TITLE : ""),
                        Method.TOOL_OUTPUT,
                        context.organisation()
                                .map(Organisation::name)
                                .map(Originator::vendor)
                                .orElse(UNNAMED))
                .location(draft.location().orElse(file.name()))
                .facts(ReadableText.of(draft.facts()));
        if (draft.location().isEmpty()) {
            record.digest(file.digest());
        }
        if (!binding.subject().equals(SubjectBuilder.nothing())) {
            record.subject(binding.subject());
        }
        draft.sample().ifPresent(record::sample);
        draft.links().stream().map(DraftLink::link).forEach(record::link);
        return isStanding(draft)
                ? record.recordedOn(date.toString()).build()
                : record.occurredOn(date.toString()).build();
    }

    private static boolean isStanding(RecordDraft draft) {
        return KindVocabulary.standard()
                .kind(draft.kind())
                .filter(kind -> kind.nature() == KindNature.STANDING)
                .isPresent();
    }

    EvidenceId id() {
        return record.id();
    }
}
