/** The outputs of tools that vendors run, read as evidence records: {@link io.github.sscop.source.EvidenceSources} collects them. */
@NullMarked
package io.github.sscop.source;

import org.jspecify.annotations.NullMarked;
