package io.github.sscop.evidence;

import io.github.sscop.code.Codes;
import io.github.sscop.problem.Problem;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What must hold between the parts of one submission, and between it and the codes that are known.
 *
 * <p>Parts may be missing here, so every check passes over what is not there: {@link Constraints} names it.
 */
final class Consistency {

    private final Codes known;
    private @Nullable Submission translated;

    Consistency(Codes known) {
        this.known = known;
    }

    List<Problem> problems(Submission received) {
        ProblemsFound problems = new ProblemsFound();
        FollowedCodes codes = new FollowedCodes(received, known, problems);
        Submission submission = new NumberingChecks(received, codes, problems).translated();
        new NumberingChecks(submission, codes, problems).check();
        ItemChecks items = new ItemChecks(submission, codes, problems);
        items.check();
        new EvidenceChecks(submission, codes, items.substitutes(), problems).check();
        translated = submission;
        return problems.inOrder();
    }

    /** The submission that was checked, with the catalog's item ids. */
    Submission translated() {
        if (translated == null) {
            throw new IllegalStateException("The constraint " + Consistent.class.getSimpleName() + " was not checked");
        }
        return translated;
    }
}
