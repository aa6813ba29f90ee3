/**
 * The strict reader and writer of JSON documents that mirror records.
 *
 * <p>Internal: exported only to the modules of this library, and free to change. A {@link
 * io.github.sscop.code.document.DocumentType} is one kind of document; the fields of a document are the components of its
 * record. When it is built, {@link io.github.sscop.code.document.CodecFactory} derives a {@link
 * io.github.sscop.code.document.Codec} from the declaration of each type that the record holds. Reading reports every problem
 * at once with its JSON Pointer; {@link io.github.sscop.code.document.ProblemLocator} adds lines and columns to those of a
 * document that is refused.
 */
@NullMarked
package io.github.sscop.code.document;

import org.jspecify.annotations.NullMarked;
