/** What commands read. */
@NullMarked
package io.github.sscop.commandline.input;

import org.jspecify.annotations.NullMarked;
