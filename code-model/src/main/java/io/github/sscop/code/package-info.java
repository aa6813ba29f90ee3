/**
 * Codes of practice as values: {@link io.github.sscop.code.Code}, its elements and what relates them.
 *
 * <p>Start with {@link io.github.sscop.code.CodeRegistry#builtIn()}.
 */
@NullMarked
package io.github.sscop.code;

import org.jspecify.annotations.NullMarked;

