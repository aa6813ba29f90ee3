package io.github.sscop.source.signature;

import io.github.sscop.code.Digest;
import io.github.sscop.evidence.identity.SubjectComparison;
import io.github.sscop.evidence.identity.SubjectMismatch;
import io.github.sscop.evidence.subject.Product;
import io.github.sscop.evidence.subject.Subject;
import io.github.sscop.source.reading.ReadingContext;
import io.github.sscop.source.reading.SubjectBuilder;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * The files of a release, as the product lists them: only that list says which files customers are meant to check.
 *
 * <p>A file without a digest counts as one, and can never be shown to be verified.
 */
final class ReleaseFiles {

    private final List<Optional<Digest>> files;
    private final SubjectComparison comparison;

    private ReleaseFiles(List<Optional<Digest>> files, SubjectComparison comparison) {
        this.files = files;
        this.comparison = comparison;
    }

    static ReleaseFiles of(ReadingContext context) {
        return new ReleaseFiles(
                context.product().map(ReleaseFiles::files).orElse(List.of()),
                new SubjectComparison(Optional.empty(), Optional.empty(), context.product()));
    }

    private static List<Optional<Digest>> files(Product product) {
        List<Optional<Digest>> files = new ArrayList<>();
        product.artefacts().forEach(each -> files.add(each.digest().filter(FileDigests::identifies)));
        Optional<Digest> only = product.digest().filter(FileDigests::identifies);
        if (only.isPresent() && !files.contains(only)) {
            files.add(only);
        }
        return List.copyOf(files);
    }

    /** Returns how many files the product lists. */
    int count() {
        return files.size();
    }

    /** Returns how many of the listed files have one of some digests. */
    int count(Collection<Digest> digests) {
        return (int) files.stream()
                .filter(each -> each.filter(digests::contains).isPresent())
                .count();
    }

    /** Returns those of some digests that are listed, in the order of the product. */
    List<Digest> listed(Collection<Digest> digests) {
        return files.stream()
                .flatMap(Optional::stream)
                .filter(digests::contains)
                .distinct()
                .toList();
    }

    /** Returns those of some digests that are listed; the first one where none is, so that a reader sees what it is. */
    List<Digest> listedOrFirst(List<Digest> digests) {
        List<Digest> listed = listed(digests);
        return listed.isEmpty() ? digests.stream().limit(1).toList() : listed;
    }

    /** Returns why it is in doubt that a subject is a file of this release, if it is. */
    Optional<String> doubt(Subject subject) {
        return comparison.mismatches(subject).stream()
                .findFirst()
                .or(() -> comparison.editionMismatch(subject))
                .map(ReleaseFiles::sentence);
    }

    private static String sentence(SubjectMismatch mismatch) {
        return "it is about another " + mismatch.part() + ": " + mismatch.bound() + ", where the submission has "
                + mismatch.expected();
    }

    /** Returns whether the product lists a repository. */
    boolean isRepository(String address) {
        return comparison.isNamedBy(
                new SubjectBuilder().repository(Optional.of(address)).build());
    }
}
