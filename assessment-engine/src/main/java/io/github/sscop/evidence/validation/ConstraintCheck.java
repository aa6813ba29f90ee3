package io.github.sscop.evidence.validation;

import io.github.sscop.evidence.Submission;
import io.github.sscop.evidence.consistency.ConsistencyCheck;
import io.github.sscop.evidence.consistency.ProblemCollector;
import io.github.sscop.evidence.constraint.NotBlankIfGiven;
import io.github.sscop.problem.Problem;
import io.github.sscop.problem.ProblemCode;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import jakarta.validation.Validation;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.lang.annotation.Annotation;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hibernate.validator.HibernateValidator;
import org.hibernate.validator.HibernateValidatorFactory;
import org.hibernate.validator.engine.HibernateConstraintViolation;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;

/** What the constraints on a submission and on its components say of it, as problems. */
final class ConstraintCheck {

    /** Made on first use, and only then, because making it takes a good part of a second. */
    private static final class LazyValidator {
        static final HibernateValidatorFactory VALIDATORS = Validation.byProvider(HibernateValidator.class)
                .configure()
                .messageInterpolator(new ParameterMessageInterpolator())
                .buildValidatorFactory()
                .unwrap(HibernateValidatorFactory.class);
    }

    private ConstraintCheck() {}

    /**
     * Everything that is wrong with a submission.
     *
     * @param consistency how its parts are to fit together
     */
    static List<Problem> problems(Submission submission, ConsistencyCheck consistency) {
        return problems(LazyValidator.VALIDATORS
                .usingContext()
                .constraintValidatorPayload(consistency)
                .getValidator()
                .validate(submission));
    }

    static List<Problem> problems(Set<ConstraintViolation<Submission>> violations) {
        ProblemCollector problems = new ProblemCollector();
        violations.stream()
                .flatMap(violation -> disagreement(violation).stream())
                .forEach(problems::add);
        violations.stream()
                .filter(violation -> disagreement(violation).isEmpty())
                .map(ConstraintCheck::problem)
                .forEach(problems::add);
        return problems.inOrder();
    }

    /** What parts of a submission that do not fit together gave, which goes before what is wrong with one of them. */
    private static Optional<Problem> disagreement(ConstraintViolation<?> violation) {
        HibernateConstraintViolation<?> found = violation.unwrap(HibernateConstraintViolation.class);
        return Optional.ofNullable(found.getDynamicPayload(Problem.class));
    }

    private static Problem problem(ConstraintViolation<?> violation) {
        StringBuilder pointer = new StringBuilder();
        String name = "the submission";
        for (Path.Node node : violation.getPropertyPath()) {
            if (node.isInIterable() && node.getIndex() != null) {
                pointer.append('/').append(node.getIndex());
                name = name + "[" + node.getIndex() + "]";
            }
            if (node.getKind() == ElementKind.PROPERTY) {
                pointer.append('/').append(node.getName());
                name = node.getName();
            }
        }
        return problem(
                pointer.toString(),
                name,
                violation.getConstraintDescriptor().getAnnotation(),
                violation.getInvalidValue());
    }

    private static Problem problem(String pointer, String name, Annotation constraint, Object value) {
        if (value == null) {
            return new Problem(pointer, ProblemCode.MISSING, name + " is missing; expected it here");
        }
        if (constraint instanceof NotBlank || constraint instanceof NotBlankIfGiven) {
            return new Problem(pointer, ProblemCode.BLANK, name + " is blank; expected text");
        }
        if (constraint instanceof Size size) {
            return value instanceof Collection<?> list
                    ? new Problem(
                            pointer,
                            ProblemCode.LIMIT,
                            name + " has " + list.size() + " elements; expected at most " + size.max())
                    : new Problem(
                            pointer,
                            ProblemCode.LIMIT,
                            name + " has " + value.toString().length() + " characters; expected at most " + size.max());
        }
        if (constraint instanceof PositiveOrZero) {
            return new Problem(pointer, ProblemCode.INVALID, name + " is " + value + "; expected zero or more");
        }
        throw new IllegalStateException(
                "No sentence for " + constraint.annotationType().getSimpleName() + " on " + name);
    }
}
