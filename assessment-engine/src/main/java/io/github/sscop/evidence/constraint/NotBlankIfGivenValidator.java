package io.github.sscop.evidence.constraint;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import org.jspecify.annotations.Nullable;

/** The validator of {@link NotBlankIfGiven}, which only validators call. */
public final class NotBlankIfGivenValidator implements ConstraintValidator<NotBlankIfGiven, String> {

    /** Creates a validator. */
    public NotBlankIfGivenValidator() {}

    @Override
    public boolean isValid(@Nullable String text, ConstraintValidatorContext context) {
        return text == null || isText(text);
    }

    /** Returns whether a text has a character that regular expressions do not take for white space. */
    public static boolean isText(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c != ' ' && (c < '\t' || c > '\r')) {
                return true;
            }
        }
        return false;
    }
}
