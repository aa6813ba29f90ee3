package io.github.sscop.source.reading;

import io.github.sscop.code.Digest;
import io.github.sscop.evidence.subject.CommitId;
import io.github.sscop.evidence.subject.PackageUrl;
import io.github.sscop.evidence.subject.Subject;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/**
 * The builder of what a file says that it is about, from texts of which some are malformed, or stand where another sort of name is
 * expected.
 *
 * <p>What is no purl, digest or commit, or has characters that no reader sees, is left out: the file then says less of what it is about, and never something else. The first
 * text that is one stays.
 */
public final class SubjectBuilder {

    private Optional<String> organisation = Optional.empty();
    private Optional<String> product = Optional.empty();
    private Optional<String> version = Optional.empty();
    private Optional<Digest> digest = Optional.empty();
    private Optional<PackageUrl> purl = Optional.empty();
    private Optional<String> repository = Optional.empty();
    private Optional<CommitId> commit = Optional.empty();

    /** Returns the subject of which nothing is known. */
    public static Subject nothing() {
        return new SubjectBuilder().build();
    }

    /** Sets the organisation, by a name or an identifier. */
    public SubjectBuilder organisation(Optional<String> text) {
        organisation = organisation.or(() -> shown(text));
        return this;
    }

    /** Sets the product's name. */
    public SubjectBuilder product(Optional<String> text) {
        product = product.or(() -> shown(text));
        return this;
    }

    /** Sets the product's version. */
    public SubjectBuilder version(Optional<String> text) {
        version = version.or(() -> shown(text));
        return this;
    }

    /** Sets the digest of the artefact, such as {@code sha256:…}; one by another algorithm is passed over. */
    public SubjectBuilder digest(Optional<String> text) {
        digest = digest.or(() -> text.flatMap(SubjectBuilder::parsedDigest));
        return this;
    }

    /** Sets the package URL. */
    public SubjectBuilder purl(Optional<String> text) {
        purl = purl.or(() -> text.flatMap(SubjectBuilder::parsedPurl));
        return this;
    }

    /** Sets the repository. */
    public SubjectBuilder repository(Optional<String> text) {
        repository = repository.or(() -> shown(text));
        return this;
    }

    /** Sets the commit; an abbreviated one is passed over. */
    public SubjectBuilder commit(Optional<String> text) {
        commit = commit.or(() -> text.flatMap(SubjectBuilder::parsedCommit));
        return this;
    }

    /** Creates the subject. */
    public Subject build() {
        return new Subject(organisation, product, version, digest, purl, repository, commit);
    }

    private static Optional<String> shown(Optional<String> text) {
        return text.map(String::strip).filter(each -> !each.isEmpty() && ReadableText.isShown(each));
    }

    /** Returns a digest, if the text is one. */
    public static Optional<Digest> parsedDigest(String text) {
        return parsed(text.strip().toLowerCase(Locale.ROOT), Digest::of);
    }

    /** Returns a package URL, if the text is one. */
    public static Optional<PackageUrl> parsedPurl(String text) {
        return ReadableText.isShown(text) ? parsed(text.strip(), PackageUrl::of) : Optional.empty();
    }

    /** Returns the whole hash of a commit, if the text is one. */
    public static Optional<CommitId> parsedCommit(String text) {
        return parsed(text.strip().toLowerCase(Locale.ROOT), CommitId::of);
    }

    private static <T> Optional<T> parsed(String text, Function<String, T> parser) {
        try {
            return Optional.of(parser.apply(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
