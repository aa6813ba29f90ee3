package io.github.sscop.evidence.consistency;

import io.github.sscop.code.CodeRegistry;
import io.github.sscop.evidence.Submission;
import io.github.sscop.evidence.constraint.Consistent;
import io.github.sscop.problem.Problem;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import java.util.List;
import org.hibernate.validator.constraintvalidation.HibernateConstraintValidatorContext;
import org.jspecify.annotations.Nullable;

/** The validator of {@link Consistent}, which only validators call. */
public final class ConsistencyValidator implements ConstraintValidator<Consistent, Submission> {

    /** For validators. */
    public ConsistencyValidator() {}

    @Override
    public boolean isValid(@Nullable Submission submission, ConstraintValidatorContext context) {
        if (submission == null) {
            return true;
        }
        HibernateConstraintValidatorContext hibernate = context.unwrap(HibernateConstraintValidatorContext.class);
        ConsistencyCheck asked = hibernate.getConstraintValidatorPayload(ConsistencyCheck.class);
        ConsistencyCheck consistency = asked == null ? new ConsistencyCheck(CodeRegistry.builtIn()) : asked;
        List<Problem> problems = consistency.problems(submission);
        hibernate.disableDefaultConstraintViolation();
        for (Problem problem : problems) {
            hibernate.withDynamicPayload(problem);
            ViolationPath.add(
                    problem.pointer(), hibernate.buildConstraintViolationWithTemplate(escaped(problem.text())));
        }
        return problems.isEmpty();
    }

    /** Returns a template that gives the sentence as it is. */
    private static String escaped(String text) {
        return text.replaceAll("[\\\\{}$]", "\\\\$0");
    }
}
