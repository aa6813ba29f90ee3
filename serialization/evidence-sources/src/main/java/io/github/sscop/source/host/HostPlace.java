package io.github.sscop.source.host;

import io.github.sscop.evidence.subject.Subject;
import io.github.sscop.source.reading.SubjectBuilder;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A place on a code host: a repository, or the account of an organisation.
 *
 * @param host the host
 * @param account the login of the organisation or the owner
 * @param repository the name of the repository; empty where all of the account is meant
 */
record HostPlace(String host, String account, Optional<String> repository) {

    private static final Pattern ADDRESS =
            Pattern.compile("https?://([A-Za-z0-9.-]{1,253}(?::[0-9]{1,5})?)/(.{1,2000})", Pattern.CASE_INSENSITIVE);
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_-][A-Za-z0-9._-]{0,99}");
    private static final String INTERFACE = "api.";
    private static final Set<String> PAGES = Set.of("security", "rules", "settings");
    private static final int PAGE = 2;

    /** Returns the place of an address of the interface, or of a page about a repository or an account. */
    static Optional<HostPlace> of(String address) {
        Matcher form = ADDRESS.matcher(address.strip());
        if (!form.matches()) {
            return Optional.empty();
        }
        String host = form.group(1).toLowerCase(Locale.ROOT);
        List<String> path = List.of(form.group(2).split("/", -1));
        if (host.startsWith(INTERFACE)) {
            return ofPath(host.substring(INTERFACE.length()), path);
        }
        boolean ofServer =
                path.size() > 2 && path.get(0).equals("api") && path.get(1).equals("v3");
        return ofServer ? ofPath(host, path.subList(2, path.size())) : ofPage(host, path);
    }

    /** Returns the place of a path of the interface, such as {@code repos/acme/ledger/rulesets}. */
    static Optional<HostPlace> ofPath(String host, List<String> path) {
        if (path.size() > 2 && path.get(0).equals("repos")) {
            return named(host, path.get(1), Optional.of(path.get(2)));
        }
        return path.size() > 1 && path.get(0).equals("orgs")
                ? named(host, path.get(1), Optional.empty())
                : Optional.empty();
    }

    private static Optional<HostPlace> ofPage(String host, List<String> path) {
        if (path.size() > 1 && path.get(0).equals("organizations")) {
            return named(host, path.get(1), Optional.empty());
        }
        return path.size() > PAGE && PAGES.contains(path.get(PAGE))
                ? named(host, path.get(0), Optional.of(path.get(1)))
                : Optional.empty();
    }

    /** Returns a place, if its names are such as code hosts allow. */
    static Optional<HostPlace> named(String host, String account, Optional<String> repository) {
        boolean valid = NAME.matcher(account).matches()
                && repository.filter(name -> !NAME.matcher(name).matches()).isEmpty();
        return valid ? Optional.of(new HostPlace(host, account, repository)) : Optional.empty();
    }

    /** Returns whether two places are one, or one lies in the other; hosts make no difference between capitals and small letters. */
    boolean agreesWith(HostPlace other) {
        return host.equals(other.host)
                && account.equalsIgnoreCase(other.account)
                && (repository.isEmpty()
                        || other.repository.isEmpty()
                        || repository.get().equalsIgnoreCase(other.repository.get()));
    }

    private String text() {
        return "https://" + host + "/" + account
                + repository.map(name -> "/" + name).orElse("");
    }

    /** Returns the subject: the repository, or the organisation by the address of its account. */
    Subject subject() {
        Optional<String> address = Optional.of(text());
        return repository.isPresent()
                ? new SubjectBuilder().repository(address).build()
                : new SubjectBuilder().organisation(address).build();
    }

    @Override
    public String toString() {
        return text();
    }
}
