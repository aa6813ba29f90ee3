package io.github.sscop.assessment.request;

import io.github.sscop.assessment.Assessment;
import io.github.sscop.assessment.DocumentRef;
import io.github.sscop.code.Code;
import io.github.sscop.code.Item;
import io.github.sscop.code.ItemId;
import io.github.sscop.code.NumberingId;
import io.github.sscop.code.StakeholderGroup;
import io.github.sscop.evidence.Organisation;
import io.github.sscop.evidence.Submission;
import io.github.sscop.evidence.subject.Product;
import io.github.sscop.policy.Policy;
import io.github.sscop.problem.ContractValue;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * The questions for one supplier, in the order of the code: {@code sscop.questionnaire/1}.
 *
 * @param code the code
 * @param policy the policy
 * @param stakeholderGroup the stakeholder group of the supplier, which decides the scope
 * @param additionalThemes the themes that the supplier or the buyer adds to it
 * @param organisation the supplier, where it is known
 * @param product its product, where it is known
 * @param numbering the numbering of the ids that stand beside those of the catalog
 * @param submission the submission whose answers are known already
 * @param asOf the date of the assessment of which the result is known already
 * @param questions the questions
 */
public record QuestionList(
        Code code,
        DocumentRef policy,
        StakeholderGroup stakeholderGroup,
        List<ItemId> additionalThemes,
        Optional<Organisation> organisation,
        Optional<Product> product,
        Optional<NumberingId> numbering,
        Optional<DocumentRef> submission,
        Optional<LocalDate> asOf,
        List<Question> questions)
        implements ContractValue {

    public QuestionList {
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(policy, "policy");
        Objects.requireNonNull(stakeholderGroup, "stakeholderGroup");
        additionalThemes = List.copyOf(additionalThemes);
        Objects.requireNonNull(organisation, "organisation");
        Objects.requireNonNull(product, "product");
        Objects.requireNonNull(numbering, "numbering");
        Objects.requireNonNull(submission, "submission");
        Objects.requireNonNull(asOf, "asOf");
        questions = List.copyOf(questions);
    }

    /** Creates the questions for a supplier of a stakeholder group with further themes. */
    public static QuestionList of(Code code, Policy policy, StakeholderGroup group, List<ItemId> additionalThemes) {
        QuestionFactory factory = new QuestionFactory(code, policy);
        return new QuestionList(
                code,
                new DocumentRef(policy.id(), policy.digest()),
                group,
                additionalThemes,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                code.items().stream()
                        .filter(code.scope(group, additionalThemes)::applies)
                        .map((Item item) -> factory.question(item))
                        .toList());
    }

    /** Returns the same questions for a named supplier and product. */
    public QuestionList about(Optional<Organisation> supplier, Optional<Product> named) {
        return new QuestionList(
                code,
                policy,
                stakeholderGroup,
                additionalThemes,
                supplier,
                named,
                numbering,
                submission,
                asOf,
                questions);
    }

    /**
     * Returns the same questions, with the ids of a numbering beside those of the catalog.
     *
     * @throws IllegalArgumentException if the code does not have the numbering
     */
    public QuestionList numberedBy(NumberingId other) {
        var known = code.numbering(other)
                .orElseThrow(() -> new IllegalArgumentException("numbering is " + other + "; expected one of "
                        + code.numberings().stream()
                                .map(each -> each.id().value())
                                .toList()));
        return new QuestionList(
                code,
                policy,
                stakeholderGroup,
                additionalThemes,
                organisation,
                product,
                Optional.of(other),
                submission,
                asOf,
                questions.stream()
                        .map(question -> known.fromCatalog(question.item())
                                .filter(number -> !number.equals(question.item()))
                                .map(question::withNumber)
                                .orElse(question))
                        .toList());
    }

    /**
     * Returns the same questions with what a submission, an assessment of it, or both say already. What is in an assessment about
     * records that are not in the submission, such as those of the buyer, is left out where the submission is given.
     *
     * @throws IllegalArgumentException if the assessment is of another code
     */
    public QuestionList knowing(Optional<Submission> answers, Optional<Assessment> assessment) {
        assessment.filter(each -> !each.code().id().equals(code.id())).ifPresent(each -> {
            throw new IllegalArgumentException(
                    "the assessment is of " + each.code().id() + "; expected one of " + code.id());
        });
        if (answers.isEmpty() && assessment.isEmpty()) {
            return this;
        }
        KnownAnswerIndex known = new KnownAnswerIndex(code.id(), answers, assessment);
        return new QuestionList(
                code,
                policy,
                stakeholderGroup,
                additionalThemes,
                organisation,
                product,
                numbering,
                answers.map(each -> new DocumentRef(each.id(), each.digest()))
                        .or(() -> assessment.map(Assessment::submission)),
                assessment.map(Assessment::asOf),
                questions.stream()
                        .map(question -> question.withKnown(known.answer(question.item())))
                        .toList());
    }
}
