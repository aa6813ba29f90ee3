package io.github.sscop.source.scan;

import io.github.sscop.code.PartialDate;
import io.github.sscop.source.content.DayText;
import io.github.sscop.source.reading.SourceReading;
import io.github.sscop.source.reading.SubjectBuilder;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a report of dependency-check holds, in JSON and XML alike.
 *
 * @param project the project, as far as the report names it
 * @param reportDate when the report was made
 * @param sources the times that it has of its sources
 * @param dependencies how many dependencies were analysed
 * @param findings how many flaws they have
 * @param suppressed how many flaws are suppressed
 * @param partial whether a part of the analysis failed
 */
record DependencyCheckReport(
        Project project,
        Optional<String> reportDate,
        List<SourceTime> sources,
        long dependencies,
        long findings,
        long suppressed,
        boolean partial) {

    /**
     * The project of a report.
     *
     * @param name its name
     * @param group its group in Maven
     * @param artefact its name in Maven
     * @param version its version
     */
    record Project(Optional<String> name, Optional<String> group, Optional<String> artefact, Optional<String> version) {

        private SubjectBuilder subject() {
            Optional<String> purl = group.flatMap(namespace -> artefact.map(each -> "pkg:maven/" + namespace + "/"
                    + each + version.map(text -> "@" + text).orElse("")));
            return new SubjectBuilder()
                    .purl(purl)
                    .product(name.filter(text -> !OF_GRADLE.matcher(text).lookingAt()));
        }
    }

    /**
     * A time that a report has of one of its sources. One that is called "checked" says when the source was asked; one that is
     * called "modified", as of when its data are.
     *
     * @param name what the time is of
     * @param time the time, with or without zone, or in seconds
     */
    record SourceTime(String name, Optional<String> time) {

        private boolean isOfData() {
            return name.strip().toLowerCase(Locale.ROOT).endsWith(" modified");
        }

        private String source() {
            return name.startsWith("NVD ") ? "NVD" : name.strip();
        }

        /** Without a zone it is a local time, which may be of the day after the same time in UTC. */
        private Optional<PartialDate> day(Optional<PartialDate> scannedOn) {
            Optional<PartialDate> day = time.flatMap(DayText::of);
            boolean isNextDay = day.isPresent()
                    && scannedOn.isPresent()
                    && day.get().firstDay().equals(scannedOn.get().firstDay().plusDays(1));
            return isNextDay && time.filter(text -> ZONE.matcher(text).find()).isEmpty() ? scannedOn : day;
        }
    }

    /** As Gradle describes a project, which is no name of a product. */
    private static final Pattern OF_GRADLE = Pattern.compile("(?:root )?project '");

    private static final Pattern ZONE =
            Pattern.compile(":\\d{2}(?:[.,]\\d{1,12})?\\s*(?:Z|z|[+-]\\d{2}(?::?\\d{2})?)\\s*$");

    /** Returns what it shows. */
    SourceReading reading(String pointer) {
        if (dependencies == 0) {
            return SourceReading.nothing("the report lists no dependency: nothing was analysed");
        }
        Optional<PartialDate> scannedOn = reportDate.flatMap(DayText::of);
        List<SourceTime> ofData = sources.stream().filter(SourceTime::isOfData).toList();
        List<PartialDate> days =
                ofData.stream().flatMap(each -> each.day(scannedOn).stream()).toList();
        Optional<PartialDate> oldest = days.stream().min(Comparator.comparing(PartialDate::firstDay));
        ScanDraft.requireOrder(days.stream().max(Comparator.comparing(PartialDate::firstDay)), scannedOn, pointer);
        boolean sound = !partial && days.size() == ofData.size();
        SourceReading reading = SourceReading.of(new ScanDraft(
                        "dependency-check", project.subject().build())
                .scannedOn(scannedOn)
                .databaseOf(oldest)
                // Without its sources no rule lets it support anything; its age can still speak against a claim.
                .sources(sound ? ofData.stream().map(SourceTime::source).toList() : List.of())
                .findings(findings, suppressed)
                .record());
        if (partial) {
            return reading.remark("a part of the analysis failed, so that the report does not show with which sources"
                    + " everything was compared");
        }
        return days.isEmpty() || !sound
                ? reading.remark("the report does not say as of when its advisories are")
                : reading;
    }
}
