package io.github.sscop.report;

import io.github.sscop.assessment.Assessment;
import io.github.sscop.assessment.ItemAssessment;
import io.github.sscop.assessment.PrincipleAssessment;
import io.github.sscop.code.Code;
import io.github.sscop.code.Digest;
import io.github.sscop.code.Item;
import io.github.sscop.code.ItemId;
import io.github.sscop.code.Level;
import io.github.sscop.report.page.Block;
import io.github.sscop.report.page.Inline;
import io.github.sscop.report.page.Line;
import io.github.sscop.report.page.Mark;
import io.github.sscop.report.page.ModelWording;
import io.github.sscop.report.page.Page;
import io.github.sscop.report.section.CodeText;
import io.github.sscop.report.section.SubjectHeading;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/** The comparison of several suppliers: the verdicts on principles and claims, a column for each supplier. */
final class ComparisonPage {

    private final List<Assessment> assessments;
    private final Code code;

    private ComparisonPage(List<Assessment> assessments) {
        this.assessments = assessments;
        this.code = commonCode(assessments);
    }

    /**
     * Returns the code of several assessments.
     *
     * @throws IllegalArgumentException if there are none, or they are not all of one edition in one catalog
     */
    static Code commonCode(List<Assessment> assessments) {
        if (assessments.isEmpty()) {
            throw new IllegalArgumentException("assessments is empty; expected at least one");
        }
        Code code = assessments.get(0).code();
        for (Assessment each : assessments) {
            Digest catalog = each.code().digest();
            if (!catalog.equals(code.digest())) {
                throw new IllegalArgumentException("the assessments are of " + code + " and " + each.code()
                        + "; expected one edition in one catalog");
            }
        }
        return code;
    }

    static Page of(List<Assessment> assessments) {
        return new ComparisonPage(List.copyOf(assessments)).page();
    }

    private Page page() {
        List<Block> blocks = new ArrayList<>();
        blocks.add(Block.Paragraph.of(Line.of(ModelWording.count(assessments.size(), "assessment") + " in the"
                + " order in which they were given, which is no ranking.")));
        caution(assessments).ifPresent(blocks::add);
        blocks.add(Block.Section.of("suppliers", "Suppliers", List.of(suppliers())));
        blocks.add(Block.Section.of("principles", "By principle", List.of(principles())));
        blocks.add(Block.Section.of("items", "By " + itemName(), List.of(items())));
        blocks.add(ComparisonInputs.of(assessments));
        return new Page(
                "Comparison of suppliers",
                Line.of(code.title() + ", edition " + code.id().edition()),
                Line.EMPTY,
                blocks,
                Line.of(assessments.get(0).notice()));
    }

    private String itemName() {
        return code.assessedAt() == Level.CLAIM ? "claim" : "provision";
    }

    /** Returns a warning where policies or days differ, and not only the suppliers. */
    static Optional<Block> caution(List<Assessment> assessments) {
        boolean policies = assessments.stream()
                        .map(each -> each.policy().digest())
                        .distinct()
                        .count()
                > 1;
        boolean days = assessments.stream().map(Assessment::asOf).distinct().count() > 1;
        return policies || days
                ? Optional.of(new Block.Paragraph(
                        Block.Role.RISK,
                        "Caution",
                        Line.of("The assessments are not all by the same "
                                + (policies && days ? "policy and day" : policies ? "policy" : "day")
                                + ", so that some differences are not due to the suppliers.")))
                : Optional.empty();
    }

    private Block suppliers() {
        return suppliers(assessments, ComparisonPage::name);
    }

    /** Returns the table of the verdicts on the whole code; policy and day have columns where they are not the same for all. */
    static Block suppliers(List<Assessment> assessments, Function<Assessment, Line> name) {
        Map<String, Function<Assessment, Line>> cells = new LinkedHashMap<>();
        cells.put("Supplier", name);
        cells.put("Verdict", each -> Line.EMPTY.and(new Inline.MarkLabel(Mark.of(each.verdict()))));
        cells.put("Claims met", each -> each.claims().isEmpty() ? Line.of("\u2013") : StatementPage.met(each));
        cells.put("Policy", each -> Line.quoted(each.policy().id()));
        cells.put("As of", each -> Line.of(each.asOf().toString()));
        cells.put(
                "First lapse",
                each -> Line.of(
                        SupplierStatement.lapseOf(each).map(LocalDate::toString).orElse("none known")));
        Line common = Line.EMPTY;
        for (String column : List.of("Policy", "As of")) {
            List<Line> distinct = assessments.stream()
                    .map(each -> Objects.requireNonNull(cells.get(column)).apply(each))
                    .distinct()
                    .toList();
            if (assessments.size() > 1 && distinct.size() == 1) {
                common = common.and(". " + column + ": ").and(distinct.get(0));
                cells.remove(column);
            }
        }
        return new Block.Table(
                Line.of("Verdicts on the whole code").and(common),
                cells.keySet().stream().map(Line::of).toList(),
                assessments.stream()
                        .map(each -> cells.values().stream()
                                .map(cell -> cell.apply(each))
                                .toList())
                        .toList(),
                Block.TableLayout.RECORDS);
    }

    static Line name(Assessment assessment) {
        Line subject = SubjectHeading.subject(assessment.subject());
        Line organisation = SubjectHeading.organisation(assessment.subject());
        return organisation.spans().isEmpty() ? subject : subject.and(", ").and(organisation);
    }

    private List<Line> columns(String first) {
        List<Line> columns = new ArrayList<>(List.of(Line.of(first)));
        assessments.forEach(each -> columns.add(name(each)));
        return columns;
    }

    /** Returns the items under a principle, or of none, that are not the principle itself. */
    static List<ItemId> itemsOf(Assessment assessment, Optional<ItemId> principle) {
        return assessment.items().stream()
                .filter(row -> row.principle().equals(principle) && !principle.equals(Optional.of(row.id())))
                .map(ItemAssessment::id)
                .toList();
    }

    private Block principles() {
        List<List<Line>> rows = new ArrayList<>();
        for (PrincipleAssessment principle : assessments.get(0).principles()) {
            List<Line> row = new ArrayList<>(List.of(CodeText.named(code, principle.id())));
            assessments.forEach(each -> row.add(Line.EMPTY.and(
                    new Inline.MarkLabel(Mark.of(each.principle(principle.id()).verdict())))));
            rows.add(row);
        }
        return new Block.Table(
                "Verdicts on each principle. " + legend(), columns("Principle"), rows, Block.TableLayout.LETTERS);
    }

    private Block items() {
        List<List<Line>> rows = new ArrayList<>();
        for (Item item : code.items()) {
            List<Line> row = new ArrayList<>(List.of(CodeText.named(code, item.id())));
            assessments.forEach(each -> row.add(Line.EMPTY.and(
                    new Inline.MarkLabel(Mark.of(each.item(item.id()).verdict())))));
            rows.add(row);
        }
        return new Block.Table(
                "Verdicts on each " + itemName() + ". " + legend(),
                columns(ModelWording.capital(itemName())),
                rows,
                Block.TableLayout.LETTERS);
    }

    static String legend() {
        return "M: met, N: not met, U: undetermined, \u2013: not applicable.";
    }
}
