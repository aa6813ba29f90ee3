/** The {@code sscop} program. */
@NullMarked
package io.github.sscop.commandline;

import org.jspecify.annotations.NullMarked;

