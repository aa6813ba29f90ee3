/** The facts of records as dates, numbers and periods, as far as they can be read as such. Internal. */
@NullMarked
package io.github.sscop.evidence.fact;

import org.jspecify.annotations.NullMarked;
