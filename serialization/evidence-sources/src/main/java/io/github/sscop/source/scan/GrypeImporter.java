package io.github.sscop.source.scan;

import io.github.sscop.code.PartialDate;
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
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The importer of the output of grype in JSON, with both forms of its database: up to schema 5, and from schema 6 on. */
public final class GrypeImporter implements SourceImporter {

    private static final SourceType TYPE = new SourceType(
            "grype",
            "output of grype in JSON",
            "that what was scanned is all of the product, or that anybody acts on what was found",
            "scan an artefact or image that the product lists, with a current version of grype, which writes the time of the scan"
                    + " and of its database");

    private static final Set<String> UNKNOWN = Set.of("unknown", "");

    @Override
    public SourceType type() {
        return TYPE;
    }

    @Override
    public boolean recognises(SourceContent content) {
        DataNode data = content.data();
        return data.at("matches").isPresent() && data.at("descriptor", "name").isText("grype");
    }

    @Override
    public SourceReading read(SourceContent content, ReadingContext context) {
        DataNode data = content.data();
        if (!data.at("matches").isList()) {
            throw ContentRefusal.missing("/matches", "the matches are no list; expected one, which may be empty");
        }
        if (!hasRun(data)) {
            return SourceReading.nothing(
                    "the output does not show that anything was scanned: the type of its source, or the"
                            + " version of the tool, is missing");
        }
        Optional<PartialDate> scannedOn = DayText.of(data.at("descriptor", "timestamp"));
        GrypeDatabase database = GrypeDatabase.of(data.at("descriptor", "db"));
        ScanDraft.requireOrder(database.newest(), scannedOn, "/descriptor/db");
        SourceReading reading = SourceReading.of(new ScanDraft("grype", subject(data.at("source"), context))
                .scannedOn(scannedOn)
                .databaseOf(database.asOf())
                .sources(database.sources())
                .findings(
                        data.at("matches").elements().size(),
                        data.at("ignoredMatches").elements().size())
                .record());
        return database.remark().map(reading::remark).orElse(reading);
    }

    private static boolean hasRun(DataNode data) {
        String type = data.at("source", "type").text().orElse("");
        String version = data.at("descriptor", "version").text().orElse("");
        return !UNKNOWN.contains(type) && !version.isEmpty() && !version.startsWith("[not");
    }

    /** A directory or file is only known by its path. */
    private static Subject subject(DataNode source, ReadingContext context) {
        DataNode target = source.at("target");
        return source.at("type").isText("image")
                ? ImageSubject.of(
                        target.at("repoDigests"),
                        Stream.of("manifestDigest", "imageID").map(target::at),
                        context)
                : SubjectBuilder.nothing();
    }
}
