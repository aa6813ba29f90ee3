package io.github.sscop.source.bill;

import java.io.IOException;
import java.io.StringReader;
import java.util.Optional;
import java.util.Properties;

/** The description that Maven puts into the archives that it makes: group, name and version, one a line. */
final class PomDescription {

    private PomDescription() {}

    /** Returns the component; what the description lacks is known by the folder that it is in, but for the version. */
    static Component of(String entry, String text) {
        Properties properties = new Properties();
        try {
            properties.load(new StringReader(text));
        } catch (IOException | IllegalArgumentException e) {
            properties.clear();
        }
        String[] folders = entry.split("/", -1);
        String group = given(properties, "groupId").orElse(folders.length > 2 ? folders[2] : "");
        String artifact = given(properties, "artifactId").orElse(folders.length > 3 ? folders[3] : "");
        return Component.ofPackage("maven", group + "/" + artifact, given(properties, "version"));
    }

    private static Optional<String> given(Properties properties, String name) {
        return Optional.ofNullable(properties.getProperty(name))
                .map(String::strip)
                .filter(each -> !each.isEmpty());
    }
}
