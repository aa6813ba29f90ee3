package io.github.sscop.report;

import io.github.sscop.assessment.Assessment;
import io.github.sscop.code.Code;
import io.github.sscop.code.ItemId;
import io.github.sscop.code.Principle;
import io.github.sscop.code.Theme;
import io.github.sscop.report.page.Block;
import io.github.sscop.report.page.Inline;
import io.github.sscop.report.page.Line;
import io.github.sscop.report.page.Mark;
import io.github.sscop.report.page.ModelWording;
import io.github.sscop.report.page.Page;
import io.github.sscop.report.section.CodeText;
import io.github.sscop.report.section.SubjectHeading;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;

/** A page of a comparison of many suppliers: for each theme, a row for each supplier, and a column for each principle and item. */
final class ComparisonPart {

    private final Code code;
    private final List<List<Assessment>> divided;
    private final int number;
    private final IntFunction<String> address;

    ComparisonPart(Code code, List<List<Assessment>> divided, int number, IntFunction<String> address) {
        this.code = code;
        this.divided = divided;
        this.number = number;
        this.address = address;
    }

    Page page() {
        List<Assessment> assessments = divided.get(number - 1);
        List<Block> blocks = new ArrayList<>();
        blocks.add(Block.Paragraph.of(links()));
        ComparisonPage.caution(divided.stream().flatMap(List::stream).toList()).ifPresent(blocks::add);
        for (Theme theme : code.themes()) {
            List<ItemId> ids = new ArrayList<>();
            for (Principle principle : code.principles()) {
                if (principle.theme().equals(theme.id())) {
                    ids.add(principle.id());
                    ids.addAll(ComparisonPage.itemsOf(assessments.get(0), Optional.of(principle.id())));
                }
            }
            blocks.add(section(
                    "theme-of-" + ModelWording.anchor(theme.id()), CodeText.named(code, theme.id()), ids, assessments));
        }
        List<ItemId> general = ComparisonPage.itemsOf(assessments.get(0), Optional.empty());
        if (!general.isEmpty()) {
            blocks.add(section("general", Line.of("Outside the themes"), general, assessments));
        }
        blocks.add(ComparisonInputs.of(assessments));
        int first = (number - 1) * divided.get(0).size() + 1;
        return new Page(
                "Comparison of suppliers, page " + number + " of " + divided.size(),
                Line.of(code.title() + ", edition " + code.id().edition()),
                Line.of("Suppliers " + first + " to " + (first + assessments.size() - 1) + " of "
                        + divided.stream().mapToInt(List::size).sum()),
                blocks,
                Line.of(assessments.get(0).notice()));
    }

    private Block section(String anchor, Line title, List<ItemId> ids, List<Assessment> assessments) {
        return Block.Section.of(anchor, title, List.of(table(title, ids, assessments), names(ids)));
    }

    private Line links() {
        Line line = Line.EMPTY.and(new Inline.PageLink(address.apply(0), "Overview"));
        if (number > 1) {
            line = line.and(" \u00B7 ", "").and(new Inline.PageLink(address.apply(number - 1), "Previous page"));
        }
        if (number < divided.size()) {
            line = line.and(" \u00B7 ", "").and(new Inline.PageLink(address.apply(number + 1), "Next page"));
        }
        return line;
    }

    private Block table(Line title, List<ItemId> ids, List<Assessment> assessments) {
        List<Line> columns = new ArrayList<>(List.of(Line.of("Supplier")));
        ids.forEach(id -> columns.add(
                code.principle(id).isPresent()
                        ? Line.EMPTY.and(new Inline.Emphasis(id.value(), ""))
                        : Line.id(id.value())));
        List<List<Line>> rows = new ArrayList<>();
        for (Assessment each : assessments) {
            List<Line> row = new ArrayList<>(List.of(SubjectHeading.subject(each.subject())));
            ids.forEach(id -> row.add(Line.EMPTY.and(new Inline.MarkLabel(Mark.of(
                    code.principle(id).isPresent()
                            ? each.principle(id).verdict()
                            : each.item(id).verdict())))));
            rows.add(row);
        }
        return new Block.Table(
                Line.of("Verdicts: ").and(title).and(". " + ComparisonPage.legend()),
                columns,
                rows,
                Block.TableLayout.NARROW_LETTERS);
    }

    private Block names(List<ItemId> ids) {
        return Block.BulletList.of(
                "The columns", ids.stream().map(id -> CodeText.named(code, id)).toList());
    }
}
