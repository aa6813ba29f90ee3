package io.github.sscop.evidence.identity;

import io.github.sscop.code.Digest;
import io.github.sscop.evidence.subject.CommitId;
import io.github.sscop.evidence.subject.PackageUrl;
import io.github.sscop.evidence.subject.Product;
import io.github.sscop.evidence.subject.Subject;
import io.github.sscop.evidence.text.Name;
import io.github.sscop.evidence.text.PlaceholderText;
import io.github.sscop.evidence.text.RepositoryAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The comparison of the products that records name with the submission's: identifiers first, then names.
 *
 * <p>A purl or the digest of an artefact decides whether the product is meant. Several products may be built from one
 * repository, so that one leaves a name that differs in doubt. Where identifiers or names contradict each other, the difference is in doubt: no
 * support counts, and every refutation stands.
 */
public final class ProductComparison {

    /** An artefact, or the product itself, as a purl names it. */
    private record NamedPackage(String name, PackageUrl purl, Optional<String> version) {}

    private record SourceRepository(RepositoryAddress address, String text, Optional<CommitId> commit) {}

    private static final Pattern MAJOR_VERSION = Pattern.compile("v[0-9]+");

    private final Optional<Product> product;
    private final Optional<Name> productName;
    private final List<NamedPackage> packages;
    private final List<SourceRepository> repositories;
    private final List<Digest> digests;

    /** Creates the comparison with a product, which need not be known. */
    public ProductComparison(Optional<Product> product) {
        this.product = product;
        this.productName = product.map(Product::name)
                .filter(text -> !PlaceholderText.isPlaceholder(text))
                .map(Name::of);
        this.packages = product.stream().flatMap(ProductComparison::packages).toList();
        this.repositories = product.stream()
                .flatMap(each -> each.repositories().stream())
                .flatMap(each -> RepositoryAddress.of(each.location())
                        .map(address -> new SourceRepository(address, each.location(), each.commit()))
                        .stream())
                .toList();
        this.digests = product.stream()
                .flatMap(each -> Stream.concat(
                        each.digest().stream(),
                        each.artefacts().stream().flatMap(artefact -> artefact.digest().stream())))
                .toList();
    }

    private static Stream<NamedPackage> packages(Product product) {
        return Stream.concat(
                product.packageUrls().stream().map(purl -> named(purl, product.version())),
                product.artefacts().stream()
                        .flatMap(artefact -> artefact
                                .purl()
                                .filter(purl -> !purl.isPlaceholder())
                                .map(purl -> named(purl, artefact.version().or(product::version)))
                                .stream()));
    }

    private static NamedPackage named(PackageUrl purl, Optional<String> version) {
        return new NamedPackage(purl.packageName(), purl, purl.version().or(() -> version));
    }

    /** Returns the parts in which a subject is about another product than the submission. */
    public List<SubjectMismatch> mismatches(Subject subject) {
        Optional<String> name = subject.product().filter(text -> !PlaceholderText.isPlaceholder(text));
        Optional<SubjectMismatch> otherName = name.flatMap(this::nameMismatch);
        Optional<SubjectMismatch> otherPackage = purl(subject).flatMap(this::packageMismatch);
        Optional<SubjectMismatch> otherRepository = subject.repository().flatMap(this::repositoryMismatch);
        boolean agreesInName = name.isPresent() && productName.isPresent() && isNotOther(otherName);
        boolean agreesInPackage = purl(subject).isPresent() && !packages.isEmpty() && isNotOther(otherPackage);
        boolean agreesInRepository =
                subject.repository().flatMap(RepositoryAddress::of).isPresent()
                        && !repositories.isEmpty()
                        && isNotOther(otherRepository);
        boolean sameArtefact = subject.digest().filter(digests::contains).isPresent();
        List<SubjectMismatch> mismatches = new ArrayList<>(0);
        otherPackage
                .map(each -> each.orInDoubt(agreesInName || sameArtefact || agreesInRepository))
                .ifPresent(mismatches::add);
        otherRepository
                .map(each -> each.orInDoubt(agreesInName || sameArtefact || agreesInPackage))
                .ifPresent(mismatches::add);
        if (!isIdentifiedBy(subject)) {
            otherName
                    .map(each -> each.orInDoubt(agreesInPackage || agreesInRepository))
                    .ifPresent(mismatches::add);
        }
        return mismatches;
    }

    private static boolean isNotOther(Optional<SubjectMismatch> mismatch) {
        return mismatch.filter(each -> !each.doubtful()).isEmpty();
    }

    private static Optional<PackageUrl> purl(Subject subject) {
        return subject.purl().filter(purl -> !purl.isPlaceholder());
    }

    /** Returns whether a subject has a purl of the product, or the digest of one of its artefacts. */
    public boolean isIdentifiedBy(Subject subject) {
        return purl(subject).filter(purl -> !samePackages(purl).isEmpty()).isPresent()
                || subject.digest().filter(digests::contains).isPresent();
    }

    /** Returns whether a purl, a digest, a repository, a commit or the name of a subject is the product's. */
    public boolean isNamedBy(Subject subject) {
        return isIdentifiedBy(subject)
                || subject.commit()
                        .filter(commit -> repositories.stream()
                                .anyMatch(each -> each.commit().equals(Optional.of(commit))))
                        .isPresent()
                || subject.repository()
                        .flatMap(RepositoryAddress::of)
                        .filter(address ->
                                !sameRepositories(Optional.of(address)).isEmpty())
                        .isPresent()
                || subject.product()
                        .filter(text -> !PlaceholderText.isPlaceholder(text))
                        .filter(text ->
                                productName.filter(Name.of(text)::isSame).isPresent())
                        .isPresent();
    }

    /** Returns the difference in version or artefact, which matters only for supports. */
    public Optional<SubjectMismatch> editionMismatch(Subject subject) {
        return subject.version()
                .flatMap(version -> versionMismatch(version, subject.purl()))
                .or(() -> subject.digest().flatMap(this::digestMismatch))
                .or(() -> subject.purl().flatMap(this::packageEditionMismatch))
                .or(() -> subject.commit().flatMap(commit -> commitMismatch(commit, subject.repository())));
    }

    private Optional<SubjectMismatch> nameMismatch(String bound) {
        return productName.filter(expected -> !Name.of(bound).isSame(expected)).map(expected -> {
            String text = product.orElseThrow().name();
            return new SubjectMismatch("product", bound, text, Name.of(bound).isLike(expected));
        });
    }

    private Optional<SubjectMismatch> packageMismatch(PackageUrl bound) {
        if (packages.isEmpty() || !samePackages(bound).isEmpty()) {
            return Optional.empty();
        }
        Name name = asRead(bound.packageName());
        boolean like = packages.stream().anyMatch(each -> name.isLike(asRead(each.name())));
        return Optional.of(mismatch("purl", bound, packages.stream().map(NamedPackage::purl), like));
    }

    /** Returns the name as a reader takes it: without a version that was written into it, or the major version of a module in Go. */
    private static Name asRead(String packageName) {
        int lastPart = packageName.lastIndexOf('/') + 1;
        boolean hasNamespace = packageName.indexOf('/') + 1 < lastPart;
        int at = packageName.indexOf('@', lastPart);
        boolean isVersion = at == lastPart
                || MAJOR_VERSION
                        .matcher(packageName)
                        .region(lastPart, packageName.length())
                        .matches();
        if (hasNamespace && isVersion) {
            return Name.of(packageName.substring(0, lastPart - 1));
        }
        return Name.of(at > lastPart ? packageName.substring(0, at) : packageName);
    }

    private List<NamedPackage> samePackages(PackageUrl bound) {
        String name = bound.packageName();
        return packages.stream().filter(each -> each.name().equals(name)).toList();
    }

    private Optional<SubjectMismatch> repositoryMismatch(String bound) {
        Optional<RepositoryAddress> address = RepositoryAddress.of(bound);
        if (repositories.isEmpty()
                || address.isEmpty()
                || !sameRepositories(address).isEmpty()) {
            return Optional.empty();
        }
        boolean like = repositories.stream().anyMatch(each -> address.get().isLike(each.address()));
        return Optional.of(mismatch("repository", bound, repositories.stream().map(SourceRepository::text), like));
    }

    private List<SourceRepository> sameRepositories(Optional<RepositoryAddress> bound) {
        return repositories.stream()
                .filter(each -> bound.isEmpty() || each.address().equals(bound.get()))
                .toList();
    }

    private Optional<SubjectMismatch> versionMismatch(String bound, Optional<PackageUrl> purl) {
        List<String> ofArtefacts = purl.stream()
                .flatMap(each -> samePackages(each).stream())
                .flatMap(each -> each.version().stream())
                .toList();
        List<String> expected = ofArtefacts.isEmpty()
                ? product.flatMap(Product::version).stream().toList()
                : ofArtefacts;
        return otherThan("version", bound, normalised(bound), expected, ProductComparison::normalised);
    }

    private static String normalised(String version) {
        return Name.of(version).base();
    }

    private Optional<SubjectMismatch> digestMismatch(Digest bound) {
        return otherThan("digest", bound.toString(), bound, digests, digest -> digest);
    }

    private Optional<SubjectMismatch> packageEditionMismatch(PackageUrl bound) {
        List<NamedPackage> same = samePackages(bound);
        return same.isEmpty() || same.stream().anyMatch(each -> isSameEdition(bound, each))
                ? Optional.empty()
                : Optional.of(mismatch("purl", bound, same.stream().map(NamedPackage::purl), false));
    }

    /** Returns whether version and qualifiers are the same, as far as both sides give them. */
    private static boolean isSameEdition(PackageUrl bound, NamedPackage expected) {
        boolean otherVersion = bound.version().isPresent()
                && expected.version().isPresent()
                && !normalised(bound.version().get())
                        .equals(normalised(expected.version().get()));
        return !otherVersion
                && bound.qualifiers().entrySet().stream().noneMatch(each -> {
                    String value = expected.purl().qualifiers().get(each.getKey());
                    return value != null && !value.equals(each.getValue());
                });
    }

    private Optional<SubjectMismatch> commitMismatch(CommitId bound, Optional<String> repository) {
        List<CommitId> expected = sameRepositories(repository.flatMap(RepositoryAddress::of)).stream()
                .flatMap(each -> each.commit().stream())
                .toList();
        return otherThan("commit", bound.toString(), bound, expected, commit -> commit);
    }

    private static <T, K> Optional<SubjectMismatch> otherThan(
            String part, String text, K bound, List<T> expected, Function<T, K> key) {
        return expected.isEmpty() || expected.stream().map(key).anyMatch(bound::equals)
                ? Optional.empty()
                : Optional.of(mismatch(part, text, expected.stream(), false));
    }

    private static SubjectMismatch mismatch(String part, Object bound, Stream<?> expected, boolean doubtful) {
        List<String> texts = expected.map(Objects::toString).distinct().toList();
        int more = texts.size() - 1;
        String others = more == 0 ? "" : " or " + more + (more == 1 ? " other" : " others");
        return new SubjectMismatch(part, bound.toString(), texts.get(0) + others, doubtful);
    }
}
