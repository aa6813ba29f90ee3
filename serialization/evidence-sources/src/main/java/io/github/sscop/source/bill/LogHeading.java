package io.github.sscop.source.bill;

import io.github.sscop.evidence.subject.Subject;
import java.util.Optional;

/** The reader of the heading that Maven's log has above each project: its group and name, and below these its version. */
final class LogHeading {

    private static final String BUILDING = "Building ";

    private Optional<String> group = Optional.empty();
    private Optional<String> artifact = Optional.empty();
    private Optional<String> version = Optional.empty();

    void read(String line) {
        int start = line.indexOf("< ");
        int end = line.indexOf(" >");
        if (line.startsWith("--") && line.endsWith("--") && start >= 0 && end > start + 2) {
            String[] names = line.substring(start + 2, end).split(":", -1);
            group = names.length == 2 ? Optional.of(names[0]) : Optional.empty();
            artifact = names.length == 2 ? Optional.of(names[1]) : Optional.empty();
            version = Optional.empty();
        } else if (line.startsWith(BUILDING) && group.isPresent() && version.isEmpty()) {
            String title = line.endsWith("]") && line.contains(" [") ? line.substring(0, line.lastIndexOf(" [")) : line;
            String plain = title.strip();
            version = Optional.of(plain.substring(plain.lastIndexOf(' ') + 1));
        }
    }

    Subject project() {
        return MavenDependencyListImporter.project(group, artifact, version);
    }
}
