package io.github.sscop.source.scan;

import io.github.sscop.evidence.subject.Subject;
import io.github.sscop.source.content.ContentRefusal;
import io.github.sscop.source.content.DataNode;
import io.github.sscop.source.content.DayText;
import io.github.sscop.source.content.SourceContent;
import io.github.sscop.source.reading.ReadingContext;
import io.github.sscop.source.reading.SourceImporter;
import io.github.sscop.source.reading.SourceReading;
import io.github.sscop.source.reading.SourceType;
import io.github.sscop.source.reading.SubjectBuilder;
import java.util.List;

/** The importer of findings that Dependency-Track exports. */
public final class DependencyTrackImporter implements SourceImporter {

    private static final SourceType TYPE = new SourceType(
            "dependency-track",
            "findings exported by Dependency-Track",
            "when the components were last compared with advisories, or how old these were; its time is that of the export",
            "add the facts scannedOn and databaseUpdatedOn by hand, from the times of the last analysis and of the mirrored"
                    + " sources that Dependency-Track shows: the export does not hold them");

    @Override
    public SourceType type() {
        return TYPE;
    }

    @Override
    public boolean recognises(SourceContent content) {
        DataNode data = content.data();
        return data.at("meta", "application").isText("Dependency-Track")
                && data.at("project").isPresent();
    }

    @Override
    public SourceReading read(SourceContent content, ReadingContext context) {
        DataNode data = content.data();
        String version = data.at("version").scalar().orElse("none");
        if (!version.startsWith("1.")) {
            throw ContentRefusal.unknownVersion("export of findings", version, "1");
        }
        DataNode findings = data.at("findings");
        if (findings.isGiven() && !findings.isList()) {
            throw ContentRefusal.missing("/findings", "the findings are no list; expected one, which may be empty");
        }
        List<DataNode> all = findings.elements();
        if (all.isEmpty()) {
            return SourceReading.nothing(
                    "the export has no findings: it does not show that the project has components that were analysed");
        }
        long suppressed =
                all.stream().filter(DependencyTrackImporter::isSuppressed).count();
        return SourceReading.of(new ScanDraft("Dependency-Track", subject(data.at("project")))
                .exportedOn(DayText.of(data.at("meta", "timestamp")))
                .sources(all.stream()
                        .flatMap(each -> each.at("vulnerability", "source").text().stream())
                        .toList())
                .findings(all.size() - suppressed, suppressed)
                .record());
    }

    private static boolean isSuppressed(DataNode finding) {
        return finding.at("analysis", "isSuppressed").flag().orElse(false);
    }

    private static Subject subject(DataNode project) {
        return new SubjectBuilder()
                .product(project.at("name").text())
                .version(project.at("version").text())
                .purl(project.at("purl").text())
                .build();
    }
}
