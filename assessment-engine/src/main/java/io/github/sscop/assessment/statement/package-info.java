/**
 * The answers of a supplier to the forms of buyers, as data: which answer, by which rule, on which assessments, and until when.
 *
 * <pre>{@code
 * SupplierInput input = new SupplierInput(
 *         List.of(new SupplierAnswer("dtac-2.0", "C3.2", "No")),
 *         List.of(new SupplierCommitment("dtac-2.0", "C3.4", "Miriam Okafor, Chief Technology Officer")));
 * SupplierStatement statement = SupplierStatement.of(FormProfile.builtIn(), products, input, LocalDate.of(2026, 3, 31));
 * }</pre>
 */
@NullMarked
package io.github.sscop.assessment.statement;

import org.jspecify.annotations.NullMarked;
