package io.github.sscop.source.scan;

import io.github.sscop.source.content.ContentRefusal;
import io.github.sscop.source.content.MarkupNode;
import io.github.sscop.source.content.SourceContent;
import io.github.sscop.source.reading.ReadingContext;
import io.github.sscop.source.reading.SourceImporter;
import io.github.sscop.source.reading.SourceReading;
import io.github.sscop.source.reading.SourceType;
import io.github.sscop.source.scan.DependencyCheckReport.Project;
import io.github.sscop.source.scan.DependencyCheckReport.SourceTime;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The importer of reports of OWASP dependency-check in XML, whose version is in the namespace. */
public final class DependencyCheckXmlImporter implements SourceImporter {

    private static final SourceType TYPE = new SourceType(
            "dependency-check-xml",
            "report of OWASP dependency-check in XML",
            DependencyCheckImporter.CANNOT_SHOW,
            DependencyCheckImporter.ADVICE);

    private static final Pattern NAMESPACE = Pattern.compile("/dependency-check\\.(\\d{1,4})\\.(\\d{1,4})\\.xsd$");
    private static final int LAST_MAJOR = 4;
    private static final int LAST_MINOR = 1;

    @Override
    public SourceType type() {
        return TYPE;
    }

    @Override
    public boolean recognises(SourceContent content) {
        return content.markup()
                .filter(root -> root.name().equals("analysis")
                        && NAMESPACE.matcher(root.namespace()).find())
                .isPresent();
    }

    @Override
    public SourceReading read(SourceContent content, ReadingContext context) {
        MarkupNode root = content.markup().orElseThrow();
        requireVersion(root.namespace());
        List<MarkupNode> dependencies = root.path("dependencies", "dependency").toList();
        return new DependencyCheckReport(
                        project(root),
                        root.text("projectInfo", "reportDate"),
                        root.path("scanInfo", "dataSource")
                                .map(each -> new SourceTime(each.text("name").orElse(""), each.text("timestamp")))
                                .toList(),
                        dependencies.size(),
                        count(dependencies, "vulnerability"),
                        count(dependencies, "suppressedVulnerability"),
                        root.path("scanInfo", "analysisExceptions")
                                .anyMatch(each -> !each.children().isEmpty()))
                .reading("");
    }

    private static void requireVersion(String namespace) {
        Matcher form = NAMESPACE.matcher(namespace);
        int major = form.find() ? Integer.parseInt(form.group(1)) : 0;
        int minor = major == 0 ? 0 : Integer.parseInt(form.group(2));
        if (major < 1 || major > LAST_MAJOR || (major == LAST_MAJOR && minor > LAST_MINOR)) {
            throw ContentRefusal.unknownVersion(
                    "report of dependency-check", major + "." + minor, "1.0 to " + LAST_MAJOR + "." + LAST_MINOR);
        }
    }

    private static Project project(MarkupNode root) {
        return new Project(
                root.text("projectInfo", "name"),
                root.text("projectInfo", "groupID"),
                root.text("projectInfo", "artifactID"),
                root.text("projectInfo", "version").or(() -> root.text("projectInfo", "applicationVersion")));
    }

    private static long count(List<MarkupNode> dependencies, String name) {
        return dependencies.stream()
                .flatMap(each -> each.path("vulnerabilities", name))
                .count();
    }
}
