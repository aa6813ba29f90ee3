/** The commands of the {@code sscop} program, which read by {@code input} and write by {@code output}. */
@NullMarked
package io.github.sscop.commandline;

import org.jspecify.annotations.NullMarked;
