package io.github.sscop.source.scan;

import io.github.sscop.code.PartialDate;
import io.github.sscop.evidence.subject.Subject;
import io.github.sscop.source.content.ContentRefusal;
import io.github.sscop.source.content.DayText;
import io.github.sscop.source.reading.SourceReading;
import io.github.sscop.source.reading.SubjectBuilder;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

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

        private Subject subject() {
            Optional<String> purl = group.filter(text -> !text.isBlank())
                    .flatMap(namespace -> artefact.map(each -> "pkg:maven/" + namespace + "/" + each
                            + version.map(text -> "@" + text).orElse("")));
            return new SubjectBuilder()
                    .purl(purl)
                    .version(version)
                    .product(name.filter(text -> !OF_GRADLE.matcher(text).lookingAt()))
                    .build();
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
            return OF_DATA.contains(name);
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

    /**
     * The times of the data of the NVD, by the versions of the tool and by the way on which they came. No other source dates them: it
     * could be left out, or named as something else, so that the rest looks current.
     */
    private static final Set<String> OF_DATA =
            Set.of("NVD CVE Modified", "NVD API Last Modified", "NVD Cache Last Modified");

    private static final String NVD = "NVD";

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
        Optional<PartialDate> asOf = asOf(scannedOn, pointer);
        Subject subject = project.subject();
        boolean isOneEdition = subject.purl().isPresent() && subject.version().isPresent();
        SourceReading reading = SourceReading.of(new ScanDraft("dependency-check", subject)
                .scannedOn(scannedOn)
                .databaseOf(asOf)
                // Without its sources no rule lets it support anything; its age can still speak against a claim.
                .sources(!partial && isOneEdition && asOf.isPresent() ? List.of(NVD) : List.of())
                .findings(findings, suppressed)
                .record());
        return remarks(asOf.isPresent(), isOneEdition).reduce(reading, SourceReading::remark, (first, last) -> last);
    }

    /** The data of the NVD are the same on each way, and as of the last time when one of them brought more. */
    private Optional<PartialDate> asOf(Optional<PartialDate> scannedOn, String pointer) {
        List<SourceTime> ofData =
                sources.stream().filter(SourceTime::isOfData).distinct().toList();
        if (ofData.stream().map(SourceTime::name).distinct().count() < ofData.size()) {
            throw ContentRefusal.contradictory(
                    pointer, "the data of the NVD have two times of the same name; expected one");
        }
        Optional<PartialDate> asOf = ofData.stream()
                .flatMap(each -> each.day(scannedOn).stream())
                .max(Comparator.comparing(PartialDate::firstDay));
        ScanDraft.requireOrder(asOf, scannedOn, pointer);
        return asOf;
    }

    private Stream<String> remarks(boolean isDated, boolean isOneEdition) {
        Stream.Builder<String> remarks = Stream.builder();
        if (partial) {
            remarks.add(
                    "a part of the analysis failed, so that the report does not show with which sources everything was"
                            + " compared");
        }
        if (!isDated) {
            remarks.add("the report does not say as of when its advisories are");
        }
        if (!isOneEdition) {
            remarks.add(
                    "the report does not give group, artefact and version of what was scanned, so that only what speaks"
                            + " against the claims counts");
        }
        return remarks.build();
    }
}
