package io.github.sscop.evidence.validation;

import jakarta.validation.Validation;
import jakarta.validation.Validator;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;

/** A validator as an application makes its own. */
public final class OwnValidatorFixture {

    public static final Validator OWN = Validation.byDefaultProvider()
            .configure()
            .messageInterpolator(new ParameterMessageInterpolator())
            .buildValidatorFactory()
            .getValidator();

    private OwnValidatorFixture() {}
}
