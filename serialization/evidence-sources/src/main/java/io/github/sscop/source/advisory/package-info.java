/** The importers of security advisories, of security.txt and of life cycle data. Internal. */
@NullMarked
package io.github.sscop.source.advisory;

import org.jspecify.annotations.NullMarked;
