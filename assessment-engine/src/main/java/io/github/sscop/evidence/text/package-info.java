/**
 * The texts that strangers write, compared by what they mean: placeholders, the names of organisations and products,
 * locations, and words that are like other words. It depends on nothing. Internal.
 */
@NullMarked
package io.github.sscop.evidence.text;

import org.jspecify.annotations.NullMarked;
