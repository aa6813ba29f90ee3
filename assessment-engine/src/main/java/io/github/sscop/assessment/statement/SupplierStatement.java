package io.github.sscop.assessment.statement;

import io.github.sscop.assessment.AssessedSubject;
import io.github.sscop.assessment.Assessment;
import io.github.sscop.assessment.AssessmentOrigin;
import io.github.sscop.assessment.profile.FormProfile;
import io.github.sscop.assessment.profile.QuestionScope;
import io.github.sscop.evidence.subject.IdentityMatch;
import io.github.sscop.problem.ContractValue;
import io.github.sscop.wording.AssessmentMessages;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The statement of a supplier for buyers who ask about a code in their forms ({@code sscop.statement/1}).
 *
 * <p>An answer is the affirmative one only where the verdict is {@code MET} and each other condition holds, and nowhere else.
 *
 * @param on the day of the answers
 * @param organisation the name of the supplier, if the assessments give one
 * @param input what the supplier says beside the assessments
 * @param assessments the assessments on which the answers rest, at least one, each against the same edition of a code
 * @param forms the answers to each form
 */
public record SupplierStatement(
        LocalDate on,
        Optional<String> organisation,
        SupplierInput input,
        List<StatementBasis> assessments,
        List<AnsweredForm> forms)
        implements ContractValue {

    /**
     * The assessment of one product.
     *
     * @param assessment the assessment
     * @param origin where it comes from
     */
    public record ProductAssessment(Assessment assessment, AssessmentOrigin origin) implements ContractValue {

        public ProductAssessment {
            Objects.requireNonNull(assessment, "assessment");
            Objects.requireNonNull(origin, "origin");
        }
    }

    /**
     * Creates a statement.
     *
     * @throws IllegalArgumentException if there is no assessment or no form
     */
    public SupplierStatement {
        Objects.requireNonNull(on, "on");
        Objects.requireNonNull(organisation, "organisation");
        Objects.requireNonNull(input, "input");
        assessments = List.copyOf(assessments);
        forms = List.copyOf(forms);
        requireSome("assessments", assessments);
        requireSome("forms", forms);
    }

    private static void requireSome(String name, List<?> values) {
        if (values.isEmpty()) {
            throw new IllegalArgumentException(name + " is empty; expected at least one");
        }
    }

    /**
     * Returns the statement of a supplier on its products.
     *
     * @param forms the forms to answer, at least one
     * @param products the assessments of the products, at least one
     * @param input what the supplier says besides
     * @param on the day of the answers
     * @throws IllegalArgumentException if there is no assessment, or they are of different organisations, of different editions, or
     *     of another code than that of a form; if a form is given twice; or with everything that the forms do not let the supplier
     *     say
     */
    public static SupplierStatement of(
            List<FormProfile> forms, List<ProductAssessment> products, SupplierInput input, LocalDate on) {
        requireSome("assessments", products);
        requireSome("forms", forms);
        requireOneEdition(products);
        requireOneOrganisation(products);
        requireForms(forms, products);
        InputCheck.check(forms, input);
        return new SupplierStatement(
                on,
                products.get(0).assessment().subject().organisation(),
                input,
                products.stream().map(StatementBasis::of).toList(),
                forms.stream()
                        .map(form -> new AnswerFactory(form, products, input, on).answered())
                        .toList());
    }

    /**
     * Returns the statement on the latest as-of date of its assessments.
     *
     * @throws IllegalArgumentException as the others do
     */
    public static SupplierStatement of(List<FormProfile> forms, List<ProductAssessment> products, SupplierInput input) {
        requireSome("assessments", products);
        return of(forms, products, input, latest(products));
    }

    /**
     * Returns the statement of a supplier that says nothing besides, on the forms of the library and the latest as-of date.
     *
     * @throws IllegalArgumentException as the others do
     */
    public static SupplierStatement of(AssessmentOrigin origin, Assessment... assessments) {
        return of(
                FormProfile.builtIn(),
                Stream.of(assessments)
                        .map(assessment -> new ProductAssessment(assessment, origin))
                        .toList(),
                SupplierInput.none());
    }

    private static LocalDate latest(List<ProductAssessment> products) {
        return products.stream()
                .map(product -> product.assessment().asOf())
                .max(LocalDate::compareTo)
                .orElseThrow();
    }

    private static void requireOneEdition(List<ProductAssessment> products) {
        Assessment first = products.get(0).assessment();
        for (ProductAssessment product : products) {
            Assessment each = product.assessment();
            if (!each.code().id().equals(first.code().id())) {
                throw new IllegalArgumentException(
                        "the assessments are of " + first.code() + " and " + each.code() + "; expected one edition");
            }
        }
    }

    private static void requireOneOrganisation(List<ProductAssessment> products) {
        Assessment first = products.get(0).assessment();
        for (ProductAssessment product : products) {
            Assessment each = product.assessment();
            if (!isOfOneOrganisation(first.subject(), each.subject())) {
                throw new IllegalArgumentException("the assessments are of "
                        + named(first.subject()) + " and "
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

    private static String named(AssessedSubject subject) {
        String name = subject.organisation().orElse("no organisation");
        return subject.organisationIdentifiers().isEmpty()
                ? name
                : name + " (" + String.join(", ", subject.organisationIdentifiers()) + ")";
    }

    private static void requireForms(List<FormProfile> forms, List<ProductAssessment> products) {
        Set<String> ids = new HashSet<>();
        Assessment first = products.get(0).assessment();
        for (FormProfile form : forms) {
            if (!ids.add(form.id())) {
                throw new IllegalArgumentException("form " + form.id() + " is given twice; expected each once");
            }
            if (!first.code().id().id().equals(form.code().id())) {
                throw new IllegalArgumentException("an assessment is of " + first.code() + "; expected "
                        + form.code().id() + ", about which the form " + form.id() + " asks");
            }
        }
    }

    /** Returns the notice that every reader of the statement should see, in two sentences. */
    public String notice() {
        return AssessmentMessages.of(
                "notice", Map.of("code", assessments.get(0).basis().code().title()));
    }

    /** Returns the answers to all forms. */
    public List<Answer> answers() {
        return forms.stream().flatMap(form -> form.answers().stream()).toList();
    }

    /** Returns whether a question is asked, and the answer to each that is, or may be, is the affirmative one. */
    public boolean isAffirmative() {
        return areAffirmative(answers());
    }

    /**
     * Returns whether the answer to each question about the organisation is the affirmative one; where the forms ask only about
     * products, whether that to each is.
     */
    public boolean isAffirmativeForOrganisation() {
        List<Answer> ofOrganisation = answers().stream()
                .filter(answer -> answer.scope() == QuestionScope.ORGANISATION)
                .toList();
        return ofOrganisation.isEmpty() ? isAffirmative() : areAffirmative(ofOrganisation);
    }

    private static boolean areAffirmative(List<Answer> answers) {
        List<Answer> asked = answers.stream()
                .filter(answer -> answer.status() != AnswerStatus.NOT_ASKED)
                .toList();
        return !asked.isEmpty() && asked.stream().allMatch(Answer::affirmative);
    }
}
