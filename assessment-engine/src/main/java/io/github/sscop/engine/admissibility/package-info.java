/** Which relevant records may count, and on which days. Internal. */
@NullMarked
package io.github.sscop.engine.admissibility;

import org.jspecify.annotations.NullMarked;

