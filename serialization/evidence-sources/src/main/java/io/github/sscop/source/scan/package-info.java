/** The importers of scans for known vulnerabilities. Internal. */
@NullMarked
package io.github.sscop.source.scan;

import org.jspecify.annotations.NullMarked;
