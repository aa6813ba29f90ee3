/** The importers of signatures, provenance and what verified them. Internal. */
@NullMarked
package io.github.sscop.source.signature;

import org.jspecify.annotations.NullMarked;
