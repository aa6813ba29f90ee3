package io.github.sscop.report;

import io.github.sscop.assessment.statement.Answer;
import io.github.sscop.assessment.statement.AnswerBranch;
import io.github.sscop.assessment.statement.AnswerReason;
import io.github.sscop.assessment.statement.AnswerStatus;
import io.github.sscop.assessment.statement.AnsweredForm;
import io.github.sscop.assessment.statement.OpenPoint;
import io.github.sscop.assessment.statement.SupplierAnswer;
import io.github.sscop.assessment.statement.SupplierStatement;
import io.github.sscop.report.page.Block;
import io.github.sscop.report.page.Inline;
import io.github.sscop.report.page.Line;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The answers to one form on the page of a statement, each with the rule that gave it. */
final class AnswerSection {

    private final SupplierStatement statement;
    private final AnsweredForm form;

    private AnswerSection(SupplierStatement statement, AnsweredForm form) {
        this.statement = statement;
        this.form = form;
    }

    /** Returns the section of the form at a place. */
    static Block of(int place, SupplierStatement statement) {
        AnsweredForm form = statement.forms().get(place);
        return new Block.Section(
                "form-" + (place + 1),
                Block.SectionKind.PART,
                Line.quoted(form.title()).and(", version ").andQuoted(form.version()),
                Optional.empty(),
                "",
                new AnswerSection(statement, form).blocks());
    }

    /** Returns the answer as a word or two. */
    static String word(Answer answer) {
        return switch (answer.status()) {
            case ASKED -> answer.option().orElseThrow();
            case NOT_ASKED -> "Not asked";
            case DEPENDS -> "Depends";
        };
    }

    private List<Block> blocks() {
        List<Block> blocks = new ArrayList<>();
        blocks.add(Block.Paragraph.of(Line.quoted(form.locator())));
        List<Line> given = statement.input().answers().stream()
                .filter(answer -> answer.form().equals(form.profile().id()))
                .map(AnswerSection::given)
                .toList();
        if (!given.isEmpty()) {
            blocks.add(Block.BulletList.of("Answers of the supplier itself", given));
        }
        form.answers().forEach(answer -> add(blocks, answer));
        return blocks;
    }

    private static Line given(SupplierAnswer answer) {
        return Line.quoted(answer.question()).and(": ").andQuoted(answer.option());
    }

    private void add(List<Block> blocks, Answer answer) {
        blocks.add(Block.Paragraph.of(
                Line.EMPTY.and(new Inline.Emphasis(answer.question() + " ")).andQuoted(answer.asks())));
        List<Block.Definition> facts = new ArrayList<>();
        answer.assessment()
                .ifPresent(place -> facts.add(new Block.Definition(
                        "Product",
                        SubjectHeading.subject(
                                statement.assessments().get(place).subject()))));
        facts.add(new Block.Definition("Answer", line(answer)));
        facts.add(new Block.Definition("Holds until", until(answer)));
        blocks.add(new Block.DefinitionList(facts));
        if (!answer.rule().isEmpty()) {
            blocks.add(Block.BulletList.of(
                    "Rule: every condition of the affirmative answer, and what was found",
                    answer.rule().stream().map(this::reason).toList()));
        }
        if (!answer.openPoints().isEmpty()) {
            blocks.add(Block.BulletList.of(
                    "For the supplier itself to say",
                    answer.openPoints().stream()
                            .map(OpenPoint::text)
                            .map(Line::quoted)
                            .toList()));
        }
    }

    private static Line line(Answer answer) {
        if (answer.status() != AnswerStatus.DEPENDS) {
            return Line.EMPTY.and(new Inline.Emphasis(word(answer)));
        }
        Line line = Line.EMPTY;
        for (AnswerBranch branch : answer.branches()) {
            line = (line.spans().isEmpty() ? line : line.and("; "))
                    .and("if ")
                    .andQuoted(branch.question())
                    .and(" is ")
                    .andQuoted(branch.answer())
                    .and(": ")
                    .and(new Inline.Emphasis(branch.option().orElse("not asked")));
        }
        return line;
    }

    private static Line until(Answer answer) {
        if (answer.status() == AnswerStatus.NOT_ASKED) {
            return Line.of("Not applicable: it is not asked");
        }
        if (!answer.meetsConditions()) {
            return Line.of("Not applicable: the answer is not the affirmative one");
        }
        return answer.holdsUntil()
                .map(day -> Line.of(day + "; a claim lapses on the day after if nothing is added"))
                .orElse(Line.of("No day is known on which a claim lapses"));
    }

    private Line reason(AnswerReason reason) {
        Line line = Line.EMPTY.and(new Inline.Emphasis(reason.isHolding() ? "Holds. " : "Does not hold. "));
        boolean several = statement.assessments().size() > 1;
        if (several && reason.assessment().isPresent()) {
            line = line.and(SubjectHeading.subject(statement
                            .assessments()
                            .get(reason.assessment().get())
                            .subject()))
                    .and(": ");
        }
        return line.andQuoted(reason.text());
    }
}
