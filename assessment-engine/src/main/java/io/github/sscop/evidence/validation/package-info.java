/**
 * The validation of submissions.
 *
 * <p>A {@link io.github.sscop.evidence.validation.SubmissionValidator} checks what must hold between the parts, and the
 * constraints on each part, by a check that is compiled from their annotations. Where that check refuses a submission, Hibernate
 * Validator explains why. A {@link io.github.sscop.evidence.validation.ValidationResult} holds all problems, each with its JSON
 * Pointer, or a {@link io.github.sscop.evidence.validation.ValidatedSubmission}, which assessors need not validate again:
 *
 * <pre>{@code
 * ValidationResult result = SubmissionValidator.of(CodeRegistry.builtIn()).validate(submission);
 * result.problems().forEach(System.err::println);
 * Assessment assessment = assessor.assess(result.validated(), LocalDate.of(2026, 3, 31));
 * }</pre>
 */
@NullMarked
package io.github.sscop.evidence.validation;

import org.jspecify.annotations.NullMarked;
