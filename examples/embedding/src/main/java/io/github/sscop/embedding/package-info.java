/** An application that embeds the library: each class is a snippet of the documents, compiled and tested. */
@NullMarked
package io.github.sscop.embedding;

import org.jspecify.annotations.NullMarked;
