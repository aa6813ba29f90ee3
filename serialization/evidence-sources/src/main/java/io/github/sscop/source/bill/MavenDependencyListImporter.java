package io.github.sscop.source.bill;

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
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The importer of the dependencies that Maven resolved, as its plug-in prints them: as a tree or a list, or as a tree in JSON. */
public final class MavenDependencyListImporter implements SourceImporter {

    static final String NAME = "the dependencies that Maven resolved";

    private static final SourceType TYPE = new SourceType(
            "maven-dependency-list",
            "dependencies that Maven resolved",
            "whether dependencies were left out when it was made, what else is in the product, or that what it names is what was"
                    + " shipped",
            "collect the output of mvn dependency:tree, which names its project, together with a bill of materials of the same"
                    + " version");

    /** All fields that a dependency has; below one that is not known, there may be others. */
    private static final Set<String> FIELDS =
            Set.of("groupId", "artifactId", "version", "type", "scope", "classifier", "optional", "children");

    @Override
    public SourceType type() {
        return TYPE;
    }

    @Override
    public boolean recognises(SourceContent content) {
        DataNode data = content.data();
        boolean json = Stream.of("groupId", "artifactId", "type", "scope")
                .allMatch(name -> data.at(name).isPresent());
        return (json && data.at("children").isPresent()) || DependencyText.isIn(content);
    }

    @Override
    public SourceReading read(SourceContent content, ReadingContext context) {
        List<ComponentList> lists = content.data().at("groupId").isPresent()
                ? List.of(tree(content.data()))
                : DependencyText.lists(content.text().orElseThrow());
        SourceReading reading = new SourceReading(List.<ReadingPart>copyOf(lists), List.of());
        return lists.stream().anyMatch(each -> each.subject().equals(SubjectBuilder.nothing()))
                ? reading.remark(
                        "it does not say of which project and version it is, so that no bill can be compared with it;"
                                + " collect the output of mvn dependency:tree")
                : reading.remark(ComponentList.REMARK);
    }

    private static ComponentList tree(DataNode root) {
        List<Component> components = new ArrayList<>();
        addChildren(root, components);
        return new ComponentList(
                project(
                        root.at("groupId").text(),
                        root.at("artifactId").text(),
                        root.at("version").text()),
                NAME,
                components,
                true);
    }

    /** Returns the project, if all of its coordinates are known. */
    static Subject project(Optional<String> group, Optional<String> artifact, Optional<String> version) {
        return new SubjectBuilder()
                .purl(group.flatMap(one ->
                        artifact.flatMap(two -> version.map(three -> "pkg:maven/" + one + "/" + two + "@" + three))))
                .build();
    }

    private static void addChildren(DataNode parent, List<Component> components) {
        for (String field : parent.fields().keySet()) {
            if (!FIELDS.contains(field)) {
                throw ContentRefusal.unknownVersion(
                        "tree of dependencies", "one with the field " + field, "none but known fields");
            }
        }
        if (parent.at("children").isPresent() && !parent.at("children").isList()) {
            throw ContentRefusal.missing(
                    "", "the children of a dependency are no list; expected one, which may be empty");
        }
        for (DataNode each : parent.at("children").elements()) {
            String scope = each.at("scope").text().orElse("");
            if (!scope.equals("test")) {
                boolean optional = each.at("optional").isText("true")
                        || each.at("optional").flag().orElse(false);
                String group = each.at("groupId").text().orElse("");
                String artifact = each.at("artifactId").text().orElse("");
                components.add(component(group, artifact, each.at("version").text(), scope, optional));
            }
            addChildren(each, components);
        }
    }

    /** What the environment provides, or only some users need, need not be in what is delivered. */
    static Component component(
            String group, String artifact, Optional<String> version, String scope, boolean optional) {
        return Component.ofPackage("maven", group + "/" + artifact, version)
                .certainIf(!optional && !scope.equals("provided"));
    }
}
