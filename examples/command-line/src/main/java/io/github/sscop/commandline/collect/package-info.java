/** The command that makes evidence records of the outputs of tools and adds them to a submission. */
@NullMarked
package io.github.sscop.commandline.collect;

import org.jspecify.annotations.NullMarked;
