/** The importers of exports from code hosts. Internal. */
@NullMarked
package io.github.sscop.source.host;

import org.jspecify.annotations.NullMarked;
