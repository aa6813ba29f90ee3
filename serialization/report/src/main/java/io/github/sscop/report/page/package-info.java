/** Pages as values, and their writers; not for use outside the library. */
@NullMarked
package io.github.sscop.report.page;

import org.jspecify.annotations.NullMarked;

