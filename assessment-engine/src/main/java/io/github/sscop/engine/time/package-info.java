/** Sets of days, with which the engine computes when records count and when verdicts change. Internal. */
@NullMarked
package io.github.sscop.engine.time;

import org.jspecify.annotations.NullMarked;
