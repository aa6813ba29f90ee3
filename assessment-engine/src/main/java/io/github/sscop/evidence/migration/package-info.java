/** Submissions about one edition of a code, migrated to the next. */
@NullMarked
package io.github.sscop.evidence.migration;

import org.jspecify.annotations.NullMarked;
