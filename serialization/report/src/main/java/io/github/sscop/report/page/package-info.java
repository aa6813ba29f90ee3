/** Pages as values, and their writers in HTML, Markdown and text; not for use outside the library. */
@NullMarked
package io.github.sscop.report.page;

import org.jspecify.annotations.NullMarked;
