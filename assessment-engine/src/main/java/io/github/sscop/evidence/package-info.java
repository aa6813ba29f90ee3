/**
 * What a vendor submits: {@link io.github.sscop.evidence.Submission} and the evidence records in it.
 *
 * <p>These types hold what was received. Package {@code validation} says what is wrong with them; the constraints on the components are the one declaration of what each part must be.
 */
@NullMarked
package io.github.sscop.evidence;

import org.jspecify.annotations.NullMarked;

