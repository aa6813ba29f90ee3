package io.github.sscop.commandline.check;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;

/** The addresses whose content changes by design: of a branch, or of whatever is the latest. */
final class MovingAddress {

    private static final Set<String> MOVING = Set.of(
            "latest",
            "head",
            "master",
            "main",
            "trunk",
            "develop",
            "development",
            "nightly",
            "snapshot",
            "snapshots",
            "stable",
            "current",
            "edge");

    /** The segments after which hosts of repositories expect a branch, a tag or a commit. */
    private static final Set<String> BEFORE_REVISION = Set.of("blob", "tree", "raw", "blame", "commits");

    private static final Set<String> REVISION_KINDS = Set.of("branch", "tag", "commit");

    private static final String RAW_HOST = "raw.githubusercontent.com";
    private static final String HOST_WITH_SRC = "bitbucket.org";

    /** The index of the segment after scheme, host, owner and repository. */
    private static final int FIRST_AFTER_REPOSITORY = 5;

    private static final Pattern COMMIT = Pattern.compile("[0-9a-f]{7,64}");
    private static final Pattern VERSION = Pattern.compile(
            "[vV]?[0-9]+(?:\\.[0-9]+)+.*|[A-Za-z][A-Za-z0-9_.-]*?[-_/.]?[vV]?[0-9]+\\.[0-9]+\\.[0-9]+.*");
    private static final Pattern SEPARATOR = Pattern.compile("[/?&=:;@]");

    private MovingAddress() {}

    /** Returns the part of an address that moves; empty if none can be seen to. */
    static Optional<String> movingPart(String address) {
        String plain = decoded(address.replaceFirst("#.*", ""));
        List<String> segments = List.of(plain.replaceFirst("\\?.*", "").split("/", -1));
        OptionalInt revision = revision(segments);
        if (revision.isPresent()) {
            return moving(segments, revision.getAsInt());
        }
        return SEPARATOR
                .splitAsStream(plain)
                .skip(1)
                .filter(word -> MOVING.contains(word.toLowerCase(Locale.ROOT)))
                .findFirst();
    }

    /** Returns the segment that names a branch, a tag or a commit, or what says which of these follows. */
    private static OptionalInt revision(List<String> segments) {
        String host = segments.size() > 2 ? segments.get(2).toLowerCase(Locale.ROOT) : "";
        if (segments.size() > FIRST_AFTER_REPOSITORY && host.equals(RAW_HOST)) {
            return OptionalInt.of(FIRST_AFTER_REPOSITORY);
        }
        for (int i = FIRST_AFTER_REPOSITORY; i < segments.size() - 1; i++) {
            String segment = segments.get(i).toLowerCase(Locale.ROOT);
            if (BEFORE_REVISION.contains(segment)
                    || (segment.equals("src")
                            && (host.equals(HOST_WITH_SRC) || REVISION_KINDS.contains(segments.get(i + 1))))) {
                return OptionalInt.of(i + 1);
            }
        }
        return OptionalInt.empty();
    }

    private static Optional<String> moving(List<String> segments, int index) {
        String revision = segments.get(index);
        return switch (revision) {
            case "refs" ->
                segments.size() > index + 2 && segments.get(index + 1).equals("tags")
                        ? Optional.empty()
                        : Optional.of(segments.get(Math.min(index + 2, segments.size() - 1)));
            case "branch" -> Optional.of(segments.get(Math.min(index + 1, segments.size() - 1)));
            case "tag", "commit", "" -> Optional.empty();
            default ->
                COMMIT.matcher(revision).matches() || VERSION.matcher(revision).matches()
                        ? Optional.empty()
                        : Optional.of(revision);
        };
    }

    private static String decoded(String address) {
        try {
            return URLDecoder.decode(address.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return address;
        }
    }
}
