/**
 * The problems of documents, reported in the same way for every kind of document.
 *
 * <p>Reading a document either returns its value or throws one {@link io.github.sscop.problem.InvalidDocumentException}, which
 * lists every {@link io.github.sscop.problem.Problem}: its {@link io.github.sscop.problem.ProblemCode} for programs, its
 * sentence for people, the part as a JSON Pointer, and the {@link io.github.sscop.problem.Place} in the text. {@link
 * io.github.sscop.problem.ReadLimits} bound what a reader takes, and {@link io.github.sscop.problem.ProblemList} is the same
 * list as a document.
 *
 * <p>The public API of the exported packages of this library is stable; internal packages may change in any release.
 */
@NullMarked
package io.github.sscop.problem;

import org.jspecify.annotations.NullMarked;
