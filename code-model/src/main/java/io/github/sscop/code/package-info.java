/**
 * The codes of practice as immutable values: their themes, principles, provisions, claims and guidance.
 *
 * <p>A {@link io.github.sscop.code.CodeRegistry} holds the codes that an application knows, and a {@link
 * io.github.sscop.code.Code} is one edition of one of them. Its parts are {@link io.github.sscop.code.Element}s, each with an
 * {@link io.github.sscop.code.ItemId}; the parts that an assessment judges are its {@link io.github.sscop.code.Item}s. {@link
 * io.github.sscop.code.Scope} is the part of a code that applies to one organisation, and {@link
 * io.github.sscop.code.Wording} brings the official words or a translation.
 *
 * <pre>{@code
 * Code code = CodeRegistry.builtIn().get(EditionId.of("uk-sscop/2025-05"));
 * for (Item item : code.items()) {
 *     System.out.println(item.id() + " " + item.statement());
 * }
 * }</pre>
 *
 * <p>The public API of the exported packages of this library is stable; internal packages may change in any release.
 */
@NullMarked
package io.github.sscop.code;

import org.jspecify.annotations.NullMarked;
