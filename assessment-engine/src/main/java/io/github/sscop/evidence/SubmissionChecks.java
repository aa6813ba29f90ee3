package io.github.sscop.evidence;

import io.github.sscop.code.Codes;
import io.github.sscop.problem.Problem;
import java.util.List;

/** A submission as far as its constraints hold. */
final class SubmissionChecks {

    private SubmissionChecks() {}

    static Submission.Checked check(Submission received, Codes known) {
        Consistency consistency = new Consistency(known);
        List<Problem> problems = Constraints.problems(received, consistency);
        return new Submission.Checked(consistency.translated(), problems);
    }
}
