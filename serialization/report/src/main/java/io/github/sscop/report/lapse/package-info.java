/** The lapses of assessments for other programs: {@link io.github.sscop.report.lapse.LapseExport} writes tables and calendars. */
@NullMarked
package io.github.sscop.report.lapse;

import org.jspecify.annotations.NullMarked;
