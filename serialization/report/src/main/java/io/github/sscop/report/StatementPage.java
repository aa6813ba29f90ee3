package io.github.sscop.report;

import io.github.sscop.assessment.AssessmentOrigin;
import io.github.sscop.assessment.Verdict;
import io.github.sscop.assessment.profile.QuestionScope;
import io.github.sscop.assessment.statement.Answer;
import io.github.sscop.assessment.statement.AnswerStatus;
import io.github.sscop.assessment.statement.StatementBasis;
import io.github.sscop.assessment.statement.SupplierStatement;
import io.github.sscop.code.Code;
import io.github.sscop.evidence.SeniorResponsibleOwner;
import io.github.sscop.report.page.Block;
import io.github.sscop.report.page.Inline;
import io.github.sscop.report.page.Line;
import io.github.sscop.report.page.Mark;
import io.github.sscop.report.page.ModelWording;
import io.github.sscop.report.page.Page;
import io.github.sscop.report.page.PageWording;
import io.github.sscop.report.page.Tone;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The page of a supplier's statement. */
final class StatementPage {

    private final SupplierStatement statement;
    private final Code code;

    private StatementPage(SupplierStatement statement) {
        this.statement = statement;
        this.code = statement.assessments().get(0).basis().code();
    }

    static Page of(SupplierStatement statement) {
        return new StatementPage(statement).page();
    }

    private Page page() {
        List<Block> blocks = new ArrayList<>();
        blocks.add(banner());
        blocks.add(new Block.DefinitionList(facts()));
        for (int i = 0; i < statement.forms().size(); i++) {
            blocks.add(AnswerSection.of(i, statement));
        }
        blocks.add(products());
        StatementItems items = new StatementItems(statement, code);
        items.varied().ifPresent(blocks::add);
        items.open().ifPresent(blocks::add);
        blocks.add(basis());
        return new Page(
                "Supplier statement on the " + code.title(),
                Line.name(statement.organisation().orElse("The supplier")),
                Line.of("Dated " + statement.on()),
                blocks,
                Line.of(statement.notice()));
    }

    /** Returns the answer for the organisation, or, where the forms ask only about products, that to the first question. */
    private Block banner() {
        Answer shown = statement.answers().stream()
                .filter(answer -> answer.scope() == QuestionScope.ORGANISATION)
                .findFirst()
                .orElse(statement.answers().get(0));
        boolean affirmative = statement.isAffirmativeForOrganisation();
        boolean refuted = statement.assessments().stream().anyMatch(each -> each.verdict() == Verdict.NOT_MET);
        boolean mixed = shown.affirmative() && !affirmative;
        String word = mixed ? "Not every answer is affirmative" : AnswerSection.word(shown);
        Tone tone = affirmative ? Tone.GOOD : refuted ? Tone.BAD : Tone.OPEN;
        List<Line> lines = new ArrayList<>();
        lines.add(Line.EMPTY.and(new Inline.Quotation(shown.asks())));
        lines.add(Line.of("Question ")
                .andQuoted(shown.question())
                .and(" of ")
                .andQuoted(formOf(shown))
                .and("."));
        lines.add(reason(shown, affirmative));
        return new Block.Banner(new Mark(tone, affirmative ? "Y" : "N", word), lines);
    }

    private String formOf(Answer shown) {
        return statement.forms().stream()
                .filter(form -> form.answers().contains(shown))
                .map(form -> form.title() + ", version " + form.version())
                .findFirst()
                .orElse("");
    }

    private Line reason(Answer shown, boolean affirmative) {
        if (shown.status() == AnswerStatus.NOT_ASKED) {
            return Line.of("The form does not ask it, by what the supplier answers to another question.");
        }
        if (shown.status() == AnswerStatus.DEPENDS) {
            return Line.of("Whether the form asks it depends on an answer that the supplier does not give here.");
        }
        return Line.of(
                affirmative
                        ? "By the assessment of " + dates() + " below."
                        : "The assessment of " + dates() + " below does not show it in full.");
    }

    private String dates() {
        List<String> dates = statement.assessments().stream()
                .map(each -> each.basis().asOf().toString())
                .distinct()
                .sorted()
                .toList();
        return String.join(" and ", dates);
    }

    private List<Block.Definition> facts() {
        List<Block.Definition> facts = new ArrayList<>();
        facts.add(new Block.Definition(
                "Code", Line.of(code.title() + ", edition " + code.id().edition())));
        facts.add(new Block.Definition("Policy", policies()));
        facts.add(new Block.Definition("Senior Responsible Owner", owners()));
        facts.add(new Block.Definition("Origin", origins()));
        withheld().ifPresent(facts::add);
        return facts;
    }

    /** Returns how many records are not shown to the audience of the statement; empty if none are. */
    private Optional<Block.Definition> withheld() {
        int records = statement.assessments().stream()
                .mapToInt(StatementBasis::withheld)
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
                        .map(each -> each.basis().policy().id())
                        .distinct()
                        .toList()));
    }

    private Line owners() {
        List<SeniorResponsibleOwner> owners = statement.assessments().stream()
                .flatMap(each -> each.seniorResponsibleOwner().stream())
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
        List<StatementBasis> assessments = statement.assessments();
        AssessmentOrigin origin = assessments.get(0).origin();
        if (assessments.stream().allMatch(each -> each.origin().equals(origin))) {
            return Line.quoted(origin.text());
        }
        Line line = Line.EMPTY;
        for (StatementBasis each : assessments) {
            line = (line.spans().isEmpty() ? line : line.and(" "))
                    .and(SubjectHeading.subject(each.subject()))
                    .and(": ")
                    .andQuoted(each.origin().text());
        }
        return line;
    }

    private Block products() {
        List<Line> columns = List.of(
                Line.of("Product"),
                Line.of("Verdict"),
                Line.of("Claims met"),
                Line.of("Excluded"),
                Line.of("Substituted"),
                Line.of("As of"),
                Line.of("Policy"),
                Line.of("First lapse"));
        List<List<Line>> rows = statement.assessments().stream()
                .map(each -> List.of(
                        SubjectHeading.subject(each.subject()),
                        Line.EMPTY.and(new Inline.MarkLabel(Mark.of(each.verdict()))),
                        Line.of(each.claimsMet() + " of " + each.claimsApplicable()),
                        Line.of(String.valueOf(each.excluded().size())),
                        Line.of(String.valueOf(each.substituted().size())),
                        Line.of(each.basis().asOf().toString()),
                        Line.quoted(each.basis().policy().id()),
                        Line.of(each.lapsesOn().map(LocalDate::toString).orElse("none known"))))
                .toList();
        return Block.Section.of(
                "products",
                "By product",
                List.of(new Block.Table(
                        "The assessments on which the answers rest", columns, rows, Block.TableLayout.RECORDS)));
    }

    private Block basis() {
        List<Block.Definition> facts = new ArrayList<>();
        statement
                .assessments()
                .forEach(each -> facts.addAll(
                        ProvenanceSection.of(each.subject(), each.seniorResponsibleOwner(), each.basis(), PageWording.english())));
        statement
                .forms()
                .forEach(form -> facts.add(new Block.Definition("Form", ProvenanceSection.withDigest(form.profile()))));
        facts.add(
                ProvenanceSection.madeBy(statement.assessments().get(0).basis().producedBy(), PageWording.english()));
        return Block.Section.of(
                "basis",
                "Basis of this statement",
                List.of(
                        Block.Paragraph.of(
                                Line.of("The answer is the affirmative one only where what the question is about is met"
                                        + " on the evidence, by the named policy, on the day, and every other condition"
                                        + " holds. Anyone who has the submission, the policy and the profile of the form"
                                        + " can repeat it and compare the digests.")),
                        new Block.DefinitionList(facts.stream().distinct().toList())));
    }
}
