/** The documents that an assessment is made from, for their digests. Internal. */
@NullMarked
package io.github.sscop.engine.input;

import org.jspecify.annotations.NullMarked;

