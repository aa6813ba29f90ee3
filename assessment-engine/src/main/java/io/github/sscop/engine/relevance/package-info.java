/** Which records bear on which criterion, and how. Internal. */
@NullMarked
package io.github.sscop.engine.relevance;

import org.jspecify.annotations.NullMarked;

