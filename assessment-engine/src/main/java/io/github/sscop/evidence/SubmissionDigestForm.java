package io.github.sscop.evidence;

import io.github.sscop.code.Digest;
import io.github.sscop.code.EditionId;
import io.github.sscop.code.ItemId;
import io.github.sscop.code.NumberingId;
import io.github.sscop.code.PartialDate;
import io.github.sscop.evidence.subject.Product;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The form of a submission of which its digest is taken: each record, in the order of the ids, is replaced by its own digest,
 * whether the submission holds the record or withholds it; the parts from which it was composed are left out.
 */
record SubmissionDigestForm(
        Optional<String> id,
        Optional<EditionId> code,
        List<EditionId> furtherCodes,
        Optional<NumberingId> numbering,
        List<ItemId> notAsked,
        Optional<Organisation> organisation,
        Optional<Product> product,
        Optional<PartialDate> preparedOn,
        Optional<Person> preparedBy,
        Optional<String> location,
        List<Declaration> declarations,
        List<Digest> evidence,
        List<Substitution> substitutions,
        List<Exclusion> exclusions,
        List<AcceptedRisk> acceptedRisks) {

    static SubmissionDigestForm of(Submission submission) {
        return new SubmissionDigestForm(
                Optional.ofNullable(submission.id()),
                Optional.ofNullable(submission.code()),
                submission.furtherCodes(),
                submission.numbering(),
                submission.notAsked(),
                Optional.ofNullable(submission.organisation()),
                submission.product(),
                submission.preparedOn(),
                submission.preparedBy(),
                submission.location(),
                submission.declarations(),
                recordDigests(submission),
                submission.substitutions(),
                submission.exclusions(),
                submission.acceptedRisks());
    }

    private static List<Digest> recordDigests(Submission submission) {
        Stream<Map.Entry<EvidenceId, Digest>> held =
                submission.evidence().stream().map(record -> Map.entry(record.id(), record.recordDigest()));
        Stream<Map.Entry<EvidenceId, Digest>> withheld =
                submission.withheld().stream().map(record -> Map.entry(record.id(), record.digest()));
        // Sorted by a stable sort: before validation, an id may stand there twice.
        return Stream.concat(held, withheld)
                .sorted(Map.Entry.comparingByKey())
                .map(Map.Entry::getValue)
                .toList();
    }
}
