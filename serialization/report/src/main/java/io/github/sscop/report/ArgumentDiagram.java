package io.github.sscop.report;

import io.github.sscop.assessment.Assessment;
import io.github.sscop.assessment.DisregardedEvidence;
import io.github.sscop.assessment.ItemAssessment;
import io.github.sscop.code.Code;
import io.github.sscop.code.ItemId;
import io.github.sscop.code.Principle;
import io.github.sscop.evidence.Evidence;
import io.github.sscop.evidence.EvidenceId;
import io.github.sscop.evidence.Link;
import io.github.sscop.evidence.Stance;
import io.github.sscop.evidence.Submission;
import io.github.sscop.report.page.BoxDrawing;
import io.github.sscop.report.page.Mark;
import io.github.sscop.report.page.ModelWording;
import io.github.sscop.report.page.SafeText;
import io.github.sscop.report.page.Tone;
import io.github.sscop.report.section.SubmissionDetails;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The diagram of one principle: its claims, the arguments, and the evidence for and against them.
 *
 * <p>Evidence that does not count is drawn with dashed lines, with the reason.
 */
public final class ArgumentDiagram {

    private static final int WIDTH = 1140;
    private static final int TOP = 70;
    private static final int GAP = 12;
    private static final int MAX_RECORDS = 12;

    private final Code code;
    private final Assessment assessment;
    private final SubmissionDetails details;
    private final Principle principle;
    private final List<BoxDrawing.Box> boxes = new ArrayList<>();
    private final List<BoxDrawing.Connector> connectors = new ArrayList<>();
    private int y = TOP;

    private ArgumentDiagram(Assessment assessment, SubmissionDetails details, Principle principle) {
        this.code = assessment.code();
        this.assessment = assessment;
        this.details = details;
        this.principle = principle;
    }

    /**
     * Draws a principle as SVG that needs no other file and can be printed.
     *
     * @throws IllegalArgumentException if the code has no such principle, or the assessment is of another submission
     */
    public static String svg(Assessment assessment, Submission submission, ItemId principle) {
        Principle drawn = assessment
                .code()
                .principle(principle)
                .orElseThrow(() -> new IllegalArgumentException("principle is " + principle + "; expected one of "
                        + assessment.code().principles().stream()
                                .map(Principle::id)
                                .toList()));
        return new ArgumentDiagram(
                        SubmissionDetails.shown(assessment, submission),
                        SubmissionDetails.of(assessment, submission),
                        drawn)
                .drawing()
                .svg();
    }

    private BoxDrawing drawing() {
        List<BoxDrawing.Box> items = new ArrayList<>();
        for (ItemAssessment row : assessment.items()) {
            if (row.principle().filter(principle.id()::equals).isPresent()) {
                items.add(item(row));
            }
        }
        Mark mark = Mark.of(assessment.principle(principle.id()).verdict());
        BoxDrawing.Box whole = BoxDrawing.box(
                20, TOP, 190, mark.tone(), false, principle.id() + "  " + mark.word(), principle.statement());
        boxes.add(0, whole);
        items.forEach(item -> connectors.add(BoxDrawing.Connector.between(whole, item)));
        return new BoxDrawing(
                SafeText.of(principle.id() + " " + principle.title() + ": claims, arguments, evidence"),
                description(),
                List.of(
                        new BoxDrawing.ColumnHeading(20, "Principle"),
                        new BoxDrawing.ColumnHeading(250, "Claims"),
                        new BoxDrawing.ColumnHeading(540, "Arguments"),
                        new BoxDrawing.ColumnHeading(860, "Evidence")),
                boxes,
                connectors,
                WIDTH,
                Math.max(y, whole.y() + whole.height()) + 20);
    }

    private String description() {
        List<String> sentences = new ArrayList<>();
        for (ItemAssessment row : assessment.items()) {
            if (row.principle().filter(principle.id()::equals).isPresent()) {
                sentences.add(row.id() + " is " + ModelWording.of(row.verdict()) + ": "
                        + ModelWording.count(row.counted().size(), "record") + " for it, "
                        + row.refutedBy().size() + " against it, "
                        + row.notCounted().size() + " not counted.");
            }
        }
        return String.join(" ", sentences);
    }

    private BoxDrawing.Box item(ItemAssessment row) {
        int top = y;
        Mark mark = Mark.of(row.verdict());
        BoxDrawing.Box item = BoxDrawing.box(
                250,
                top,
                250,
                mark.tone(),
                false,
                row.id() + "  " + mark.word(),
                code.item(row.id()).orElseThrow().statement());
        boxes.add(item);
        int drawn = 0;
        for (EvidenceId id : row.counted()) {
            drawn += record(item, row.id(), id, Tone.GOOD, false, "supports", drawn);
        }
        for (EvidenceId id : row.refutedBy()) {
            drawn += record(item, row.id(), id, Tone.BAD, false, "rebuts", drawn);
        }
        for (DisregardedEvidence each : row.notCounted()) {
            boolean against = each.stance().filter(Stance.REFUTES::equals).isPresent();
            drawn += record(
                    item,
                    row.id(),
                    each.evidence(),
                    against ? Tone.BAD : Tone.NONE,
                    true,
                    (against ? "rebuts, " : "") + "does not count: " + ModelWording.of(each.state()),
                    drawn);
        }
        int all =
                row.counted().size() + row.refutedBy().size() + row.notCounted().size();
        if (all > MAX_RECORDS) {
            more(item, all - MAX_RECORDS);
        }
        if (all == 0) {
            BoxDrawing.Box none = BoxDrawing.box(860, y, 260, Tone.OPEN, true, "No evidence", "");
            boxes.add(none);
            connectors.add(BoxDrawing.Connector.between(item, none));
            y += none.height() + GAP;
        }
        y = Math.max(y, top + item.height() + GAP) + GAP / 2;
        return item;
    }

    private void more(BoxDrawing.Box item, int rest) {
        BoxDrawing.Box more =
                BoxDrawing.box(860, y, 260, Tone.NONE, true, "and " + ModelWording.count(rest, "record") + " more", "");
        boxes.add(more);
        connectors.add(BoxDrawing.Connector.between(item, more));
        y += more.height() + GAP;
    }

    /** Draws a record with its argument, unless many are drawn already; returns how many it has drawn. */
    private int record(
            BoxDrawing.Box item, ItemId of, EvidenceId id, Tone tone, boolean isDashed, String bearing, int drawn) {
        if (drawn >= MAX_RECORDS) {
            return 0;
        }
        Optional<Evidence> record = details.record(id);
        String title = record.map(Evidence::title).orElse("")
                + record.flatMap(Evidence::date).map(date -> ", " + date).orElse("");
        String name = SafeText.of(id.value());
        BoxDrawing.Box evidence = BoxDrawing.box(
                860,
                y,
                260,
                tone,
                isDashed,
                name.length() > 30 ? name.substring(0, 29) + "\u2026" : name,
                ModelWording.capital(bearing) + ". " + title);
        boxes.add(evidence);
        Optional<String> argument = details.link(id, of).flatMap(Link::argument);
        BoxDrawing.Box joined = item;
        int height = evidence.height();
        if (argument.isPresent()) {
            joined = BoxDrawing.box(540, y, 280, tone, isDashed, "Argument", argument.get());
            boxes.add(joined);
            connectors.add(BoxDrawing.Connector.between(item, joined));
            height = Math.max(height, joined.height());
        }
        connectors.add(BoxDrawing.Connector.between(joined, evidence));
        y += height + GAP;
        return 1;
    }
}
