package io.github.sscop.report;

import io.github.sscop.assessment.Assessment;
import io.github.sscop.assessment.PrincipleAssessment;
import io.github.sscop.assessment.comparison.SubjectGroup;
import io.github.sscop.code.Code;
import io.github.sscop.code.Digest;
import io.github.sscop.code.Item;
import io.github.sscop.code.Level;
import io.github.sscop.report.page.Block;
import io.github.sscop.report.page.Inline;
import io.github.sscop.report.page.Line;
import io.github.sscop.report.page.Mark;
import io.github.sscop.report.page.ModelWording;
import io.github.sscop.report.page.Page;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The comparison of several suppliers: the verdicts on principles and claims, a column for each supplier. */
final class ComparisonPage {

    private final List<Assessment> assessments;
    private final Code code;

    private ComparisonPage(List<Assessment> assessments) {
        if (assessments.isEmpty()) {
            throw new IllegalArgumentException("assessments is empty; expected at least one");
        }
        this.assessments = assessments;
        this.code = assessments.get(0).code();
        for (Assessment each : assessments) {
            Digest catalog = each.code().digest();
            if (!catalog.equals(code.digest())) {
                throw new IllegalArgumentException("the assessments are of " + code + " and " + each.code()
                        + "; expected one edition in one catalog");
            }
        }
    }

    static Page of(List<Assessment> assessments) {
        return new ComparisonPage(List.copyOf(assessments)).page();
    }

    private Page page() {
        List<Block> blocks = new ArrayList<>();
        blocks.add(Block.Paragraph.of(Line.of(ModelWording.count(assessments.size(), "assessment") + " in the"
                + " order in which they were given, which is no ranking.")));
        caution().ifPresent(blocks::add);
        SubjectGroup.of(assessments).forEach(group -> renamed(group).ifPresent(blocks::add));
        blocks.add(Block.Section.of("suppliers", "Suppliers", List.of(suppliers())));
        blocks.add(Block.Section.of("principles", "By principle", List.of(principles())));
        blocks.add(Block.Section.of("items", "By " + itemName(), List.of(items())));
        blocks.add(Block.Section.of(
                "inputs", "Inputs of these assessments", List.of(new Block.DefinitionList(provenance()))));
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
    private Optional<Block> caution() {
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

    /** Returns a note on a supplier that has a column under each of its names. */
    private static Optional<Block> renamed(SubjectGroup group) {
        List<Line> names = group.assessments().stream()
                .map(ComparisonPage::name)
                .distinct()
                .toList();
        long organisations = group.assessments().stream()
                .map(each ->
                        List.of(each.subject().organisation(), each.subject().product()))
                .distinct()
                .count();
        if (organisations < 2) {
            return Optional.empty();
        }
        Line line = Line.of("These are the same product of the same supplier: ");
        for (int i = 0; i < names.size(); i++) {
            line = line.and(i == 0 ? "" : "; ").and(names.get(i));
        }
        return Optional.of(new Block.Paragraph(Block.Role.ASIDE, "Renamed", line.and(".")));
    }

    private Block suppliers() {
        List<List<Line>> rows = new ArrayList<>();
        for (Assessment each : assessments) {
            rows.add(List.of(
                    name(each),
                    Line.EMPTY.and(new Inline.MarkLabel(Mark.of(each.verdict()))),
                    each.claims().isEmpty() ? Line.of("\u2013") : StatementPage.met(each),
                    Line.quoted(each.policy().id()),
                    Line.of(each.asOf().toString()),
                    Line.of(SupplierStatement.lapseOf(each)
                            .map(LocalDate::toString)
                            .orElse("none known"))));
        }
        return new Block.Table(
                "Verdicts on the whole code",
                List.of(
                        Line.of("Supplier"),
                        Line.of("Verdict"),
                        Line.of("Claims met"),
                        Line.of("Policy"),
                        Line.of("As of"),
                        Line.of("First lapse")),
                rows,
                Block.TableLayout.RECORDS);
    }

    private static Line name(Assessment assessment) {
        Line subject = SubjectHeading.subject(assessment.subject());
        Line organisation = SubjectHeading.organisation(assessment.subject());
        return organisation.spans().isEmpty() ? subject : subject.and(", ").and(organisation);
    }

    private List<Line> columns(String first) {
        List<Line> columns = new ArrayList<>(List.of(Line.of(first)));
        assessments.forEach(each -> columns.add(name(each)));
        return columns;
    }

    private Block principles() {
        List<List<Line>> rows = new ArrayList<>();
        for (PrincipleAssessment principle : assessments.get(0).principles()) {
            List<Line> row = new ArrayList<>(List.of(Line.of(ItemReferences.title(code, principle.id()))));
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
            List<Line> row = new ArrayList<>(List.of(Line.of(ItemReferences.title(code, item.id()))));
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

    private List<Block.Definition> provenance() {
        List<Block.Definition> facts = new ArrayList<>();
        for (Assessment each : assessments) {
            facts.addAll(ProvenanceSection.of(each));
            facts.add(ProvenanceSection.madeBy(each));
        }
        return facts;
    }

    private static String legend() {
        return "M: met, N: not met, U: undetermined, \u2013: not applicable.";
    }
}
