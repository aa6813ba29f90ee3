package io.github.sscop.source.bill;

import io.github.sscop.source.content.ContentRefusal;
import io.github.sscop.source.content.SourceContent;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The reader of SPDX as tags and values, one a line, where texts between marks may have several lines. */
final class SpdxTags {

    private static final String VERSION = "SPDXVersion:";
    private static final String TEXT = "<text>";
    private static final String TEXT_END = "</text>";

    /** A tag with its value. */
    private record Tag(String name, String value) {}

    private final List<Tag> tags;

    private SpdxTags(List<Tag> tags) {
        this.tags = tags;
    }

    /** Returns whether a file begins with the version of SPDX, after comments. */
    static boolean isIn(SourceContent content) {
        return content.markup().isEmpty()
                && content.text()
                        .flatMap(text -> text.lines()
                                .map(String::strip)
                                .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                                .findFirst())
                        .filter(line -> line.startsWith(VERSION))
                        .isPresent();
    }

    static SpdxTags of(String text) {
        List<Tag> tags = new ArrayList<>();
        boolean inText = false;
        for (String line : text.lines().toList()) {
            if (inText) {
                inText = !line.contains(TEXT_END);
                continue;
            }
            int colon = line.indexOf(':');
            if (colon > 0 && line.charAt(0) != '#') {
                String value = line.substring(colon + 1).strip();
                inText = value.startsWith(TEXT) && !value.contains(TEXT_END);
                tags.add(new Tag(line.substring(0, colon).strip(), value));
            }
        }
        if (inText) {
            throw ContentRefusal.malformed(
                    "a text has no end, so that not all of the file is here; expected the whole bill");
        }
        return new SpdxTags(tags);
    }

    String version() {
        return tags.get(0).value();
    }

    /** Returns the document; tags after that of a package's name are of that package, until a file or the next begins. */
    SpdxDocument document(String documentId) {
        Optional<String> created = Optional.empty();
        Set<String> described = new LinkedHashSet<>();
        List<List<Tag>> packages = new ArrayList<>();
        List<Tag> current = new ArrayList<>();
        for (Tag tag : tags) {
            switch (tag.name()) {
                case "Created" -> created = created.or(() -> Optional.of(tag.value()));
                case "Relationship" -> describing(tag.value(), documentId).ifPresent(described::add);
                case "PackageName" -> {
                    current = new ArrayList<>();
                    packages.add(current);
                }
                case "FileName", "SnippetSPDXID" -> current = new ArrayList<>();
                default -> {}
            }
            current.add(tag);
        }
        return new SpdxDocument(created, described, entries(packages), true);
    }

    private static Optional<String> describing(String relationship, String documentId) {
        String[] words = relationship.split(" +", -1);
        if (words.length != 3) {
            return Optional.empty();
        }
        if (words[1].equals("DESCRIBES") && words[0].equals(documentId)) {
            return Optional.of(words[2]);
        }
        return words[1].equals("DESCRIBED_BY") && words[2].equals(documentId)
                ? Optional.of(words[0])
                : Optional.empty();
    }

    private static Map<String, PackageEntry> entries(List<List<Tag>> packages) {
        Map<String, PackageEntry> entries = new LinkedHashMap<>();
        for (List<Tag> each : packages) {
            String id = value(each, "SPDXID").orElse("package " + entries.size());
            if (entries.put(id, entry(each)) != null) {
                throw ContentRefusal.contradictory(
                        "", "two packages have the id " + id + "; expected one of its own for each");
            }
        }
        return entries;
    }

    private static PackageEntry entry(List<Tag> tags) {
        return new PackageEntry(
                value(tags, "PackageName").orElse(""),
                SpdxDocument.known(value(tags, "PackageVersion")),
                SpdxDocument.single(tags.stream()
                        .filter(tag -> tag.name().equals("ExternalRef"))
                        .map(tag -> tag.value().split(" +", -1))
                        .filter(words -> words.length == 3 && words[1].equals("purl"))
                        .map(words -> words[2])
                        .toList()),
                tags.stream()
                        .filter(tag -> tag.name().equals("PackageChecksum"))
                        .map(tag -> tag.value().split(":", 2))
                        .filter(parts -> parts.length == 2)
                        .flatMap(parts -> HashText.digest(Optional.of(parts[0]), Optional.of(parts[1])).stream())
                        .toList());
    }

    private static Optional<String> value(List<Tag> tags, String name) {
        return tags.stream()
                .filter(tag -> tag.name().equals(name))
                .map(Tag::value)
                .filter(each -> !each.isEmpty())
                .findFirst();
    }
}
