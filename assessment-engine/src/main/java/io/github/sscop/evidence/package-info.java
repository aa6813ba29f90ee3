/**
 * The records of a submission: {@link io.github.sscop.evidence.Submission}, the statements of the vendor about items, and the
 * {@link io.github.sscop.evidence.Evidence} records with their {@link io.github.sscop.evidence.Link}s to items.
 *
 * <p>These types hold what was received, valid or not. The constraints of Jakarta Bean Validation on their components are the
 * only declaration of what a valid part is; package {@code validation} checks them, and what must hold between the parts.
 * Builders create records with optional parts, and changed copies of records:
 *
 * <pre>{@code
 * Evidence report = Evidence.builder(
 *                 "E-001", "TEST_REPORT", "Tests of release 4.2.0", Method.DOCUMENT_INSPECTION, Originator.vendor("Acme Ltd"))
 *         .occurredOn("2026-01-10")
 *         .link(Link.supports("1.1.1", Strength.DIRECT, "It shows the tests of each change."))
 *         .build();
 * }</pre>
 */
@NullMarked
package io.github.sscop.evidence;

import org.jspecify.annotations.NullMarked;
