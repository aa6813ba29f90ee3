package io.github.sscop.report;

import io.github.sscop.assessment.AssessedSubject;
import io.github.sscop.assessment.Assessment;
import io.github.sscop.assessment.ScheduledChange;
import io.github.sscop.assessment.Verdict;
import io.github.sscop.code.Item;
import io.github.sscop.evidence.subject.IdentityMatch;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The statement of a supplier for buyers who ask, in 2026, whether it follows the Software Security Code of Practice.
 *
 * <p>Its answer is Yes, or Confirmed, where the verdict is {@link Verdict#MET}, and nowhere else.
 *
 * @param products the assessments of the supplier's products, at least one, each against the same edition of the Code
 */
public record SupplierStatement(List<ProductAssessment> products) {

    /**
     * The assessment of one product.
     *
     * @param assessment the assessment
     * @param origin where it comes from
     */
    public record ProductAssessment(Assessment assessment, AssessmentOrigin origin) {

        public ProductAssessment {
            Objects.requireNonNull(assessment, "assessment");
            Objects.requireNonNull(origin, "origin");
        }
    }

    /** The code about which buyers ask. */
    private static final String CODE = "uk-sscop";

    /**
     * Creates a statement.
     *
     * @throws IllegalArgumentException if there is no assessment, or they are of different organisations, of different
     *     editions, or of another code
     */
    public SupplierStatement {
        products = List.copyOf(products);
        if (products.isEmpty()) {
            throw new IllegalArgumentException("assessments is empty; expected at least one");
        }
        Assessment first = products.get(0).assessment();
        for (ProductAssessment product : products) {
            Assessment each = product.assessment();
            if (!each.code().id().id().equals(CODE)) {
                throw new IllegalArgumentException(
                        "an assessment is of " + each.code() + "; expected " + CODE + ", about which buyers ask");
            }
            if (!each.code().id().equals(first.code().id())) {
                throw new IllegalArgumentException(
                        "the assessments are of " + first.code() + " and " + each.code() + "; expected one edition");
            }
            if (!isOfOneOrganisation(first.subject(), each.subject())) {
                throw new IllegalArgumentException("the assessments are of " + named(first.subject()) + " and "
                        + named(each.subject()) + "; expected one organisation");
            }
        }
    }

    /** Returns whether both are surely of one organisation; two that are described alike are, even where neither is named. */
    private static boolean isOfOneOrganisation(AssessedSubject some, AssessedSubject other) {
        return some.organisationMatch(other) == IdentityMatch.SAME
                || (some.organisation().equals(other.organisation())
                        && some.organisationIdentifiers().equals(other.organisationIdentifiers()));
    }

    /** Returns the statement of a supplier on its products, whose assessments have the same origin. */
    public static SupplierStatement of(AssessmentOrigin origin, Assessment... assessments) {
        return new SupplierStatement(Stream.of(assessments)
                .map(assessment -> new ProductAssessment(assessment, origin))
                .toList());
    }

    private static String named(AssessedSubject subject) {
        String name = subject.organisation().orElse("no organisation");
        return subject.organisationIdentifiers().isEmpty()
                ? name
                : name + " (" + String.join(", ", subject.organisationIdentifiers()) + ")";
    }

    /** Returns the assessments of the products. */
    public List<Assessment> assessments() {
        return products.stream().map(ProductAssessment::assessment).toList();
    }

    /**
     * Returns whether the answer is Yes to a buyer who asks about the organisation, as G-Cloud 15 does in lots 2a and 2b:
     * every assessment is met.
     */
    public boolean isAffirmative() {
        return assessments().stream().allMatch(SupplierStatement::isConfirmed);
    }

    /** Returns whether the answer is Confirmed to a buyer who asks about the product, as NHS DTAC 2.0 does in C3.4. */
    public static boolean isConfirmed(Assessment assessment) {
        return assessment.verdict() == Verdict.MET;
    }

    /** Returns the first day on which a verdict lapses if nothing is added; recommendations do not affect verdicts. */
    public Optional<LocalDate> expires() {
        return assessments().stream()
                .map(SupplierStatement::lapseOf)
                .flatMap(day -> day.stream())
                .min(LocalDate::compareTo);
    }

    static Optional<LocalDate> lapseOf(Assessment assessment) {
        return assessment.calendar().stream()
                .filter(ScheduledChange::isLapse)
                .filter(entry -> assessment
                        .code()
                        .item(entry.item())
                        .filter(Item::rollsUp)
                        .isPresent())
                .map(ScheduledChange::on)
                .findFirst();
    }

    /** Returns the date of the statement: the latest as-of date of its assessments. */
    public LocalDate date() {
        return assessments().stream()
                .map(Assessment::asOf)
                .max(LocalDate::compareTo)
                .orElseThrow();
    }

    /** Returns the statement as a page. */
    public Report report() {
        return new Report(StatementPage.of(this));
    }
}
