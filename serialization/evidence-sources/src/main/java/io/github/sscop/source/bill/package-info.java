/** The importers of bills of materials, and of what they can be compared with. Internal. */
@NullMarked
package io.github.sscop.source.bill;

import org.jspecify.annotations.NullMarked;
