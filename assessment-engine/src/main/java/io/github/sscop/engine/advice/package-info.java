/** What would change a verdict. Internal. */
@NullMarked
package io.github.sscop.engine.advice;

import org.jspecify.annotations.NullMarked;

