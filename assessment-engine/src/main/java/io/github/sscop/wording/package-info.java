/** Codes and arguments as sentences. Internal. */
@NullMarked
package io.github.sscop.wording;

import org.jspecify.annotations.NullMarked;

