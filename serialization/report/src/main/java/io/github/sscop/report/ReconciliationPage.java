package io.github.sscop.report;

import io.github.sscop.assessment.AssessmentBasis;
import io.github.sscop.assessment.Verdict;
import io.github.sscop.assessment.reconciliation.ReconciledItem;
import io.github.sscop.assessment.reconciliation.Reconciliation;
import io.github.sscop.assessment.reconciliation.ReconciliationOutcome;
import io.github.sscop.assessment.reconciliation.SideVerdict;
import io.github.sscop.code.Code;
import io.github.sscop.evidence.EvidenceId;
import io.github.sscop.evidence.Submission;
import io.github.sscop.evidence.counterpart.Counterpart;
import io.github.sscop.report.page.Block;
import io.github.sscop.report.page.Inline;
import io.github.sscop.report.page.Line;
import io.github.sscop.report.page.Mark;
import io.github.sscop.report.page.ModelWording;
import io.github.sscop.report.page.Page;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The page on what vendor and buyer bring to each item, what is disputed first. */
final class ReconciliationPage {

    private final Reconciliation reconciliation;
    private final Code code;
    private final Map<EvidenceId, String> titles = new HashMap<>();

    private ReconciliationPage(Reconciliation reconciliation, Submission submission, Counterpart counterpart) {
        this.reconciliation = reconciliation;
        this.code = reconciliation.basis().code();
        Stream.concat(submission.evidence().stream(), counterpart.assessedEvidence().stream())
                .forEach(record -> titles.put(record.id(), record.title()));
    }

    static Page of(Reconciliation reconciliation, Submission submission, Counterpart counterpart) {
        return new ReconciliationPage(reconciliation, submission, counterpart).page();
    }

    private Page page() {
        List<Block> blocks = new ArrayList<>();
        blocks.add(banner());
        blocks.add(new Block.DefinitionList(inputs()));
        section(blocks, "disputed", "Disputed", ReconciliationOutcome.DISPUTED);
        section(blocks, "open", "Open", ReconciliationOutcome.OPEN);
        section(blocks, "supplemented", "Supplemented by the buyer", ReconciliationOutcome.SUPPLEMENTED);
        section(blocks, "vendor-only", "On the evidence of the vendor", ReconciliationOutcome.VENDOR_ONLY);
        section(blocks, "confirmed", "Confirmed by both", ReconciliationOutcome.CONFIRMED);
        blocks.add(Block.Section.of("items", "All items", List.of(table())));
        return new Page(
                "What vendor and buyer bring",
                Line.of(code.title() + ", edition " + code.id().edition()),
                SubjectHeading.subject(reconciliation.subject()),
                blocks,
                Line.of("This compares what the evidence of two sides comes to. It is no certification."));
    }

    private Block banner() {
        int disputed = reconciliation.items(ReconciliationOutcome.DISPUTED).size();
        return new Block.Banner(
                Mark.of(reconciliation.joint()),
                List.of(
                        Line.of("By the evidence of both, with the reviews and the trust of the buyer."),
                        Line.of("By the evidence of the vendor alone: ")
                                .and(new Inline.MarkLabel(Mark.of(reconciliation.vendor())))
                                .and(". By that of the buyer alone: ")
                                .and(new Inline.MarkLabel(Mark.of(reconciliation.buyer())))
                                .and("."),
                        Line.of(ModelWording.count(disputed, "item") + " disputed.")));
    }

    private List<Block.Definition> inputs() {
        AssessmentBasis basis = reconciliation.basis();
        List<Block.Definition> inputs = new ArrayList<>();
        inputs.add(new Block.Definition("Submission", ProvenanceSection.withDigest(basis.submission())));
        basis.counterpart()
                .ifPresent(used -> inputs.add(
                        new Block.Definition("Counterpart of the buyer", ProvenanceSection.withDigest(used))));
        inputs.add(new Block.Definition("Policy", ProvenanceSection.withDigest(basis.policy())));
        inputs.add(new Block.Definition("As of", Line.of(basis.asOf().toString())));
        return inputs;
    }

    private void section(List<Block> blocks, String anchor, String title, ReconciliationOutcome outcome) {
        List<Block> items =
                reconciliation.items(outcome).stream().map(this::item).toList();
        if (!items.isEmpty()) {
            blocks.add(Block.Section.of(anchor, title + " (" + items.size() + ")", items));
        }
    }

    private Block item(ReconciledItem item) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(Block.Paragraph.of(Line.quoted(item.text())));
        blocks.add(side("Vendor", item.vendor()));
        blocks.add(side("Buyer", item.buyer()));
        if (item.joint().verdict() != item.vendor().verdict()) {
            blocks.add(side("Both", item.joint()));
        }
        item.ask().ifPresent(ask -> blocks.add(new Block.Paragraph(Block.Role.ACTION, "Ask", Line.quoted(ask))));
        return new Block.Section(
                ModelWording.anchor(item.id()),
                Block.SectionKind.ITEM,
                ElementText.named(code, item.id()),
                Optional.of(Mark.of(item.joint().verdict())),
                "v-" + item.joint().verdict().name(),
                blocks);
    }

    private Block side(String name, SideVerdict side) {
        List<Line> lines = new ArrayList<>();
        side.reasons().forEach(reason -> lines.add(Line.quoted(reason.text())));
        records("For: ", side.counted()).ifPresent(lines::add);
        records("Against: ", side.refutedBy()).ifPresent(lines::add);
        return new Block.BulletList(
                "",
                List.of(new Block.Bullet(
                        Line.of(name + ": ").and(new Inline.MarkLabel(Mark.of(side.verdict()))), lines)));
    }

    private Optional<Line> records(String label, List<EvidenceId> ids) {
        if (ids.isEmpty()) {
            return Optional.empty();
        }
        Line line = Line.of(label);
        for (int i = 0; i < ids.size(); i++) {
            line = line.and(i == 0 ? "" : ", ").andQuoted(ids.get(i).value());
            String title = titles.get(ids.get(i));
            line = title == null ? line : line.and(" (").andName(title).and(")");
        }
        return Optional.of(line);
    }

    private Block table() {
        List<List<Line>> rows = new ArrayList<>();
        for (ReconciledItem item : reconciliation.items()) {
            rows.add(List.of(
                    ElementText.named(code, item.id()),
                    mark(item.vendor().verdict()),
                    mark(item.buyer().verdict()),
                    mark(item.joint().verdict())));
        }
        return new Block.Table(
                "Verdicts on each item. M: met, N: not met, U: undetermined, \u2013: not applicable.",
                List.of(Line.of("Item"), Line.of("Vendor"), Line.of("Buyer"), Line.of("Both")),
                rows,
                Block.TableLayout.LETTERS);
    }

    private static Line mark(Verdict verdict) {
        return Line.EMPTY.and(new Inline.MarkLabel(Mark.of(verdict)));
    }
}
