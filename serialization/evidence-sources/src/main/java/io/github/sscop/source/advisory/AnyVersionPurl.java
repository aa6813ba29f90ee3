package io.github.sscop.source.advisory;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The package URL of a package in any version, since an advisory is about the package, whichever versions it names. */
final class AnyVersionPurl {

    /** The types of package URLs by the names of ecosystems, in lower case, as advisories write them. */
    private static final Map<String, String> TYPES = Map.ofEntries(
            Map.entry("maven", "maven"),
            Map.entry("npm", "npm"),
            Map.entry("pypi", "pypi"),
            Map.entry("pip", "pypi"),
            Map.entry("go", "golang"),
            Map.entry("crates.io", "cargo"),
            Map.entry("rust", "cargo"),
            Map.entry("nuget", "nuget"),
            Map.entry("rubygems", "gem"),
            Map.entry("packagist", "composer"),
            Map.entry("composer", "composer"),
            Map.entry("pub", "pub"),
            Map.entry("hex", "hex"),
            Map.entry("erlang", "hex"));

    private AnyVersionPurl() {}

    /** Returns a package URL without its version and what follows. */
    static String of(String purl) {
        String text = purl.strip();
        int end = text.length();
        for (char mark : new char[] {'?', '#'}) {
            int at = text.indexOf(mark);
            end = at >= 0 && at < end ? at : end;
        }
        String path = text.substring(0, end);
        int version = path.lastIndexOf('@');
        return version > path.lastIndexOf('/') + 1 ? path.substring(0, version) : path;
    }

    /** Returns the package URL of a package of an ecosystem, if it is one whose names are known here. */
    static Optional<String> of(String ecosystem, String name) {
        String type = TYPES.get(ecosystem.strip().toLowerCase(Locale.ROOT));
        if (type == null || name.isBlank()) {
            return Optional.empty();
        }
        String path = type.equals("maven") ? name.strip().replace(':', '/') : name.strip();
        return Optional.of("pkg:" + type + "/" + (path.startsWith("@") ? "%40" + path.substring(1) : path));
    }
}
