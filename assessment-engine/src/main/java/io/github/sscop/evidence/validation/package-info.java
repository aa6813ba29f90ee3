/** The validation of submissions. */
@NullMarked
package io.github.sscop.evidence.validation;

import org.jspecify.annotations.NullMarked;

