/** The input of commands: the files and values that they read. */
@NullMarked
package io.github.sscop.commandline.input;

import org.jspecify.annotations.NullMarked;
