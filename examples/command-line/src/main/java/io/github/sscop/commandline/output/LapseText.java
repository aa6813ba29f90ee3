package io.github.sscop.commandline.output;

import io.github.sscop.assessment.Assessment;
import io.github.sscop.assessment.ScheduledChange;
import io.github.sscop.assessment.Verdict;
import io.github.sscop.code.ItemId;
import io.github.sscop.evidence.Evidence;
import io.github.sscop.evidence.EvidenceId;
import io.github.sscop.evidence.Submission;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The text about verdicts that are MET and lapse, with the items and the titles of the records. */
public final class LapseText {

    private final Assessment assessment;
    private final Map<EvidenceId, String> titles;

    /** Creates a text about the lapses of an assessment. */
    public LapseText(Assessment assessment, Submission submission) {
        this.assessment = assessment;
        this.titles = submission.evidence().stream().collect(Collectors.toMap(Evidence::id, Evidence::title));
    }

    /** Returns the first lapse of each item that is MET, until a last day. */
    public static List<ScheduledChange> lapses(Assessment assessment, LocalDate last) {
        Set<ItemId> lapsed = new HashSet<>();
        return assessment.calendar().stream()
                .filter(entry -> entry.isLapse() && entry.from() == Verdict.MET)
                .filter(entry -> isMet(assessment, entry.item())) // And not only from a day to come.
                .filter(entry -> !entry.on().isAfter(last) && lapsed.add(entry.item()))
                .toList();
    }

    private static boolean isMet(Assessment assessment, ItemId item) {
        return assessment.item(item).verdict() == Verdict.MET;
    }

    /** Adds a lapse to a text. */
    public void add(ScheduledChange entry, TerminalText text) {
        text.paragraph("  ", entry.text());
        text.paragraph("    " + entry.item() + ": ", statement(entry.item()));
        entry.evidence().forEach(id -> text.paragraph("    " + id + ": ", titles.getOrDefault(id, "")));
    }

    private String statement(ItemId item) {
        return assessment.code().item(item).orElseThrow().statement();
    }
}
