/**
 * The reconciliation of what a vendor and a buyer know: {@link io.github.sscop.assessment.reconciliation.Reconciliation} puts, claim
 * by claim, what the evidence of each side comes to alone beside what both come to together.
 */
@NullMarked
package io.github.sscop.assessment.reconciliation;

import org.jspecify.annotations.NullMarked;
