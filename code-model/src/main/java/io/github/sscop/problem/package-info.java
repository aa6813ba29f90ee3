/**
 * What is wrong with a document, said in the same way for every kind of document.
 *
 * <p>{@link io.github.sscop.problem.InvalidDocumentException} names every {@link io.github.sscop.problem.Problem} at once.
 */
@NullMarked
package io.github.sscop.problem;

import org.jspecify.annotations.NullMarked;

