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
import io.github.sscop.evidence.SubmissionBuilder;
import io.github.sscop.evidence.Substitution;
import io.github.sscop.evidence.WithheldRecord;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

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
        SubmissionBuilder extended = submission.toBuilder();
        added.forEach(extended::furtherCode);
        submission.numbering().or(() -> numbering).ifPresent(extended::numbering);
        if (becomesNumbered) {
            extended.onlyNotAsked(List.of());
        }
        if (becomesScoped) {
            extended.organisation(organisation.with(List.of()));
        }
        extended.onlyWithheld(submission.withheld().stream()
                .map(WithheldRecord::withoutLinks) // Nothing depends on them.
                .toList());
        return extended.onlyEvidence(submission.evidence().stream()
                        .map(record -> withoutLinks(record, conflicting))
                        .toList())
                .onlySubstitutions(submission.substitutions().stream()
                        .filter(substitution -> !conflicting.contains(substitution.id()))
                        .toList())
                .build();
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
        return record.toBuilder().onlyLinks(links).build();
    }
}
