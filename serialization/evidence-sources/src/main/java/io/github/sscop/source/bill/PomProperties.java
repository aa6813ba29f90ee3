package io.github.sscop.source.bill;

import io.github.sscop.source.content.MarkupNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The properties that a project file of Maven gives itself; those that a profile or the command line commonly changes are unknown.
 *
 * @param values the values by name
 */
record PomProperties(Map<String, String> values) {

    private static final int MOST_STEPS = 20;
    private static final int LONGEST = 500;

    private static final List<String> GIVEN_BY_BUILDS = List.of("revision", "sha1", "changelist");

    PomProperties {
        values = Map.copyOf(values);
    }

    static PomProperties of(MarkupNode project) {
        Map<String, String> values = new HashMap<>();
        project.path("properties").forEach(each -> add(each, values));
        project.path("profiles", "profile", "properties")
                .flatMap(each -> each.children().stream())
                .forEach(each -> values.remove(each.name()));
        values.keySet().removeAll(GIVEN_BY_BUILDS);
        for (String name : List.of("groupId", "artifactId", "version")) {
            Optional<String> parent = project.text("parent", name);
            Optional<String> own = name.equals("artifactId")
                    ? project.text(name)
                    : project.text(name).or(() -> parent);
            own.ifPresent(value -> {
                values.put("project." + name, value);
                values.put("pom." + name, value);
            });
            parent.ifPresent(value -> values.put("project.parent." + name, value));
        }
        return new PomProperties(values);
    }

    private static void add(MarkupNode properties, Map<String, String> values) {
        properties
                .children()
                .forEach(each -> values.put(each.name(), each.content().strip()));
    }

    Optional<String> groupId() {
        return resolved(Optional.ofNullable(values.get("project.groupId")));
    }

    Optional<String> artifactId() {
        return resolved(Optional.ofNullable(values.get("project.artifactId")));
    }

    Optional<String> version() {
        return resolved(Optional.ofNullable(values.get("project.version")));
    }

    /** Returns a text with the values of the properties in it; empty if one of them is unknown. */
    Optional<String> resolved(Optional<String> text) {
        String value = text.orElse("");
        for (int step = 0; step < MOST_STEPS && value.length() < LONGEST; step++) {
            int start = value.indexOf("${");
            int end = start < 0 ? -1 : value.indexOf('}', start);
            if (start < 0) {
                return Optional.of(value).filter(each -> !each.isBlank());
            }
            String property = end < 0 ? null : values.get(value.substring(start + 2, end));
            if (property == null) {
                return Optional.empty();
            }
            value = value.substring(0, start) + property + value.substring(end + 1);
        }
        return Optional.empty();
    }
}
