/** Constraints of Jakarta Bean Validation on the parts of a submission. */
@NullMarked
package io.github.sscop.evidence.constraint;

import org.jspecify.annotations.NullMarked;
