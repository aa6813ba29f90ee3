/** Records as they are to be read: with the kinds and facts that are meant, and with what cannot be true of them. Internal. */
@NullMarked
package io.github.sscop.vocabulary.reading;

import org.jspecify.annotations.NullMarked;
