package io.github.sscop.engine;

import io.github.sscop.assessment.ItemAssessment;
import io.github.sscop.assessment.Remark;
import io.github.sscop.assessment.RemarkCode;
import io.github.sscop.assessment.ScheduleCause;
import io.github.sscop.assessment.ScheduledChange;
import io.github.sscop.assessment.Verdict;
import io.github.sscop.code.ItemId;
import io.github.sscop.evidence.AcceptedRisk;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

/** The calendar of an assessment: the changes of verdicts and the ends of accepted risks, in order, up to a limit. */
final class AssessmentCalendar {

    /** Far above what a real submission gives; without a limit, a large one could fill the memory. */
    static final int MOST_ENTRIES = 10_000;

    private final List<ScheduledChange> entries;
    private final Optional<LocalDate> firstLeftOut;

    /**
     * Creates the calendar.
     *
     * @param rows the rows of all items
     * @param changes the changes of verdicts, item by item
     */
    AssessmentCalendar(SubmissionEvaluation evaluation, List<ItemAssessment> rows, List<ScheduledChange> changes) {
        List<ScheduledChange> all = new ArrayList<>(changes);
        Map<ItemId, NavigableMap<LocalDate, Verdict>> verdicts = new HashMap<>();
        rows.forEach(row -> verdicts.put(row.id(), new TreeMap<>(Map.of(evaluation.asOf(), row.verdict()))));
        changes.forEach(
                change -> Objects.requireNonNull(verdicts.get(change.item())).put(change.on(), change.to()));
        for (AcceptedRisk risk : evaluation.acceptedRisks()) {
            if (!risk.until().lastDay().isBefore(evaluation.asOf()) && verdicts.containsKey(risk.item())) {
                all.add(end(risk, Objects.requireNonNull(verdicts.get(risk.item()))));
            }
        }
        all.sort(Comparator.comparing(ScheduledChange::on)); // Stable, so items keep the catalog's order.
        boolean cut = all.size() > MOST_ENTRIES;
        this.entries = cut ? List.copyOf(all.subList(0, MOST_ENTRIES)) : all;
        this.firstLeftOut = cut ? Optional.of(all.get(MOST_ENTRIES).on()) : Optional.empty();
    }

    /** Returns the end of a risk, which is the day after its last; it changes no verdict. */
    private static ScheduledChange end(AcceptedRisk risk, NavigableMap<LocalDate, Verdict> verdicts) {
        LocalDate on = risk.until().lastDay().plusDays(1);
        Verdict verdict = verdicts.floorEntry(on).getValue();
        return new ScheduledChange(
                on,
                risk.item(),
                verdict,
                verdict,
                List.of(),
                ScheduleCause.ACCEPTED_RISK_ENDS,
                risk.risk(),
                Optional.empty(),
                List.of());
    }

    List<ScheduledChange> entries() {
        return entries;
    }

    /** Returns the remark that there are more entries, if there are. */
    Optional<Remark> remark() {
        return firstLeftOut.map(from -> new Remark(
                RemarkCode.CALENDAR_CUT,
                Optional.empty(),
                List.of(),
                Map.of("shown", String.valueOf(MOST_ENTRIES), "from", from.toString())));
    }
}
