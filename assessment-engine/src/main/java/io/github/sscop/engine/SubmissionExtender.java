package io.github.sscop.engine;

import io.github.sscop.code.Code;
import io.github.sscop.code.CodeRegistry;
import io.github.sscop.code.EditionId;
import io.github.sscop.code.ItemId;
import io.github.sscop.code.Numbering;
import io.github.sscop.code.NumberingId;
import io.github.sscop.evidence.Evidence;
import io.github.sscop.evidence.Link;
import io.github.sscop.evidence.Organisation;
import io.github.sscop.evidence.Submission;
import io.github.sscop.evidence.Substitution;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The extension of a valid submission by codes about which it has no statements.
 *
 * <p>What a submission gives about the form behind it and about themes is read as about the code with numberings and the code
 * that distinguishes stakeholder groups. Where only an added code is such a code, these parts are left out, so that they are not
 * read as about it.
 */
final class SubmissionExtender {

    private final Submission submission;
    private final CodeRegistry known;

    SubmissionExtender(Submission submission, CodeRegistry known) {
        this.submission = submission;
        this.known = known;
    }

    /** Returns the submission with some codes that it does not name; the submission itself if there are none. */
    Submission extend(List<EditionId> added) {
        if (added.isEmpty()) {
            return submission;
        }
        List<Code> codes = added.stream().map(known::get).toList();
        boolean becomesNumbered =
                holdsOnlyOfAdded(codes, code -> !code.numberings().isEmpty());
        boolean becomesScoped =
                holdsOnlyOfAdded(codes, code -> !code.applicability().isEmpty());
        Optional<NumberingId> numbering = codes.stream()
                .flatMap(code -> code.ownNumbering().stream())
                .map(Numbering::id)
                .findFirst();
        Organisation organisation = submission.organisation();
        Set<ItemId> conflicting = conflictingSubstitutes(codes);
        return new Submission(
                submission.id(),
                submission.code(),
                Stream.concat(submission.furtherCodes().stream(), added.stream())
                        .toList(),
                submission.numbering().or(() -> numbering),
                becomesNumbered ? List.of() : submission.notAsked(),
                becomesScoped ? organisation.with(List.of()) : organisation,
                submission.product(),
                submission.preparedOn(),
                submission.preparedBy(),
                submission.location(),
                submission.declarations(),
                submission.evidence().stream()
                        .map(record -> withoutLinks(record, conflicting))
                        .toList(),
                submission.substitutions().stream()
                        .filter(substitution -> !conflicting.contains(substitution.id()))
                        .toList(),
                submission.exclusions(),
                submission.acceptedRisks());
    }

    /** Returns whether a condition holds of an added code and of no code that the submission names. */
    private boolean holdsOnlyOfAdded(List<Code> added, Predicate<Code> condition) {
        return submission.codes().stream().map(known::get).noneMatch(condition)
                && added.stream().anyMatch(condition);
    }

    /** Returns the substitutes whose ids are those of elements of an added code; they are left out, since they are not about it. */
    private Set<ItemId> conflictingSubstitutes(List<Code> added) {
        return submission.substitutions().stream()
                .map(Substitution::id)
                .filter(id -> added.stream().anyMatch(code -> code.find(id).isPresent()))
                .collect(Collectors.toSet());
    }

    private static Evidence withoutLinks(Evidence record, Set<ItemId> substitutes) {
        List<Link> links = record.links().stream()
                .filter(link -> !substitutes.contains(link.item()))
                .toList();
        return new Evidence(
                record.id(),
                record.kind(),
                record.title(),
                record.method(),
                record.location(),
                record.digest(),
                record.subject(),
                record.occurredOn(),
                record.recordedOn(),
                record.validUntil(),
                record.originator(),
                record.review(),
                record.supersedes(),
                record.sample(),
                record.facts(),
                links);
    }
}
