package io.github.sscop.evidence;

import io.github.sscop.problem.Problem;
import io.github.sscop.problem.ProblemCode;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import jakarta.validation.ValidatorFactory;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.lang.annotation.Annotation;
import java.util.Collection;
import java.util.List;
import org.hibernate.validator.HibernateValidator;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;

/** What the constraints on a submission's components say of it. */
final class Constraints {

    /** Made on first use, and only then, because making it takes a good part of a second. */
    private static final class Made {
        static final Validator VALIDATOR = validator();

        private static Validator validator() {
            try (ValidatorFactory factory = Validation.byProvider(HibernateValidator.class)
                    .configure()
                    .messageInterpolator(new ParameterMessageInterpolator())
                    .buildValidatorFactory()) {
                return factory.getValidator();
            }
        }
    }

    private Constraints() {}

    /** Everything that breaks a constraint, in no order. */
    static List<Problem> problems(Submission submission) {
        return Made.VALIDATOR.validate(submission).stream()
                .map(Constraints::problem)
                .toList();
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
