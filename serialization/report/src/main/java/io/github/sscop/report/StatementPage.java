package io.github.sscop.report;

import io.github.sscop.assessment.Assessment;
import io.github.sscop.assessment.ItemAssessment;
import io.github.sscop.assessment.Reason;
import io.github.sscop.assessment.ReasonCode;
import io.github.sscop.assessment.Verdict;
import io.github.sscop.evidence.SeniorResponsibleOwner;
import io.github.sscop.report.page.Block;
import io.github.sscop.report.page.Inline;
import io.github.sscop.report.page.Line;
import io.github.sscop.report.page.Mark;
import io.github.sscop.report.page.ModelWording;
import io.github.sscop.report.page.Page;
import io.github.sscop.report.page.Tone;
import io.github.sscop.report.section.ProvenanceSection;
import io.github.sscop.report.section.SubjectHeading;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The page of a supplier's statement. */
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
        varied().ifPresent(blocks::add);
        List<Block> gaps = new ArrayList<>();
        for (Assessment assessment : statement.assessments()) {
            gaps(assessment).ifPresent(gaps::add);
        }
        if (!gaps.isEmpty()) {
            blocks.add(Block.Section.of("open", "Claims that are not met or undetermined, and their risks", gaps));
        }
        blocks.add(Block.Section.of(
                "basis",
                "Basis of this statement",
                List.of(
                        Block.Paragraph.of(
                                Line.of("The answer is Yes, or Confirmed, only where every claim that applies is met"
                                        + " on the evidence, by the named policy, on the day. Anyone who has the submission and the"
                                        + " policy can repeat the assessment and compare its digests.")),
                        new Block.DefinitionList(provenance()))));
        return new Page(
                "Supplier statement on the " + first.code().title(),
                Line.name(first.subject().organisation().orElse("The supplier")),
                Line.of("Dated " + statement.date()),
                blocks,
                Line.of(first.notice()));
    }

    private List<Line> answer() {
        List<Line> lines = new ArrayList<>();
        lines.add(Line.EMPTY
                .and(new Inline.Emphasis(
                        "Does the organisation follow the " + first.code().title() + "?"))
                .and(" This is the question about the organisation, as in G-Cloud 15 for lots 2a and 2b."));
        lines.add(
                statement.isAffirmative()
                        ? Line.of("Yes, by the assessment of " + dates() + " below.")
                        : Line.of("No: the assessment of " + dates() + " below does not show it in full."));
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
                Line.of(first.code().title() + ", edition " + first.code().id().edition())));
        facts.add(new Block.Definition("Policy", policies()));
        facts.add(new Block.Definition("Senior Responsible Owner", owners()));
        facts.add(new Block.Definition("Holds until", expiry()));
        facts.add(new Block.Definition("Origin", origins()));
        withheld().ifPresent(facts::add);
        return facts;
    }

    /** Returns how many records are not shown to the audience of the statement; empty if none are. */
    private Optional<Block.Definition> withheld() {
        int records = statement.assessments().stream()
                .mapToInt(assessment -> assessment.withheld().size())
                .sum();
        return records == 0
                ? Optional.empty()
                : Optional.of(new Block.Definition(
                        "Withheld",
                        Line.of(ModelWording.count(records, "record")
                                + ", on which verdicts may rest, and whose content is not published")));
    }

    private Line policies() {
        return Line.quoted(String.join(
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
        return owners.isEmpty() ? Line.of("None named") : line;
    }

    /** Returns where the assessments come from; by product, where they differ in it. */
    private Line origins() {
        List<SupplierStatement.ProductAssessment> products = statement.products();
        AssessmentOrigin origin = products.get(0).origin();
        if (products.stream().allMatch(product -> product.origin().equals(origin))) {
            return Line.quoted(origin.text());
        }
        Line line = Line.EMPTY;
        for (SupplierStatement.ProductAssessment product : products) {
            line = (line.spans().isEmpty() ? line : line.and(" "))
                    .and(SubjectHeading.subject(product.assessment().subject()))
                    .and(": ")
                    .andQuoted(product.origin().text());
        }
        return line;
    }

    private Line expiry() {
        if (!statement.isAffirmative()) {
            return Line.of("Not applicable: the answer is No");
        }
        return statement
                .expires()
                .map(day -> Line.of(day.minusDays(1) + "; a claim lapses on " + day + " if nothing is added"))
                .orElse(Line.of("No day is known on which a claim lapses"));
    }

    private Block products() {
        List<Line> columns = List.of(
                Line.of("Product"),
                Line.of("Answer"),
                Line.of("Verdict"),
                Line.of("Claims met"),
                Line.of("Excluded"),
                Line.of("Substituted"),
                Line.of("As of"),
                Line.of("Policy"),
                Line.of("First lapse"));
        List<List<Line>> rows = statement.assessments().stream()
                .map(assessment -> List.of(
                        SubjectHeading.subject(assessment.subject()),
                        confirmed(assessment),
                        Line.EMPTY.and(new Inline.MarkLabel(Mark.of(assessment.verdict()))),
                        met(assessment),
                        count(assessment, ReasonCode.EXCLUDED),
                        count(assessment, ReasonCode.SUBSTITUTED),
                        Line.of(assessment.asOf().toString()),
                        Line.quoted(assessment.policy().id()),
                        Line.of(SupplierStatement.lapseOf(assessment)
                                .map(LocalDate::toString)
                                .orElse("none known"))))
                .toList();
        return Block.Section.of(
                "products",
                "By product",
                List.of(new Block.Table(
                        "Can the supplier confirm that the product meets the Code? This is the question about the product, as"
                                + " in NHS DTAC 2.0, C3.4.",
                        columns,
                        rows,
                        Block.TableLayout.RECORDS)));
    }

    private static Line confirmed(Assessment assessment) {
        return Line.EMPTY.and(new Inline.Emphasis(SupplierStatement.isConfirmed(assessment) ? "Confirmed" : "Unable"));
    }

    private static Line count(Assessment assessment, ReasonCode how) {
        return Line.of(String.valueOf(
                assessment.items().stream().filter(row -> row.has(how)).count()));
    }

    static Line met(Assessment assessment) {
        long met = assessment.claims().stream()
                .filter(row -> row.verdict() == Verdict.MET)
                .count();
        long applicable = assessment.claims().stream()
                .filter(row -> row.verdict() != Verdict.NOT_APPLICABLE)
                .count();
        return Line.of(met + " of " + applicable);
    }

    /** Returns what the vendor excluded, or had assessed in its own words, so that no reader takes it for the code. */
    private Optional<Block> varied() {
        List<Block> blocks = new ArrayList<>();
        for (Assessment assessment : statement.assessments()) {
            varied(assessment, ReasonCode.EXCLUDED, "excluded by the supplier").ifPresent(blocks::add);
            varied(assessment, ReasonCode.SUBSTITUTED, "assessed in words of the supplier")
                    .ifPresent(blocks::add);
        }
        return blocks.isEmpty()
                ? Optional.empty()
                : Optional.of(Block.Section.of("varied", "Claims that are excluded or substituted", blocks));
    }

    private Optional<Block> varied(Assessment assessment, ReasonCode how, String words) {
        List<Line> lines = assessment.items().stream()
                .filter(row -> row.has(how))
                .map((ItemAssessment row) -> Line.EMPTY
                        .and(new Inline.Emphasis(row.id() + " "))
                        .and(assessment.code().item(row.id()).orElseThrow().statement())
                        .and(" ")
                        .andQuoted(row.reasons().stream()
                                .filter(reason -> reason.code() == how)
                                .map(Reason::text)
                                .findFirst()
                                .orElse("")))
                .toList();
        String product = statement.assessments().size() == 1
                ? ""
                : SubjectHeading.subject(assessment.subject()).text() + ": ";
        return lines.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        Block.BulletList.of(product + ModelWording.count(lines.size(), "claim") + " " + words, lines));
    }

    private Optional<Block> gaps(Assessment assessment) {
        List<Line> lines = new ArrayList<>();
        for (ItemAssessment row : assessment.claims()) {
            if (row.verdict() == Verdict.NOT_MET || row.verdict() == Verdict.UNDETERMINED) {
                lines.add(Line.EMPTY
                        .and(new Inline.Emphasis(row.id() + " "))
                        .and(assessment.code().item(row.id()).orElseThrow().statement())
                        .and(" ")
                        .andQuoted(row.risk().orElse("")));
            }
        }
        String label = statement.assessments().size() == 1
                ? ""
                : SubjectHeading.subject(assessment.subject()).text();
        return lines.isEmpty() ? Optional.empty() : Optional.of(Block.BulletList.of(label, lines));
    }

    private List<Block.Definition> provenance() {
        List<Block.Definition> facts = new ArrayList<>();
        statement.assessments().forEach(assessment -> facts.addAll(ProvenanceSection.of(assessment)));
        facts.add(ProvenanceSection.madeBy(first));
        return facts.stream().distinct().toList();
    }
}
