package io.github.sscop.source.scan;

import io.github.sscop.source.content.ContentRefusal;
import io.github.sscop.source.content.DataNode;
import io.github.sscop.source.content.SourceContent;
import io.github.sscop.source.reading.ReadingContext;
import io.github.sscop.source.reading.SourceImporter;
import io.github.sscop.source.reading.SourceReading;
import io.github.sscop.source.reading.SourceType;
import io.github.sscop.source.scan.DependencyCheckReport.Project;
import io.github.sscop.source.scan.DependencyCheckReport.SourceTime;
import java.util.List;

/** The importer of reports of OWASP dependency-check in JSON. */
public final class DependencyCheckImporter implements SourceImporter {

    static final String CANNOT_SHOW =
            "that what was scanned is all of the product, nor the age of sources other than the NVD";
    static final String ADVICE =
            "scan the project by its coordinates in Maven, so that its group, name and version are in the report, with a current"
                    + " version of dependency-check, which writes as of when its advisories are";

    private static final SourceType TYPE =
            new SourceType("dependency-check", "report of OWASP dependency-check in JSON", CANNOT_SHOW, ADVICE);

    @Override
    public SourceType type() {
        return TYPE;
    }

    @Override
    public boolean recognises(SourceContent content) {
        DataNode data = content.data();
        return data.at("reportSchema").isPresent()
                && data.at("projectInfo").isPresent()
                && (data.at("scanInfo").isPresent() || data.at("dependencies").isPresent());
    }

    @Override
    public SourceReading read(SourceContent content, ReadingContext context) {
        DataNode data = content.data();
        String version = data.at("reportSchema").scalar().orElse("none");
        if (!version.equals("1.1")) {
            throw ContentRefusal.unknownVersion("report of dependency-check", version, "1.1");
        }
        DataNode dependencies = data.at("dependencies");
        if (dependencies.isGiven() && !dependencies.isList()) {
            throw ContentRefusal.missing(
                    "/dependencies", "the dependencies are no list; expected one, which may be empty");
        }
        DataNode exceptions = data.at("scanInfo", "analysisExceptions");
        return new DependencyCheckReport(
                        project(data.at("projectInfo")),
                        data.at("projectInfo", "reportDate").text(),
                        sources(data.at("scanInfo", "dataSource")),
                        dependencies.elements().size(),
                        count(dependencies, "vulnerabilities"),
                        count(dependencies, "suppressedVulnerabilities"),
                        exceptions.isGiven()
                                && !(exceptions.isList()
                                        && exceptions.elements().isEmpty()))
                .reading("/scanInfo/dataSource");
    }

    private static Project project(DataNode project) {
        return new Project(
                project.at("name").text(),
                project.at("groupID").text(),
                project.at("artifactID").text(),
                project.at("version").text());
    }

    private static List<SourceTime> sources(DataNode sources) {
        return sources.elements().stream()
                .map(each -> new SourceTime(
                        each.at("name").text().orElse(""), each.at("timestamp").scalar()))
                .toList();
    }

    private static long count(DataNode dependencies, String name) {
        return dependencies.elements().stream()
                .map(each -> each.at(name).elements())
                .mapToLong(List::size)
                .sum();
    }
}
