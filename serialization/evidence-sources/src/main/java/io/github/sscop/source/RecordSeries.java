package io.github.sscop.source;

import io.github.sscop.code.PartialDate;
import io.github.sscop.evidence.Evidence;
import io.github.sscop.evidence.EvidenceBuilder;
import io.github.sscop.source.SubjectBinding.State;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The outputs of one type about the same subject, one after the other in time: a later one takes the place of those before it.
 *
 * <p>Nothing takes the place of another of the same day, since either may be the later one; and what is bound to nothing, or
 * only names an address, takes the place of nothing.
 *
 * @param candidate the record that may be added
 * @param present the other records of the series that are there already
 * @param read the other records of the series of which there are files
 * @param unbound records that are there already, were made of the same file, and were bound to nothing then
 */
record RecordSeries(RecordCandidate candidate, List<Evidence> present, List<Evidence> read, List<Evidence> unbound) {

    static RecordSeries of(
            RecordCandidate candidate, Collection<RecordCandidate> candidates, CollectionContext context) {
        return new RecordSeries(
                candidate,
                inSeries(candidate, context.records().stream()),
                inSeries(candidate, candidates.stream().map(RecordCandidate::record)),
                context.records().stream()
                        .filter(other -> candidate.state() != State.UNBOUND && wasUnbound(other, candidate))
                        .toList());
    }

    private static List<Evidence> inSeries(RecordCandidate candidate, Stream<Evidence> records) {
        Evidence record = candidate.record();
        boolean isOfFile = record.digest().isPresent();
        return isOfFile
                ? records.filter(other -> candidate.identity().isInSeries(other.id()))
                        .filter(other -> other.kind().equals(record.kind()))
                        .filter(other -> !other.id().equals(record.id()))
                        .toList()
                : List.of();
    }

    private static boolean wasUnbound(Evidence other, RecordCandidate candidate) {
        return candidate.identity().isOfType(other.id())
                && other.kind().equals(candidate.record().kind())
                && other.title().endsWith(RecordCandidate.UNBOUND_TITLE)
                && other.digest().isPresent()
                && other.digest().equals(candidate.record().digest());
    }

    /** Returns the record of a later output that is there already. */
    Optional<Evidence> later() {
        return present.stream()
                .filter(other -> isAfter(other, candidate.record()))
                .findFirst();
    }

    /**
     * Returns the record in the place of the output before it, and of every earlier one that refutes a claim: what took the place of
     * that one may be about a version that is no longer the product's, and then has no effect.
     */
    Evidence superseding(Predicate<Evidence> refutes) {
        EvidenceBuilder builder = candidate.record().toBuilder();
        if (candidate.state() != State.UNBOUND) {
            List<Evidence> earlier = Stream.concat(present.stream(), read.stream())
                    .filter(other -> isAfter(candidate.record(), other))
                    .toList();
            Optional<LocalDate> last = earlier.stream()
                    .flatMap(each -> each.date().stream())
                    .map(PartialDate::lastDay)
                    .max(Comparator.naturalOrder());
            Stream.concat(earlier.stream().filter(other -> isOf(last, other) || refutes.test(other)), unbound.stream())
                    .map(Evidence::id)
                    .distinct()
                    .sorted()
                    .forEach(builder::supersedes);
        }
        return builder.build();
    }

    private static boolean isOf(Optional<LocalDate> day, Evidence record) {
        return record.date().map(PartialDate::lastDay).equals(day);
    }

    private static boolean isAfter(Evidence one, Evidence other) {
        return one.date().isPresent()
                && other.date().isPresent()
                && one.date().get().firstDay().isAfter(other.date().get().lastDay());
    }
}
