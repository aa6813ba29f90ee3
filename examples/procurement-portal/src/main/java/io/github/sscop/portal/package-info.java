/** The portal: its start, its settings and its example data. */
@NullMarked
package io.github.sscop.portal;

import org.jspecify.annotations.NullMarked;
