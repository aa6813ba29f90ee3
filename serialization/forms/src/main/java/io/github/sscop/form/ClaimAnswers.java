package io.github.sscop.form;

import io.github.sscop.code.Code;
import io.github.sscop.code.ItemId;
import io.github.sscop.evidence.Evidence;
import io.github.sscop.evidence.EvidenceId;
import io.github.sscop.evidence.ItemStatement;
import io.github.sscop.evidence.Link;
import io.github.sscop.evidence.Stance;
import io.github.sscop.evidence.Submission;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** What a submission says on each claim of a code, as paragraphs of cells that {@link CellAnswer} reads again. */
final class ClaimAnswers {

    /** Said in front of a record that speaks against its claim, since the form itself has no column for that. */
    private static final String AGAINST = "Against this claim: ";

    private static final Pattern ADDRESS = Pattern.compile("(?i)https?://\\S+");

    private final Submission submission;
    private final Code code;
    private final Set<EvidenceId> written = new HashSet<>();

    /**
     * A record in the cell of a claim.
     *
     * @param record the record
     * @param link its link to the claim, or to a substitute of it
     */
    private record LinkedRecord(Evidence record, Link link) {}

    ClaimAnswers(Submission submission, Code code) {
        this.submission = submission;
        this.code = code;
    }

    /** Returns the records that were written so far. */
    Set<EvidenceId> written() {
        return written;
    }

    private boolean isOn(ItemId item, ItemStatement statement) {
        return statement.item().equals(item) && submission.isAbout(code.id(), statement);
    }

    private List<LinkedRecord> records(ItemId claim) {
        Set<ItemId> criteria = new HashSet<>(Set.of(claim));
        submission.substitutions().stream()
                .filter(substitution -> isOn(claim, substitution))
                .forEach(substitution -> criteria.add(substitution.id()));
        List<LinkedRecord> records = new ArrayList<>();
        for (Evidence record : submission.evidence()) {
            for (Link link : record.links()) {
                if (criteria.contains(link.item()) && submission.isAbout(code.id(), link)) {
                    records.add(new LinkedRecord(record, link));
                    written.add(record.id());
                }
            }
        }
        return records;
    }

    /** Returns the paragraphs of the evidence cell. */
    List<String> evidence(ItemId claim) {
        List<LinkedRecord> records = records(claim);
        List<String> paragraphs = new ArrayList<>();
        for (int i = 0; i < records.size(); i++) {
            LinkedRecord each = records.get(i);
            String against = each.link()
                    .stance()
                    .filter(Stance.REFUTES::equals)
                    .map(stance -> AGAINST)
                    .orElse("");
            String location = each.record()
                    .location()
                    .map(place -> "\n" + (ADDRESS.matcher(place).matches() ? place : CellAnswer.LOCATION + place))
                    .orElse("");
            paragraphs.add(number(i, records) + against + each.record().title() + location);
        }
        return paragraphs;
    }

    /** Returns the paragraphs of the argument cell. */
    List<String> arguments(ItemId claim) {
        List<LinkedRecord> records = records(claim);
        List<String> paragraphs = new ArrayList<>();
        for (int i = 0; i < records.size(); i++) {
            String number = number(i, records);
            records.get(i).link().argument().ifPresent(argument -> paragraphs.add(number + argument));
        }
        return paragraphs;
    }

    /** Returns the number that ties a record to its argument, where there are several, or a text begins like a number. */
    private static String number(int index, List<LinkedRecord> records) {
        boolean numbered = records.size() > 1
                || CellAnswer.NUMBERED.matcher(records.get(0).record().title()).lookingAt();
        return numbered ? "[" + (index + 1) + "] " : "";
    }

    /** Returns what the submission declares of a principle or claim. */
    List<String> declared(ItemId item) {
        return submission.declarations().stream()
                .filter(declaration -> isOn(item, declaration))
                .map(declaration -> "Declared: "
                        + declaration.status().name().toLowerCase(Locale.ROOT).replace('_', ' ')
                        + declaration
                                .argument()
                                .map(argument -> ". " + argument)
                                .orElse(""))
                .toList();
    }

    /** Returns what the submission states on a claim beside its evidence. */
    List<String> statements(ItemId claim) {
        List<String> statements = new ArrayList<>(declared(claim));
        submission.substitutions().stream()
                .filter(substitution -> isOn(claim, substitution))
                .map(substitution -> "In other words (" + substitution.id() + "): " + substitution.statement()
                        + " Reason: " + substitution.reason())
                .forEach(statements::add);
        submission.exclusions().stream()
                .filter(exclusion -> isOn(claim, exclusion))
                .map(exclusion -> "Left out: " + exclusion.reason() + " Approved by: " + exclusion.approvedBy())
                .forEach(statements::add);
        submission.acceptedRisks().stream()
                .filter(risk -> isOn(claim, risk))
                .map(risk -> "Accepted risk until " + risk.until() + ": " + risk.risk() + " Owner: " + risk.owner()
                        + risk.action().map(action -> ". Action: " + action).orElse(""))
                .forEach(statements::add);
        return statements;
    }
}
