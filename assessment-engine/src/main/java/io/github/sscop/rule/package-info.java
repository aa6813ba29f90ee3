/**
 * The rules that derive from the typed facts of evidence whether it supports or refutes items of a code.
 *
 * <p>A {@link io.github.sscop.rule.Rule} gives a {@link io.github.sscop.rule.RuleOutcome} for each record of its kind. Most
 * rules are data: a {@link io.github.sscop.rule.FactRule} has a {@link io.github.sscop.rule.Condition}, which compares the
 * values of {@link io.github.sscop.rule.Operand}s in three-valued logic, so that a missing fact is inconclusive and never
 * refutes.
 *
 * <pre>{@code
 * FactRule rule = FactRule.of("credential-rotation", "CREDENTIAL_STORE_SETTINGS", "2.1.4")
 *         .should("Credentials are rotated at least every 90 days.")
 *         .because("A credential that leaked is useless once it has been rotated.")
 *         .holds(Operand.fact("rotationDays").isAtMost(90))
 *         .supports(Strength.DIRECT)
 *         .refutes(Strength.DIRECT)
 *         .build();
 * RuleOutcome outcome = rule.outcome(record, AsOf.day(LocalDate.of(2026, 3, 31)));
 * outcome.parts().forEach(part -> System.out.println(part.text()));
 * // rotationDays is 365; expected at most 90.
 * }</pre>
 */
@NullMarked
package io.github.sscop.rule;

import org.jspecify.annotations.NullMarked;
