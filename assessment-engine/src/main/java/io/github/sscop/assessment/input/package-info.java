/** The inputs of an assessment as documents, whose digests it names. Internal. */
@NullMarked
package io.github.sscop.assessment.input;

import org.jspecify.annotations.NullMarked;
