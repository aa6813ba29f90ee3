/**
 * The one place where codes and their arguments become sentences, from the message bundles beside it; not exported.
 *
 * <p>It depends on no other package, so that every one can use it.
 */
@NullMarked
package io.github.sscop.wording;

import org.jspecify.annotations.NullMarked;
