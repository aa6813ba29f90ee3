package io.github.sscop.evidence.text;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The address of a repository of source code, compared whatever the protocol by which it is fetched.
 *
 * @param comparable the host and the path, without scheme, user and the ending of Git
 */
public record RepositoryAddress(String comparable) {

    private static final Pattern TOOL = Pattern.compile("^(scm:)?(git[:+])(?!//)", Pattern.CASE_INSENSITIVE);
    private static final Pattern SECURE_COPY =
            Pattern.compile("^(?:[^/@:]+@)?(?<host>[^/:@]{2,}):(?<path>(?!//)[^0-9].*)$");
    private static final Pattern PROTOCOL = Pattern.compile("^(ssh|git)://", Pattern.CASE_INSENSITIVE);
    private static final Pattern DEFAULT_PORT = Pattern.compile(
            "^((?:[a-z]+\\+)?ssh://[^/]*):22(?=/|$)|^(git://[^/]*):9418(?=/|$)", Pattern.CASE_INSENSITIVE);
    private static final String ENDING = ".git";
    private static final Pattern SLASHES = Pattern.compile("/+");

    /** What a reader passes over before the path: the protocol, {@code www} and the port. */
    private static final Pattern PASSED_OVER = Pattern.compile(
            "^(?:[a-z][a-z0-9+.-]*://)?(?:www\\.)?([^/:]*)(?::[0-9]+)?(?=/|$)", Pattern.CASE_INSENSITIVE);

    /** Returns the address in a text; empty if the text or a part of the address is blank or a placeholder, or it leads nowhere. */
    public static Optional<RepositoryAddress> of(String text) {
        String tool = TOOL.matcher(text.strip()).replaceFirst("");
        String address = DEFAULT_PORT.matcher(tool).replaceFirst("$1$2");
        Matcher secureCopy = SECURE_COPY.matcher(address);
        String web = secureCopy.matches()
                ? "https://" + secureCopy.group("host") + "/" + secureCopy.group("path")
                : PROTOCOL.matcher(address).replaceFirst("https://");
        if (Location.of(address).filter(Location::leadsNowhere).isPresent()) {
            return Optional.empty();
        }
        return Location.of(web)
                .filter(location -> !location.leadsNowhere())
                .map(location -> new RepositoryAddress(withoutEnding(location.comparable())))
                .filter(each -> !each.hasPlaceholder());
    }

    /** Removes slashes at the end, and the ending of Git before them. */
    private static String withoutEnding(String text) {
        int end = text.length();
        while (end > 0 && text.charAt(end - 1) == '/') {
            end--;
        }
        int start = end - ENDING.length();
        boolean ends = start >= 0 && text.regionMatches(true, start, ENDING, 0, ENDING.length());
        return text.substring(0, ends ? start : end);
    }

    private boolean hasPlaceholder() {
        return SLASHES.splitAsStream(comparable)
                .filter(part -> !PlaceholderText.isBlank(part)) // As in the addresses of GitLab.
                .anyMatch(PlaceholderText::isPlaceholder);
    }

    /** Returns whether a reader might take two addresses for the same, or one for a part of the other. */
    public boolean isLike(RepositoryAddress other) {
        String one = asRead();
        String two = other.asRead();
        return Name.of(one).isLike(Name.of(two)) || isPart(one, two) || isPart(two, one);
    }

    /** Returns the address without what a reader passes over, which is also the query and what follows an {@code @}. */
    private String asRead() {
        int query = comparable.indexOf('?');
        String path = query < 0 ? comparable : comparable.substring(0, query);
        int reference = path.lastIndexOf('@');
        String plain = reference > path.lastIndexOf('/') ? path.substring(0, reference) : path;
        String ended = withoutEnding(plain);
        return TextNormaliser.normalised(PASSED_OVER.matcher(ended).replaceFirst("$1"));
    }

    private static boolean isPart(String part, String whole) {
        return !part.isEmpty() && (whole.startsWith(part + "/") || whole.endsWith("/" + part));
    }
}
