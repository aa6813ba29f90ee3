package io.github.sscop.assessment;

import io.github.sscop.evidence.DeclaredStatus;
import java.util.Optional;

/** How what the vendor declares compares with what is assessed. */
public enum Agreement {
    /** Both say the same. */
    AGREED,
    /** The vendor says more than the assessment. */
    OVERCLAIMED,
    /** The vendor says less. */
    UNDERCLAIMED,
    /** The vendor says nothing. */
    UNDECLARED,
    /** Only claims that the form did not ask about keep it from being met. */
    NOT_ASKED,
    /** It does not apply, so there is nothing to compare. */
    NOT_COMPARED;

    /**
     * Compares.
     *
     * @param declared what the vendor says, if anything
     * @param assessed the verdict
     * @param onlyUnasked whether only unasked claims keep it from being met
     */
    static Agreement between(Optional<DeclaredStatus> declared, Verdict assessed, boolean onlyUnasked) {
        boolean declaredOut =
                declared.filter(DeclaredStatus.NOT_APPLICABLE::equals).isPresent();
        if (assessed == Verdict.NOT_APPLICABLE) {
            return declaredOut ? AGREED : NOT_COMPARED;
        }
        if (declared.isEmpty()) {
            return UNDECLARED;
        }
        if (declaredOut) {
            return OVERCLAIMED;
        }
        if (onlyUnasked) {
            return NOT_ASKED;
        }
        int difference = Integer.compare(rank(declared.get()), rank(assessed));
        return difference == 0 ? AGREED : difference > 0 ? OVERCLAIMED : UNDERCLAIMED;
    }

    private static int rank(DeclaredStatus status) {
        return switch (status) {
            case NOT_MET -> 0;
            case PARTLY_MET -> 1;
            case MET -> 2;
            case NOT_APPLICABLE -> throw new IllegalArgumentException("NOT_APPLICABLE has no rank");
        };
    }

    private static int rank(Verdict verdict) {
        return switch (verdict) {
            case NOT_MET -> 0;
            case UNDETERMINED -> 1;
            case MET -> 2;
            case NOT_APPLICABLE -> throw new IllegalArgumentException("NOT_APPLICABLE has no rank");
        };
    }
}
