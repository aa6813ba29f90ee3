package io.github.sscop.report;

import io.github.sscop.assessment.Assessment;
import io.github.sscop.assessment.ItemAssessment;
import io.github.sscop.assessment.Verdict;
import io.github.sscop.evidence.SeniorResponsibleOwner;
import io.github.sscop.report.page.Block;
import io.github.sscop.report.page.Inline;
import io.github.sscop.report.page.Line;
import io.github.sscop.report.page.Mark;
import io.github.sscop.report.page.Page;
import io.github.sscop.report.page.Tone;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A supplier's statement on a page. */
final class StatementPage {

    private final SupplierStatement statement;
    private final Assessment first;

    private StatementPage(SupplierStatement statement) {
        this.statement = statement;
        this.first = statement.assessments().get(0);
    }

    static Page of(SupplierStatement statement) {
        return new StatementPage(statement).page();
    }

    private Page page() {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Banner(
                statement.isAffirmative()
                        ? new Mark(Tone.GOOD, "Y", "Yes")
                        : new Mark(first.verdict() == Verdict.NOT_MET ? Tone.BAD : Tone.OPEN, "N", "No"),
                answer()));
        blocks.add(new Block.DefinitionList(facts()));
        blocks.add(products());
        List<Block> open = new ArrayList<>();
        for (Assessment assessment : statement.assessments()) {
            open(assessment).ifPresent(open::add);
        }
        if (!open.isEmpty()) {
            blocks.add(Block.Section.of("open", "Open claims, and what each puts in doubt", open));
        }
        blocks.add(Block.Section.of(
                "basis",
                "What this rests on",
                List.of(
                        Block.Paragraph.of(
                                Line.own("Yes and Confirmed stand here only where every claim that applies is"
                                        + " met on the evidence, by the named policy, on the day. Whoever has the submission and the"
                                        + " policy can make the assessment again and compare its digests.")),
                        new Block.DefinitionList(inputs()))));
        return new Page(
                "Supplier statement on the " + first.code().title(),
                Line.named(first.subject().organisation().orElse("The supplier")),
                Line.own("Dated " + statement.date()),
                blocks,
                Line.own(first.notice()));
    }

    private List<Line> answer() {
        List<Line> lines = new ArrayList<>();
        lines.add(Line.EMPTY
                .and(new Inline.Strong(
                        "Does the organisation follow the " + first.code().title() + "?"))
                .and(" So asks the organisation question, as in G-Cloud 15 for lots 2a and 2b."));
        lines.add(
                statement.isAffirmative()
                        ? Line.own("Yes, by the assessment of " + dates() + " below.")
                        : Line.own("No: the assessment of " + dates() + " below does not show it in full."));
        return lines;
    }

    private String dates() {
        List<String> dates = statement.assessments().stream()
                .map(assessment -> assessment.asOf().toString())
                .distinct()
                .sorted()
                .toList();
        return String.join(" and ", dates);
    }

    private List<Block.Definition> facts() {
        List<Block.Definition> facts = new ArrayList<>();
        facts.add(new Block.Definition(
                "Code",
                Line.own(first.code().title() + ", edition " + first.code().id().edition())));
        facts.add(new Block.Definition("Policy", policies()));
        facts.add(new Block.Definition("Senior Responsible Owner", owners()));
        facts.add(new Block.Definition("Holds until", expiry()));
        return facts;
    }

    private Line policies() {
        return Line.said(String.join(
                ", ",
                statement.assessments().stream()
                        .map(assessment -> assessment.policy().id())
                        .distinct()
                        .toList()));
    }

    private Line owners() {
        List<SeniorResponsibleOwner> owners = statement.assessments().stream()
                .flatMap(assessment -> assessment.seniorResponsibleOwner().stream())
                .distinct()
                .toList();
        Line line = Line.EMPTY;
        for (SeniorResponsibleOwner owner : owners) {
            line = (line.spans().isEmpty() ? line : line.and("; ")).and(SubjectHeading.owner(owner));
        }
        return owners.isEmpty() ? Line.own("None named") : line;
    }

    private Line expiry() {
        if (!statement.isAffirmative()) {
            return Line.own("Not applicable: the answer is No");
        }
        return statement
                .expires()
                .map(day -> Line.own(day.minusDays(1) + "; a claim lapses on " + day + " if nothing is added"))
                .orElse(Line.own("No day is known on which a claim lapses"));
    }

    private Block products() {
        List<Line> columns = List.of(
                Line.own("Product"),
                Line.own("Answer"),
                Line.own("Verdict"),
                Line.own("Claims met"),
                Line.own("As of"),
                Line.own("Policy"),
                Line.own("First lapse"));
        List<List<Line>> rows = statement.assessments().stream()
                .map(assessment -> List.of(
                        SubjectHeading.what(assessment.subject()),
                        confirmed(assessment),
                        Line.EMPTY.and(new Inline.Marked(Mark.of(assessment.verdict()))),
                        met(assessment),
                        Line.own(assessment.asOf().toString()),
                        Line.said(assessment.policy().id()),
                        Line.own(SupplierStatement.lapseOf(assessment)
                                .map(LocalDate::toString)
                                .orElse("none known"))))
                .toList();
        return Block.Section.of(
                "products",
                "By product",
                List.of(new Block.Table(
                        "Can the supplier confirm that the product meets the Code? So asks the product question, as NHS"
                                + " DTAC 2.0 does in C3.4.",
                        columns,
                        rows,
                        false)));
    }

    private static Line confirmed(Assessment assessment) {
        return Line.EMPTY.and(new Inline.Strong(SupplierStatement.isConfirmed(assessment) ? "Confirmed" : "Unable"));
    }

    static Line met(Assessment assessment) {
        long met = assessment.claims().stream()
                .filter(row -> row.verdict() == Verdict.MET)
                .count();
        long applicable = assessment.claims().stream()
                .filter(row -> row.verdict() != Verdict.NOT_APPLICABLE)
                .count();
        return Line.own(met + " of " + applicable);
    }

    private Optional<Block> open(Assessment assessment) {
        List<Line> lines = new ArrayList<>();
        for (ItemAssessment row : assessment.claims()) {
            if (row.verdict() == Verdict.NOT_MET || row.verdict() == Verdict.UNDETERMINED) {
                lines.add(Line.EMPTY
                        .and(new Inline.Strong(row.id() + " "))
                        .and(assessment.code().item(row.id()).orElseThrow().statement())
                        .and(" ")
                        .andSaid(row.risk().orElse("")));
            }
        }
        String label = statement.assessments().size() == 1
                ? ""
                : SubjectHeading.what(assessment.subject()).text();
        return lines.isEmpty() ? Optional.empty() : Optional.of(Block.BulletList.of(label, lines));
    }

    private List<Block.Definition> inputs() {
        List<Block.Definition> facts = new ArrayList<>();
        statement.assessments().forEach(assessment -> facts.addAll(ProvenanceSection.of(assessment)));
        facts.add(ProvenanceSection.madeBy(first));
        return facts.stream().distinct().toList();
    }
}
