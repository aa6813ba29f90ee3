package io.github.sscop.source.signature;

import java.util.Locale;
import java.util.Optional;

/**
 * The identity of who signed without a lasting key: a workflow, as the issuer of its identity names it.
 *
 * <p>The expected signer is a workflow of a repository that the product lists. Names of persons are not kept.
 *
 * @param isNamed whether the signer is named at all
 * @param issuer who vouches for the name
 * @param repository the repository of the workflow
 */
record SignerIdentity(boolean isNamed, Optional<String> issuer, Optional<String> repository) {

    private static final String WEB = "https://";
    private static final String GITHUB = "github.com";
    private static final String GITHUB_ISSUER = "https://token.actions.githubusercontent.com";

    /** Returns the repository of a workflow, by the form that hosts give to their names. */
    static Optional<String> repositoryOf(String workflow) {
        int path = workflow.indexOf("/.github/");
        int file = workflow.startsWith(WEB) ? workflow.indexOf("//", WEB.length()) : -1;
        int end = path >= 0 ? path : file;
        return end > 0 ? address(workflow.substring(0, end)) : Optional.empty();
    }

    /** Returns an address on the web; with an {@code @}, it may be that of a person. */
    static Optional<String> address(String text) {
        return text.startsWith(WEB) && text.indexOf('@') < 0 ? Optional.of(text) : Optional.empty();
    }

    /** Returns what is missing for the expected signer. */
    Optional<String> missing(ReleaseFiles files) {
        if (!isNamed || issuer.isEmpty()) {
            return Optional.of("the output does not say who signed, and who vouches for that name");
        }
        if (repository.isEmpty()) {
            return Optional.of("the signer is not a workflow of a repository, and nothing here shows that it is the"
                    + " expected one");
        }
        if (!files.isRepository(repository.get())) {
            return Optional.of("the signer is a workflow of " + repository.get()
                    + ", which the product does not list among its repositories");
        }
        return isVouchedFor(host(repository.get()), issuer.get())
                ? Optional.empty()
                : Optional.of("the issuer of the signer's name is not that of the host of " + repository.get());
    }

    /** The issuer is on the host of the repository, but for that of github.com, which has a name of its own. */
    private static boolean isVouchedFor(String host, String issuer) {
        return host.equals(GITHUB)
                ? issuer.equals(GITHUB_ISSUER)
                : issuer.startsWith(WEB) && !host.isEmpty() && host(issuer).equals(host);
    }

    private static String host(String address) {
        String rest = address.substring(WEB.length()).toLowerCase(Locale.ROOT);
        int end = rest.indexOf('/');
        String host = end < 0 ? rest : rest.substring(0, end);
        return host.startsWith("www.") ? host.substring("www.".length()) : host;
    }
}
