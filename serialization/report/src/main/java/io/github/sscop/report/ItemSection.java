package io.github.sscop.report;

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
import io.github.sscop.report.page.Inline;
import io.github.sscop.report.page.Line;
import io.github.sscop.report.page.Mark;
import io.github.sscop.rule.ConditionResult;
import io.github.sscop.rule.RuleOutcome;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** What a report says of one item. */
final class ItemSection {

    private final Assessment assessment;
    private final Code code;
    private final SubmissionDetails details;

    ItemSection(Assessment assessment, SubmissionDetails details) {
        this.assessment = assessment;
        this.code = assessment.code();
        this.details = details;
    }

    Block of(ItemAssessment row) {
        Item item = code.item(row.id()).orElseThrow();
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Paragraph(Block.Role.ASIDE, "", Line.own(item.locator() + obligation(item) + ".")));
        row.reasons()
                .forEach(reason -> blocks.add(new Block.Paragraph(Block.Role.PLAIN, "Why", Line.said(reason.text()))));
        row.declared()
                .ifPresent(declared -> blocks.add(new Block.Paragraph(
                        Block.Role.PLAIN,
                        "The vendor says",
                        Line.own(ModelWording.capital(ModelWording.of(declared))
                                        + row.agreement()
                                                .map(AssessmentPage::agreement)
                                                .orElse("") + ".")
                                .and(details.argument(row.id())
                                        .map(argument -> Line.own(" ").andSaid(argument))
                                        .orElse(Line.EMPTY)))));
        row.risk().ifPresent(risk -> blocks.add(new Block.Paragraph(Block.Role.RISK, "Risk", Line.said(risk))));
        row.nextAction()
                .ifPresent(action -> blocks.add(new Block.Paragraph(Block.Role.ACTION, "Next", Line.said(action))));
        if (!row.stepsToMeet().isEmpty()) {
            blocks.add(new Block.Paragraph(
                    Block.Role.ASIDE,
                    "The least",
                    Line.said(row.stepsToMeet().stream().map(RemediationStep::text).collect(Collectors.joining(" ")))));
        }
        records("Evidence that counts", row.counted(), row.id()).ifPresent(blocks::add);
        records("Evidence against it that counts", row.refutedBy(), row.id()).ifPresent(blocks::add);
        notCounted(row).ifPresent(blocks::add);
        rules(row.id(), row.verdict()).ifPresent(blocks::add);
        hanging(row).ifPresent(blocks::add);
        return new Block.Section(
                ModelWording.anchor(row.id()),
                Block.SectionKind.ITEM,
                Line.own(row.id() + " ").and(item.statement()),
                Optional.of(Mark.of(row.verdict())),
                "v-" + row.verdict().name(),
                blocks);
    }

    private static String obligation(Item item) {
        return item.level() == Level.CLAIM
                ? ""
                : item.obligation().map(strength -> ", " + ModelWording.of(strength)).orElse("");
    }

    private Optional<Block> records(String label, List<EvidenceId> ids, ItemId item) {
        return ids.isEmpty()
                ? Optional.empty()
                : Optional.of(new Block.BulletList(
                        label,
                        ids.stream()
                                .map(id -> new Block.Bullet(line(id), argument(id, item)))
                                .toList()));
    }

    /** The record in a line: its id leads to all that is known of it. */
    private Line line(EvidenceId id) {
        Optional<Evidence> known = details.record(id);
        if (known.isEmpty()) {
            return Line.said(id.value());
        }
        Evidence record = known.get();
        Line line = Line.EMPTY
                .and(new Inline.Ref(details.anchor(id), id.value()))
                .and(" ")
                .andSaid(record.title())
                .and(", " + ModelWording.of(record.kind().value()));
        return record.date().map(date -> line.and(", " + date)).orElse(line);
    }

    private List<Line> argument(EvidenceId id, ItemId item) {
        Optional<Link> link = details.link(id, item);
        List<Line> lines = new ArrayList<>();
        link.flatMap(Link::argument)
                .ifPresent(argument -> lines.add(Line.own("Argument: ").andSaid(argument)));
        return lines;
    }

    private Optional<Block> notCounted(ItemAssessment row) {
        if (row.notCounted().isEmpty()) {
            return Optional.empty();
        }
        List<Block.Bullet> points = new ArrayList<>();
        for (DisregardedEvidence record : row.notCounted()) {
            List<Line> more = new ArrayList<>();
            String also = record.otherStates().isEmpty()
                    ? ""
                    : " Also "
                            + record.otherStates().stream()
                                    .map((EvidenceStatus state) -> ModelWording.of(state))
                                    .collect(Collectors.joining(", "))
                            + ".";
            more.add(Line.EMPTY
                    .and(new Inline.Strong(ModelWording.capital(ModelWording.of(record.state())) + ". "))
                    .andSaid(record.text())
                    .and(also));
            more.addAll(argument(record.evidence(), row.id()));
            points.add(new Block.Bullet(line(record.evidence()), more));
        }
        return Optional.of(new Block.BulletList("Evidence that does not count", points));
    }

    private Optional<Block> rules(ItemId item, Verdict verdict) {
        List<Line> lines = assessment.rules().stream()
                .filter(trace -> trace.items().contains(item) && tells(trace.result(), verdict))
                .map(trace -> Line.said(trace.rule() + " on " + trace.evidence())
                        .and(": " + ModelWording.of(trace.result()) + ". ")
                        .andSaid(trace.parts().stream().map(ConditionResult::text).collect(Collectors.joining(" "))))
                .toList();
        return lines.isEmpty() ? Optional.empty() : Optional.of(Block.BulletList.of("What rules make of records", lines));
    }

    /** What a rule could not tell matters only where something is missing. */
    private static boolean tells(RuleOutcome.Result result, Verdict verdict) {
        return switch (result) {
            case NOT_RELEVANT -> false;
            case INCONCLUSIVE -> verdict != Verdict.MET;
            default -> true;
        };
    }

    private static Optional<Block> hanging(ItemAssessment row) {
        return row.indispensableEvidence().isEmpty()
                ? Optional.empty()
                : Optional.of(new Block.Paragraph(
                        Block.Role.ASIDE,
                        "",
                        Line.own("It would not be met without ")
                                .andSaid(row.indispensableEvidence().stream()
                                        .map(EvidenceId::value)
                                        .collect(Collectors.joining(", ")))
                                .and(".")));
    }
}
