package io.github.sscop.source.bill;

import io.github.sscop.evidence.subject.Subject;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A line with the coordinates of an artefact, such as {@code +- org.acme:money:jar:1.2:compile}.
 *
 * @param text the line
 * @param isInTree whether it is below another
 * @param isRepeated whether the tree has it elsewhere, or another version of it
 * @param parts group, name, type, perhaps a classifier, version, and scope but for the project
 */
record DependencyLine(String text, boolean isInTree, boolean isRepeated, List<String> parts) {

    private static final int PROJECT_PARTS = 4;
    private static final int DEPENDENCY_PARTS = 5;
    private static final int CLASSIFIED_PARTS = 6;

    private static final Set<String> SCOPES = Set.of("compile", "runtime", "provided", "system", "test", "import");

    static boolean isBranch(String line) {
        String plain = line.stripLeading();
        return plain.startsWith("+- ") || plain.startsWith("\\- ") || plain.startsWith("|");
    }

    /** Returns what a line says, if it has coordinates. */
    static Optional<DependencyLine> of(String line) {
        int start = 0;
        while (start < line.length() && " |+\\-(".indexOf(line.charAt(start)) >= 0) {
            start++;
        }
        String coordinates = line.substring(start);
        int end = coordinates.indexOf(' ');
        String word = (end < 0 ? coordinates : coordinates.substring(0, end)).replace(")", "");
        List<String> parts = Arrays.asList(word.split(":", -1));
        boolean complete = parts.size() >= PROJECT_PARTS
                && parts.size() <= CLASSIFIED_PARTS
                && parts.stream().noneMatch(part -> part.isEmpty() || part.indexOf('/') >= 0);
        return complete
                ? Optional.of(new DependencyLine(
                        line.strip(), isBranch(line), coordinates.contains("omitted for "), List.copyOf(parts)))
                : Optional.empty();
    }

    /** Returns whether it is that of a project: without scope, and not below another. */
    boolean isProject() {
        return parts.size() == PROJECT_PARTS && !isInTree && text.split(" ", 2).length == 1;
    }

    Subject project() {
        return MavenDependencyListImporter.project(
                Optional.of(parts.get(0)), Optional.of(parts.get(1)), Optional.of(parts.get(PROJECT_PARTS - 1)));
    }

    private String scope() {
        return parts.get(parts.size() - 1);
    }

    boolean hasKnownScope() {
        return parts.size() >= DEPENDENCY_PARTS && SCOPES.contains(scope());
    }

    /** Returns the component; none if only tests need it, since these are never delivered. */
    Optional<Component> component() {
        return scope().equals("test")
                ? Optional.empty()
                : Optional.of(MavenDependencyListImporter.component(
                        parts.get(0),
                        parts.get(1),
                        Optional.of(parts.get(parts.size() - 2)),
                        scope(),
                        text.endsWith("(optional)") || text.endsWith("(optional) ")));
    }
}
