package io.github.sscop.source.signature;

import io.github.sscop.code.Digest;
import io.github.sscop.source.content.ContentRefusal;
import io.github.sscop.source.content.SourceContent;
import io.github.sscop.source.reading.DraftLink;
import io.github.sscop.source.reading.ReadingContext;
import io.github.sscop.source.reading.RecordDraft;
import io.github.sscop.source.reading.SourceImporter;
import io.github.sscop.source.reading.SourceReading;
import io.github.sscop.source.reading.SourceType;
import io.github.sscop.source.reading.SubjectBuilder;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The importer of lists of digests, as sha256sum and its like write them, in both of their forms. */
public final class ChecksumsImporter implements SourceImporter {

    private static final SourceType TYPE = new SourceType(
            "checksums",
            "list of the digests of files",
            "who published it: a digest is no signature, and those who change a file can change the list",
            "");

    private static final String COMPARABLE =
            "The vendor lists the digests of its files, so that a customer can compare them; nothing signs the list.";

    private static final Pattern LINE =
            Pattern.compile("([0-9A-Fa-f]{64}|[0-9A-Fa-f]{96}|[0-9A-Fa-f]{128}) [ *](\\S.*)");
    private static final Pattern TAGGED =
            Pattern.compile("SHA(256|384|512) \\((\\S[^\\n]*)\\) = ([0-9A-Fa-f]{64,128})");

    private static final Map<Integer, String> ALGORITHMS = Map.of(64, "sha256:", 96, "sha384:", 128, "sha512:");

    @Override
    public SourceType type() {
        return TYPE;
    }

    @Override
    public boolean recognises(SourceContent content) {
        List<String> lines = lines(content);
        return !lines.isEmpty() && lines.stream().allMatch(line -> entry(line).isPresent());
    }

    private static List<String> lines(SourceContent content) {
        return content.text()
                .orElse("")
                .lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .toList();
    }

    /** Returns the name of a file and its digest. */
    private static Optional<Map.Entry<String, String>> entry(String line) {
        Matcher plain = LINE.matcher(line);
        if (plain.matches()) {
            return Optional.of(Map.entry(plain.group(2), prefixed(plain.group(1))));
        }
        Matcher tagged = TAGGED.matcher(line);
        return tagged.matches() && prefixed(tagged.group(3)).startsWith("sha" + tagged.group(1) + ":")
                ? Optional.of(Map.entry(tagged.group(2), prefixed(tagged.group(3))))
                : Optional.empty();
    }

    private static String prefixed(String hex) {
        return ALGORITHMS.getOrDefault(hex.length(), "") + hex.toLowerCase(Locale.ROOT);
    }

    @Override
    public SourceReading read(SourceContent content, ReadingContext context) {
        Map<String, String> byName = new LinkedHashMap<>();
        for (String line : lines(content)) {
            Map.Entry<String, String> entry = entry(line).orElseThrow();
            String algorithm = entry.getValue().substring(0, entry.getValue().indexOf(':'));
            String before = byName.put(algorithm + " " + entry.getKey(), entry.getValue());
            if (before != null && !before.equals(entry.getValue())) {
                throw ContentRefusal.contradictory("", "the same file is listed with two digests; expected one");
            }
        }
        List<Digest> digests = byName.values().stream()
                .flatMap(each -> FileDigests.parsed(each).stream())
                .distinct()
                .toList();
        if (digests.isEmpty()) {
            return SourceReading.nothing("the list has no digest but that of an empty file, which identifies nothing");
        }
        Digest shown = ReleaseFiles.of(context).listedOrFirst(digests).get(0);
        return SourceReading.of(RecordDraft.of(
                        "REGISTER",
                        "List of the digests of files: " + digests.size(),
                        new SubjectBuilder()
                                .digest(Optional.of(shown.toString()))
                                .build())
                .link(DraftLink.supports(SignatureDraft.CLAIM, COMPARABLE)));
    }
}
