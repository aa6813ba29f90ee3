/**
 * The buyer's file: what a buyer or an assessor brings to a supplier's submission without changing it.
 *
 * <p>A {@link io.github.sscop.evidence.counterpart.Counterpart} has evidence, reviews, accepted risks and trust of its own. A
 * {@link io.github.sscop.evidence.counterpart.JointSubmission} is a submission together with it.
 */
@NullMarked
package io.github.sscop.evidence.counterpart;

import org.jspecify.annotations.NullMarked;
