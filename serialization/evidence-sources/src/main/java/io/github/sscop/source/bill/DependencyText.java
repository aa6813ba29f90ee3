package io.github.sscop.source.bill;

import io.github.sscop.problem.InvalidDocumentException;
import io.github.sscop.source.content.ContentRefusal;
import io.github.sscop.source.content.SourceContent;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** The reader of trees and lists of dependencies as Maven prints them, into a file or among the lines of its log. */
final class DependencyText {

    private static final String LIST_START = "The following files have been resolved:";
    private static final String LOG = "[INFO]";
    private static final String SUCCESS = "BUILD SUCCESS";
    private static final int LONGEST = 2000;

    private static final Pattern COLOUR = Pattern.compile("\\x1b\\[[0-9;]{0,20}m");

    private enum LogSection {
        NONE,
        TREE,
        LIST
    }

    private final List<ComponentList> lists = new ArrayList<>();
    private final List<Component> components = new ArrayList<>();
    private Optional<DependencyLine> root = Optional.empty();
    private LogSection section = LogSection.NONE;
    private boolean ended = true;
    private boolean seen;
    private final LogHeading heading = new LogHeading();

    private DependencyText() {}

    /** Returns whether a file has the heading of a list, or a project above its first dependency. */
    static boolean isIn(SourceContent content) {
        String text = content.text().orElse("");
        if (content.markup().isPresent() || text.isEmpty() || text.charAt(0) == '{') {
            return false;
        }
        Optional<DependencyLine> before = Optional.empty();
        for (String line : (Iterable<String>) text.lines().map(DependencyText::plain)::iterator) {
            Optional<DependencyLine> current = DependencyLine.of(line);
            boolean tree = before.filter(DependencyLine::isProject).isPresent()
                    && current.filter(DependencyLine::isInTree).isPresent();
            if (tree || line.strip().equals(LIST_START)) {
                return true;
            }
            before = current;
        }
        return false;
    }

    private static String plain(String line) {
        if (line.length() > LONGEST) {
            return "";
        }
        String plain = line.indexOf('\u001b') < 0 ? line : COLOUR.matcher(line).replaceAll("");
        return plain.startsWith(LOG) ? plain.substring(Math.min(plain.length(), LOG.length() + 1)) : plain;
    }

    static List<ComponentList> lists(String text) {
        DependencyText reader = new DependencyText();
        text.lines().map(DependencyText::plain).forEach(reader::read);
        reader.close();
        boolean asList = text.contains(LIST_START);
        if (text.contains("BUILD FAILURE") || (asList && text.contains(LOG) && !text.contains(SUCCESS))) {
            throw ContentRefusal.malformed(
                    "the build did not succeed, or not all of its output is here; expected the output of one that did");
        }
        return reader.lists;
    }

    private void read(String line) {
        Optional<DependencyLine> dependency = DependencyLine.of(line);
        if (line.strip().equals(LIST_START)) {
            close();
            section = LogSection.LIST;
            seen = true;
        } else if (section != LogSection.LIST
                && dependency.filter(DependencyLine::isProject).isPresent()) {
            close();
            section = LogSection.TREE;
            root = dependency;
        } else if (section == LogSection.TREE && DependencyLine.isBranch(line)) {
            ended = line.indexOf('|') < 0 && line.stripLeading().startsWith("\\- ");
            seen = true;
            add(dependency.orElseThrow(() -> unreadable(line)));
        } else if (section == LogSection.LIST && line.startsWith("   ") && !line.isBlank()) {
            if (!line.strip().equals("none")) {
                add(dependency.orElseThrow(() -> unreadable(line)));
            }
        } else if (dependency.filter(DependencyLine::hasKnownScope).isPresent()) {
            throw unreadable(line); // Outside of a list: what is between its lines has cut it in two.
        } else {
            close();
            heading.read(line);
        }
    }

    private static InvalidDocumentException unreadable(String line) {
        return ContentRefusal.malformed(
                "the line \"" + line.strip()
                        + "\" is no dependency with its version and scope in a list, or not all of it is here; expected all of the output");
    }

    private void add(DependencyLine line) {
        if (!line.isRepeated()) {
            if (!line.hasKnownScope()) {
                throw unreadable(line.text());
            }
            line.component().ifPresent(components::add);
        }
    }

    private void close() {
        if (section == LogSection.TREE && !ended) {
            throw ContentRefusal.malformed(
                    "the tree of " + root.map(DependencyLine::text).orElse("")
                            + " has no end, so that not all of it is here; expected all of the output");
        }
        if (section != LogSection.NONE && seen) {
            lists.add(new ComponentList(
                    root.map(DependencyLine::project).orElseGet(heading::project),
                    MavenDependencyListImporter.NAME,
                    components,
                    true));
        }
        components.clear();
        root = Optional.empty();
        section = LogSection.NONE;
        ended = true;
        seen = false;
    }
}
