package io.github.sscop.source.bill;

import io.github.sscop.source.content.ArchiveContent;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.jar.Attributes;
import java.util.jar.Manifest;
import java.util.stream.Stream;

/**
 * The names and the version that the manifest of an archive gives it.
 *
 * @param titles its names
 * @param version its version
 */
record ArchiveManifest(List<String> titles, Optional<String> version) {

    private static final String NAME = "META-INF/MANIFEST.MF";

    ArchiveManifest {
        titles = List.copyOf(titles);
    }

    static ArchiveManifest of(ArchiveContent archive) {
        if (!archive.has(NAME)) {
            return new ArchiveManifest(List.of(), Optional.empty());
        }
        try {
            Attributes main = new Manifest(new ByteArrayInputStream(archive.bytes(NAME))).getMainAttributes();
            return new ArchiveManifest(
                    Stream.of("Implementation-Title", "Bundle-SymbolicName", "Automatic-Module-Name")
                            .flatMap(name -> Stream.ofNullable(main.getValue(name)))
                            .toList(),
                    Stream.of("Implementation-Version", "Bundle-Version")
                            .flatMap(name -> Stream.ofNullable(main.getValue(name)))
                            .findFirst());
        } catch (IOException e) {
            return new ArchiveManifest(List.of(), Optional.empty());
        }
    }

    /** Returns which of the components that an archive describes it is itself: the only one, or the one that the manifest names. */
    Optional<Component> own(List<Component> described) {
        if (described.size() < 2) {
            return described.stream().findFirst();
        }
        List<Component> named = described.stream()
                .filter(each -> version.equals(each.version()))
                .filter(each -> each.packageName().filter(this::isTitle).isPresent())
                .toList();
        return named.size() == 1 ? Optional.of(named.get(0)) : Optional.empty();
    }

    private boolean isTitle(String packageName) {
        String name = packageName.substring(packageName.lastIndexOf('/') + 1);
        String whole = packageName.substring(packageName.indexOf('/') + 1).replace('/', '.');
        return titles.contains(name) || titles.contains(whole);
    }
}
