/**
 * JSON documents and the records that mirror them: one strict reader and one writer for every document of the library.
 *
 * <p>Internal. A document's fields are the components of its record; Jackson's streams are used here and nowhere else.
 */
@NullMarked
package io.github.sscop.code.document;

import org.jspecify.annotations.NullMarked;

