package io.github.sscop.report.lapse;

import io.github.sscop.assessment.lapse.Lapse;
import io.github.sscop.assessment.lapse.LapseFeed;
import io.github.sscop.assessment.lapse.LapseGap;
import io.github.sscop.assessment.lapse.LapseRecord;
import io.github.sscop.assessment.lapse.LapseSource;
import io.github.sscop.code.Digest;
import io.github.sscop.evidence.AcceptedRisk;
import io.github.sscop.report.page.ModelWording;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The calendar of lapses: events of a whole day, during which the reader is free. */
final class LapseCalendar {

    private static final DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE;

    private final LapseFeed feed;
    private final StringBuilder calendar = new StringBuilder();

    /** How many events have the same key: each further one gets an identifier of its own, so that none hides another. */
    private final Map<List<String>, Integer> keys = new HashMap<>();

    private LapseCalendar(LapseFeed feed) {
        this.feed = feed;
    }

    static String of(LapseFeed feed) {
        return new LapseCalendar(feed).write();
    }

    private String write() {
        line("BEGIN", "VCALENDAR");
        line("VERSION", "2.0");
        line("PRODID", "-//SSCoP for Java//Lapses//EN");
        line("CALSCALE", "GREGORIAN");
        overview();
        for (LapseSource source : feed.sources()) {
            source.gaps().stream().filter(LapseGap::isUnknown).forEach(gap -> event(source, gap));
        }
        feed.lapses().forEach(this::event);
        line("END", "VCALENDAR");
        return calendar.toString();
    }

    private void line(String name, String value) {
        new ContentLine(name, value).write(calendar);
    }

    /**
     * Writes an event.
     *
     * @param key what makes it the same event when it is written again, with neither its day nor the as-of date, which may move
     * @param asOf the day of what is known, in the place of a time at which it is written
     */
    private void event(
            List<String> key, LocalDate asOf, LocalDate on, String category, String summary, String description) {
        List<String> numbered = new ArrayList<>(key);
        numbered.add(String.valueOf(keys.merge(key, 1, Integer::sum)));
        line("BEGIN", "VEVENT");
        line("UID", identifier(numbered) + "@lapses.sscop");
        line("DTSTAMP", DAY.format(asOf) + "T000000Z");
        line("SEQUENCE", String.valueOf(Math.max(0, asOf.toEpochDay())));
        line("DTSTART;VALUE=DATE", DAY.format(on));
        ContentLine.text("SUMMARY", summary).write(calendar);
        ContentLine.text("DESCRIPTION", description).write(calendar);
        line("CATEGORIES", "SSCOP," + category);
        line("TRANSP", "TRANSPARENT");
        line("END", "VEVENT");
    }

    /** Returns a digest of the parts of a key, each with its length, so that no two keys are written alike. */
    private static String identifier(List<String> key) {
        StringBuilder text = new StringBuilder();
        key.forEach(part -> text.append(part.length()).append(' ').append(part));
        String digest =
                Digest.sha256(text.toString().getBytes(StandardCharsets.UTF_8)).toString();
        return digest.substring(digest.indexOf(':') + 1);
    }

    private void event(Lapse lapse) {
        List<String> key = List.of(
                "lapse",
                lapse.organisation().orElse(""),
                lapse.product().orElse(""),
                lapse.version().orElse(""),
                lapse.code().id().toString(),
                lapse.policy().id(),
                lapse.item().value(),
                lapse.from().name(),
                lapse.to().name(),
                lapse.records().stream()
                        .findFirst()
                        .map(record -> record.id().value())
                        .orElse(""),
                lapse.risk().map(AcceptedRisk::owner).orElse(""),
                lapse.risk().map(AcceptedRisk::risk).orElse(""));
        StringBuilder description = new StringBuilder(lapse.ask());
        for (LapseRecord record : lapse.records()) {
            description.append("\n").append(record.id()).append(": ").append(record.title());
        }
        description.append("\nAs of ").append(lapse.asOf()).append(", by the assessment of submission ");
        description.append(lapse.submission().id()).append('.');
        String category = lapse.risk().isPresent() ? "ACCEPTED-RISK" : "LAPSE";
        event(key, lapse.asOf(), lapse.on(), category, lapse.summary(), description.toString());
    }

    private void event(LapseSource source, LapseGap gap) {
        List<String> key = List.of(
                "gap",
                source.organisation().orElse(""),
                source.product().orElse(""),
                source.version().orElse(""),
                source.code().id().toString(),
                source.policy().id(),
                gap.code().name());
        event(key, source.asOf(), gap.from(), "NOT-KNOWN", "Lapses not known: " + name(source), gap.text());
    }

    private static String name(LapseSource source) {
        String name = String.join(
                " of ",
                Stream.of(source.product(), source.organisation())
                        .flatMap(each -> each.stream())
                        .toList());
        return name.isEmpty() ? source.submission().id() : name;
    }

    /** Writes the event that says what was looked at, so that a calendar without lapses is not empty. */
    private void overview() {
        List<String> key = new ArrayList<>(List.of("overview"));
        feed.sources().stream().map(LapseCalendar::name).distinct().sorted().forEach(key::add);
        StringBuilder description = new StringBuilder("From " + feed.from() + " to " + feed.to() + ", "
                + ModelWording.count(feed.lapses().size(), "lapse") + " in "
                + ModelWording.count(feed.sources().size(), "assessment") + ", if nothing is added.");
        for (LapseSource source : feed.sources()) {
            source.gaps()
                    .forEach(gap -> description
                            .append("\n")
                            .append(name(source))
                            .append(": ")
                            .append(gap.text()));
        }
        LocalDate asOf = feed.sources().stream()
                .map(LapseSource::asOf)
                .max(Comparator.naturalOrder())
                .orElse(feed.from());
        event(
                key,
                asOf,
                feed.from(),
                "OVERVIEW",
                "Lapses of evidence: " + feed.lapses().size() + (feed.isIncomplete() ? ", not all known" : ""),
                description.toString());
    }
}
