package io.github.sscop.evidence.consistency;

import static io.github.sscop.evidence.consistency.ProblemCollector.each;

import io.github.sscop.code.Code;
import io.github.sscop.code.ItemId;
import io.github.sscop.code.Numbering;
import io.github.sscop.code.NumberingId;
import io.github.sscop.evidence.Submission;
import io.github.sscop.problem.ProblemCode;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** How a submission's item ids are to be read. */
final class NumberingCheck {

    private final Submission submission;
    private final ReferencedCodes codes;
    private final ProblemCollector problems;

    NumberingCheck(Submission submission, ReferencedCodes codes, ProblemCollector problems) {
        this.submission = submission;
        this.codes = codes;
        this.problems = problems;
    }

    void check() {
        Optional<NumberingId> given = submission.numbering();
        codes.numbered().ifPresentOrElse(code -> known(code, given), () -> given.ifPresent(this::needless));
        codes.numbered().or(codes::first).ifPresent(this::notAsked);
    }

    private void known(Code code, Optional<NumberingId> given) {
        if (given.isEmpty()) {
            problems.report(
                    "/numbering",
                    ProblemCode.MISSING,
                    "numbering is missing; expected one of " + numberings(code) + ", because item ids of " + code.id()
                            + " are ambiguous without it");
        } else if (code.numbering(given.get()).isEmpty()) {
            problems.report(
                    "/numbering",
                    ProblemCode.UNKNOWN_NUMBERING,
                    "numbering is " + given.get() + "; expected one of " + numberings(code));
        }
    }

    private static String numberings(Code code) {
        return code.numberings().stream().map(n -> n.id().value()).collect(Collectors.joining(", "));
    }

    private void needless(NumberingId given) {
        codes.first()
                .ifPresent(code -> problems.report(
                        "/numbering",
                        ProblemCode.UNKNOWN_NUMBERING,
                        "numbering is " + given + "; expected none, since " + code.id() + " has only one"));
    }

    private void notAsked(Code code) {
        Set<ItemId> seen = new HashSet<>();
        each(Pointer.of("notAsked"), submission.notAsked(), (at, id) -> {
            if (code.item(id).isEmpty()) {
                problems.report(
                        at, ProblemCode.UNKNOWN_ITEM, "notAsked names " + id + "; expected an item of " + code.id());
            } else if (!seen.add(id)) {
                problems.report(at, ProblemCode.DUPLICATE, "notAsked names " + id + " twice; expected once");
            }
        });
    }

    /** The submission with the catalog's own ids. */
    Submission translated() {
        Optional<Code> numbered = codes.numbered();
        Optional<Numbering> form = codes.numbering().filter(numbering -> !numbering.isCatalogs());
        if (numbered.isEmpty() || form.isEmpty()) {
            return submission;
        }
        if (!submission.notAsked().isEmpty() && !form.get().lacks().isEmpty()) {
            problems.report(
                    "/notAsked",
                    ProblemCode.CONTRADICTION,
                    "notAsked is given with numbering " + form.get().id()
                            + ", which says itself what it does not ask; expected one of the two");
        }
        return new ItemRenumbering(submission, numbered.get(), form.get(), problems).renumbered();
    }
}
