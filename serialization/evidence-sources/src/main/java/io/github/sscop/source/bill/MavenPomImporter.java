package io.github.sscop.source.bill;

import io.github.sscop.source.content.ContentRefusal;
import io.github.sscop.source.content.MarkupNode;
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

/**
 * The importer of the project files of Maven.
 *
 * <p>One lists what it declares itself and not what that brings along, so that it can only show that something is missing in a bill.
 */
public final class MavenPomImporter implements SourceImporter {

    private static final SourceType TYPE = new SourceType(
            "maven-pom",
            "project file of Maven",
            "what the declared dependencies bring along, so that it never shows that a bill lists all",
            "collect the output of mvn dependency:tree together with a bill of materials of the same version");

    private static final String NAMESPACE = "http://maven.apache.org/POM/";
    private static final String KNOWN = "4.0.0";

    /** Scopes that say that a dependency is delivered; others are not, or need not be. */
    private static final Set<String> DELIVERED = Set.of("compile", "runtime");

    /** Versions that are chosen when the project is built. */
    private static final Set<String> UNSETTLED = Set.of("LATEST", "RELEASE");

    @Override
    public SourceType type() {
        return TYPE;
    }

    @Override
    public boolean recognises(SourceContent content) {
        return content.markup()
                .filter(root -> root.name().equals("project"))
                .filter(root -> root.namespace().startsWith(NAMESPACE)
                        || (root.namespace().isEmpty()
                                && !root.all("modelVersion").isEmpty()))
                .isPresent();
    }

    @Override
    public SourceReading read(SourceContent content, ReadingContext context) {
        MarkupNode project = content.markup().orElseThrow();
        String model = project.text("modelVersion").orElse("not given");
        if (!model.equals(KNOWN) || !Set.of("", NAMESPACE + KNOWN).contains(project.namespace())) {
            throw ContentRefusal.unknownVersion("project file of Maven", model + " " + project.namespace(), KNOWN);
        }
        PomProperties properties = PomProperties.of(project);
        Optional<String> group = properties.groupId();
        Optional<String> artifact = properties.artifactId();
        Optional<String> version = properties.version();
        if (group.isEmpty() || artifact.isEmpty() || version.isEmpty()) {
            return SourceReading.nothing(
                    "group, name or version of the project are given elsewhere, so that it cannot be compared with a bill");
        }
        return SourceReading.of(new ComponentList(
                        new SubjectBuilder()
                                .purl(Optional.of(
                                        "pkg:maven/" + group.get() + "/" + artifact.get() + "@" + version.get()))
                                .build(),
                        "the project file of Maven",
                        components(project, properties),
                        false))
                .remark(ComponentList.REMARK + ", and only if that lacks something which it declares");
    }

    private static List<Component> components(MarkupNode project, PomProperties properties) {
        List<MarkupNode> managed = project.path("dependencyManagement", "dependencies", "dependency")
                .toList();
        return project.path("dependencies", "dependency")
                .flatMap(each -> component(each, managed, properties))
                .toList();
    }

    /** Only where scope and version are in the file itself is it sure that the dependency is delivered, and in which version. */
    private static Stream<Component> component(
            MarkupNode dependency, List<MarkupNode> managed, PomProperties properties) {
        Optional<String> group = properties.resolved(dependency.text("groupId"));
        Optional<String> artifact = properties.resolved(dependency.text("artifactId"));
        Optional<MarkupNode> own = managed.stream()
                .filter(each -> properties.resolved(each.text("groupId")).equals(group))
                .filter(each -> properties.resolved(each.text("artifactId")).equals(artifact))
                .findFirst();
        Optional<String> version = properties
                .resolved(dependency.text("version").or(() -> own.flatMap(each -> each.text("version"))))
                .filter(each -> "[(".indexOf(each.charAt(0)) < 0 && !UNSETTLED.contains(each));
        String scope = dependency
                .text("scope")
                .or(() -> own.flatMap(each -> each.text("scope")))
                .orElse("compile");
        boolean optional = dependency
                .text("optional")
                .filter(each -> !each.equals("false"))
                .isPresent();
        return group.isEmpty() || artifact.isEmpty() || version.isEmpty() || optional || !DELIVERED.contains(scope)
                ? Stream.empty()
                : Stream.of(Component.ofPackage("maven", group.get() + "/" + artifact.get(), version));
    }
}
