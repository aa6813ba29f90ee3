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
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * A valid submission with further codes, about which it says nothing.
 *
 * <p>What a submission says of the form behind it and of themes is read as about the code with numberings and the code that
 * tells groups apart. Where only an added code is such a one, those parts are left out, lest they be taken as about it.
 */
final class SubmissionExtender {

    private final Submission submission;
    private final CodeRegistry known;

    SubmissionExtender(Submission submission, CodeRegistry known) {
        this.submission = submission;
        this.known = known;
    }

    /** The submission with those codes, of which it names none; itself if there are none. */
    Submission with(List<EditionId> added) {
        if (added.isEmpty()) {
            return submission;
        }
        List<Code> codes = added.stream().map(known::get).toList();
        boolean becomesNumbered = becomes(codes, code -> !code.numberings().isEmpty());
        boolean becomesScoped = becomes(codes, code -> !code.applicability().isEmpty());
        Optional<NumberingId> numbering = codes.stream()
                .flatMap(code -> code.ownNumbering().stream())
                .map(Numbering::id)
                .findFirst();
        Organisation organisation = submission.organisation();
        Set<ItemId> taken = taken(codes);
        SubmissionBuilder extended = submission.toBuilder();
        added.forEach(extended::furtherCode);
        submission.numbering().or(() -> numbering).ifPresent(extended::numbering);
        if (becomesNumbered) {
            extended.onlyNotAsked(List.of());
        }
        if (becomesScoped) {
            extended.organisation(organisation.with(List.of()));
        }
        return extended.onlyEvidence(submission.evidence().stream()
                        .map(record -> withoutLinks(record, taken))
                        .toList())
                .onlySubstitutions(submission.substitutions().stream()
                        .filter(substitution -> !taken.contains(substitution.id()))
                        .toList())
                .build();
    }

    /** Whether something is true of an added code and of none before. */
    private boolean becomes(List<Code> added, Predicate<Code> what) {
        return submission.codes().stream().map(known::get).noneMatch(what)
                && added.stream().anyMatch(what);
    }

    /** The substitutes whose ids an added code has for an element of its own; nothing of theirs bears on added codes. */
    private Set<ItemId> taken(List<Code> added) {
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
