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
    private static final Pattern ENDING = Pattern.compile("(\\.git)?/*$", Pattern.CASE_INSENSITIVE);

    /** Returns the address in a text; empty if the text is blank or a placeholder. */
    public static Optional<RepositoryAddress> of(String text) {
        String address = TOOL.matcher(text.strip()).replaceFirst("");
        Matcher secureCopy = SECURE_COPY.matcher(address);
        String web = secureCopy.matches()
                ? "https://" + secureCopy.group("host") + "/" + secureCopy.group("path")
                : PROTOCOL.matcher(address).replaceFirst("https://");
        return Location.of(web)
                .map(location -> new RepositoryAddress(
                        ENDING.matcher(location.comparable()).replaceFirst("")));
    }

    /** Returns whether a reader might take two addresses for the same. */
    public boolean isLike(RepositoryAddress other) {
        return Name.of(comparable).isLike(Name.of(other.comparable));
    }
}
