package io.github.sscop.report;

import io.github.sscop.assessment.AssessmentBasis;
import io.github.sscop.assessment.comparison.AssessmentComparison;
import io.github.sscop.assessment.comparison.ChangeCause;
import io.github.sscop.assessment.comparison.ItemChange;
import io.github.sscop.assessment.comparison.VerdictChange;
import io.github.sscop.code.Code;
import io.github.sscop.report.page.Block;
import io.github.sscop.report.page.Inline;
import io.github.sscop.report.page.Line;
import io.github.sscop.report.page.Mark;
import io.github.sscop.report.page.ModelWording;
import io.github.sscop.report.page.Page;
import io.github.sscop.report.page.Tone;
import io.github.sscop.report.section.CodeText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** The page on the differences between two assessments, the verdicts that are worse first. */
final class DifferencePage {

    private final AssessmentComparison difference;
    private final Code code;

    private DifferencePage(AssessmentComparison difference) {
        this.difference = difference;
        this.code = difference.after().code();
    }

    static Page of(AssessmentComparison difference) {
        return new DifferencePage(difference).page();
    }

    private Page page() {
        List<Block> blocks = new ArrayList<>();
        blocks.add(banner());
        blocks.add(new Block.DefinitionList(List.of(
                new Block.Definition("Before", basis(difference.before())),
                new Block.Definition("After", basis(difference.after())))));
        items("worse", "Worse than before", ItemChange::isWorsening).ifPresent(blocks::add);
        items("better", "Better than before", ItemChange::isImprovement).ifPresent(blocks::add);
        items(
                        "scope",
                        "Newly applicable, or no longer applicable",
                        change -> !change.isWorsening() && !change.isImprovement())
                .ifPresent(blocks::add);
        levels().ifPresent(blocks::add);
        risks().ifPresent(blocks::add);
        return new Page(
                "What changed between two assessments",
                Line.of(code.title() + ", edition " + code.id().edition()),
                Line.EMPTY,
                blocks,
                Line.of("This compares two assessments of the evidence for claims. It is no certification."));
    }

    private Block banner() {
        if (!difference.isComparable()) {
            return new Block.Banner(
                    new Mark(Tone.NONE, "\u2013", "Not comparable"),
                    difference.notComparable().stream()
                            .map(reason -> Line.quoted(reason.text()))
                            .toList());
        }
        Optional<Line> notice = difference.dateNotice().map(Line::of);
        int worse = difference.summary().worsened().size();
        int better = difference.summary().improved().size();
        List<Line> lines = new ArrayList<>();
        if (difference.isEmpty()) {
            lines.add(Line.of("No verdict changed."));
        } else {
            lines.add(Line.of(
                    ModelWording.count(worse, "item") + " worse, " + ModelWording.count(better, "item") + " better."));
            lines.add(difference
                    .verdict()
                    .map(change -> Line.of(change.text()))
                    .orElse(Line.of("The verdict on the code as a whole is the same.")));
        }
        difference.subject().forEach(change -> lines.add(Line.quoted(change.text())));
        notice.ifPresent(lines::add);
        return new Block.Banner(
                worse > 0
                        ? new Mark(Tone.BAD, "W", "Worse")
                        : better > 0 ? new Mark(Tone.GOOD, "B", "Better") : new Mark(Tone.NONE, "=", "No change"),
                lines);
    }

    private static Line basis(AssessmentBasis basis) {
        return Line.of("Submission ")
                .andQuoted(basis.submission().id())
                .and(" as of " + basis.asOf() + ", by policy ")
                .andQuoted(basis.policy().id());
    }

    private Optional<Block> items(String anchor, String title, Predicate<ItemChange> which) {
        List<Block> changes =
                difference.items().stream().filter(which).map(this::item).toList();
        return changes.isEmpty() ? Optional.empty() : Optional.of(Block.Section.of(anchor, title, changes));
    }

    private Block item(ItemChange change) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Paragraph(
                Block.Role.PLAIN,
                "Change",
                Line.EMPTY
                        .and(new Inline.MarkLabel(Mark.of(change.from())))
                        .and(" before, ")
                        .and(new Inline.MarkLabel(Mark.of(change.to())))
                        .and(" now")));
        for (ChangeCause cause : change.causes()) {
            blocks.add(new Block.Paragraph(Block.Role.PLAIN, "Because", Line.quoted(cause.text())));
        }
        return new Block.Section(
                ModelWording.anchor(change.id()),
                Block.SectionKind.ITEM,
                CodeText.named(code, change.id()),
                Optional.of(Mark.of(change.to())),
                "v-" + change.to().name(),
                blocks);
    }

    private Optional<Block> risks() {
        List<Line> lines = difference.acceptedRisks().stream()
                .map(change -> Line.quoted(change.text()))
                .toList();
        return lines.isEmpty()
                ? Optional.empty()
                : Optional.of(Block.Section.of(
                        "accepted-risks",
                        "Accepted risks, which change no verdict",
                        List.of(Block.BulletList.of("", lines))));
    }

    private Optional<Block> levels() {
        List<Line> lines = new ArrayList<>();
        difference.themes().forEach(change -> lines.add(line("Theme", change)));
        difference.principles().forEach(change -> lines.add(line("Principle", change)));
        return lines.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        Block.Section.of("levels", "Themes and principles", List.of(Block.BulletList.of("", lines))));
    }

    private Line line(String level, VerdictChange change) {
        return Line.of(level + " ")
                .and(change.id().map(id -> CodeText.named(code, id)).orElse(Line.EMPTY))
                .and(": ")
                .and(new Inline.MarkLabel(Mark.of(change.from())))
                .and(" before, ")
                .and(new Inline.MarkLabel(Mark.of(change.to())))
                .and(" now");
    }
}
