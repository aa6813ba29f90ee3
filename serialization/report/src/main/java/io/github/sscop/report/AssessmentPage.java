package io.github.sscop.report;

import io.github.sscop.assessment.Assessment;
import io.github.sscop.assessment.ItemAssessment;
import io.github.sscop.assessment.PrincipleAssessment;
import io.github.sscop.assessment.Reason;
import io.github.sscop.assessment.ThemeAssessment;
import io.github.sscop.assessment.Verdict;
import io.github.sscop.code.Code;
import io.github.sscop.code.ItemId;
import io.github.sscop.code.Principle;
import io.github.sscop.report.page.Block;
import io.github.sscop.report.page.Inline;
import io.github.sscop.report.page.Line;
import io.github.sscop.report.page.Mark;
import io.github.sscop.report.page.ModelWording;
import io.github.sscop.report.page.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The report of one assessment: first for a board member, then for a buyer, then for an engineer. */
final class AssessmentPage {

    private final Assessment assessment;
    private final Code code;
    private final SubmissionDetails details;
    private final ItemReferences references;
    private final AssessmentOverview overview;
    private final ItemSection items;

    private AssessmentPage(Assessment assessment, SubmissionDetails details) {
        this.assessment = assessment;
        this.code = assessment.code();
        this.details = details;
        this.references = new ItemReferences(code, id -> true);
        this.overview = new AssessmentOverview(assessment, references);
        this.items = new ItemSection(assessment, details);
    }

    static Page of(Assessment assessment, SubmissionDetails details) {
        return new AssessmentPage(assessment, details).page();
    }

    private Page page() {
        List<Block> blocks = new ArrayList<>();
        blocks.add(overview.banner());
        blocks.add(new Block.DefinitionList(overview.facts()));
        blocks.add(map());
        blocks.add(Block.Section.of(
                "claims",
                ModelWording.capital(overview.itemsName()) + ", one by one",
                List.of(
                        Block.Paragraph.of(origin()),
                        new Block.FilterPanel(code.themes().stream()
                                .map(theme -> ItemReferences.title(code, theme.id()))
                                .toList()))));
        themes(blocks);
        new CalendarSection(assessment, details, references).all().ifPresent(blocks::add);
        overview.overclaims().ifPresent(blocks::add);
        overview.acceptedRisks().ifPresent(blocks::add);
        overview.remarks().ifPresent(blocks::add);
        EvidenceTable.of(details).ifPresent(blocks::add);
        blocks.add(provenance());
        return new Page(
                "Assessment against the " + code.title(),
                SubjectHeading.subject(assessment.subject()),
                SubjectHeading.organisation(assessment.subject()),
                blocks,
                Line.of(assessment.notice()));
    }

    /** Returns whose words the statements are. */
    private Line origin() {
        return code.wording()
                .map(wording -> Line.of("The statements are in the words of ").andQuoted(wording.source()))
                .orElse(Line.of("The statements are restated in our own words"))
                .and("; the official text is where the locator of each points.");
    }

    private Block map() {
        List<Block.MapTheme> themes = new ArrayList<>();
        for (ThemeAssessment theme : assessment.themes()) {
            themes.add(new Block.MapTheme(
                    ItemReferences.title(code, theme.id()),
                    Mark.of(theme.verdict()),
                    assessment.principles().stream()
                            .filter(principle -> principle.theme().equals(theme.id()))
                            .map(this::mapPrinciple)
                            .toList()));
        }
        List<Block.MarkCount> counts = Stream.of(
                        Verdict.MET, Verdict.NOT_MET, Verdict.UNDETERMINED, Verdict.NOT_APPLICABLE)
                .map(verdict -> new Block.MarkCount(Mark.of(verdict), overview.count(verdict)))
                .toList();
        return new Block.ClaimMap(themes, counts);
    }

    private Block.MapPrinciple mapPrinciple(PrincipleAssessment principle) {
        return new Block.MapPrinciple(
                ItemReferences.title(code, principle.id()),
                ItemReferences.principleAnchor(principle.id()),
                Mark.of(principle.verdict()),
                rowsOf(principle.id()).stream()
                        .map(row -> new Block.MapItem(
                                row.id().value(),
                                ModelWording.anchor(row.id()),
                                Mark.of(row.verdict()),
                                code.item(row.id()).orElseThrow().statement()))
                        .toList());
    }

    private List<ItemAssessment> rowsOf(ItemId principle) {
        return assessment.items().stream()
                .filter(row -> row.principle().filter(principle::equals).isPresent())
                .toList();
    }

    private void themes(List<Block> blocks) {
        int number = 1;
        for (ThemeAssessment theme : assessment.themes()) {
            List<Block> content = new ArrayList<>();
            code.find(theme.id()).ifPresent(element -> content.add(Block.Paragraph.of(Line.of(element.statement()))));
            theme.reasons().forEach(reason -> content.add(note(Line.quoted(reason.text()))));
            theme.advisory().ifPresent(advisory -> content.add(note(ItemReferences.recommendations(advisory))));
            for (PrincipleAssessment principle : assessment.principles()) {
                if (principle.theme().equals(theme.id())) {
                    content.add(principle(principle));
                }
            }
            blocks.add(new Block.Section(
                    "theme-of-" + ModelWording.anchor(theme.id()),
                    Block.SectionKind.THEME,
                    Line.of(ItemReferences.title(code, theme.id())),
                    Optional.of(Mark.of(theme.verdict())),
                    "t-" + number,
                    content));
            number++;
        }
        List<Block> general = assessment.items().stream()
                .filter(row -> row.principle().isEmpty())
                .map(items::of)
                .toList();
        if (!general.isEmpty()) {
            blocks.add(new Block.Section(
                    "general",
                    Block.SectionKind.THEME,
                    Line.of("Outside the themes"),
                    Optional.empty(),
                    "t-" + number,
                    general));
        }
    }

    private static Block note(Line line) {
        return new Block.Paragraph(Block.Role.ASIDE, "", line);
    }

    private Block principle(PrincipleAssessment row) {
        List<Block> content = new ArrayList<>();
        Principle principle = code.principle(row.id()).orElseThrow();
        boolean isItem = code.item(row.id()).isPresent();
        if (!isItem) {
            content.add(Block.Paragraph.of(Line.of(principle.statement())));
            content.add(note(Line.of(principle.locator() + ". ")
                    .andQuoted(row.reasons().stream().map(Reason::text).collect(Collectors.joining(" ")))));
        }
        row.advisory().ifPresent(advisory -> content.add(note(ItemReferences.recommendations(advisory))));
        row.declared().ifPresent(declared -> content.add(items.declaration(row.id(), declared, row.agreement())));
        rowsOf(row.id()).forEach(item -> content.add(items.of(item)));
        return new Block.Section(
                ItemReferences.principleAnchor(row.id()),
                Block.SectionKind.PRINCIPLE,
                Line.of(ItemReferences.title(code, row.id())),
                Optional.of(Mark.of(row.verdict())),
                "",
                content);
    }

    private Block provenance() {
        List<Block.Definition> facts = new ArrayList<>(ProvenanceSection.of(assessment));
        facts.add(new Block.Definition(
                "Catalog of the code",
                Line.of(code.id() + " ").and(new Inline.Literal(code.digest().toString()))));
        if (!assessment.ownRules().isEmpty()) {
            facts.add(new Block.Definition(
                    "Rules beyond the policy", Line.quoted(String.join(", ", assessment.ownRules()))));
        }
        facts.add(ProvenanceSection.madeBy(assessment));
        code.wording()
                .ifPresent(wording -> facts.add(new Block.Definition(
                        "Wording of the code", Line.quoted(wording.source() + " (" + wording.language() + ")"))));
        return Block.Section.of(
                "inputs",
                "Inputs of this assessment",
                List.of(
                        Block.Paragraph.of(
                                Line.of(
                                        "The same inputs give the same assessment, so that anyone who has them can repeat it and compare.")),
                        new Block.DefinitionList(facts)));
    }
}
