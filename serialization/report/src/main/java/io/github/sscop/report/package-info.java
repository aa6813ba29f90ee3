/**
 * Pages about assessments and codes for people to read, in HTML, Markdown and text.
 *
 * <ul>
 *   <li>{@link io.github.sscop.report.Report} is such a page: the report of an assessment, its summary for a terminal, the
 *       comparison of several suppliers, the differences between two assessments, or the statement of a supplier.
 *   <li>{@link io.github.sscop.report.Questionnaire} asks a supplier for evidence, also as a table or a submission to fill in.
 *   <li>{@link io.github.sscop.report.ArgumentDiagram} draws the claims, arguments and evidence of a principle.
 * </ul>
 *
 * <pre>{@code
 * Report report = Report.of(assessment, submission);
 * String page = report.html(); // One file, without script or network.
 * String letter = report.text();
 *
 * SupplierStatement statement = SupplierStatement.of(AssessmentOrigin.submission(), assessment);
 * if (statement.isAffirmativeForOrganisation()) {
 *     Files.writeString(Path.of("statement.md"), Report.of(statement).markdown());
 * }
 * }</pre>
 *
 * <p>None of these pages reads a clock, a file or the network. The same assessment gives the same bytes.
 */
@NullMarked
package io.github.sscop.report;

import org.jspecify.annotations.NullMarked;
