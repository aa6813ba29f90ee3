/** The sections that several pages share, and the wording of what they name. Internal. */
@NullMarked
package io.github.sscop.report.section;

import org.jspecify.annotations.NullMarked;
