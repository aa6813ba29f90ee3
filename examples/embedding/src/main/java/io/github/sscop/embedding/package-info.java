/** What an application writes that embeds the library. */
@NullMarked
package io.github.sscop.embedding;

import org.jspecify.annotations.NullMarked;
