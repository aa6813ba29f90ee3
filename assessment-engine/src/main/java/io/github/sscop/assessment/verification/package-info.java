/**
 * The verification of recorded assessments: {@link io.github.sscop.assessment.verification.VerificationResult} lists the
 * differences between a recorded assessment and a fresh one from the same inputs.
 */
@NullMarked
package io.github.sscop.assessment.verification;

import org.jspecify.annotations.NullMarked;
