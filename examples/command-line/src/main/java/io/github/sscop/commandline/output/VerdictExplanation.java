package io.github.sscop.commandline.output;

import io.github.sscop.assessment.Agreement;
import io.github.sscop.assessment.Assessment;
import io.github.sscop.assessment.ItemAssessment;
import io.github.sscop.assessment.Verdict;
import io.github.sscop.code.Item;
import io.github.sscop.evidence.Evidence;
import io.github.sscop.evidence.EvidenceId;
import io.github.sscop.evidence.Submission;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** The explanation of the verdicts of an assessment on items, with the titles of records. */
final class VerdictExplanation {

    private static final int MAX_LENGTH = 2_000;

    private final Assessment assessment;
    private final Map<EvidenceId, String> titles;

    VerdictExplanation(Assessment assessment, Submission submission) {
        this.assessment = assessment;
        this.titles = submission.evidence().stream().collect(Collectors.toMap(Evidence::id, Evidence::title));
    }

    /** Returns whether an item is neither met nor not applicable. */
    static boolean isGap(ItemAssessment row) {
        return row.verdict() == Verdict.NOT_MET || row.verdict() == Verdict.UNDETERMINED;
    }

    Item item(ItemAssessment row) {
        return assessment.code().item(row.id()).orElseThrow();
    }

    /** Returns the verdict on an item, and whether that changes the verdict on the code. */
    String heading(ItemAssessment row) {
        Item item = item(row);
        return item.level().name().toLowerCase(Locale.ROOT) + " " + item.id() + " is " + row.verdict()
                + (item.rollsUp() ? "" : ", which changes no verdict on the code");
    }

    /** Returns the explanation in lines: what the item asks, why it has its verdict, and what to do next. */
    List<String> lines(ItemAssessment row) {
        List<String> lines = new ArrayList<>();
        lines.add("Asks: " + item(row).statement());
        row.reasons().forEach(reason -> lines.add("Why: " + reason.code() + ": " + reason.text()));
        row.refutedBy().forEach(id -> lines.add("Why: " + named(id) + " refutes it."));
        row.notCounted()
                .forEach(record ->
                        lines.add("Why: " + named(record.evidence()) + " is " + record.state() + ": " + record.text()));
        row.declared()
                .filter(declared ->
                        row.agreement().filter(Agreement.OVERCLAIMED::equals).isPresent())
                .ifPresent(declared -> lines.add("Declared: " + declared + ", which is more than is shown."));
        row.nextAction().ifPresent(action -> lines.add("Next: " + action));
        return lines.stream().map(VerdictExplanation::shown).toList();
    }

    /** Returns a record by its id and title. */
    String named(EvidenceId id) {
        return id + " (" + titles.getOrDefault(id, "of which the submission has no title") + ")";
    }

    /** Returns a text of any length and with any characters on one line, as it can be shown. */
    static String shown(String text) {
        String line = TerminalText.printable(text.strip().replaceAll("\\s+", " "));
        if (line.length() <= MAX_LENGTH) {
            return line;
        }
        int end = Character.isHighSurrogate(line.charAt(MAX_LENGTH - 1)) ? MAX_LENGTH - 1 : MAX_LENGTH;
        return line.substring(0, end) + "\u2026";
    }
}
