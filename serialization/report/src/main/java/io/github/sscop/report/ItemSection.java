package io.github.sscop.report;

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
import io.github.sscop.report.page.Inline;
import io.github.sscop.report.page.Line;
import io.github.sscop.report.page.Mark;
import io.github.sscop.report.page.ModelWording;
import io.github.sscop.rule.ConditionResult;
import io.github.sscop.rule.RuleOutcome;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The section on one item: its verdict, the reasons, the evidence, the risk and the next action. */
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
        blocks.add(new Block.Paragraph(Block.Role.ASIDE, "", Line.of(item.locator() + obligation(item) + ".")));
        row.reasons().forEach(reason -> blocks.add(paragraph(Block.Role.PLAIN, "Why", Line.quoted(reason.text()))));
        row.declared()
                .ifPresent(declared -> blocks.add(
                        declaration(row.id(), declared, row.agreement().orElse(Agreement.UNDECLARED))));
        row.risk().ifPresent(risk -> blocks.add(paragraph(Block.Role.RISK, "Risk", Line.quoted(risk))));
        row.nextAction().ifPresent(action -> blocks.add(paragraph(Block.Role.ACTION, "Next", Line.quoted(action))));
        if (!row.stepsToMeet().isEmpty()) {
            blocks.add(paragraph(
                    Block.Role.ASIDE,
                    "At least",
                    Line.quoted(row.stepsToMeet().stream()
                            .map(RemediationStep::text)
                            .collect(Collectors.joining(" ")))));
        }
        records("Evidence that counts", row.counted(), row.id(), row.confirmed())
                .ifPresent(blocks::add);
        records("Evidence against it that counts", row.refutedBy(), row.id(), List.of())
                .ifPresent(blocks::add);
        notCounted(row).ifPresent(blocks::add);
        rules(row.id(), row.verdict()).ifPresent(blocks::add);
        indispensable(row).ifPresent(blocks::add);
        return new Block.Section(
                ModelWording.anchor(row.id()),
                Block.SectionKind.ITEM,
                Line.of(row.id() + " ").and(item.statement()),
                Optional.of(Mark.of(row.verdict())),
                "v-" + row.verdict().name(),
                blocks);
    }

    private static Block paragraph(Block.Role role, String label, Line line) {
        return new Block.Paragraph(role, label, line);
    }

    private static String obligation(Item item) {
        return item.level() == Level.CLAIM
                ? ""
                : item.obligation()
                        .map(strength -> ", " + ModelWording.of(strength))
                        .orElse("");
    }

    /** Returns what the vendor declares about an item or a principle, and how that compares with the verdict. */
    Block declaration(ItemId id, Enum<?> declared, Agreement agreement) {
        return paragraph(
                Block.Role.PLAIN,
                "Vendor",
                Line.of("Declared " + ModelWording.of(declared) + agreement(agreement) + ".")
                        .and(details.argument(id)
                                .map(argument -> Line.of(" ").andQuoted(argument))
                                .orElse(Line.EMPTY)));
    }

    private static String agreement(Agreement agreement) {
        return switch (agreement) {
            case AGREED -> ", as assessed";
            case OVERCLAIMED -> ", which is more than was assessed";
            case UNDERCLAIMED -> ", which is less than was assessed";
            case UNEVIDENCED -> "; no evidence is relevant to it";
            case NOT_ASKED -> "; it is not met only because of what the form did not ask about";
            case UNDECLARED, NOT_COMPARED -> "";
        };
    }

    private Optional<Block> records(String label, List<EvidenceId> ids, ItemId item, List<EvidenceId> confirmed) {
        return ids.isEmpty()
                ? Optional.empty()
                : Optional.of(new Block.BulletList(
                        label,
                        ids.stream()
                                .map(id -> new Block.Bullet(
                                        confirmed.contains(id) ? record(id).and(" (confirmed)") : record(id),
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
                .and(" ")
                .andQuoted(record.title())
                .and(", " + ModelWording.of(record.kind().value()));
        return record.date().map(date -> line.and(", " + date)).orElse(line);
    }

    private List<Line> argument(EvidenceId id, ItemId item) {
        return details.link(id, item)
                .flatMap(Link::argument)
                .map(argument -> List.of(Line.of("Argument: ").andQuoted(argument)))
                .orElse(List.of());
    }

    private Optional<Block> notCounted(ItemAssessment row) {
        if (row.notCounted().isEmpty()) {
            return Optional.empty();
        }
        List<Block.Bullet> bullets = new ArrayList<>();
        for (DisregardedEvidence record : row.notCounted()) {
            String also = record.otherStates().isEmpty()
                    ? ""
                    : " Also "
                            + record.otherStates().stream()
                                    .map((EvidenceStatus state) -> ModelWording.of(state))
                                    .collect(Collectors.joining(", "))
                            + ".";
            List<Line> lines = new ArrayList<>();
            lines.add(Line.EMPTY
                    .and(new Inline.Emphasis(ModelWording.capital(ModelWording.of(record.state())) + ". "))
                    .andQuoted(record.text())
                    .and(also));
            lines.addAll(argument(record.evidence(), row.id()));
            bullets.add(new Block.Bullet(record(record.evidence()), lines));
        }
        return Optional.of(new Block.BulletList("Evidence that does not count", bullets));
    }

    private Optional<Block> rules(ItemId item, Verdict verdict) {
        List<Line> lines = assessment.rules().stream()
                .filter(trace -> trace.items().contains(item) && isInformative(trace.result(), verdict))
                .map(trace -> Line.quoted(trace.rule())
                        .and(" on ")
                        .and(details.named(trace.evidence()))
                        .and(": " + ModelWording.of(trace.result()) + ". ")
                        .andQuoted(trace.parts().stream()
                                .map(ConditionResult::text)
                                .collect(Collectors.joining(" "))))
                .toList();
        return lines.isEmpty() ? Optional.empty() : Optional.of(Block.BulletList.of("Results of rules", lines));
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
                : Optional.of(paragraph(
                        Block.Role.ASIDE,
                        "",
                        Line.of("It would not be met without ")
                                .and(details.named(row.indispensableEvidence(), Integer.MAX_VALUE))
                                .and(".")));
    }
}
