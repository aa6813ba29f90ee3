/** Differences between two assessments, with their causes. */
@NullMarked
package io.github.sscop.assessment.comparison;

import org.jspecify.annotations.NullMarked;

