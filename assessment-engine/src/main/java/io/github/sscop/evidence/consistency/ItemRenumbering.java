package io.github.sscop.evidence.consistency;

import io.github.sscop.code.Code;
import io.github.sscop.code.ItemId;
import io.github.sscop.code.Numbering;
import io.github.sscop.evidence.AcceptedRisk;
import io.github.sscop.evidence.Declaration;
import io.github.sscop.evidence.Evidence;
import io.github.sscop.evidence.Exclusion;
import io.github.sscop.evidence.ItemStatement;
import io.github.sscop.evidence.Link;
import io.github.sscop.evidence.Submission;
import io.github.sscop.evidence.Substitution;
import io.github.sscop.problem.ProblemCode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A submission in a form's numbering, carried over to the catalog's own. */
final class ItemRenumbering {

    private final Submission submission;
    private final Code code;
    private final Numbering form;
    private final ProblemCollector problems;

    ItemRenumbering(Submission submission, Code code, Numbering form, ProblemCollector problems) {
        this.submission = submission;
        this.code = code;
        this.form = form;
        this.problems = problems;
    }

    Submission renumbered() {
        return new Submission(
                submission.id(),
                submission.code(),
                submission.furtherCodes(),
                code.ownNumbering().map(Numbering::id),
                form.lacks(),
                submission.organisation(),
                submission.product(),
                submission.preparedOn(),
                submission.preparedBy(),
                submission.location(),
                each(
                        "/declarations",
                        submission.declarations(),
                        (at, d) -> new Declaration(item(at, d), d.status(), d.argument(), d.code())),
                each("/evidence", submission.evidence(), this::evidence),
                each(
                        "/substitutions",
                        submission.substitutions(),
                        (at, s) -> new Substitution(item(at, s), s.id(), s.statement(), s.reason(), s.code())),
                each(
                        "/exclusions",
                        submission.exclusions(),
                        (at, e) -> new Exclusion(item(at, e), e.reason(), e.approvedBy(), e.code())),
                each(
                        "/acceptedRisks",
                        submission.acceptedRisks(),
                        (at, r) ->
                                new AcceptedRisk(item(at, r), r.risk(), r.owner(), r.until(), r.action(), r.code())));
    }

    private Evidence evidence(String at, Evidence record) {
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
                each(
                        at + "/links",
                        record.links(),
                        (to, link) -> new Link(
                                item(to, link), link.stance(), link.strength(), link.argument(), link.code())));
    }

    private ItemId item(String at, ItemStatement said) {
        if (said.item() == null || !submission.isAbout(code.id(), said)) {
            return said.item();
        }
        Optional<ItemId> translated = form.toCatalog(said.item());
        if (translated.isEmpty()) {
            problems.report(
                    at + "/item",
                    ProblemCode.UNKNOWN_ITEM,
                    "item is " + said.item() + ", which numbering " + form.id()
                            + " does not have; expected an item of it");
        }
        return translated.orElse(said.item());
    }

    private interface NumberingStep<T> {
        T at(String pointer, T value);
    }

    private static <T> List<T> each(String pointer, List<T> values, NumberingStep<T> step) {
        List<T> stepped = new ArrayList<>();
        for (int i = 0; i < values.size(); i++) {
            T value = values.get(i);
            stepped.add(value == null ? value : step.at(pointer + "/" + i, value));
        }
        return stepped;
    }
}
