package io.github.sscop.source.scan;

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
import java.util.regex.Pattern;

/** The importer of the messages of govulncheck in JSON, one after the other or in a list. */
public final class GovulncheckImporter implements SourceImporter {

    private static final SourceType TYPE = new SourceType(
            "govulncheck",
            "output of govulncheck in JSON",
            "when the scan was made, or of which product",
            "add the fact scannedOn by hand, from the log of the run: the output holds the time of the database only");

    private static final Pattern PACKAGES = Pattern.compile("\\b[1-9]\\d{0,8} packages? across\\b");
    private static final String PUBLIC_DATABASE = "https://vuln.go.dev";

    @Override
    public SourceType type() {
        return TYPE;
    }

    @Override
    public boolean recognises(SourceContent content) {
        return messages(content).stream()
                .anyMatch(each -> each.at("config", "scanner_name").isText("govulncheck"));
    }

    private static List<DataNode> messages(SourceContent content) {
        return content.data().isList() ? content.data().elements() : content.values();
    }

    @Override
    public SourceReading read(SourceContent content, ReadingContext context) {
        List<DataNode> messages = messages(content);
        List<DataNode> configurations = messages.stream()
                .map(each -> each.at("config"))
                .filter(DataNode::isPresent)
                .toList();
        if (configurations.size() > 1) {
            throw ContentRefusal.contradictory(
                    "", "the output has " + configurations.size() + " configurations; expected that of one run");
        }
        DataNode configuration = configurations.get(0);
        String version = configuration.at("protocol_version").text().orElse("not given");
        if (!version.startsWith("v1.")) {
            throw ContentRefusal.unknownVersion("output of govulncheck", version, "v1");
        }
        if (messages.stream().anyMatch(each -> each.at("error").isGiven())) {
            return SourceReading.nothing("govulncheck reports an error: the scan did not run to its end");
        }
        if (messages.stream().noneMatch(GovulncheckImporter::showsAScan)) {
            return SourceReading.nothing("the output does not show that any package was scanned");
        }
        String database = configuration.at("db").text().orElse("");
        return SourceReading.of(new ScanDraft("govulncheck", SubjectBuilder.nothing())
                .databaseOf(DayText.of(configuration.at("db_last_modified")))
                .sources(database.equals(PUBLIC_DATABASE) ? List.of("Go vulnerability database") : List.of())
                .findings(findings(messages), 0)
                .record());
    }

    private static boolean showsAScan(DataNode message) {
        return message.at("finding").isObject()
                || !message.at("SBOM", "modules").elements().isEmpty()
                || message.at("progress", "message")
                        .text()
                        .filter(text -> PACKAGES.matcher(text).find())
                        .isPresent();
    }

    /** A flaw has a finding for each place from which it is reached. */
    private static long findings(List<DataNode> messages) {
        return messages.stream()
                .flatMap(each -> each.at("finding", "osv").text().stream())
                .distinct()
                .count();
    }
}
