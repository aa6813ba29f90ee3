package io.github.sscop.source.advisory;

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
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The importer of the vulnerabilities in a document of CycloneDX in JSON, as in a disclosure report or in VEX.
 *
 * <p>Only those of which an analysis is given: scanners list what they find in the same place. The bill itself is for another
 * importer.
 */
public final class CycloneDxVdrImporter implements SourceImporter {

    private static final SourceType TYPE = new SourceType(
            "cyclonedx-vdr",
            "vulnerabilities in CycloneDX in JSON",
            "that what it states is true, that it is published, or which vulnerabilities it leaves out",
            "");

    private static final Pattern VERSION = Pattern.compile("1\\.[4-7]");
    private static final Set<String> FIXED = Set.of("resolved", "resolved_with_pedigree");
    private static final Set<String> ARGUED = Set.of("not_affected", "false_positive");

    @Override
    public SourceType type() {
        return TYPE;
    }

    @Override
    public boolean recognises(SourceContent content) {
        DataNode data = content.data();
        return data.at("bomFormat").isText("CycloneDX")
                && !data.at("vulnerabilities").elements().isEmpty();
    }

    @Override
    public SourceReading read(SourceContent content, ReadingContext context) {
        DataNode data = content.data();
        String version = data.at("specVersion").scalar().orElse("not given");
        if (!VERSION.matcher(version).matches()) {
            throw ContentRefusal.unknownVersion("document of CycloneDX with vulnerabilities", version, "1.4 to 1.7");
        }
        List<DataNode> settled = data.at("vulnerabilities").elements().stream()
                .filter(CycloneDxVdrImporter::isSettled)
                .toList();
        if (settled.isEmpty()) {
            return SourceReading.nothing(
                    "no vulnerability has an analysis that settles whether it can be exploited, and why");
        }
        return SourceReading.of(
                VexDraft.of("", subject(data.at("metadata", "component")), settled.size(), day(data, settled)));
    }

    private static boolean isSettled(DataNode vulnerability) {
        DataNode analysis = vulnerability.at("analysis");
        String state = analysis.at("state").text().orElse("");
        boolean argued = analysis.at("justification").text().isPresent()
                || analysis.at("detail").text().isPresent();
        boolean answered = analysis.at("response").elements().stream()
                .anyMatch(each -> each.text().isPresent());
        return vulnerability.at("id").text().isPresent()
                && (FIXED.contains(state)
                        || (ARGUED.contains(state) && argued)
                        || (state.equals("exploitable") && answered));
    }

    /** The latest analysis, which is younger or older than the bill; where none is dated, the document. */
    private static Optional<PartialDate> day(DataNode data, List<DataNode> settled) {
        return settled.stream()
                .map(each -> each.at("analysis"))
                .flatMap(each -> Stream.of("lastUpdated", "firstIssued").map(each::at))
                .flatMap(each -> DayText.of(each).stream())
                .max(Comparator.comparing(PartialDate::firstDay))
                .or(() -> DayText.of(data.at("metadata", "timestamp")));
    }

    /** Tools write the folder in the place of the name, which then is the name of no product. */
    private static Subject subject(DataNode component) {
        Optional<String> purl = component.at("purl").text();
        return new SubjectBuilder()
                .purl(purl)
                .product(component.at("name").text().filter(each -> purl.isEmpty() && each.indexOf('/') < 0))
                .version(component.at("version").scalar())
                .build();
    }
}
