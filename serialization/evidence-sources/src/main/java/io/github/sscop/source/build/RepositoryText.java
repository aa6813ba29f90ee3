package io.github.sscop.source.build;

import java.util.Optional;
import java.util.regex.Pattern;

/** The text by which a tool names a repository, of which a user's name or token is no part that a record may repeat. */
final class RepositoryText {

    private static final int LONGEST = 500;
    private static final Pattern FORM = Pattern.compile("[\\x21-\\x7e]+");
    private static final Pattern USER = Pattern.compile("^([A-Za-z][A-Za-z0-9+.-]*://)[^/]*@");

    private RepositoryText() {}

    /** Returns an address without a user; empty if the text is none. */
    static Optional<String> of(String text) {
        String address = text.strip();
        return address.length() > LONGEST || !FORM.matcher(address).matches()
                ? Optional.empty()
                : Optional.of(USER.matcher(address).replaceFirst("$1"));
    }
}
