package io.github.sscop.source.scan;

import io.github.sscop.evidence.subject.Subject;
import io.github.sscop.source.content.ContentRefusal;
import io.github.sscop.source.content.DataNode;
import io.github.sscop.source.content.SourceContent;
import io.github.sscop.source.reading.ReadingContext;
import io.github.sscop.source.reading.ReadingPart;
import io.github.sscop.source.reading.SourceImporter;
import io.github.sscop.source.reading.SourceReading;
import io.github.sscop.source.reading.SourceType;
import io.github.sscop.source.reading.SubjectBuilder;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The importer of the output of snyk test in JSON, of one project or of several in a list. */
public final class SnykImporter implements SourceImporter {

    private static final SourceType TYPE = new SourceType(
            "snyk",
            "output of snyk test in JSON",
            "when the test was made, or with which advisories",
            "add the facts scannedOn, databaseUpdatedOn and sources by hand, from the log of the run: the output does not hold"
                    + " them");

    private static final Set<String> OF_NPM = Set.of("npm", "yarn", "pnpm");

    @Override
    public SourceType type() {
        return TYPE;
    }

    @Override
    public boolean recognises(SourceContent content) {
        List<DataNode> projects = projects(content);
        return !projects.isEmpty() && projects.stream().allMatch(each -> isTest(each) || isError(each));
    }

    private static List<DataNode> projects(SourceContent content) {
        return content.data().isList() ? content.data().elements() : content.values();
    }

    private static boolean isTest(DataNode project) {
        return project.at("ok").flag().isPresent()
                && project.at("dependencyCount").isPresent()
                && project.at("vulnerabilities").isPresent();
    }

    private static boolean isError(DataNode project) {
        return project.at("ok").flag().equals(Optional.of(false))
                && project.at("error").isGiven()
                && project.at("path").isPresent();
    }

    @Override
    public SourceReading read(SourceContent content, ReadingContext context) {
        List<DataNode> projects = projects(content);
        if (projects.stream()
                .anyMatch(each -> isTest(each) && !each.at("vulnerabilities").isList())) {
            throw ContentRefusal.missing(
                    "/vulnerabilities", "the findings are no list; expected one, which may be empty");
        }
        List<DataNode> tested = projects.stream().filter(SnykImporter::hasRun).toList();
        SourceReading reading = new SourceReading(
                tested.stream()
                        .<ReadingPart>map(each -> new ScanDraft("snyk", subject(each))
                                .in(each.at("projectName").text().orElse(""))
                                .findings(findings(each.at("vulnerabilities")), findings(each.at("filtered", "ignore")))
                                .record())
                        .toList(),
                List.of());
        String untested = tested.isEmpty()
                ? "the output does not show that any dependency was tested"
                : "the output does not show of " + (projects.size() - tested.size()) + " of " + projects.size()
                        + " projects that any dependency was tested";
        return tested.size() == projects.size() ? reading : reading.remark(untested);
    }

    private static boolean hasRun(DataNode project) {
        return !project.at("error").isGiven()
                && project.at("dependencyCount")
                        .whole()
                        .filter(count -> count > 0)
                        .isPresent();
    }

    /** A flaw stands there once for each path to it, and licences stand beside the flaws. */
    private static long findings(DataNode found) {
        return found.elements().stream()
                .filter(each -> !each.at("type").isText("license"))
                .flatMap(each -> each.at("id").text().stream())
                .distinct()
                .count();
    }

    /** The name of a project is that of its package, where it has a manifest of Maven or npm. */
    private static Subject subject(DataNode project) {
        String manager = project.at("packageManager").text().orElse("");
        Optional<String> name = project.at("projectName").text();
        SubjectBuilder subject = new SubjectBuilder();
        if (manager.equals("maven")) {
            subject.purl(name.filter(each -> each.indexOf(':') > 0 && each.indexOf(':') == each.lastIndexOf(':'))
                    .map(each -> "pkg:maven/" + each.replace(':', '/')));
        } else if (OF_NPM.contains(manager)) {
            subject.purl(name.map(each -> "pkg:npm/" + each.replace("@", "%40")));
        }
        return subject.build();
    }
}
