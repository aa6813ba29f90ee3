package io.github.sscop.report;

import io.github.sscop.assessment.lapse.Lapse;
import io.github.sscop.assessment.lapse.LapseFeed;
import io.github.sscop.assessment.lapse.LapseRecord;
import io.github.sscop.assessment.lapse.LapseSource;
import io.github.sscop.report.page.Block;
import io.github.sscop.report.page.Inline;
import io.github.sscop.report.page.Line;
import io.github.sscop.report.page.Mark;
import io.github.sscop.report.page.ModelWording;
import io.github.sscop.report.page.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The page on what lapses between two days, and what to ask for. */
final class LapsePage {

    private final LapseFeed feed;

    private LapsePage(LapseFeed feed) {
        this.feed = feed;
    }

    static Page of(LapseFeed feed) {
        return new LapsePage(feed).page();
    }

    private Page page() {
        List<Block> blocks = new ArrayList<>();
        blocks.add(Block.Paragraph.of(Line.of(ModelWording.count(feed.lapses().size(), "lapse") + " in "
                + ModelWording.count(feed.sources().size(), "assessment")
                + ", if nothing is added; both days are included.")));
        if (feed.isIncomplete()) {
            blocks.add(
                    new Block.Paragraph(
                            Block.Role.RISK,
                            "Caution",
                            Line.of(
                                    "Lapses may be missing: some assessments do not know all of these days, as listed below.")));
        }
        if (!feed.lapses().isEmpty()) {
            blocks.add(Block.Section.of("lapses", "Lapses", List.of(lapses())));
        }
        blocks.add(Block.Section.of("assessments", "Assessments", List.of(sources())));
        return new Page(
                "What lapses, and what to ask for",
                Line.of("From " + feed.from() + " to " + feed.to()),
                Line.EMPTY,
                blocks,
                Line.of("This is about the evidence for claims. It is no certification."));
    }

    private Block lapses() {
        return new Block.Table(
                "What lapses, the first day first",
                List.of(
                        Line.of("On"),
                        Line.of("Supplier"),
                        Line.of("Item"),
                        Line.of("Verdict"),
                        Line.of("Records"),
                        Line.of("What to ask")),
                feed.lapses().stream().map(LapsePage::row).toList(),
                Block.TableLayout.RECORDS);
    }

    private static List<Line> row(Lapse lapse) {
        Line verdict = Line.EMPTY.and(new Inline.MarkLabel(Mark.of(lapse.from())));
        return List.of(
                Line.of(lapse.on().toString()),
                supplier(lapse.organisation(), lapse.product(), lapse.version()),
                ElementText.named(lapse.code(), lapse.item()),
                lapse.from() == lapse.to()
                        ? verdict.and(", and the risk is no longer accepted")
                        : verdict.and(" to ").and(new Inline.MarkLabel(Mark.of(lapse.to()))),
                records(lapse.records()),
                Line.quoted(lapse.ask()));
    }

    private static Line supplier(Optional<String> organisation, Optional<String> product, Optional<String> version) {
        Line line = Line.name(organisation.orElse("An organisation"));
        return product.map(name ->
                        line.and(", ").andName(name + version.map(v -> " " + v).orElse("")))
                .orElse(line);
    }

    private static Line records(List<LapseRecord> records) {
        Line line = Line.EMPTY;
        for (LapseRecord record : records) {
            line = line.and(line.spans().isEmpty() ? "" : ", ")
                    .andQuoted(record.id().value());
            line = record.title().isEmpty()
                    ? line
                    : line.and(" (").andName(record.title()).and(")");
        }
        return records.isEmpty() ? Line.of("None") : line;
    }

    private Block sources() {
        return new Block.Table(
                "Assessments, with the days on which each is not taken or does not know what lapses",
                List.of(
                        Line.of("Supplier"),
                        Line.of("Code"),
                        Line.of("Policy"),
                        Line.of("Submission"),
                        Line.of("As of"),
                        Line.of("Gaps")),
                feed.sources().stream().map(LapsePage::row).toList(),
                Block.TableLayout.RECORDS);
    }

    private static List<Line> row(LapseSource source) {
        Line gaps = Line.EMPTY;
        for (int i = 0; i < source.gaps().size(); i++) {
            gaps = gaps.and(i == 0 ? "" : " ").andQuoted(source.gaps().get(i).text());
        }
        return List.of(
                supplier(source.organisation(), source.product(), source.version()),
                Line.of(source.code().id().toString()),
                Line.quoted(source.policy().id()),
                Line.quoted(source.submission().id()),
                Line.of(source.asOf().toString()),
                source.gaps().isEmpty() ? Line.of("None") : gaps);
    }
}
