package io.github.sscop.source.content;

import io.github.sscop.problem.InvalidDocumentException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The content of a zip archive, as jar files are, by its directory and not by what lies in between.
 *
 * <p>Nothing is inflated but what is asked for, within the limits of the content. Archives in it share these.
 */
public final class ArchiveContent {

    private final byte[] bytes;
    private final Map<String, ArchiveEntry> entries;
    private final InflationBudget budget;

    private ArchiveContent(byte[] bytes, InflationBudget budget) {
        this.bytes = bytes;
        this.budget = budget;
        this.entries = entries(new ZipDirectory(bytes).entries(budget));
    }

    /**
     * Reads the directory of an archive.
     *
     * @throws InvalidDocumentException if it is malformed, names something twice or outside of itself, or has too many entries
     */
    public static ArchiveContent of(SourceContent content) {
        return new ArchiveContent(content.bytes(), new InflationBudget(content.limits()));
    }

    private static Map<String, ArchiveEntry> entries(List<ArchiveEntry> all) {
        Map<String, ArchiveEntry> entries = new LinkedHashMap<>();
        for (ArchiveEntry each : all) {
            requireInside(each.name());
            if (entries.put(each.name(), each) != null) {
                throw ContentRefusal.contradictory(
                        "", "the archive has two entries called " + each.name() + "; expected one");
            }
        }
        return entries;
    }

    private static void requireInside(String name) {
        if (name.isEmpty()
                || name.startsWith("/")
                || name.indexOf('\\') >= 0
                || name.indexOf('\0') >= 0
                || List.of(name.split("/", -1)).contains("..")) {
            throw ContentRefusal.malformed("the archive has an entry whose name, \"" + name.replace("\0", "")
                    + "\", leads out of it; expected names below it");
        }
    }

    /** Returns the names of the entries, in order. */
    public List<String> names() {
        return List.copyOf(entries.keySet());
    }

    /** Returns whether there is an entry. */
    public boolean has(String name) {
        return entries.containsKey(name);
    }

    /**
     * Returns what an entry holds.
     *
     * @throws InvalidDocumentException if it is malformed, encrypted, or larger than it may be
     */
    public byte[] bytes(String name) {
        ArchiveEntry entry = entries.get(name);
        if (entry == null) {
            throw new IllegalArgumentException("The archive has no entry " + name);
        }
        return entry.inflated(bytes, budget);
    }

    /** Returns an entry as text. */
    public String text(String name) {
        return new String(bytes(name), StandardCharsets.UTF_8);
    }

    /**
     * Reads the directory of an archive that is in this one, within what is left of the limits.
     *
     * @throws InvalidDocumentException if it is malformed, or has too many entries
     */
    public ArchiveContent nested(byte[] content) {
        return new ArchiveContent(content, budget);
    }
}
