/** What people read of assessments and codes. */
@NullMarked
package io.github.sscop.report;

import org.jspecify.annotations.NullMarked;

