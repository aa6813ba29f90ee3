/** What records bear on, and the rules about it. Internal. */
@NullMarked
package io.github.sscop.engine.criteria;

import org.jspecify.annotations.NullMarked;

