package io.github.sscop.assessment;

import io.github.sscop.evidence.EvidenceId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The days on which the verdict on one item changes: every record is asked only about the days on which a state of its own
 * may change, and the verdict is told anew from what begins and ends to count.
 */
final class ItemCalendar {

    /** A bearing that begins to count, or, with a change of minus one, ends to. */
    private record Event(Target target, Bearing bearing, int change) {}

    /** What a bearing that counts weighs. */
    private record Weight(Target target, EvidenceId record, boolean refutes, boolean direct) {

        static Weight of(Event event) {
            Bearing bearing = event.bearing();
            return new Weight(event.target(), bearing.id(), bearing.refutes(), bearing.isDirect());
        }
    }

    private final Question question;
    private final EvidenceStates states;
    private final LocalDate asOf;
    private final Map<Target, Tally> tallies = new HashMap<>();
    private final TreeMap<LocalDate, List<Event>> events = new TreeMap<>();

    private ItemCalendar(Question question, EvidenceStates states, LocalDate asOf) {
        this.question = question;
        this.states = states;
        this.asOf = asOf;
    }

    static List<CalendarEntry> of(Question question, Bearings bearings, EvidenceStates states) {
        if (!question.inScope()) {
            return List.of();
        }
        ItemCalendar calendar = new ItemCalendar(question, states, bearings.asOf());
        for (Target target : question.targets()) {
            calendar.tallies.put(target, new Tally(target));
            bearings.spells(target.id()).stream()
                    .filter(spell -> Tally.matters(spell.bearing(), target))
                    .forEach(spell -> calendar.add(spell, target));
        }
        return calendar.entries();
    }

    private void add(Spell spell, Target target) {
        Bearing bearing = spell.bearing();
        if (!states.mayEverCount(bearing, target)) {
            return;
        }
        boolean counted = false;
        List<LocalDate> days = Stream.concat(
                        Stream.of(asOf, spell.from(), spell.until()), states.changes(bearing, target))
                .filter(day -> !day.isBefore(asOf) && !day.isAfter(Bearings.LAST_DAY))
                .distinct()
                .sorted()
                .toList();
        for (LocalDate day : days) {
            boolean counts = spell.covers(day) && states.mayCountOn(bearing, target, day);
            if (counts != counted) {
                events.computeIfAbsent(day, d -> new ArrayList<>()).add(new Event(target, bearing, counts ? 1 : -1));
                counted = counts;
            }
        }
    }

    private List<CalendarEntry> entries() {
        List<CalendarEntry> entries = new ArrayList<>();
        apply(events.getOrDefault(asOf, List.of()));
        Verdict verdict = verdict();
        for (Map.Entry<LocalDate, List<Event>> day : events.tailMap(asOf, false).entrySet()) {
            apply(day.getValue());
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
        today.forEach(event -> changes.merge(Weight.of(event), event.change(), Integer::sum));
        return changes.entrySet().stream()
                .filter(each -> each.getValue() != 0)
                .map(each -> each.getKey().record())
                .toList();
    }

    private void apply(List<Event> today) {
        for (Event event : today) {
            tally(event.target()).count(event.bearing(), event.change());
        }
    }

    private Verdict verdict() {
        List<Tally> each = question.targets().stream().map(this::tally).toList();
        return question.verdict(each.get(0), each.subList(1, each.size()));
    }

    private Tally tally(Target target) {
        return tallies.computeIfAbsent(target, Tally::new);
    }
}
