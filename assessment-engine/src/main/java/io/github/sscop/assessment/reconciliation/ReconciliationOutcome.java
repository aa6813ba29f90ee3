package io.github.sscop.assessment.reconciliation;

import io.github.sscop.assessment.Verdict;

/** The stable code of what the evidence of the buyer does to a verdict that the vendor's evidence comes to alone. */
public enum ReconciliationOutcome {
    /** The item does not apply. */
    NOT_APPLICABLE,
    /** What the buyer brings makes the verdict worse than it is by the vendor's evidence alone. */
    DISPUTED,
    /** What the buyer brings makes the verdict better than it is by the vendor's evidence alone. */
    SUPPLEMENTED,
    /** The evidence of each side alone comes to the same verdict, or it is met and the buyer accepts a record that counts. */
    CONFIRMED,
    /** The verdict rests on the evidence of the vendor; that of the buyer comes to none, and changes nothing. */
    VENDOR_ONLY,
    /** The item is undetermined, with the evidence of the buyer and without it. */
    OPEN;

    /**
     * Returns the outcome.
     *
     * @param buyer the verdict by the evidence of the buyer alone; met where it accepts a record of the vendor that counts
     */
    static ReconciliationOutcome of(Verdict vendor, Verdict buyer, Verdict joint) {
        if (joint == Verdict.NOT_APPLICABLE) {
            return NOT_APPLICABLE;
        }
        if (joint != vendor) {
            return joint.worse(vendor) == joint ? DISPUTED : SUPPLEMENTED;
        }
        if (joint == Verdict.UNDETERMINED) {
            return OPEN;
        }
        return buyer == joint ? CONFIRMED : VENDOR_ONLY;
    }
}
