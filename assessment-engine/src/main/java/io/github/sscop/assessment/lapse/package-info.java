/**
 * The lapses of assessments: {@link io.github.sscop.assessment.lapse.LapseFeed} lists what gets worse between two days if nothing is
 * added, and what to ask for.
 */
@NullMarked
package io.github.sscop.assessment.lapse;

import org.jspecify.annotations.NullMarked;
