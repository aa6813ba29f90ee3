package io.github.sscop.evidence.constraint;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Constrains a submission: its parts fit together, and fit the codes that it names.
 *
 * <p>Ids are of the codes and distinct, dates are in order, and what is named is there. Each violation stands at the part
 * that is wrong, and its message is the sentence of the {@link io.github.sscop.problem.Problem}. The codes are the built-in
 * ones, unless a validator of submissions is made with others.
 */
@Documented
@Constraint(validatedBy = {}) // Its validator is registered as a service, so that this package does not depend on it.
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface Consistent {

    /** Not used: every violation has a sentence of its own. */
    String message() default "";

    /** The groups of constraints to which it belongs. */
    Class<?>[] groups() default {};

    /** Not used. */
    Class<? extends Payload>[] payload() default {};
}
