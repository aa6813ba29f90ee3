package io.github.sscop.source.bill;

import io.github.sscop.evidence.subject.Subject;
import io.github.sscop.source.content.ContentRefusal;
import io.github.sscop.source.content.DataNode;
import io.github.sscop.source.content.SourceContent;
import io.github.sscop.source.reading.ReadingContext;
import io.github.sscop.source.reading.SourceImporter;
import io.github.sscop.source.reading.SourceReading;
import io.github.sscop.source.reading.SourceType;
import io.github.sscop.source.reading.SubjectBuilder;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The importer of lock files of npm: of version 1, whose packages are nested, and of versions 2 and 3, where they go by folder. */
public final class NpmLockImporter implements SourceImporter {

    private static final SourceType TYPE = new SourceType(
            "npm-lock",
            "lock file of npm",
            "what is bundled with the product without npm, or that what it names is what was shipped",
            "collect it together with a bill of materials of the same version");

    private static final String FOLDER = "node_modules/";
    private static final String ALIAS = "npm:";
    private static final long NESTED = 1;
    private static final long LAST = 3;

    @Override
    public SourceType type() {
        return TYPE;
    }

    @Override
    public boolean recognises(SourceContent content) {
        DataNode data = content.data();
        return data.at("lockfileVersion").whole().isPresent()
                && !data.at("workspaces").isPresent()
                && !data.at("importers").isPresent();
    }

    @Override
    public SourceReading read(SourceContent content, ReadingContext context) {
        DataNode data = content.data();
        long version = data.at("lockfileVersion").whole().orElse(0L);
        if (version < NESTED || version > LAST) {
            throw ContentRefusal.unknownVersion("lock file of npm", Long.toString(version), "1, 2 or 3");
        }
        String field = version == NESTED ? "dependencies" : "packages";
        requireObject(data, field, version > NESTED);
        List<Component> components = new ArrayList<>();
        if (version == NESTED) {
            addNested(data, components);
        } else {
            requireAllRequired(data.at("packages").fields());
            addByFolder(data, components);
        }
        return SourceReading.of(new ComponentList(subject(data), "the lock file of npm", components, true))
                .remark(ComponentList.REMARK);
    }

    private static void requireObject(DataNode data, String field, boolean required) {
        if (data.at(field).isPresent() ? !data.at(field).isObject() : required) {
            throw ContentRefusal.missing(
                    "/" + field, "the packages are no object; expected one, by their names or folders");
        }
    }

    private static Subject subject(DataNode data) {
        DataNode root = data.at("packages", "");
        Optional<String> name = single("name", data, root);
        Optional<String> version = single("version", data, root);
        return new SubjectBuilder()
                .purl(name.map(
                        each -> "pkg:npm/" + each + version.map("@"::concat).orElse("")))
                .build();
    }

    private static Optional<String> single(String field, DataNode data, DataNode root) {
        Optional<String> above = data.at(field).text();
        Optional<String> below = root.at(field).text();
        if (above.isPresent() && below.isPresent() && !above.equals(below)) {
            throw ContentRefusal.contradictory(
                    "/packages//" + field,
                    "the " + field + " of the root is " + below.get() + ", and that of the file " + above.get()
                            + "; expected the same");
        }
        return above.or(() -> below);
    }

    private static void addNested(DataNode parent, List<Component> components) {
        requireObject(parent, "dependencies", false);
        parent.at("dependencies").fields().forEach((name, data) -> {
            Optional<String> version = data.at("version").text();
            String alias = version.filter(each -> each.startsWith(ALIAS)).orElse("");
            int at = alias.lastIndexOf('@');
            components.add(
                    at > ALIAS.length()
                            ? component(alias.substring(ALIAS.length(), at), Optional.of(alias.substring(at + 1)), data)
                            : component(name, version, data));
            addNested(data, components);
        });
    }

    /** The root and its workspaces are the product's own; a link leads to a folder that is listed by itself. */
    private static void addByFolder(DataNode data, List<Component> components) {
        Map<String, DataNode> packages = data.at("packages").fields();
        NpmWorkspaces workspaces = NpmWorkspaces.of(data.at("packages", ""));
        packages.forEach((folder, each) -> {
            boolean link = each.at("link").flag().orElse(false)
                    && each.at("resolved").text().filter(packages::containsKey).isPresent();
            if (!folder.isEmpty() && !link && !workspaces.contains(folder)) {
                components.add(component(
                        each.at("name").text().orElse(nameOf(folder)),
                        each.at("version").text(),
                        each));
            }
        });
    }

    private static String nameOf(String folder) {
        int start = folder.lastIndexOf(FOLDER);
        return start < 0 ? folder : folder.substring(start + FOLDER.length());
    }

    /** What a package requires is in the file as well, unless something was taken out of it. */
    private static void requireAllRequired(Map<String, DataNode> packages) {
        Set<String> names =
                packages.keySet().stream().map(NpmLockImporter::nameOf).collect(Collectors.toSet());
        packages.forEach((folder, each) -> {
            Set<String> optional = each.at("optionalDependencies").fields().keySet();
            each.at("dependencies").fields().keySet().stream()
                    .filter(name -> !names.contains(name) && !optional.contains(name))
                    .findFirst()
                    .ifPresent(name -> {
                        throw ContentRefusal.contradictory(
                                "/packages",
                                "the package in \"" + folder + "\" requires " + name
                                        + ", which is not in the file; expected all packages");
                    });
        });
    }

    /** What only development needs, or only some platforms, need not be in what is delivered; bundlers put it there at times. */
    private static Component component(String name, Optional<String> version, DataNode data) {
        boolean doubtful = List.of("dev", "optional", "devOptional").stream()
                .anyMatch(each -> data.at(each).flag().orElse(false));
        return Component.ofPackage("npm", name, version).certainIf(!doubtful);
    }
}
