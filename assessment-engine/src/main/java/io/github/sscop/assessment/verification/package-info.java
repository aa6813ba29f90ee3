/** Recorded assessments compared with what their inputs give today. */
@NullMarked
package io.github.sscop.assessment.verification;

import org.jspecify.annotations.NullMarked;

