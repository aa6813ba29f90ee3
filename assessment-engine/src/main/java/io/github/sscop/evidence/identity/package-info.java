/** Who is meant: the organisation and the product that a record or a file names, compared with those of a submission. */
@NullMarked
package io.github.sscop.evidence.identity;

import org.jspecify.annotations.NullMarked;
