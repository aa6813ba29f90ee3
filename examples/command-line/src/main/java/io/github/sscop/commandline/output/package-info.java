/** What commands write. */
@NullMarked
package io.github.sscop.commandline.output;

import org.jspecify.annotations.NullMarked;
