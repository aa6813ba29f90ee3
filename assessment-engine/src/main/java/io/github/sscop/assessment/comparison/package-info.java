/**
 * The comparison of two assessments: {@link io.github.sscop.assessment.comparison.AssessmentComparison} lists the changed
 * verdicts with their causes, from the two assessments alone.
 */
@NullMarked
package io.github.sscop.assessment.comparison;

import org.jspecify.annotations.NullMarked;
