package io.github.sscop.engine;

import io.github.sscop.assessment.ScheduleCause;
import io.github.sscop.assessment.ScheduledChange;
import io.github.sscop.assessment.Verdict;
import io.github.sscop.evidence.EvidenceId;
import java.time.LocalDate;
import java.util.List;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;

/**
 * The check of the recorded changes of one item against those that follow from the records that are there: whether what differs
 * may come from withheld records.
 *
 * <p>On a later day, a withheld record may begin to speak, and is then named, or supersede another one, which nothing need show
 * before that one would have changed the verdict.
 */
final class WithheldCalendarCheck {

    private final Set<EvidenceId> withheld;
    private final Verdict verdict;

    /**
     * Creates the check.
     *
     * @param verdict the verdict on the as-of date
     */
    WithheldCalendarCheck(Set<EvidenceId> withheld, Verdict verdict) {
        this.withheld = withheld;
        this.verdict = verdict;
    }

    /** Returns whether changes differ, and may do so because of withheld records. */
    boolean mayRest(List<ScheduledChange> recorded, List<ScheduledChange> fresh) {
        return !recorded.equals(fresh) && (isByWithheld(recorded, fresh) || isNoImprovement(recorded, fresh));
    }

    private boolean isByWithheld(List<ScheduledChange> recorded, List<ScheduledChange> fresh) {
        int same = 0;
        while (same < recorded.size()
                && same < fresh.size()
                && recorded.get(same).equals(fresh.get(same))) {
            same++;
        }
        return same < recorded.size()
                && (recorded.get(same).cause() == ScheduleCause.SUPERSEDED
                        || recorded.get(same).evidence().stream().anyMatch(withheld::contains));
    }

    /** Returns whether verdicts differ, and no recorded one is better, but on a day on which a refutation counts that may be superseded. */
    private boolean isNoImprovement(List<ScheduledChange> recorded, List<ScheduledChange> fresh) {
        NavigableMap<LocalDate, Verdict> recordedVerdicts = verdicts(recorded);
        NavigableMap<LocalDate, Verdict> freshVerdicts = verdicts(fresh);
        return !recordedVerdicts.equals(freshVerdicts)
                && recordedVerdicts.keySet().stream()
                        .allMatch(day -> isNoImprovement(recordedVerdicts, freshVerdicts, day))
                && freshVerdicts.keySet().stream()
                        .allMatch(day -> isNoImprovement(recordedVerdicts, freshVerdicts, day));
    }

    private static boolean isNoImprovement(
            NavigableMap<LocalDate, Verdict> recorded, NavigableMap<LocalDate, Verdict> fresh, LocalDate day) {
        Verdict found = recorded.floorEntry(day).getValue();
        Verdict expected = fresh.floorEntry(day).getValue();
        return found.compareTo(expected) <= 0 || expected == Verdict.NOT_MET;
    }

    private NavigableMap<LocalDate, Verdict> verdicts(List<ScheduledChange> changes) {
        NavigableMap<LocalDate, Verdict> verdicts = new TreeMap<>();
        verdicts.put(LocalDate.MIN, verdict);
        changes.forEach(change -> verdicts.put(change.on(), change.to()));
        return verdicts;
    }
}
