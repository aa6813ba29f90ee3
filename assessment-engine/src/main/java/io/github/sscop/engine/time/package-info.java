/** Days and ranges of days. Internal. */
@NullMarked
package io.github.sscop.engine.time;

import org.jspecify.annotations.NullMarked;

