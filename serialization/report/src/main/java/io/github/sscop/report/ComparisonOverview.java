package io.github.sscop.report;

import io.github.sscop.assessment.Assessment;
import io.github.sscop.assessment.Verdict;
import io.github.sscop.code.Code;
import io.github.sscop.code.ItemId;
import io.github.sscop.report.page.Block;
import io.github.sscop.report.page.Inline;
import io.github.sscop.report.page.Line;
import io.github.sscop.report.page.Mark;
import io.github.sscop.report.page.ModelWording;
import io.github.sscop.report.page.Page;
import io.github.sscop.report.section.CodeText;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.IntFunction;

/** The overview of a comparison of many suppliers: a line for each, the number of verdicts on each item, and links to the pages. */
final class ComparisonOverview {

    private static final List<Verdict> VERDICTS =
            List.of(Verdict.MET, Verdict.NOT_MET, Verdict.UNDETERMINED, Verdict.NOT_APPLICABLE);

    private final Code code;
    private final List<Assessment> assessments;
    private final List<List<Assessment>> divided;
    private final IntFunction<String> address;

    ComparisonOverview(
            Code code, List<Assessment> assessments, List<List<Assessment>> divided, IntFunction<String> address) {
        this.code = code;
        this.assessments = assessments;
        this.divided = divided;
        this.address = address;
    }

    Page page() {
        List<Block> blocks = new ArrayList<>();
        blocks.add(Block.Paragraph.of(Line.of(ModelWording.count(assessments.size(), "assessment") + " in the"
                + " order in which they were given, which is no ranking.")));
        ComparisonPage.caution(assessments).ifPresent(blocks::add);
        blocks.add(Block.Section.of("pages", "Pages", List.of(pages())));
        blocks.add(Block.Section.of("items", "Verdicts by item", List.of(counts())));
        blocks.add(Block.Section.of(
                "suppliers", "Suppliers", List.of(ComparisonPage.suppliers(assessments, ComparisonPage::name))));
        return new Page(
                "Comparison of suppliers, overview",
                Line.of(code.title() + ", edition " + code.id().edition()),
                Line.EMPTY,
                blocks,
                Line.of(assessments.get(0).notice()));
    }

    private Block pages() {
        List<Line> lines = new ArrayList<>();
        int first = 1;
        for (int number = 1; number <= divided.size(); number++) {
            List<Assessment> page = divided.get(number - 1);
            lines.add(Line.EMPTY
                    .and(new Inline.PageLink(address.apply(number), "Page " + number))
                    .and(": suppliers " + first + " to " + (first + page.size() - 1) + ", from ")
                    .and(ComparisonPage.name(page.get(0)))
                    .and(" to ")
                    .and(ComparisonPage.name(page.get(page.size() - 1))));
            first += page.size();
        }
        return Block.BulletList.of("", lines);
    }

    private Block counts() {
        List<Line> columns = new ArrayList<>(List.of(Line.of("Principle or item")));
        VERDICTS.forEach(verdict -> columns.add(Line.of(Mark.of(verdict).word())));
        List<List<Line>> rows = new ArrayList<>();
        code.principles().forEach(principle -> {
            rows.add(row(principle.id(), each -> each.principle(principle.id()).verdict()));
            items(Optional.of(principle.id()), rows);
        });
        items(Optional.empty(), rows);
        return new Block.Table("Number of suppliers by verdict", columns, rows, Block.TableLayout.COLUMNS);
    }

    private void items(Optional<ItemId> principle, List<List<Line>> rows) {
        ComparisonPage.itemsOf(assessments.get(0), principle)
                .forEach(id -> rows.add(row(id, each -> each.item(id).verdict())));
    }

    private List<Line> row(ItemId id, Function<Assessment, Verdict> verdict) {
        Map<Verdict, Integer> counts = new EnumMap<>(Verdict.class);
        assessments.forEach(each -> counts.merge(verdict.apply(each), 1, Integer::sum));
        List<Line> row = new ArrayList<>(List.of(CodeText.named(code, id)));
        VERDICTS.forEach(each -> row.add(Line.id(counts.getOrDefault(each, 0) + "")));
        return row;
    }
}
