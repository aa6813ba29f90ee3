/** The output of commands: files, standard output and text for a terminal. */
@NullMarked
package io.github.sscop.commandline.output;

import org.jspecify.annotations.NullMarked;
