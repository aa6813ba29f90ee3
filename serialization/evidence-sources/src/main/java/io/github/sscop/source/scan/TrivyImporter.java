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
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The importer of the output of trivy in JSON: schema 2, and the bare list of results that came before it. */
public final class TrivyImporter implements SourceImporter {

    private static final SourceType TYPE = new SourceType(
            "trivy",
            "output of trivy in JSON",
            "how old the database of advisories was, nor which findings were left out by settings",
            "add the facts databaseUpdatedOn and sources by hand, from what trivy reports about its database on the day of the scan: the"
                    + " output does not hold them");

    private static final long SCHEMA = 2;

    /** Other classes are of settings, secrets and licences, which are not compared with advisories. */
    private static final Set<String> CLASSES = Set.of("os-pkgs", "lang-pkgs");

    @Override
    public SourceType type() {
        return TYPE;
    }

    @Override
    public boolean recognises(SourceContent content) {
        DataNode data = content.data();
        return isReport(data) || isOldList(data);
    }

    private static boolean isReport(DataNode data) {
        return data.at("SchemaVersion").isPresent()
                && (data.at("ArtifactName").isPresent()
                        || data.at("ArtifactType").isPresent());
    }

    private static boolean isOldList(DataNode data) {
        List<DataNode> elements = data.elements();
        return !elements.isEmpty()
                && elements.stream().allMatch(each -> each.at("Target").text().isPresent())
                && elements.stream().anyMatch(each -> each.at("Vulnerabilities").isPresent());
    }

    @Override
    public SourceReading read(SourceContent content, ReadingContext context) {
        DataNode data = content.data();
        boolean old = data.isList();
        DataNode version = data.at("SchemaVersion");
        if (!old && !version.whole().equals(Optional.of(SCHEMA))) {
            throw ContentRefusal.unknownVersion(
                    "output of trivy", version.scalar().orElse("none"), "2, or a list without version");
        }
        DataNode results = old ? data : data.at("Results");
        if (results.isGiven() && !results.isList()) {
            throw ContentRefusal.missing("/Results", "the results are no list; expected one, which may be empty");
        }
        List<DataNode> scanned =
                results.elements().stream().filter(TrivyImporter::isCompared).toList();
        if (scanned.isEmpty()) {
            return SourceReading.nothing(
                    "the output does not show that anything was compared with advisories: it has no"
                            + " result for the packages of a system or of a language");
        }
        List<DataNode> findings = scanned.stream()
                .flatMap(each -> each.at("Vulnerabilities").elements().stream())
                .toList();
        return SourceReading.of(new ScanDraft("trivy", subject(data, context))
                .scannedOn(DayText.of(data.at("CreatedAt")))
                .sources(sources(findings))
                .findings(findings.size(), suppressed(scanned))
                .record());
    }

    private static boolean isCompared(DataNode result) {
        return result.at("Class")
                .text()
                .map(CLASSES::contains)
                .orElseGet(() -> result.at("Vulnerabilities").isList());
    }

    /** Only a finding shows that a source was asked. */
    private static List<String> sources(List<DataNode> findings) {
        return findings.stream()
                .map(each -> each.at("DataSource"))
                .flatMap(each -> each.at("Name").text().or(() -> each.at("ID").text()).stream())
                .toList();
    }

    private static long suppressed(List<DataNode> results) {
        return results.stream()
                .flatMap(each -> each.at("ExperimentalModifiedFindings").elements().stream())
                .filter(each -> each.at("Type").isText("vulnerability"))
                .count();
    }

    private static Subject subject(DataNode data, ReadingContext context) {
        DataNode metadata = data.at("Metadata");
        if (data.at("ArtifactType").isText("container_image")) {
            return ImageSubject.of(metadata.at("RepoDigests"), Stream.of(metadata.at("ImageID")), context);
        }
        return new SubjectBuilder()
                .repository(metadata.at("RepoURL").text().map(TrivyImporter::withoutUser))
                .commit(metadata.at("Commit").text())
                .build();
    }

    /** Returns an address without the name, or the password, of a user. */
    private static String withoutUser(String address) {
        int authority = address.indexOf("://") + "://".length();
        int path = authority < "://".length() ? -1 : address.indexOf('/', authority);
        int user = path < 0 ? -1 : address.lastIndexOf('@', path);
        return user < authority ? address : address.substring(0, authority) + address.substring(user + 1);
    }
}
