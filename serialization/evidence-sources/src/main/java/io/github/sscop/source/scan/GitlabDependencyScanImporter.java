package io.github.sscop.source.scan;

import io.github.sscop.code.PartialDate;
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
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The importer of reports of dependency scanning in the format of GitLab. */
public final class GitlabDependencyScanImporter implements SourceImporter {

    private static final SourceType TYPE = new SourceType(
            "gitlab-dependency-scan",
            "report of dependency scanning in the format of GitLab",
            "of which project it is, or how old the advisories were",
            "add the facts databaseUpdatedOn and sources by hand, from the log of the job: the report does not hold them");

    private static final Pattern VERSION = Pattern.compile("(\\d{1,4})\\.\\d{1,4}(?:\\..{0,20})?");
    private static final int LAST_MAJOR = 15;

    @Override
    public SourceType type() {
        return TYPE;
    }

    @Override
    public boolean recognises(SourceContent content) {
        DataNode data = content.data();
        return data.at("version").isPresent()
                && data.at("vulnerabilities").isPresent()
                && data.at("scan", "type").isText("dependency_scanning");
    }

    @Override
    public SourceReading read(SourceContent content, ReadingContext context) {
        DataNode data = content.data();
        requireVersion(data.at("version").scalar().orElse("none"));
        DataNode findings = data.at("vulnerabilities");
        if (!findings.isList()) {
            throw ContentRefusal.missing(
                    "/vulnerabilities", "the findings are no list; expected one, which may be empty");
        }
        DataNode scan = data.at("scan");
        if (!scan.at("status").isText("success")) {
            return SourceReading.nothing("the report does not show that the scan succeeded: its status is "
                    + scan.at("status").scalar().orElse("not given"));
        }
        Optional<PartialDate> start = DayText.of(scan.at("start_time"));
        Optional<PartialDate> end = DayText.of(scan.at("end_time"));
        if (start.isPresent()
                && end.isPresent()
                && start.get().firstDay().isAfter(end.get().lastDay())) {
            throw ContentRefusal.contradictory(
                    "/scan/end_time",
                    "the scan ended on " + end.get() + ", and began on " + start.get()
                            + "; expected an end that is not before the beginning");
        }
        if (findings.elements().isEmpty() && !listsDependencies(data)) {
            return SourceReading.nothing(
                    "the report lists neither a dependency nor a finding: it does not show that anything was scanned");
        }
        return SourceReading.of(new ScanDraft(scanner(scan), SubjectBuilder.nothing())
                .scannedOn(start.or(() -> end))
                .findings(findings.elements().size(), 0)
                .record());
    }

    private static void requireVersion(String version) {
        Matcher form = VERSION.matcher(version);
        if (!form.matches() || Integer.parseInt(form.group(1)) > LAST_MAJOR) {
            throw ContentRefusal.unknownVersion("report of dependency scanning", version, "15 or older");
        }
    }

    private static boolean listsDependencies(DataNode data) {
        return data.at("dependency_files").elements().stream()
                .anyMatch(each -> !each.at("dependencies").elements().isEmpty());
    }

    private static String scanner(DataNode scan) {
        return scan.at("scanner", "id").isText("gemnasium") ? "gemnasium" : "a scanner of GitLab";
    }
}
