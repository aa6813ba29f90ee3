/** The parts of pages about assessments that several pages have in common. */
@NullMarked
package io.github.sscop.report.section;

import org.jspecify.annotations.NullMarked;
