/**
 * The documents of the contract as JSON, one by one and as JSON Lines.
 *
 * <ul>
 *   <li>{@link io.github.sscop.json.Documents} reads and writes single documents.
 *   <li>{@link io.github.sscop.json.AssessedLines} assesses a file with a submission on each line, on one thread or several.
 *   <li>{@link io.github.sscop.json.SubmissionLineReader} and {@link io.github.sscop.json.LineWriter} read and write such files.
 * </ul>
 *
 * <pre>{@code
 * Documents documents = Documents.standard();
 * try {
 *     Submission submission = documents.readSubmission(json);
 * } catch (InvalidDocumentException e) {
 *     e.problems().forEach(System.out::println); // "/id (line 3, column 3): id is blank; expected text"
 * }
 * }</pre>
 */
@NullMarked
package io.github.sscop.json;

import org.jspecify.annotations.NullMarked;
