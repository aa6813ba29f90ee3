/** The importers of what a build measures: test runs, coverage, static analysis. Internal. */
@NullMarked
package io.github.sscop.source.build;

import org.jspecify.annotations.NullMarked;
