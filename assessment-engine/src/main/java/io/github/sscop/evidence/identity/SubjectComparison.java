package io.github.sscop.evidence.identity;

import io.github.sscop.evidence.Organisation;
import io.github.sscop.evidence.Person;
import io.github.sscop.evidence.SeniorResponsibleOwner;
import io.github.sscop.evidence.Submission;
import io.github.sscop.evidence.subject.Product;
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
public final class SubjectComparison {

    private final Optional<String> organisationName;
    private final List<String> identifiers;
    private final List<Name> organisationNames;
    private final List<Name> peopleNames;
    private final ProductComparison product;

    /** Creates the comparison with a submission. */
    public SubjectComparison(Submission submission) {
        this(Optional.of(submission.organisation()), submission.preparedBy(), submission.product());
    }

    /** Creates the comparison with an organisation and a product, of which either need not be known. */
    public SubjectComparison(
            Optional<Organisation> organisation, Optional<Person> preparer, Optional<Product> product) {
        this.organisationName = organisation.map(Organisation::name);
        this.identifiers = organisation.stream()
                .flatMap(each -> Stream.concat(
                        each.identifier().stream(),
                        each.identifiers().stream()
                                .flatMap(identifier -> Stream.of(identifier.toString(), identifier.value()))))
                .filter(SubjectComparison::isGiven)
                .map(OrganisationIdentity::comparable)
                .toList();
        this.organisationNames = organisation.stream()
                .flatMap(each -> Stream.concat(Stream.of(each.name()), each.formerNames().stream()))
                .filter(SubjectComparison::isGiven)
                .map(Name::ofOrganisation)
                .toList();
        this.peopleNames = Stream.concat(
                        organisation
                                .flatMap(Organisation::seniorResponsibleOwner)
                                .map(SeniorResponsibleOwner::name)
                                .stream(),
                        preparer.map(Person::name).stream())
                .filter(SubjectComparison::isGiven)
                .map(Name::of)
                .toList();
        this.product = new ProductComparison(product);
    }

    private static boolean isGiven(String text) {
        return !PlaceholderText.isPlaceholder(text);
    }

    /** Returns the parts in which a subject differs from the submission's, the first one first; one may be enough to know. */
    public List<SubjectMismatch> mismatches(Subject subject) {
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
    public Optional<SubjectMismatch> editionMismatch(Subject subject) {
        return product.editionMismatch(subject);
    }

    /** Returns whether a part of a subject names the organisation or the product, whatever the others name. */
    public boolean isNamedBy(Subject subject) {
        return product.isNamedBy(subject)
                || subject.organisation()
                        .filter(SubjectComparison::isGiven)
                        .filter(this::isOrganisation)
                        .isPresent();
    }

    private Optional<SubjectMismatch> organisationMismatch(String bound) {
        if (organisationNames.isEmpty() || isOrganisation(bound)) {
            return Optional.empty();
        }
        return Optional.of(new SubjectMismatch(
                "organisation",
                bound,
                organisationName.orElse(""),
                isLike(Name.ofOrganisation(bound), organisationNames)));
    }

    private boolean isOrganisation(String text) {
        if (organisationName.filter(text::equals).isPresent()
                || identifiers.contains(OrganisationIdentity.comparable(text))) {
            return true;
        }
        Name name = Name.ofOrganisation(text);
        return organisationNames.stream().anyMatch(name::isSame);
    }

    private static boolean isLike(Name name, List<Name> others) {
        return others.stream().anyMatch(name::isLike);
    }

    /** Returns whether a name is that of the vendor, or like it, or that of a person who answers for the submission. */
    public boolean isVendor(String text) {
        return organisationName.filter(text::equals).isPresent()
                || isOrganisation(text)
                || isLike(Name.ofOrganisation(text), organisationNames)
                || isLike(Name.of(text.toLowerCase(Locale.ROOT)), peopleNames);
    }
}
