package io.github.sscop.assessment.lapse;

import io.github.sscop.assessment.Assessment;
import io.github.sscop.assessment.ScheduleCause;
import io.github.sscop.assessment.ScheduledChange;
import io.github.sscop.code.ItemId;
import io.github.sscop.evidence.AcceptedRisk;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The days for which an assessment answers what lapses: from the day after its as-of date, until a newer one takes over. */
final class LapseWindow {

    private record RiskKey(ItemId item, String risk, LocalDate endsOn) {}

    private final Assessment assessment;

    /** The last day for which it answers; none after the as-of date where a newer one takes its place altogether. */
    private LocalDate last = LocalDate.MAX;

    private @Nullable Assessment replacement;

    /** Whether an older assessment of the same submission answers for the days before. */
    private boolean continued;

    LapseWindow(Assessment assessment) {
        this.assessment = assessment;
    }

    Assessment assessment() {
        return assessment;
    }

    /**
     * Ends the days for which it answers.
     *
     * @param newest the assessment that is taken in its place
     * @param next the next newer one of the same submission, if the newest is one; until its as-of date, this one knows the same
     */
    void endBy(Assessment newest, Optional<LapseWindow> next) {
        replacement = newest;
        last = next.map(each -> each.assessment.asOf()).orElse(assessment.asOf());
        next.filter(each -> each.assessment.asOf().isAfter(assessment.asOf())).ifPresent(each -> each.continued = true);
    }

    /** Returns whether it answers for any days. */
    boolean answers() {
        return last.isAfter(assessment.asOf());
    }

    List<LapseGap> gaps(LocalDate from, LocalDate to) {
        List<LapseGap> gaps = new ArrayList<>();
        boolean answers = answers();
        if (answers && !continued && from.isBefore(assessment.asOf())) {
            add(gaps, LapseGap.LapseGapCode.AS_OF_LATER, from, earlier(to, assessment.asOf()), arguments(assessment));
        }
        if (answers) {
            assessment
                    .calendarCutFrom()
                    .ifPresent(day -> add(
                            gaps,
                            LapseGap.LapseGapCode.CALENDAR_CUT,
                            later(from, day),
                            earlier(to, last),
                            Map.of("shown", String.valueOf(assessment.calendar().size()))));
        }
        if (replacement != null) {
            LocalDate first = answers ? later(from, last.plusDays(1)) : from;
            add(gaps, LapseGap.LapseGapCode.PASSED_OVER, first, to, arguments(replacement));
        }
        return gaps;
    }

    private static Map<String, String> arguments(Assessment of) {
        return Map.of(
                "asOf", of.asOf().toString(), "submission", of.submission().id());
    }

    private static void add(
            List<LapseGap> gaps,
            LapseGap.LapseGapCode code,
            LocalDate first,
            LocalDate last,
            Map<String, String> arguments) {
        if (!first.isAfter(last)) {
            gaps.add(new LapseGap(code, first, last, arguments));
        }
    }

    private static LocalDate earlier(LocalDate some, LocalDate other) {
        return some.isBefore(other) ? some : other;
    }

    private static LocalDate later(LocalDate some, LocalDate other) {
        return some.isAfter(other) ? some : other;
    }

    List<Lapse> lapses(LocalDate from, LocalDate to) {
        List<Lapse> lapses = new ArrayList<>();
        Map<RiskKey, Deque<AcceptedRisk>> risks = new HashMap<>();
        assessment
                .allAcceptedRisks()
                .forEach(risk -> risks.computeIfAbsent(
                                new RiskKey(
                                        risk.item(),
                                        risk.risk(),
                                        risk.until().lastDay().plusDays(1)),
                                key -> new ArrayDeque<>(1))
                        .add(risk));
        for (ScheduledChange change : assessment.calendar()) {
            boolean ends = change.cause() == ScheduleCause.ACCEPTED_RISK_ENDS;
            Optional<AcceptedRisk> risk = ends
                    ? Optional.ofNullable(risks.get(new RiskKey(change.item(), change.title(), change.on())))
                            .map(Deque::poll)
                    : Optional.empty();
            boolean asked = !change.on().isBefore(from)
                    && !change.on().isAfter(to)
                    && !change.on().isAfter(last);
            if (asked && (ends || change.isLapse())) {
                lapses.add(lapse(change, risk));
            }
        }
        return lapses;
    }

    private Lapse lapse(ScheduledChange change, Optional<AcceptedRisk> risk) {
        return new Lapse(
                change.on(),
                assessment.subject().organisation(),
                assessment.subject().product(),
                assessment.subject().version(),
                assessment.code(),
                assessment.policy(),
                assessment.submission(),
                assessment.asOf(),
                change.item(),
                assessment.code().item(change.item()).orElseThrow().statement(),
                change.from(),
                change.to(),
                change.cause(),
                records(change),
                change.kind(),
                risk);
    }

    private static List<LapseRecord> records(ScheduledChange change) {
        List<LapseRecord> records = new ArrayList<>(change.evidence().size());
        for (int i = 0; i < change.evidence().size(); i++) {
            String title = i == 0
                    ? change.title()
                    : i <= change.otherTitles().size() ? change.otherTitles().get(i - 1) : "";
            records.add(new LapseRecord(change.evidence().get(i), title));
        }
        return records;
    }
}
