/**
 * The relations between codes: to other frameworks, from one edition to the next, and to the organisations that follow them.
 *
 * <p>A {@link io.github.sscop.code.relation.Crosswalk} relates the elements of a code to those of other frameworks, a {@link
 * io.github.sscop.code.relation.Migration} the provisions of one edition to those of the next, and a {@link
 * io.github.sscop.code.relation.Pathway} advises an organisation which codes to follow. Each is read from a document of its
 * own or is part of the library: see their methods {@code builtIn} and {@code read}. No verdict depends on them.
 *
 * <p>The public API of the exported packages of this library is stable; internal packages may change in any release.
 */
@NullMarked
package io.github.sscop.code.relation;

import org.jspecify.annotations.NullMarked;
