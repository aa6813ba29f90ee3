/**
 * The check of recorded assessments: what must hold between the parts of an assessment. What follows from the rows is computed
 * as the assessor computes it. Internal.
 */
@NullMarked
package io.github.sscop.engine.consistency;

import org.jspecify.annotations.NullMarked;
