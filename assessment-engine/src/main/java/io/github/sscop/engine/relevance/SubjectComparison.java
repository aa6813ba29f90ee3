package io.github.sscop.engine.relevance;

import io.github.sscop.evidence.Organisation;
import io.github.sscop.evidence.Person;
import io.github.sscop.evidence.Submission;
import io.github.sscop.evidence.subject.Subject;
import io.github.sscop.evidence.text.Name;
import io.github.sscop.evidence.text.PlaceholderText;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The comparison of those whom records name with those whom the submission is about: identifiers first, then names.
 *
 * <p>A part that either side leaves out, or fills with a placeholder, is not compared.
 */
final class SubjectComparison {

    private final Submission submission;
    private final List<String> identifiers;
    private final List<Name> organisationNames;
    private final List<Name> peopleNames;
    private final ProductComparison product;

    SubjectComparison(Submission submission) {
        this.submission = submission;
        Organisation organisation = submission.organisation();
        this.identifiers = Stream.concat(
                        organisation.identifier().stream(),
                        organisation.identifiers().stream().flatMap(each -> Stream.of(each.toString(), each.value())))
                .filter(SubjectComparison::isGiven)
                .map(SubjectComparison::normalised)
                .toList();
        this.organisationNames = Stream.concat(Stream.of(organisation.name()), organisation.formerNames().stream())
                .filter(SubjectComparison::isGiven)
                .map(Name::ofOrganisation)
                .toList();
        this.peopleNames = Stream.concat(
                        organisation.seniorResponsibleOwner().map(owner -> owner.name()).stream(),
                        submission.preparedBy().map(Person::name).stream())
                .filter(SubjectComparison::isGiven)
                .map(Name::of)
                .toList();
        this.product = new ProductComparison(submission.product());
    }

    private static boolean isGiven(String text) {
        return !PlaceholderText.isPlaceholder(text);
    }

    private static String normalised(String identifier) {
        return Name.of(identifier).letters();
    }

    /** Returns the parts in which a subject differs from the submission's, the first one first; one may be enough to know. */
    List<SubjectMismatch> mismatches(Subject subject) {
        List<SubjectMismatch> mismatches = new ArrayList<>(0);
        subject.organisation()
                .filter(SubjectComparison::isGiven)
                .flatMap(this::organisationMismatch)
                // The very package or artefact, said to be another organisation's: support does not count, refutation
                // does.
                .map(each -> each.orInDoubt(product.isIdentifiedBy(subject)))
                .ifPresent(mismatches::add);
        mismatches.addAll(product.mismatches(subject));
        return mismatches;
    }

    /** Returns the difference in version or artefact, which matters only for supports. */
    Optional<SubjectMismatch> editionMismatch(Subject subject) {
        return product.editionMismatch(subject);
    }

    private Optional<SubjectMismatch> organisationMismatch(String bound) {
        if (organisationNames.isEmpty() || isOrganisation(bound)) {
            return Optional.empty();
        }
        return Optional.of(new SubjectMismatch(
                "organisation",
                bound,
                submission.organisation().name(),
                isLike(Name.ofOrganisation(bound), organisationNames)));
    }

    private boolean isOrganisation(String text) {
        if (text.equals(submission.organisation().name()) || identifiers.contains(normalised(text))) {
            return true;
        }
        Name name = Name.ofOrganisation(text);
        return organisationNames.stream().anyMatch(name::isSame);
    }

    private static boolean isLike(Name name, List<Name> others) {
        return others.stream().anyMatch(name::isLike);
    }

    /** Returns whether a name is that of the vendor, or like it, or that of a person who answers for the submission. */
    boolean isVendor(String text) {
        return text.equals(submission.organisation().name())
                || isOrganisation(text)
                || isLike(Name.ofOrganisation(text), organisationNames)
                || isLike(Name.of(text.toLowerCase(Locale.ROOT)), peopleNames);
    }
}
