package io.github.sscop.assessment;

import io.github.sscop.evidence.EvidenceId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The days on which the verdict on one item changes: every record is asked once on which days it counts, and the verdict is
 * told anew from what begins and ends to count.
 */
final class ItemCalendar {

    private static final LocalDate END = Bearings.LAST_DAY.plusDays(1);

    /** A bearing that begins to count, or, with a change of minus one, ends to. */
    private record Event(Tally tally, Bearing bearing, int change) {

        void apply() {
            tally.count(bearing, change);
        }

        Weight weight() {
            return new Weight(tally, bearing.id(), bearing.refutes(), bearing.isDirect());
        }
    }

    /** What a bearing that counts weighs. */
    private record Weight(Tally on, EvidenceId record, boolean refutes, boolean direct) {}

    private final Question question;
    private final LocalDate asOf;
    private final List<Tally> tallies = new ArrayList<>(1);
    private final TreeMap<LocalDate, List<Event>> events = new TreeMap<>();

    private ItemCalendar(Question question, LocalDate asOf) {
        this.question = question;
        this.asOf = asOf;
    }

    static List<CalendarEntry> of(Question question, Bearings bearings, EvidenceStates states) {
        if (!question.inScope()) {
            return List.of();
        }
        ItemCalendar calendar = new ItemCalendar(question, bearings.asOf());
        for (Target target : question.targets()) {
            Tally tally = new Tally(target);
            calendar.tallies.add(tally);
            for (Spell spell : bearings.spells(target.id())) {
                if (Tally.matters(spell.bearing(), target)) {
                    calendar.add(tally, spell, states.counting(spell.bearing(), target));
                }
            }
        }
        return calendar.entries();
    }

    private void add(Tally tally, Spell spell, Days counting) {
        for (Days.Span counts : counting.spans()) {
            LocalDate from = Days.later(asOf, Days.later(spell.from(), counts.from()));
            LocalDate until = Days.earlier(END, Days.earlier(spell.until(), counts.until()));
            if (from.isBefore(until)) {
                if (from.equals(asOf)) {
                    tally.count(spell.bearing(), 1);
                } else {
                    add(from, new Event(tally, spell.bearing(), 1));
                }
                if (until.isBefore(END)) {
                    add(until, new Event(tally, spell.bearing(), -1));
                }
            }
        }
    }

    private void add(LocalDate day, Event event) {
        events.computeIfAbsent(day, d -> new ArrayList<>(1)).add(event);
    }

    private List<CalendarEntry> entries() {
        if (events.isEmpty()) {
            return List.of();
        }
        List<CalendarEntry> entries = new ArrayList<>();
        Verdict verdict = verdict();
        for (Map.Entry<LocalDate, List<Event>> day : events.entrySet()) {
            day.getValue().forEach(Event::apply);
            Verdict next = verdict();
            if (next != verdict) {
                entries.add(
                        new CalendarEntry(day.getKey(), question.item().id(), verdict, next, changed(day.getValue())));
                verdict = next;
            }
        }
        return entries;
    }

    /** What weighs otherwise than the day before; a bearing that ends where one begins that weighs the same does not. */
    private static List<EvidenceId> changed(List<Event> today) {
        Map<Weight, Integer> changes = new LinkedHashMap<>();
        today.forEach(event -> changes.merge(event.weight(), event.change(), Integer::sum));
        return changes.entrySet().stream()
                .filter(each -> each.getValue() != 0)
                .map(each -> each.getKey().record())
                .toList();
    }

    private Verdict verdict() {
        return question.verdict(tallies.get(0), tallies.subList(1, tallies.size()));
    }
}
