package io.github.sscop.engine.consistency;

import io.github.sscop.assessment.Assessment;
import io.github.sscop.assessment.ScheduleCause;
import io.github.sscop.assessment.ScheduledChange;
import io.github.sscop.assessment.Verdict;
import io.github.sscop.code.ItemId;
import io.github.sscop.evidence.EvidenceId;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

/** The check of the calendar: in order of time, from the verdict of each row, each change from where the one before ended. */
final class CalendarCheck {

    private final Assessment assessment;
    private final RecordedRows rows;
    private final ContradictionCollector contradictions;
    private final Map<ItemId, ScheduledChange> latest = new HashMap<>();

    CalendarCheck(Assessment assessment, RecordedRows rows, ContradictionCollector contradictions) {
        this.assessment = assessment;
        this.rows = rows;
        this.contradictions = contradictions;
    }

    void check() {
        LocalDate day = assessment.asOf();
        for (int i = 0; i < assessment.calendar().size(); i++) {
            ScheduledChange change = assessment.calendar().get(i);
            String at = "/calendar/" + i;
            if (!change.on().isAfter(assessment.asOf())) {
                contradictions.add(
                        at + "/on", "on is " + change.on() + "; expected a day after asOf, " + assessment.asOf());
            } else if (change.on().isBefore(day)) {
                contradictions.add(
                        at + "/on", "on is " + change.on() + " after " + day + "; expected the order of the days");
            }
            day = change.on();
            if (contradictions.isItem(at + "/item", change.item(), assessment.code())) {
                checkVerdicts(at, change);
            }
            checkRecords(at, change);
        }
    }

    private void checkVerdicts(String at, ScheduledChange change) {
        if (change.cause() == ScheduleCause.ACCEPTED_RISK_ENDS) {
            checkRiskEnd(at, change);
            return;
        }
        ScheduledChange before = latest.put(change.item(), change);
        if (before != null && before.on().equals(change.on())) {
            contradictions.add(
                    at + "/on",
                    "on is " + change.on() + " for " + change.item()
                            + " as in the change before; expected one change of an item on a day");
        }
        Verdict expected =
                before != null ? before.to() : rows.row(change.item()).row().verdict();
        if (change.from() != expected) {
            contradictions.add(
                    at + "/from",
                    "from is " + change.from() + " for " + change.item() + "; expected " + expected + ", "
                            + (before != null ? "to which it changes on " + before.on() : "the verdict in its row"));
        }
        if (change.to() == change.from()) {
            contradictions.add(
                    at + "/to",
                    "to is " + change.to() + " for " + change.item() + " as is from; expected another verdict");
        }
    }

    /** The end of an accepted risk changes no verdict, and comes after a change of the verdict on the same day. */
    private void checkRiskEnd(String at, ScheduledChange change) {
        ScheduledChange before = latest.get(change.item());
        Verdict expected =
                before != null ? before.to() : rows.row(change.item()).row().verdict();
        if (change.from() != expected || change.to() != expected) {
            contradictions.add(
                    at + "/to",
                    "from is " + change.from() + " and to is " + change.to() + " for " + change.item() + "; expected "
                            + expected + " for both, since the end of a risk changes no verdict");
        }
    }

    private void checkRecords(String at, ScheduledChange change) {
        int others = Math.max(0, change.evidence().size() - 1);
        if (!change.otherTitles().isEmpty() && change.otherTitles().size() != others) {
            contradictions.add(
                    at + "/otherTitles",
                    "otherTitles has " + change.otherTitles().size() + " elements; expected " + others
                            + ", one for each record in evidence but the first");
        }
        for (int i = 0; i < change.evidence().size(); i++) {
            EvidenceId id = change.evidence().get(i);
            if (!rows.known().contains(id)) {
                contradictions.addUnknownRecord(
                        at + "/evidence/" + i, id, "a record in a row or in the results of the rules");
            }
        }
    }
}
