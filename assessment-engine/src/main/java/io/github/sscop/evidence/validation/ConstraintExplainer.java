package io.github.sscop.evidence.validation;

import io.github.sscop.evidence.Submission;
import io.github.sscop.evidence.consistency.ConsistencyCheck;
import io.github.sscop.evidence.consistency.ProblemCollector;
import io.github.sscop.problem.Problem;
import io.github.sscop.problem.ProblemCode;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import jakarta.validation.Validation;
import java.lang.annotation.Annotation;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hibernate.validator.HibernateValidator;
import org.hibernate.validator.HibernateValidatorFactory;
import org.hibernate.validator.engine.HibernateConstraintViolation;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;
import org.jspecify.annotations.Nullable;

/**
 * The explanation of what is wrong with a submission: the violations that Hibernate Validator, or another validator, finds by
 * the constraints on the submission and its components, as problems.
 */
final class ConstraintExplainer {

    /** Made on first use, and only then, because making it takes a good part of a second. */
    private static final class LazyValidator {
        static final HibernateValidatorFactory VALIDATORS = Validation.byProvider(HibernateValidator.class)
                .configure()
                .messageInterpolator(new ParameterMessageInterpolator())
                .buildValidatorFactory()
                .unwrap(HibernateValidatorFactory.class);
    }

    private ConstraintExplainer() {}

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

    /** Everything that is wrong with a value by the constraints on its parts alone. */
    static <T> List<Problem> problems(T value) {
        return problems(LazyValidator.VALIDATORS.getValidator().validate(value));
    }

    static <T> List<Problem> problems(Set<ConstraintViolation<T>> violations) {
        ProblemCollector problems = new ProblemCollector();
        violations.stream()
                .flatMap(violation -> disagreement(violation).stream())
                .forEach(problems::add);
        violations.stream()
                .filter(violation -> disagreement(violation).isEmpty())
                .map(ConstraintExplainer::problem)
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

    private static Problem problem(String pointer, String name, Annotation constraint, @Nullable Object value) {
        if (value == null) {
            return new Problem(pointer, ProblemCode.MISSING, name + " is missing; expected it here");
        }
        return ConstraintKind.of(constraint)
                .orElseThrow(() ->
                        new IllegalStateException(name + " has @" + ConstraintKind.name(constraint.annotationType())
                                + ", which is not supported; expected one of " + ConstraintKind.names()))
                .problem(constraint, pointer, name, value);
    }
}
