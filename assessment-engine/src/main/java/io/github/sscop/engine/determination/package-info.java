/** Whether evidence suffices: verdicts, reasons, roll-up and schedule. Internal. */
@NullMarked
package io.github.sscop.engine.determination;

import org.jspecify.annotations.NullMarked;

