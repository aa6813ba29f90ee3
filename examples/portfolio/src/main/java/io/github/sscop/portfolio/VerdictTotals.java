package io.github.sscop.portfolio;

import io.github.sscop.assessment.Verdict;
import java.io.Serializable;

/**
 * How many submissions have each verdict on something.
 *
 * @param notMet how many NOT_MET
 * @param undetermined how many UNDETERMINED
 * @param met how many MET
 * @param notApplicable how many NOT_APPLICABLE
 */
record VerdictTotals(long notMet, long undetermined, long met, long notApplicable) implements Serializable {

    static final VerdictTotals NONE = new VerdictTotals(0, 0, 0, 0);

    static VerdictTotals of(Verdict verdict) {
        return switch (verdict) {
            case NOT_MET -> new VerdictTotals(1, 0, 0, 0);
            case UNDETERMINED -> new VerdictTotals(0, 1, 0, 0);
            case MET -> new VerdictTotals(0, 0, 1, 0);
            case NOT_APPLICABLE -> new VerdictTotals(0, 0, 0, 1);
        };
    }

    VerdictTotals plus(VerdictTotals other) {
        return new VerdictTotals(
                notMet + other.notMet,
                undetermined + other.undetermined,
                met + other.met,
                notApplicable + other.notApplicable);
    }

    long count(Verdict verdict) {
        return switch (verdict) {
            case NOT_MET -> notMet;
            case UNDETERMINED -> undetermined;
            case MET -> met;
            case NOT_APPLICABLE -> notApplicable;
        };
    }

    /** Returns the number of submissions in which the item is in scope. */
    long applicable() {
        return notMet + undetermined + met;
    }
}
