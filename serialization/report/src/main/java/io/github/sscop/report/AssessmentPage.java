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
import io.github.sscop.code.Wording;
import io.github.sscop.report.page.Block;
import io.github.sscop.report.page.Inline;
import io.github.sscop.report.page.Line;
import io.github.sscop.report.page.ModelWording;
import io.github.sscop.report.page.Page;
import io.github.sscop.report.page.PageWording;
import io.github.sscop.report.section.AssessmentOverview;
import io.github.sscop.report.section.CalendarSection;
import io.github.sscop.report.section.CodeText;
import io.github.sscop.report.section.EvidenceTable;
import io.github.sscop.report.section.ItemReferences;
import io.github.sscop.report.section.ItemSection;
import io.github.sscop.report.section.ProvenanceSection;
import io.github.sscop.report.section.SubjectHeading;
import io.github.sscop.report.section.SubmissionDetails;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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
    private final PageWording words;

    private AssessmentPage(Assessment assessment, SubmissionDetails details, Code code, PageWording words) {
        this.assessment = assessment;
        this.code = code;
        this.details = details;
        this.words = words;
        this.references = new ItemReferences(code, id -> true);
        this.overview = new AssessmentOverview(assessment, references, words);
        this.items = new ItemSection(assessment, details, code, words);
    }

    static Page of(Assessment assessment, SubmissionDetails details) {
        return new AssessmentPage(assessment, details, assessment.code(), PageWording.english()).page();
    }

    /** Returns the page with the words of the library in a language, and those of the code from an overlay. */
    static Page of(Assessment assessment, SubmissionDetails details, PageWording words, Optional<Wording> overlay) {
        Code code = overlay.map(assessment.code()::with).orElse(assessment.code());
        return new AssessmentPage(assessment, details, code, words).page();
    }

    private Page page() {
        List<Block> blocks = new ArrayList<>();
        blocks.add(overview.banner());
        blocks.add(new Block.DefinitionList(overview.facts()));
        blocks.add(map());
        blocks.add(Block.Section.of(
                "claims",
                words.line("items." + overview.itemsLevel()),
                List.of(
                        Block.Paragraph.of(origin()),
                        new Block.FilterPanel(code.themes().stream()
                                .map(theme -> CodeText.named(code, theme.id()))
                                .toList()))));
        themes(blocks);
        new CalendarSection(assessment, details, references, words).all().ifPresent(blocks::add);
        overview.overclaims().ifPresent(blocks::add);
        overview.acceptedRisks().ifPresent(blocks::add);
        overview.remarks().ifPresent(blocks::add);
        EvidenceTable.of(details, words).ifPresent(blocks::add);
        blocks.add(provenance());
        return new Page(
                words.line("report.eyebrow", Map.of("code", CodeText.title(code))),
                SubjectHeading.subject(assessment.subject(), words),
                SubjectHeading.organisation(assessment.subject()),
                blocks,
                words.translated("notice", Map.of("code", CodeText.title(code)))
                        .orElseGet(() -> Line.of(assessment.notice())),
                words);
    }

    /** Returns whose words the statements are. */
    private Line origin() {
        return code.wording()
                .map(wording -> words.line("origin.overlay", Map.of("source", source(wording))))
                .orElseGet(() -> words.line("origin.catalog"));
    }

    /** Returns the source of an overlay, which its author names in the language of the overlay. */
    private static Line source(Wording wording) {
        return Line.EMPTY.and(new Inline.Quotation(wording.source(), wording.language()));
    }

    private Block map() {
        List<Block.MapTheme> themes = new ArrayList<>();
        for (ThemeAssessment theme : assessment.themes()) {
            themes.add(new Block.MapTheme(
                    CodeText.named(code, theme.id()),
                    words.mark(theme.verdict()),
                    assessment.principles().stream()
                            .filter(principle -> principle.theme().equals(theme.id()))
                            .map(this::mapPrinciple)
                            .toList()));
        }
        List<Block.MarkCount> counts = Stream.of(
                        Verdict.MET, Verdict.NOT_MET, Verdict.UNDETERMINED, Verdict.NOT_APPLICABLE)
                .map(verdict -> new Block.MarkCount(words.mark(verdict), overview.count(verdict)))
                .toList();
        return new Block.ClaimMap(themes, counts);
    }

    private Block.MapPrinciple mapPrinciple(PrincipleAssessment principle) {
        return new Block.MapPrinciple(
                CodeText.named(code, principle.id()),
                ItemReferences.principleAnchor(principle.id()),
                words.mark(principle.verdict()),
                rowsOf(principle.id()).stream()
                        .map(row -> new Block.MapItem(
                                row.id().value(),
                                ModelWording.anchor(row.id()),
                                words.mark(row.verdict()),
                                CodeText.statement(code, code.find(row.id()).orElseThrow())
                                        .spans()
                                        .get(0)))
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
            code.find(theme.id())
                    .ifPresent(element -> content.add(Block.Paragraph.of(CodeText.statement(code, element))));
            theme.reasons().forEach(reason -> content.add(note(Line.quoted(reason.text()))));
            theme.advisory().ifPresent(advisory -> content.add(note(ItemReferences.recommendations(advisory, words))));
            for (PrincipleAssessment principle : assessment.principles()) {
                if (principle.theme().equals(theme.id())) {
                    content.add(principle(principle));
                }
            }
            blocks.add(new Block.Section(
                    "theme-of-" + ModelWording.anchor(theme.id()),
                    Block.SectionKind.THEME,
                    CodeText.named(code, theme.id()),
                    Optional.of(words.mark(theme.verdict())),
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
                    words.line("general.title"),
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
            content.add(Block.Paragraph.of(CodeText.statement(code, principle)));
            content.add(note(Line.of(principle.locator() + ". ")
                    .andQuoted(row.reasons().stream().map(Reason::text).collect(Collectors.joining(" ")))));
        }
        row.advisory().ifPresent(advisory -> content.add(note(ItemReferences.recommendations(advisory, words))));
        row.declared().ifPresent(declared -> content.add(items.declaration(row.id(), declared, row.agreement())));
        rowsOf(row.id()).forEach(item -> content.add(items.of(item)));
        return new Block.Section(
                ItemReferences.principleAnchor(row.id()),
                Block.SectionKind.PRINCIPLE,
                CodeText.named(code, row.id()),
                Optional.of(words.mark(row.verdict())),
                "",
                content);
    }

    private Block provenance() {
        List<Block.Definition> facts = new ArrayList<>(ProvenanceSection.of(assessment, words));
        facts.add(new Block.Definition(
                words.line("inputs.catalog"),
                Line.id(code.id() + " ").and(new Inline.Literal(code.digest().toString()))));
        if (!assessment.ownRules().isEmpty()) {
            facts.add(new Block.Definition(
                    words.line("inputs.rules"), Line.quoted(String.join(", ", assessment.ownRules()))));
        }
        facts.add(ProvenanceSection.madeBy(assessment, words));
        code.wording()
                .ifPresent(wording -> facts.add(new Block.Definition(
                        words.line("inputs.wording"),
                        words.line(
                                "inputs.wording.value",
                                Map.of(
                                        "source", source(wording),
                                        "language", Line.id(wording.language()))))));
        return Block.Section.of(
                "inputs",
                words.line("inputs.title"),
                List.of(Block.Paragraph.of(words.line("inputs.text")), new Block.DefinitionList(facts)));
    }
}
