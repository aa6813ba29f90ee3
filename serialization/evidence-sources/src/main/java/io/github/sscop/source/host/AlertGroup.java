package io.github.sscop.source.host;

import io.github.sscop.code.PartialDate;
import io.github.sscop.evidence.subject.Subject;
import io.github.sscop.source.content.ContentRefusal;
import io.github.sscop.source.content.DataNode;
import io.github.sscop.source.content.DayText;
import io.github.sscop.source.reading.RecordDraft;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.LongSummaryStatistics;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The alerts on one repository.
 *
 * @param subject the repository
 * @param alerts the alerts
 * @param complete whether the file shows that they are all alerts on it
 * @param exportedOn when the host gave them
 */
record AlertGroup(Subject subject, List<DataNode> alerts, boolean complete, Optional<PartialDate> exportedOn) {

    static final String PART =
            "the list is not shown to be all: it may be one page, or what a filter left; export it as the page of"
                    + " this type describes";
    static final String NO_LIST =
            "an answer is no list, which is what a host answers that has the feature switched off or"
                    + " refuses access; it shows nothing";

    AlertGroup {
        alerts = List.copyOf(alerts);
    }

    /** Returns the alerts of an answer by repository; alerts on a repository that was asked about are all on that one. */
    static List<AlertGroup> of(HostAnswer answer) {
        AnswerList list = AnswerList.of(answer);
        boolean ofRepository = answer.asked().flatMap(HostPlace::repository).isPresent();
        Map<Subject, List<DataNode>> bySubject = new LinkedHashMap<>();
        if (ofRepository) {
            bySubject.put(HostAnswer.subject(answer.asked()), new ArrayList<>());
        }
        for (DataNode alert : list.elements()) {
            Subject subject = HostAnswer.subject(answer.place(alert));
            bySubject.computeIfAbsent(subject, each -> new ArrayList<>()).add(alert);
        }
        List<AlertGroup> groups = bySubject.entrySet().stream()
                .map(each -> new AlertGroup(
                        each.getKey(), each.getValue(), ofRepository && list.complete(), answer.exportedOn()))
                .toList();
        groups.forEach(AlertGroup::check);
        return groups;
    }

    private void check() {
        Set<Long> numbers = new HashSet<>();
        for (DataNode alert : alerts) {
            Optional<Long> number = alert.at("number").whole();
            if (number.filter(each -> !numbers.add(each)).isPresent()) {
                throw ContentRefusal.contradictory(
                        "",
                        "the alert with the number " + number.get()
                                + " is there twice, as where the list changed while it was exported; export it again");
            }
            exportedOn.ifPresent(day -> checkTimes(alert, day));
        }
    }

    private static void checkTimes(DataNode alert, PartialDate exportedOn) {
        boolean later = Stream.of("created_at", "fixed_at", "dismissed_at")
                .flatMap(name -> DayText.of(alert.at(name)).stream())
                .anyMatch(day -> day.firstDay().isAfter(exportedOn.lastDay()));
        if (later) {
            throw ContentRefusal.contradictory(
                    "/exportedAt",
                    "an alert has a time after that of the export; expected an export of all that it holds");
        }
    }

    /** Returns how many alerts are in a state. */
    long count(String state) {
        return alerts.stream().filter(alert -> alert.at("state").isText(state)).count();
    }

    /** Creates a record; one of a part takes the place of no record of all. */
    RecordDraft draft(String kind, String what) {
        String title = what + ": " + alerts.size() + (alerts.size() == 1 ? " alert" : " alerts") + ", of which "
                + count("open") + (count("open") == 1 ? " is open" : " are open")
                + (complete ? "" : " (part of a list)");
        return RecordDraft.of(kind, title, subject).in(complete ? "" : part()).on(exportedOn);
    }

    private String part() {
        LongSummaryStatistics numbers = alerts.stream()
                .flatMap(alert -> alert.at("number").whole().stream())
                .mapToLong(Long::longValue)
                .summaryStatistics();
        return numbers.getCount() == 0 ? "part" : "part " + numbers.getMin() + " to " + numbers.getMax();
    }
}
