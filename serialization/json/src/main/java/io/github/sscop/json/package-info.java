/** Reads and writes the documents of the contract: {@link io.github.sscop.json.Documents}. */
@NullMarked
package io.github.sscop.json;

import org.jspecify.annotations.NullMarked;

