package io.github.sscop.source.scan;

import io.github.sscop.source.content.ContentRefusal;
import io.github.sscop.source.content.DataNode;
import io.github.sscop.source.content.SourceContent;
import io.github.sscop.source.reading.ReadingContext;
import io.github.sscop.source.reading.SourceImporter;
import io.github.sscop.source.reading.SourceReading;
import io.github.sscop.source.reading.SourceType;
import io.github.sscop.source.reading.SubjectBuilder;
import java.util.Optional;

/**
 * The importer of the output of npm audit in JSON: version 2, the version before it, and errors.
 *
 * <p>A report without findings shows nothing: offline, npm writes one without having asked for any advisory.
 */
public final class NpmAuditImporter implements SourceImporter {

    private static final SourceType TYPE = new SourceType(
            "npm-audit",
            "output of npm audit in JSON",
            "when the audit was made, of which product, and, where it found nothing, that any advisory was asked for",
            "add the facts scannedOn, databaseUpdatedOn and sources by hand, from the log of the run: the output does not hold"
                    + " them");

    private static final long VERSION = 2;
    private static final String NOT_ASKED =
            "the report names no advisory, and nothing in it shows that any was asked for: offline, npm writes the"
                    + " same";

    @Override
    public SourceType type() {
        return TYPE;
    }

    @Override
    public boolean recognises(SourceContent content) {
        DataNode data = content.data();
        return data.at("auditReportVersion").isPresent() || isFirstVersion(data) || isError(data);
    }

    private static boolean isFirstVersion(DataNode data) {
        return data.at("advisories").isPresent()
                && data.at("metadata", "vulnerabilities").isPresent()
                && (data.at("actions").isPresent() || data.at("muted").isPresent());
    }

    private static boolean isError(DataNode data) {
        DataNode error = data.at("error");
        return error.at("summary").isPresent()
                && error.at("detail").isPresent()
                && (error.at("code").isPresent() || data.at("message").isPresent());
    }

    @Override
    public SourceReading read(SourceContent content, ReadingContext context) {
        DataNode data = content.data();
        if (data.at("error").isGiven()) {
            return SourceReading.nothing("npm reports an error instead of, or beside, a result: the audit did not run");
        }
        DataNode version = data.at("auditReportVersion");
        if (!version.isPresent()) {
            return ofFirstVersion(data);
        }
        if (!version.whole().equals(Optional.of(VERSION))) {
            throw ContentRefusal.unknownVersion(
                    "report of npm audit", version.scalar().orElse("none"), "2, or a report without version");
        }
        DataNode packages = data.at("vulnerabilities");
        requireObject(packages, "/vulnerabilities");
        Optional<Long> total = data.at("metadata", "vulnerabilities", "total").whole();
        if (total.filter(each -> each != packages.fields().size()).isPresent()) {
            throw ContentRefusal.contradictory(
                    "/metadata/vulnerabilities/total",
                    "the total is " + total.get() + ", and the report has "
                            + packages.fields().size() + " vulnerable packages; expected the same number");
        }
        return record(
                packages.fields().values().stream()
                        .flatMap(each -> each.at("via").elements().stream())
                        .filter(DataNode::isObject)
                        .flatMap(via ->
                                via.at("source").scalar().or(() -> via.at("url").text()).stream())
                        .distinct()
                        .count(),
                0);
    }

    private static SourceReading ofFirstVersion(DataNode data) {
        DataNode advisories = data.at("advisories");
        requireObject(advisories, "/advisories");
        return record(advisories.fields().size(), data.at("muted").elements().size());
    }

    private static void requireObject(DataNode node, String pointer) {
        if (!node.isObject()) {
            throw ContentRefusal.missing(pointer, "the findings are no object; expected one, which may be empty");
        }
    }

    private static SourceReading record(long findings, long muted) {
        return findings + muted == 0
                ? SourceReading.nothing(NOT_ASKED)
                : SourceReading.of(new ScanDraft("npm audit", SubjectBuilder.nothing())
                        .findings(findings, muted)
                        .record());
    }
}
