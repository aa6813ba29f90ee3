package io.github.sscop.report.section;

import io.github.sscop.assessment.Agreement;
import io.github.sscop.assessment.Assessment;
import io.github.sscop.assessment.DisregardedEvidence;
import io.github.sscop.assessment.EvidenceStatus;
import io.github.sscop.assessment.ItemAssessment;
import io.github.sscop.assessment.RemediationStep;
import io.github.sscop.assessment.Verdict;
import io.github.sscop.code.Code;
import io.github.sscop.code.Item;
import io.github.sscop.code.ItemId;
import io.github.sscop.code.Level;
import io.github.sscop.evidence.Evidence;
import io.github.sscop.evidence.EvidenceId;
import io.github.sscop.evidence.Link;
import io.github.sscop.report.page.Block;
import io.github.sscop.report.page.Line;
import io.github.sscop.report.page.ModelWording;
import io.github.sscop.report.page.PageWording;
import io.github.sscop.rule.ConditionResult;
import io.github.sscop.rule.RuleOutcome;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The section on one item: its verdict, the reasons, the evidence, the risk and the next action. */
public final class ItemSection {

    private final Assessment assessment;
    private final Code code;
    private final SubmissionDetails details;
    private final PageWording words;

    /** Creates the sections for a page. */
    public ItemSection(Assessment assessment, SubmissionDetails details, Code code, PageWording words) {
        this.assessment = assessment;
        this.code = code;
        this.details = details;
        this.words = words;
    }

    /** Returns the section on an item. */
    public Block of(ItemAssessment row) {
        Item item = code.item(row.id()).orElseThrow();
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Paragraph(Block.Role.ASIDE, "", locator(item)));
        row.reasons()
                .forEach(reason -> blocks.add(paragraph(Block.Role.PLAIN, "item.why", Line.quoted(reason.text()))));
        row.declared()
                .ifPresent(declared -> blocks.add(
                        declaration(row.id(), declared, row.agreement().orElse(Agreement.UNDECLARED))));
        row.risk().ifPresent(risk -> blocks.add(paragraph(Block.Role.RISK, "item.risk", Line.quoted(risk))));
        row.nextAction()
                .ifPresent(action -> blocks.add(paragraph(Block.Role.ACTION, "item.next", Line.quoted(action))));
        if (!row.stepsToMeet().isEmpty()) {
            blocks.add(paragraph(
                    Block.Role.ASIDE,
                    "item.atLeast",
                    Line.quoted(row.stepsToMeet().stream()
                            .map(RemediationStep::text)
                            .collect(Collectors.joining(" ")))));
        }
        records("item.counted", row.counted(), row.id(), row.confirmed()).ifPresent(blocks::add);
        records("item.refuted", row.refutedBy(), row.id(), List.of()).ifPresent(blocks::add);
        notCounted(row).ifPresent(blocks::add);
        rules(row.id(), row.verdict()).ifPresent(blocks::add);
        indispensable(row).ifPresent(blocks::add);
        return new Block.Section(
                ModelWording.anchor(row.id()),
                Block.SectionKind.ITEM,
                CodeText.named(code, row.id()),
                Optional.of(words.mark(row.verdict())),
                "v-" + row.verdict().name(),
                blocks);
    }

    private Block paragraph(Block.Role role, String label, Line line) {
        return new Block.Paragraph(role, words.line(label), line);
    }

    private Line locator(Item item) {
        Line locator = Line.of(item.locator());
        return item.obligation()
                .filter(strength -> item.level() != Level.CLAIM)
                .map(strength -> words.line(
                        "item.locator.obligation", Map.of("locator", locator, "obligation", words.value(strength))))
                .orElseGet(() -> words.line("item.locator", Map.of("locator", locator)));
    }

    /** Returns what the vendor declares about an item or a principle, and how that compares with the verdict. */
    public Block declaration(ItemId id, Enum<?> declared, Agreement agreement) {
        return paragraph(
                Block.Role.PLAIN,
                "declared",
                words.line("declared." + agreement, Map.of("declared", words.value(declared)))
                        .and(details.argument(id)
                                .map(argument -> Line.id(" ").andQuoted(argument))
                                .orElse(Line.EMPTY)));
    }

    private Optional<Block> records(String label, List<EvidenceId> ids, ItemId item, List<EvidenceId> confirmed) {
        return ids.isEmpty()
                ? Optional.empty()
                : Optional.of(new Block.BulletList(
                        words.line(label),
                        ids.stream()
                                .map(id -> new Block.Bullet(
                                        confirmed.contains(id)
                                                ? words.line("item.confirmed", Map.of("record", record(id)))
                                                : record(id),
                                        argument(id, item)))
                                .toList()));
    }

    /** Returns a record in a line; its id links to the details of the record. */
    private Line record(EvidenceId id) {
        Optional<Evidence> known = details.record(id);
        if (known.isEmpty()) {
            return details.id(id);
        }
        Evidence record = known.get();
        Line line = details.id(id)
                .and(" ", "")
                .andQuoted(record.title())
                .and(", ", "")
                .and(ModelWording.of(record.kind().value()));
        return record.date().map(date -> line.and(", " + date, "")).orElse(line);
    }

    private List<Line> argument(EvidenceId id, ItemId item) {
        return details.link(id, item)
                .flatMap(Link::argument)
                .map(argument -> List.of(words.line("item.argument", Map.of("argument", Line.quoted(argument)))))
                .orElse(List.of());
    }

    private Optional<Block> notCounted(ItemAssessment row) {
        if (row.notCounted().isEmpty()) {
            return Optional.empty();
        }
        List<Block.Bullet> bullets = new ArrayList<>();
        for (DisregardedEvidence record : row.notCounted()) {
            Line also = Line.EMPTY;
            for (EvidenceStatus state : record.otherStates()) {
                also = also.and(also.isEmpty() ? "" : ", ", "").and(words.value(state));
            }
            List<Line> lines = new ArrayList<>();
            lines.add(PageWording.emphasised(
                            PageWording.capital(words.value(record.state())).and(". ", ""))
                    .andQuoted(record.text())
                    .and(also.isEmpty() ? also : words.line("item.notCounted.also", Map.of("states", also))));
            lines.addAll(argument(record.evidence(), row.id()));
            bullets.add(new Block.Bullet(record(record.evidence()), lines));
        }
        return Optional.of(new Block.BulletList(words.line("item.notCounted"), bullets));
    }

    private Optional<Block> rules(ItemId item, Verdict verdict) {
        List<Line> lines = assessment.rules().stream()
                .filter(trace -> trace.items().contains(item) && isInformative(trace.result(), verdict))
                .map(trace -> words.line(
                        "item.rule",
                        Map.of(
                                "rule", Line.quoted(trace.rule()),
                                "record", details.named(trace.evidence()),
                                "result", words.value(trace.result()),
                                "parts",
                                        Line.quoted(trace.parts().stream()
                                                .map(ConditionResult::text)
                                                .collect(Collectors.joining(" "))))))
                .toList();
        return lines.isEmpty() ? Optional.empty() : Optional.of(Block.BulletList.of(words.line("item.rules"), lines));
    }

    /** Returns whether the result of a rule helps a reader; an inconclusive one does only where something is missing. */
    private static boolean isInformative(RuleOutcome.Result result, Verdict verdict) {
        return switch (result) {
            case NOT_RELEVANT -> false;
            case INCONCLUSIVE -> verdict != Verdict.MET;
            default -> true;
        };
    }

    private Optional<Block> indispensable(ItemAssessment row) {
        return row.indispensableEvidence().isEmpty()
                ? Optional.empty()
                : Optional.of(new Block.Paragraph(
                        Block.Role.ASIDE,
                        "",
                        words.line(
                                "item.indispensable",
                                Map.of(
                                        "records",
                                        details.named(row.indispensableEvidence(), Integer.MAX_VALUE, words)))));
    }
}
