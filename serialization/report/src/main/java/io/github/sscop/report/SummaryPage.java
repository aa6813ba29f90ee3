package io.github.sscop.report;

import io.github.sscop.assessment.Agreement;
import io.github.sscop.assessment.Assessment;
import io.github.sscop.assessment.ItemAssessment;
import io.github.sscop.assessment.PrincipleAssessment;
import io.github.sscop.assessment.ReasonCode;
import io.github.sscop.assessment.ThemeAssessment;
import io.github.sscop.assessment.Verdict;
import io.github.sscop.code.Code;
import io.github.sscop.code.ItemId;
import io.github.sscop.report.page.Block;
import io.github.sscop.report.page.Inline;
import io.github.sscop.report.page.Line;
import io.github.sscop.report.page.Mark;
import io.github.sscop.report.page.ModelWording;
import io.github.sscop.report.page.Page;
import io.github.sscop.report.page.PageWording;
import io.github.sscop.report.section.AssessmentOverview;
import io.github.sscop.report.section.CalendarSection;
import io.github.sscop.report.section.CodeText;
import io.github.sscop.report.section.ItemReferences;
import io.github.sscop.report.section.ItemSection;
import io.github.sscop.report.section.SubjectHeading;
import io.github.sscop.report.section.SubmissionDetails;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The summary of an assessment, to read at a terminal: the verdict, the principles, the gaps, and what lapses within a year. */
final class SummaryPage {

    private final Assessment assessment;
    private final Code code;
    private final AssessmentOverview overview;
    private final CalendarSection calendar;
    private final ItemSection items;
    private final SubmissionDetails details;

    private SummaryPage(Assessment assessment, SubmissionDetails details) {
        this.assessment = assessment;
        this.code = assessment.code();
        ItemReferences references = new ItemReferences(code, id -> false);
        this.overview = new AssessmentOverview(assessment, references, PageWording.english());
        this.calendar = new CalendarSection(assessment, details, references, PageWording.english());
        this.items = new ItemSection(assessment, details, code, PageWording.english());
        this.details = details;
    }

    static Page of(Assessment assessment, SubmissionDetails details) {
        return new SummaryPage(assessment, details.recordsOnly()).page();
    }

    private Page page() {
        List<Block> blocks = new ArrayList<>();
        blocks.add(overview.banner());
        List<Block.Definition> facts = new ArrayList<>(overview.facts());
        facts.add(new Block.Definition(ModelWording.capital(overview.itemsName()), counts()));
        blocks.add(new Block.DefinitionList(facts));
        blocks.add(principles());
        recommendations().ifPresent(blocks::add);
        gaps().ifPresent(blocks::add);
        reservations(blocks);
        notApplicable().ifPresent(blocks::add);
        overview.acceptedRisks().ifPresent(blocks::add);
        calendar.firstYear().ifPresent(blocks::add);
        remarks(blocks);
        return new Page(
                "Summary of the assessment against the " + code.title(),
                SubjectHeading.subject(assessment.subject()),
                SubjectHeading.organisation(assessment.subject()),
                blocks,
                Line.of(assessment.notice()));
    }

    private Line counts() {
        List<String> counts = new ArrayList<>();
        for (Verdict verdict : List.of(Verdict.MET, Verdict.NOT_MET, Verdict.UNDETERMINED, Verdict.NOT_APPLICABLE)) {
            counts.add(overview.count(verdict) + " " + ModelWording.of(verdict));
        }
        return Line.of(String.join(", ", counts));
    }

    private Block principles() {
        List<List<Line>> rows = new ArrayList<>();
        for (ThemeAssessment theme : assessment.themes()) {
            rows.add(row(theme.id(), theme.verdict(), ""));
            for (PrincipleAssessment principle : assessment.principles()) {
                if (principle.theme().equals(theme.id())) {
                    rows.add(row(principle.id(), principle.verdict(), declared(principle)));
                }
            }
        }
        return new Block.Table(
                "Verdicts on themes and principles",
                List.of(Line.of("Theme or principle"), Line.of("Verdict"), Line.of("Declared by the vendor")),
                rows,
                Block.TableLayout.COLUMNS);
    }

    private List<Line> row(ItemId id, Verdict verdict, String declared) {
        return List.of(
                CodeText.named(code, id), Line.EMPTY.and(new Inline.MarkLabel(Mark.of(verdict))), Line.of(declared));
    }

    /** Returns what the recommendations under the principles come to, the worst first; empty if there are none. */
    private Optional<Block> recommendations() {
        Line line = Line.EMPTY;
        for (Verdict verdict : List.of(Verdict.NOT_MET, Verdict.UNDETERMINED, Verdict.MET)) {
            List<String> principles = assessment.principles().stream()
                    .filter(row -> row.advisory().filter(verdict::equals).isPresent())
                    .map(row -> row.id().value())
                    .toList();
            if (!principles.isEmpty()) {
                line = line.and(new Inline.MarkLabel(Mark.of(verdict)))
                        .and(" under " + (principles.size() == 1 ? "principle " : "principles ")
                                + String.join(", ", principles) + ". ");
            }
        }
        return line.spans().isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new Block.Paragraph(Block.Role.PLAIN, "Recommendations", line.and("They change no verdict.")));
    }

    private static String declared(PrincipleAssessment principle) {
        boolean isRemarkable = principle.agreement() != Agreement.AGREED;
        return principle
                .declared()
                .map(declared -> ModelWording.capital(ModelWording.of(declared))
                        + (isRemarkable ? " (" + ModelWording.of(principle.agreement()) + ")" : ""))
                .orElse("");
    }

    private Optional<Block> gaps() {
        List<Block> gaps = assessment.items().stream()
                .filter(row -> row.verdict() == Verdict.NOT_MET || row.verdict() == Verdict.UNDETERMINED)
                .map(items::of)
                .toList();
        return gaps.isEmpty()
                ? Optional.empty()
                : Optional.of(Block.Section.of("gaps", "What is not met, or undetermined", gaps));
    }

    /** Adds the items that are met with a reservation: unconfirmed, or beside records on which rules could not decide. */
    private void reservations(List<Block> blocks) {
        List<Block> unconfirmed = new ArrayList<>();
        met("Rules could confirm these, but do not, and no other party made or accepted the evidence", "rule")
                .ifPresent(unconfirmed::add);
        met(
                        "On the word of the vendor, since no rule can confirm these and no other party made or accepted the evidence",
                        "party")
                .ifPresent(unconfirmed::add);
        if (!unconfirmed.isEmpty()) {
            blocks.add(Block.Section.of("unconfirmed", "What is met, but not confirmed", unconfirmed));
        }
        List<Block.Bullet> undecided = new ArrayList<>();
        for (ItemAssessment row : assessment.items()) {
            if (row.verdict() == Verdict.MET && !row.has(ReasonCode.UNCONFIRMED) && row.has(ReasonCode.INCONCLUSIVE)) {
                undecided.add(new Block.Bullet(CodeText.named(code, row.id()), undecided(row)));
            }
        }
        if (!undecided.isEmpty()) {
            blocks.add(Block.Section.of(
                    "undecided",
                    "What is confirmed, but has records on which rules could not decide",
                    List.of(new Block.BulletList("", undecided))));
        }
    }

    /** Returns the items that are met without confirmation, which could come from a rule, or from another party alone. */
    private Optional<Block> met(String label, String confirmable) {
        List<Block.Bullet> bullets = new ArrayList<>();
        for (ItemAssessment row : assessment.items()) {
            row.reasons().stream()
                    .filter(reason -> row.verdict() == Verdict.MET
                            && reason.code() == ReasonCode.UNCONFIRMED
                            && confirmable.equals(reason.arguments().get("confirmable")))
                    .findFirst()
                    .ifPresent(reason -> bullets.add(new Block.Bullet(
                            CodeText.named(code, row.id())
                                    .and(" Evidence: ")
                                    .and(details.ids(reason.evidence()))
                                    .and("."),
                            undecided(row))));
        }
        return bullets.isEmpty() ? Optional.empty() : Optional.of(new Block.BulletList(label, bullets));
    }

    private static List<Line> undecided(ItemAssessment row) {
        return row.reasons().stream()
                .filter(reason -> reason.code() == ReasonCode.INCONCLUSIVE)
                .map(reason -> Line.quoted(reason.text()))
                .toList();
    }

    /** Returns the items that do not apply, by the reason why. */
    private Optional<Block> notApplicable() {
        Map<String, List<Line>> byReason = new LinkedHashMap<>();
        assessment.items().stream()
                .filter(row -> row.verdict() == Verdict.NOT_APPLICABLE)
                .forEach(row -> byReason.computeIfAbsent(row.reasons().get(0).text(), reason -> new ArrayList<>())
                        .add(CodeText.named(code, row.id())));
        List<Block> blocks = new ArrayList<>();
        byReason.forEach((reason, lines) -> {
            blocks.add(Block.Paragraph.of(Line.quoted(reason)));
            blocks.add(Block.BulletList.of("", lines));
        });
        return blocks.isEmpty()
                ? Optional.empty()
                : Optional.of(Block.Section.of("not-applicable", "What is not applicable", blocks));
    }

    private void remarks(List<Block> blocks) {
        List<Line> substituted = assessment.items().stream()
                .filter(row -> row.has(ReasonCode.SUBSTITUTED))
                .map((ItemAssessment row) -> CodeText.named(code, row.id()))
                .toList();
        if (!substituted.isEmpty()) {
            blocks.add(Block.Section.of(
                    "substituted",
                    ModelWording.capital(overview.itemsName()) + " assessed in the vendor's words",
                    List.of(Block.BulletList.of("", substituted))));
        }
        overview.remarks().ifPresent(blocks::add);
    }
}
