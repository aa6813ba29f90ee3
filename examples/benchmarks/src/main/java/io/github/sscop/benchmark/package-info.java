/** The speed of the library, beside the bare reading of the bytes and beside other ways to do the same. */
@NullMarked
package io.github.sscop.benchmark;

import org.jspecify.annotations.NullMarked;
