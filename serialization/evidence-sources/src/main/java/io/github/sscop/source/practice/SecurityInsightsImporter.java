package io.github.sscop.source.practice;

import io.github.sscop.code.PartialDate;
import io.github.sscop.evidence.EvidenceKind;
import io.github.sscop.evidence.subject.Subject;
import io.github.sscop.source.content.ContentRefusal;
import io.github.sscop.source.content.DataNode;
import io.github.sscop.source.content.DayText;
import io.github.sscop.source.content.SourceContent;
import io.github.sscop.source.reading.DraftLink;
import io.github.sscop.source.reading.ReadingContext;
import io.github.sscop.source.reading.ReadingPart;
import io.github.sscop.source.reading.RecordDraft;
import io.github.sscop.source.reading.SourceImporter;
import io.github.sscop.source.reading.SourceReading;
import io.github.sscop.source.reading.SourceType;
import io.github.sscop.source.reading.SubjectBuilder;
import io.github.sscop.vocabulary.KindNature;
import io.github.sscop.vocabulary.KindVocabulary;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The importer of Security Insights, versions 1 and 2: of the addresses of documents that the file names.
 *
 * <p>What lies there is not looked at, so no record has a stance: a person reads the document and decides. Persons and their
 * addresses are not read.
 */
public final class SecurityInsightsImporter implements SourceImporter {

    private static final SourceType TYPE = new SourceType(
            "security-insights",
            "Security Insights of a project in YAML",
            "what a document holds whose address it names, or that there is one",
            "read the document, and add what it says as facts of its record");

    private static final Pattern VERSION = Pattern.compile("[12]\\.[0-9]{1,6}(?:\\.[0-9]{1,6})?");

    private static final List<String> SECTIONS = List.of(
            "project",
            "repository",
            "project-lifecycle",
            "contribution-policy",
            "vulnerability-reporting",
            "dependencies");

    @Override
    public SourceType type() {
        return TYPE;
    }

    @Override
    public boolean recognises(SourceContent content) {
        DataNode data = content.data();
        return data.at("header", "schema-version").isPresent()
                && SECTIONS.stream().anyMatch(each -> data.at(each).isObject());
    }

    @Override
    public SourceReading read(SourceContent content, ReadingContext context) {
        DataNode data = content.data();
        String version = data.at("header", "schema-version").scalar().orElse("not given");
        if (!VERSION.matcher(version).matches()) {
            throw ContentRefusal.unknownVersion("file of Security Insights", version, "version 1 or 2");
        }
        List<ReadingPart> parts = new ArrayList<>(documents(data));
        if (refusesReports(data)) {
            parts.add(refusalOfReports(data));
        }
        List<String> remarks = new ArrayList<>();
        if (parts.isEmpty()) {
            remarks.add("the file names the address of no document that bears on a claim");
        }
        expiry(data.at("header")).ifPresent(remarks::add);
        if (data.at("header", "project-si-source").isGiven()) {
            remarks.add(
                    "what is said of the project as a whole lies in another file, which header.project-si-source names");
        }
        return new SourceReading(parts, remarks);
    }

    /** Returns one record for each address and kind, dated by the day of the review where documents stay in force. */
    private static List<RecordDraft> documents(DataNode data) {
        Map<String, RecordDraft> drafts = new TreeMap<>();
        Subject subject = subject(data);
        for (DocumentAddress place : DocumentAddress.ALL) {
            place.addresses(data)
                    .forEach(address -> drafts.putIfAbsent(
                            place.kind() + " " + address, draft(place, address, subject, reviewedOn(data))));
        }
        DocumentAddress bill = new DocumentAddress("", "SBOM", "Software bill of materials", List.of("1.2.1"));
        bills(data)
                .forEach(address ->
                        drafts.putIfAbsent("SBOM " + address, draft(bill, address, subject, Optional.empty())));
        return List.copyOf(drafts.values());
    }

    /** Attestations of a release are of any type, which alone says whether one is a bill. */
    private static Stream<String> bills(DataNode data) {
        return data.at("repository", "release", "attestations").elements().stream()
                .filter(each -> each.at("predicate-uri")
                        .text()
                        .filter(type -> type.contains("spdx.dev") || type.contains("cyclonedx.org/bom"))
                        .isPresent())
                .flatMap(each -> each.at("location").text().stream())
                .filter(DocumentAddress::isWeb);
    }

    private static RecordDraft draft(
            DocumentAddress place, String address, Subject subject, Optional<PartialDate> reviewedOn) {
        RecordDraft draft = RecordDraft.of(
                        place.kind(), place.title() + ", at the address that Security Insights names", subject)
                .in(address)
                .at(address)
                .on(isStanding(place.kind()) ? reviewedOn : Optional.empty());
        for (String claim : place.claims()) {
            draft = draft.link(DraftLink.byRule(claim));
        }
        return draft;
    }

    private static boolean isStanding(String kind) {
        return KindVocabulary.standard()
                .kind(EvidenceKind.of(kind))
                .filter(each -> each.nature() == KindNature.STANDING)
                .isPresent();
    }

    private static boolean refusesReports(DataNode data) {
        return Stream.of(
                        data.at("project", "vulnerability-reporting", "reports-accepted"),
                        data.at("vulnerability-reporting", "accepts-vulnerability-reports"))
                .flatMap(each -> each.flag().stream())
                .anyMatch(accepts -> !accepts);
    }

    private static RecordDraft refusalOfReports(DataNode data) {
        return RecordDraft.of(
                        "VULNERABILITY_DISCLOSURE_POLICY",
                        "Statement in Security Insights that no reports of vulnerabilities are accepted",
                        subject(data))
                .on(reviewedOn(data))
                .link(DraftLink.refutes(
                        "3.2.1", "By the project's own statement, it accepts no reports of vulnerabilities."));
    }

    private static Optional<PartialDate> reviewedOn(DataNode data) {
        return DayText.of(data.at("header", "last-reviewed")).or(() -> DayText.of(data.at("header", "last-updated")));
    }

    /** A file past its day stays in use; without a clock, its own dates alone show that it had passed. */
    private static Optional<String> expiry(DataNode header) {
        return DayText.of(header.at("expiration-date"))
                .map(day -> DayText.of(header.at("last-updated"))
                        .filter(updated -> updated.firstDay().isAfter(day.lastDay()))
                        .map(updated -> "it had expired on " + day + ", and was updated on " + updated
                                + " without another day of expiry")
                        .orElse("by its own word it is not to be relied on after " + day));
    }

    private static Subject subject(DataNode data) {
        DataNode header = data.at("header");
        Optional<String> repository = data.at("repository", "url")
                .text()
                .or(() -> header.at("project-url").text());
        SubjectBuilder subject = new SubjectBuilder()
                .repository(repository.filter(DocumentAddress::isWeb))
                .commit(header.at("commit-hash").text())
                .version(header.at("project-release").scalar());
        return repository.isPresent()
                ? subject.build()
                : subject.product(data.at("project", "name").text()).build();
    }
}
