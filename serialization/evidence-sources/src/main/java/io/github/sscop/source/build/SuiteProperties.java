package io.github.sscop.source.build;

import io.github.sscop.source.content.ContentRefusal;
import io.github.sscop.source.content.MarkupNode;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * The properties of the suites of a file. They hold for the suite in which they stand and for those in it; what not every suite with
 * tests has is not known of the file.
 */
final class SuiteProperties {

    private static final String PREFIX = "env.";

    private final Set<RunProperties> found = new LinkedHashSet<>();

    private SuiteProperties() {}

    /**
     * Returns what all suites with tests say of the run.
     *
     * @throws io.github.sscop.problem.InvalidDocumentException if they are of several commits or runs
     */
    static RunProperties of(MarkupNode root) {
        SuiteProperties properties = new SuiteProperties();
        properties.visit(root, Map.of());
        List<RunProperties> all = List.copyOf(properties.found);
        if (all.isEmpty()) {
            return RunProperties.UNKNOWN;
        }
        return new RunProperties(
                common(all, "commits", RunProperties::commit),
                common(all, "runs", RunProperties::run),
                common(all, "repositories", RunProperties::repository),
                all.stream().allMatch(RunProperties::automated));
    }

    private static <T> Optional<T> common(
            List<RunProperties> all, String what, Function<RunProperties, Optional<T>> part) {
        List<Optional<T>> values = all.stream().map(part).distinct().toList();
        List<T> given = values.stream().flatMap(Optional::stream).toList();
        if (given.size() > 1) {
            throw ContentRefusal.contradictory(
                    "", "the suites of the file are of several " + what + "; expected the suites of one run in a file");
        }
        return values.size() > 1 ? Optional.empty() : values.get(0);
    }

    private void visit(MarkupNode suite, Map<String, String> outer) {
        Map<String, String> properties = new HashMap<>(outer);
        properties.putAll(own(suite));
        if (!suite.all("testcase").isEmpty()) {
            found.add(RunProperties.of(properties));
        }
        suite.all("testsuite").forEach(inner -> visit(inner, properties));
    }

    private static Map<String, String> own(MarkupNode suite) {
        Map<String, String> own = new HashMap<>();
        suite.path("properties", "property").forEach(property -> {
            String written = property.attribute("name").orElse("").strip();
            String name = written.startsWith(PREFIX) ? written.substring(PREFIX.length()) : written;
            String value =
                    property.attribute("value").orElse(property.content()).strip();
            String first = RunProperties.isRead(name) ? own.putIfAbsent(name, value) : null;
            if (first != null && !first.equals(value)) {
                throw ContentRefusal.contradictory(
                        "", "a suite has the property " + name + " twice, with two values; expected it once");
            }
        });
        return own;
    }
}
