package io.github.sscop.source.scan;

import io.github.sscop.source.content.DataNode;
import io.github.sscop.source.content.SourceContent;
import io.github.sscop.source.reading.ReadingContext;
import io.github.sscop.source.reading.SourceImporter;
import io.github.sscop.source.reading.SourceReading;
import io.github.sscop.source.reading.SourceType;
import io.github.sscop.source.reading.SubjectBuilder;
import java.util.List;
import java.util.Set;

/** The importer of the output of osv-scanner in JSON, which holds neither a time nor what was scanned. */
public final class OsvScannerImporter implements SourceImporter {

    private static final SourceType TYPE = new SourceType(
            "osv-scanner",
            "output of osv-scanner in JSON",
            "when the scan was made, of which product, and with which advisories",
            "add the facts scannedOn, databaseUpdatedOn and sources by hand, from the log of the run: the output does not hold"
                    + " them");

    private static final Set<String> FIELDS = Set.of(
            "results", "experimental_config", "experimental_generic_findings", "image_metadata", "license_summary");

    @Override
    public SourceType type() {
        return TYPE;
    }

    @Override
    public boolean recognises(SourceContent content) {
        DataNode data = content.data();
        DataNode results = data.at("results");
        return results.isList()
                && (results.elements().isEmpty()
                        ? FIELDS.containsAll(data.fields().keySet())
                        : results.elements().stream().allMatch(OsvScannerImporter::isResult));
    }

    private static boolean isResult(DataNode result) {
        return result.at("source", "path").isPresent()
                && result.at("source", "type").isPresent()
                && result.at("packages").isPresent();
    }

    @Override
    public SourceReading read(SourceContent content, ReadingContext context) {
        List<DataNode> packages = content.data().at("results").elements().stream()
                .flatMap(each -> each.at("packages").elements().stream())
                .toList();
        if (packages.isEmpty()) {
            return SourceReading.nothing(
                    "the output lists no package: osv-scanner writes that both when it found nothing and"
                            + " when it scanned nothing");
        }
        return SourceReading.of(new ScanDraft("osv-scanner", SubjectBuilder.nothing())
                .findings(
                        packages.stream()
                                .mapToLong(OsvScannerImporter::findings)
                                .sum(),
                        0)
                .record());
    }

    /** The groups count flaws; the vulnerabilities count each name of a flaw. */
    private static long findings(DataNode found) {
        DataNode groups = found.at("groups");
        return groups.isList()
                ? groups.elements().size()
                : found.at("vulnerabilities").elements().size();
    }
}
