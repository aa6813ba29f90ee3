package io.github.sscop.report;

import io.github.sscop.assessment.Agreement;
import io.github.sscop.assessment.Assessment;
import io.github.sscop.assessment.ItemAssessment;
import io.github.sscop.assessment.PrincipleAssessment;
import io.github.sscop.assessment.Reason;
import io.github.sscop.assessment.ScheduledChange;
import io.github.sscop.assessment.ThemeAssessment;
import io.github.sscop.assessment.Verdict;
import io.github.sscop.code.Code;
import io.github.sscop.code.ItemId;
import io.github.sscop.code.Principle;
import io.github.sscop.code.Theme;
import io.github.sscop.evidence.AcceptedRisk;
import io.github.sscop.report.page.Block;
import io.github.sscop.report.page.Inline;
import io.github.sscop.report.page.Line;
import io.github.sscop.report.page.Mark;
import io.github.sscop.report.page.Page;
import io.github.sscop.report.page.StepChart;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The report of one assessment: what a board member reads first, then what a buyer, then what an engineer does. */
final class AssessmentPage {

    private final Assessment assessment;
    private final Code code;
    private final SubmissionDetails details;
    private final ItemSection items;

    private AssessmentPage(Assessment assessment, SubmissionDetails details) {
        this.assessment = assessment;
        this.code = assessment.code();
        this.details = details;
        this.items = new ItemSection(assessment, details);
    }

    static Page of(Assessment assessment, SubmissionDetails details) {
        return new AssessmentPage(assessment, details).page();
    }

    private Page page() {
        List<Block> blocks = new ArrayList<>();
        blocks.add(banner());
        blocks.add(new Block.DefinitionList(facts(assessment)));
        blocks.add(map());
        blocks.add(Block.Section.of(
                "claims",
                ModelWording.capital(itemsName()) + ", one by one",
                List.of(
                        Block.Paragraph.of(
                                Line.own("What each asks is restated in our own words, unless it says otherwise;"
                                        + " the official text stands where the locator points.")),
                        new Block.Filters(code.themes().stream()
                                .map(theme -> theme.id() + " " + theme.title())
                                .toList()))));
        themes(blocks);
        calendar().ifPresent(blocks::add);
        overclaims().ifPresent(blocks::add);
        risks().ifPresent(blocks::add);
        remarks().ifPresent(blocks::add);
        EvidenceTable.of(details).ifPresent(blocks::add);
        blocks.add(inputs());
        return new Page(
                "Assessment against the " + code.title(),
                SubjectHeading.what(assessment.subject()),
                SubjectHeading.by(assessment.subject()),
                blocks,
                Line.own(assessment.notice()));
    }

    private String itemsName() {
        return switch (code.assessedAt()) {
            case CLAIM -> "claims";
            case PRINCIPLE -> "principles";
            default -> "provisions";
        };
    }

    private Block banner() {
        List<Line> lines = new ArrayList<>();
        int applicable =
                (int) rows(row -> row.verdict() != Verdict.NOT_APPLICABLE).count();
        int met = (int) rows(row -> row.verdict() == Verdict.MET).count();
        lines.add(Line.EMPTY
                .and(new Inline.Strong(met + " of " + applicable + " " + itemsName()))
                .and(" that apply are met, by policy ")
                .andSaid(assessment.policy().id())
                .and(" on " + assessment.asOf() + "."));
        assessment.reasons().forEach(reason -> lines.add(Line.said(reason.text())));
        nextChange().ifPresent(lines::add);
        return new Block.Banner(Mark.of(assessment.verdict()), lines);
    }

    private Stream<ItemAssessment> rows(Predicate<ItemAssessment> which) {
        return assessment.items().stream()
                .filter(row -> code.item(row.id()).orElseThrow().level() == code.assessedAt())
                .filter(which);
    }

    private Optional<Line> nextChange() {
        return assessment.calendar().stream()
                .filter(ScheduledChange::isLapse)
                .findFirst()
                .map(first -> Line.own("If nothing is added, the first lapse is on " + first.on() + ", "
                        + ModelWording.until(assessment.asOf(), first.on()) + "."));
    }

    static List<Block.Definition> facts(Assessment assessment) {
        Code code = assessment.code();
        List<Block.Definition> facts = new ArrayList<>();
        assessment
                .subject()
                .product()
                .ifPresent(name -> facts.add(new Block.Definition(
                        "Product and version",
                        Line.named(name)
                                .and(", ")
                                .and(assessment
                                        .subject()
                                        .version()
                                        .map(version -> Line.own("version ").andNamed(version))
                                        .orElse(Line.own("no version named"))))));
        facts.add(new Block.Definition(
                "Code", Line.own(code.title() + ", edition " + code.id().edition())));
        facts.add(new Block.Definition("Policy", Line.said(assessment.policy().id())));
        facts.add(new Block.Definition("As of", Line.own(assessment.asOf().toString())));
        facts.add(new Block.Definition("Submission", Line.said(assessment.submission().id())));
        facts.add(new Block.Definition(
                "Senior Responsible Owner",
                assessment.seniorResponsibleOwner().map(SubjectHeading::owner).orElse(Line.own("None named"))));
        return facts;
    }

    private Block map() {
        List<Block.MapTheme> themes = new ArrayList<>();
        for (ThemeAssessment theme : assessment.themes()) {
            themes.add(new Block.MapTheme(
                    title(theme.id()),
                    Mark.of(theme.verdict()),
                    assessment.principles().stream()
                            .filter(principle -> principle.theme().equals(theme.id()))
                            .map(this::onMap)
                            .toList()));
        }
        List<Block.MarkCount> tally = Stream.of(Verdict.MET, Verdict.NOT_MET, Verdict.UNDETERMINED, Verdict.NOT_APPLICABLE)
                .map(verdict -> new Block.MarkCount(Mark.of(verdict), (int)
                        rows(row -> row.verdict() == verdict).count()))
                .toList();
        return new Block.ClaimMap(themes, tally);
    }

    private Block.MapPrinciple onMap(PrincipleAssessment principle) {
        return new Block.MapPrinciple(
                title(principle.id()),
                "principle-" + ModelWording.anchor(principle.id()),
                Mark.of(principle.verdict()),
                rowsOf(principle.id()).stream()
                        .map(row -> new Block.MapItem(
                                row.id().value(),
                                ModelWording.anchor(row.id()),
                                Mark.of(row.verdict()),
                                code.item(row.id()).orElseThrow().statement()))
                        .toList());
    }

    private String title(ItemId id) {
        return id + " "
                + code.find(id)
                        .map(element -> element instanceof Theme theme
                                ? theme.title()
                                : element instanceof Principle principle ? principle.title() : element.statement())
                        .orElse("");
    }

    private List<ItemAssessment> rowsOf(ItemId principle) {
        return assessment.items().stream()
                .filter(row -> row.principle().filter(principle::equals).isPresent())
                .toList();
    }

    private void themes(List<Block> blocks) {
        int number = 1;
        for (ThemeAssessment theme : assessment.themes()) {
            List<Block> inside = new ArrayList<>();
            code.find(theme.id()).ifPresent(element -> inside.add(Block.Paragraph.of(Line.own(element.statement()))));
            theme.reasons().forEach(reason -> inside.add(why(reason)));
            for (PrincipleAssessment principle : assessment.principles()) {
                if (principle.theme().equals(theme.id())) {
                    inside.add(principle(principle));
                }
            }
            blocks.add(new Block.Section(
                    "theme-of-" + ModelWording.anchor(theme.id()),
                    Block.SectionKind.THEME,
                    Line.own(title(theme.id())),
                    Optional.of(Mark.of(theme.verdict())),
                    "t-" + number,
                    inside));
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
                    Line.own("Outside the themes"),
                    Optional.empty(),
                    "t-" + number,
                    general));
        }
    }

    private static Block why(Reason reason) {
        return new Block.Paragraph(Block.Role.ASIDE, "", Line.said(reason.text()));
    }

    private Block principle(PrincipleAssessment row) {
        List<Block> inside = new ArrayList<>();
        Principle principle = code.principle(row.id()).orElseThrow();
        boolean isItem = code.item(row.id()).isPresent();
        if (!isItem) {
            inside.add(Block.Paragraph.of(Line.own(principle.statement())));
            inside.add(new Block.Paragraph(
                    Block.Role.ASIDE,
                    "",
                    Line.own(principle.locator() + ". ")
                            .andSaid(row.reasons().stream().map(Reason::text).reduce("", (a, b) -> a + " " + b))));
        }
        row.declared()
                .ifPresent(declared -> inside.add(new Block.Paragraph(
                        Block.Role.PLAIN,
                        "The vendor says",
                        Line.own(ModelWording.capital(ModelWording.of(declared)) + agreement(row.agreement()) + ".")
                                .and(details.argument(row.id())
                                        .map(argument -> Line.own(" ").andSaid(argument))
                                        .orElse(Line.EMPTY)))));
        rowsOf(row.id()).forEach(item -> inside.add(items.of(item)));
        return new Block.Section(
                "principle-" + ModelWording.anchor(row.id()),
                Block.SectionKind.PRINCIPLE,
                Line.own(title(row.id())),
                Optional.of(Mark.of(row.verdict())),
                "",
                inside);
    }

    static String agreement(Agreement agreement) {
        return switch (agreement) {
            case AGREED -> ", as assessed";
            case OVERCLAIMED -> ", which says more than was assessed";
            case UNDERCLAIMED -> ", which says less than was assessed";
            case NOT_ASKED -> "; only what the form did not ask about keeps it from being met";
            case UNDECLARED, NOT_COMPARED -> "";
        };
    }

    private Optional<Block> calendar() {
        if (assessment.calendar().isEmpty()) {
            return Optional.empty();
        }
        Map<LocalDate, List<ScheduledChange>> byDay = new LinkedHashMap<>();
        assessment
                .calendar()
                .forEach(entry -> byDay.computeIfAbsent(entry.on(), day -> new ArrayList<>())
                        .add(entry));
        List<Block.Moment> moments = new ArrayList<>();
        int met = (int) rows(row -> row.verdict() == Verdict.MET).count();
        List<StepChart.ChartDay> days = new ArrayList<>(List.of(new StepChart.ChartDay(assessment.asOf(), met)));
        for (Map.Entry<LocalDate, List<ScheduledChange>> day : byDay.entrySet()) {
            for (ScheduledChange entry : day.getValue()) {
                if (code.item(entry.item()).orElseThrow().level() == code.assessedAt()) {
                    met += (entry.to() == Verdict.MET ? 1 : 0) - (entry.from() == Verdict.MET ? 1 : 0);
                }
            }
            days.add(new StepChart.ChartDay(day.getKey(), met));
            moments.add(moment(day.getKey(), day.getValue()));
        }
        int applicable =
                (int) rows(row -> row.verdict() != Verdict.NOT_APPLICABLE).count();
        return Optional.of(Block.Section.of(
                "calendar",
                "What changes when, if nothing is added",
                List.of(new Block.Timeline(moments, new StepChart(assessment.asOf(), applicable, days)))));
    }

    private Block.Moment moment(LocalDate day, List<ScheduledChange> entries) {
        Verdict worst = Verdict.worst(entries.stream().map(ScheduledChange::to).toList());
        Map<String, List<ScheduledChange>> alike = new LinkedHashMap<>();
        entries.forEach(entry -> alike.computeIfAbsent(
                        Mark.of(entry.from()).word() + " to "
                                + Mark.of(entry.to()).word().toLowerCase(java.util.Locale.ROOT),
                        change -> new ArrayList<>())
                .add(entry));
        List<Line> lines = new ArrayList<>();
        alike.forEach((change, same) -> {
            Line line = Line.own(change + ": ");
            for (int i = 0; i < same.size(); i++) {
                ItemId id = same.get(i).item();
                line = line.and(i == 0 ? "" : ", ").and(new Inline.Ref(ModelWording.anchor(id), id.value()));
            }
            List<String> evidence = same.stream()
                    .flatMap(entry -> entry.evidence().stream())
                    .map(Object::toString)
                    .distinct()
                    .sorted()
                    .toList();
            lines.add(
                    evidence.isEmpty()
                            ? line
                            : line.and(", by what becomes of ").andSaid(String.join(", ", evidence)));
        });
        return new Block.Moment(day.toString(), ModelWording.until(assessment.asOf(), day), Mark.of(worst), lines);
    }

    private Optional<Block> overclaims() {
        List<Line> lines = new ArrayList<>();
        for (PrincipleAssessment row : assessment.principles()) {
            if (row.agreement() == Agreement.OVERCLAIMED) {
                lines.add(overclaim("principle-" + ModelWording.anchor(row.id()), row.id(), row.declared(), row.verdict()));
            }
        }
        for (ItemAssessment row : assessment.items()) {
            if (row.agreement().filter(Agreement.OVERCLAIMED::equals).isPresent()) {
                lines.add(overclaim(ModelWording.anchor(row.id()), row.id(), row.declared(), row.verdict()));
            }
        }
        return lines.isEmpty()
                ? Optional.empty()
                : Optional.of(Block.Section.of(
                        "overclaims",
                        "Where the vendor says more than was assessed",
                        List.of(Block.BulletList.of("", lines))));
    }

    private Line overclaim(String anchor, ItemId id, Optional<? extends Enum<?>> declared, Verdict verdict) {
        return Line.EMPTY
                .and(new Inline.Ref(anchor, id.value()))
                .and(": declared " + declared.map(ModelWording::of).orElse("") + ", assessed ")
                .and(new Inline.Marked(Mark.of(verdict)));
    }

    private Optional<Block> risks() {
        if (assessment.acceptedRisks().isEmpty()) {
            return Optional.empty();
        }
        List<Block.Bullet> points = new ArrayList<>();
        for (AcceptedRisk risk : assessment.acceptedRisks()) {
            List<Line> more = new ArrayList<>();
            more.add(Line.own("Accepted by ").andSaid(risk.owner()).and(" until " + risk.until() + "."));
            risk.action().ifPresent(action -> more.add(Line.said(action)));
            points.add(new Block.Bullet(
                    Line.EMPTY
                            .and(new Inline.Ref(
                                    ModelWording.anchor(risk.item()), risk.item().value()))
                            .and(": ")
                            .andSaid(risk.risk()),
                    more));
        }
        return Optional.of(Block.Section.of(
                "accepted-risks", "Accepted risks, which change no verdict", List.of(new Block.BulletList("", points))));
    }

    private Optional<Block> remarks() {
        List<Line> lines = new ArrayList<>();
        assessment.remarks().forEach(remark -> lines.add(Line.said(remark.text())));
        ids("Seen by nobody but the vendor: ", ItemAssessment::vendorOnly).ifPresent(lines::add);
        ids("Resting on one originator: ", ItemAssessment::singleOriginator).ifPresent(lines::add);
        return lines.isEmpty()
                ? Optional.empty()
                : Optional.of(Block.Section.of("remarks", "Remarks", List.of(Block.BulletList.of("", lines))));
    }

    private Optional<Line> ids(String label, Predicate<ItemAssessment> which) {
        List<ItemId> ids = assessment.items().stream()
                .filter(which)
                .map(ItemAssessment::id)
                .toList();
        if (ids.isEmpty()) {
            return Optional.empty();
        }
        Line line = Line.own(label);
        for (int i = 0; i < ids.size(); i++) {
            line = line.and(i == 0 ? "" : ", ")
                    .and(new Inline.Ref(ModelWording.anchor(ids.get(i)), ids.get(i).value()));
        }
        return Optional.of(line.and("."));
    }

    private Block inputs() {
        List<Block.Definition> facts = new ArrayList<>(ProvenanceSection.of(assessment));
        facts.add(new Block.Definition(
                "Catalog of the code",
                Line.own(code.id() + " ").and(new Inline.Exact(code.digest().toString()))));
        if (!assessment.ownRules().isEmpty()) {
            facts.add(new Block.Definition("Rules of one's own", Line.said(String.join(", ", assessment.ownRules()))));
        }
        facts.add(ProvenanceSection.madeBy(assessment));
        code.wording()
                .ifPresent(words -> facts.add(new Block.Definition(
                        "Words of the code", Line.said(words.source() + " (" + words.language() + ")"))));
        return Block.Section.of(
                "inputs",
                "What it was made from",
                List.of(
                        Block.Paragraph.of(
                                Line.own(
                                        "The same inputs give the same assessment. Whoever has them can make it again and compare.")),
                        new Block.DefinitionList(facts)));
    }
}
