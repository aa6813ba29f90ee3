package io.github.sscop.evidence.identity;

import io.github.sscop.evidence.subject.Subject;
import io.github.sscop.evidence.text.RepositoryAddress;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The address of an organisation's account on a code host, such as {@code https://github.com/acme}, under which its repositories
 * lie.
 *
 * @param text the address as it is written
 * @param comparable the host and the login
 */
public record AccountAddress(String text, String comparable) {

    private static final Pattern FORM = Pattern.compile("https://[^/?#@\\s]+/[^/?#@\\s]+");

    /** Returns the account that a subject names as its organisation, if it names nothing else. */
    public static Optional<AccountAddress> of(Subject subject) {
        return subject.organisation()
                .filter(text -> FORM.matcher(text).matches())
                .filter(text -> subject.equals(Subject.ofOrganisation(text)))
                .flatMap(text ->
                        RepositoryAddress.of(text).map(address -> new AccountAddress(text, address.comparable())));
    }

    /** Returns whether a repository lies under the account; code hosts make no difference between capitals and small letters in logins. */
    public boolean holds(String repository) {
        String start = comparable + "/";
        return RepositoryAddress.of(repository)
                .filter(address -> address.comparable().regionMatches(true, 0, start, 0, start.length()))
                .isPresent();
    }

    @Override
    public String toString() {
        return text;
    }
}
