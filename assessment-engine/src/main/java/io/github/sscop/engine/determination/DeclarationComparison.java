package io.github.sscop.engine.determination;

import io.github.sscop.assessment.Agreement;
import io.github.sscop.assessment.Verdict;
import io.github.sscop.evidence.DeclaredStatus;
import java.util.Optional;

/** The comparison of what a vendor declares with what is assessed. */
public final class DeclarationComparison {

    private DeclarationComparison() {}

    /**
     * Returns how they compare, by rank NOT_MET &lt; UNDETERMINED = PARTLY_MET &lt; MET.
     *
     * @param declared the declared status, if there is a declaration
     * @param assessed the verdict
     * @param onlyNotAsked whether only claims that the form did not ask about keep it from being met
     * @param withheld whether the submission withholds records, so that an undetermined verdict says nothing of the declaration
     * @param evidenced whether any record is relevant to it
     */
    public static Agreement agreement(
            Optional<DeclaredStatus> declared,
            Verdict assessed,
            boolean onlyNotAsked,
            boolean withheld,
            boolean evidenced) {
        boolean declaredNotApplicable =
                declared.filter(DeclaredStatus.NOT_APPLICABLE::equals).isPresent();
        if (assessed == Verdict.NOT_APPLICABLE) {
            return declaredNotApplicable ? Agreement.AGREED : Agreement.NOT_COMPARED;
        }
        if (declared.isEmpty()) {
            return Agreement.UNDECLARED;
        }
        if (withheld && assessed == Verdict.UNDETERMINED) {
            return Agreement.NOT_COMPARED;
        }
        if (declaredNotApplicable) {
            return Agreement.OVERCLAIMED;
        }
        if (onlyNotAsked) {
            return Agreement.NOT_ASKED;
        }
        if (!evidenced && declared.get() != DeclaredStatus.MET) {
            return Agreement.UNEVIDENCED;
        }
        int difference = Integer.compare(rank(declared.get()), rank(assessed));
        return difference == 0 ? Agreement.AGREED : difference > 0 ? Agreement.OVERCLAIMED : Agreement.UNDERCLAIMED;
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
