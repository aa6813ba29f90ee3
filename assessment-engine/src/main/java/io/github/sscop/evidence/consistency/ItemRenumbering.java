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
import io.github.sscop.evidence.SubmissionBuilder;
import io.github.sscop.evidence.Substitution;
import io.github.sscop.evidence.WithheldRecord;
import io.github.sscop.problem.ProblemCode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The renumbering of a submission in a form's numbering to the catalog's own item ids. */
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
        SubmissionBuilder renumbered = submission.toBuilder();
        code.ownNumbering().map(Numbering::id).ifPresentOrElse(renumbered::numbering, renumbered::withoutNumbering);
        return renumbered
                .onlyNotAsked(notAsked())
                .onlyDeclarations(each(
                        "/declarations",
                        submission.declarations(),
                        (at, d) -> new Declaration(item(at, d), d.status(), d.argument(), d.code())))
                .onlyEvidence(each("/evidence", submission.evidence(), this::evidence))
                .onlyWithheld(each(
                        "/withheld",
                        submission.withheld(),
                        (at, record) ->
                                new WithheldRecord(record.id(), record.digest(), links(at + "/links", record.links()))))
                .onlySubstitutions(each(
                        "/substitutions",
                        submission.substitutions(),
                        (at, s) -> new Substitution(item(at, s), s.id(), s.statement(), s.reason(), s.code())))
                .onlyExclusions(each(
                        "/exclusions",
                        submission.exclusions(),
                        (at, e) -> new Exclusion(item(at, e), e.reason(), e.approvedBy(), e.code())))
                .onlyAcceptedRisks(each(
                        "/acceptedRisks",
                        submission.acceptedRisks(),
                        (at, r) -> new AcceptedRisk(item(at, r), r.risk(), r.owner(), r.until(), r.action(), r.code())))
                .onlyWithheld(each(
                        "/withheld",
                        submission.withheld(),
                        (at, record) ->
                                new WithheldRecord(record.id(), record.digest(), links(at + "/links", record.links()))))
                .build();
    }

    private List<ItemId> notAsked() {
        return form.lacks().isEmpty()
                ? each("/notAsked", submission.notAsked(), (at, id) -> translated(at, "notAsked names ", id))
                : form.lacks();
    }

    private Evidence evidence(String at, Evidence record) {
        return record.toBuilder()
                .onlyLinks(links(at + "/links", record.links()))
                .build();
    }

    private List<Link> links(String at, List<Link> links) {
        return each(
                at,
                links,
                (to, link) -> new Link(item(to, link), link.stance(), link.strength(), link.argument(), link.code()));
    }

    private ItemId item(String at, ItemStatement statement) {
        if (statement.item() == null || !submission.isAbout(code.id(), statement)) {
            return statement.item();
        }
        return translated(at + "/item", "item is ", statement.item());
    }

    private ItemId translated(String pointer, String subject, ItemId written) {
        Optional<ItemId> translated = form.toCatalog(written)
                .filter(id -> id.equals(written) || code.find(id).isPresent());
        if (translated.isEmpty()) {
            problems.report(
                    pointer,
                    ProblemCode.UNKNOWN_ITEM,
                    subject + written + ", which numbering " + form.id() + " does not have; expected an item of it"
                            + example());
        }
        return translated.orElse(written);
    }

    private String example() {
        return form.patterns().isEmpty()
                ? ""
                : code.items().stream()
                        .flatMap(item -> form.fromCatalog(item.id()).stream())
                        .findFirst()
                        .map(id -> ", such as " + id)
                        .orElse("");
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
