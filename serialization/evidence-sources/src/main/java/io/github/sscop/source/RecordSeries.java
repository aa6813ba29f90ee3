package io.github.sscop.source;

import io.github.sscop.evidence.Evidence;
import io.github.sscop.evidence.EvidenceBuilder;
import io.github.sscop.evidence.EvidenceId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The outputs of one type about the same subject, one after the other in time: a later one takes the place of those before it.
 *
 * @param candidate the record that may be added
 * @param others the other records of the series, those that are there already first
 * @param present those of them that are there already
 * @param read the records of which there are files
 */
record RecordSeries(RecordCandidate candidate, List<Evidence> others, List<Evidence> present, List<EvidenceId> read) {

    static RecordSeries of(
            RecordCandidate candidate, Collection<RecordCandidate> candidates, CollectionContext context) {
        List<Evidence> others = Stream.concat(
                        context.records().stream(), candidates.stream().map(RecordCandidate::record))
                .filter(other -> isOfFile(candidate) && candidate.identity().isInSeries(other.id()))
                .filter(other -> !other.id().equals(candidate.id()))
                .toList();
        return new RecordSeries(
                candidate,
                others,
                context.records(),
                candidates.stream().map(RecordCandidate::id).toList());
    }

    /** An address takes the place of nothing: a person may have looked there before, and found what speaks against a claim. */
    private static boolean isOfFile(RecordCandidate candidate) {
        return candidate.record().digest().isPresent();
    }

    /** Returns the record of a later output that is there already, so that this one comes too late. */
    Optional<Evidence> later() {
        return others.stream()
                .filter(present::contains)
                .filter(other -> isAfter(other, candidate.record()))
                .findFirst();
    }

    /** Returns the record in the place of earlier ones, and of those of the same day whose files are no longer there. */
    Evidence superseding() {
        EvidenceBuilder builder = candidate.record().toBuilder();
        others.stream()
                .filter(this::isReplaced)
                .filter(other ->
                        others.stream().noneMatch(third -> third.supersedes().contains(other.id())))
                .map(Evidence::id)
                .distinct()
                .sorted()
                .forEach(builder::supersedes);
        return builder.build();
    }

    private boolean isReplaced(Evidence other) {
        return isAfter(candidate.record(), other)
                || (!isAfter(other, candidate.record()) && !read.contains(other.id()));
    }

    private static boolean isAfter(Evidence one, Evidence other) {
        return one.date().isPresent()
                && other.date().isPresent()
                && one.date().get().firstDay().isAfter(other.date().get().lastDay());
    }
}
