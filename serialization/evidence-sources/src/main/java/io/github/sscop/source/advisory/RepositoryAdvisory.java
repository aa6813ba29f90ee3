package io.github.sscop.source.advisory;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The address of an advisory that the maintainers of a repository on GitHub published there themselves.
 *
 * @param repository the repository's address
 * @param number the advisory's number, in lower case
 */
record RepositoryAdvisory(String repository, String number) {

    private static final String GITHUB = "https://github.com/";
    private static final String OWNER_AND_NAME = "([A-Za-z0-9][A-Za-z0-9-]{0,99}/[A-Za-z0-9._-]{1,100})";
    private static final String NUMBER = "(GHSA-[A-Za-z0-9]{4}-[A-Za-z0-9]{4}-[A-Za-z0-9]{4})";

    private static final Pattern PAGE =
            Pattern.compile("https://github\\.com/" + OWNER_AND_NAME + "/security/advisories/" + NUMBER + "/?");

    private static final Pattern INTERFACE = Pattern.compile(
            "https://api\\.github\\.com/repos/" + OWNER_AND_NAME + "/security-advisories/" + NUMBER + "/?");

    /** Returns the advisory at an address, of its page or in the interface for programs; empty if none of a repository is there. */
    static Optional<RepositoryAdvisory> at(String address) {
        return matched(PAGE.matcher(address.strip())).or(() -> matched(INTERFACE.matcher(address.strip())));
    }

    private static Optional<RepositoryAdvisory> matched(Matcher form) {
        return form.matches()
                ? Optional.of(new RepositoryAdvisory(GITHUB + form.group(1), normalised(form.group(2))))
                : Optional.empty();
    }

    /** Returns a number as this type has it. */
    static String normalised(String text) {
        return text.strip().toLowerCase(Locale.ROOT);
    }
}
