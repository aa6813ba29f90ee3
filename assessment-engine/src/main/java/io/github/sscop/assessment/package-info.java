/**
 * What follows from code, policy and submission: {@link io.github.sscop.assessment.Assessor} makes an
 * {@link io.github.sscop.assessment.Assessment}.
 *
 * <p>NCSC and DSIT publish no verdict words for the Code; the verdicts here are this library's own.
 */
@NullMarked
package io.github.sscop.assessment;

import org.jspecify.annotations.NullMarked;

