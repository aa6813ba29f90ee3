package io.github.sscop.evidence;

import io.github.sscop.code.Codes;
import io.github.sscop.problem.Problem;
import java.util.List;

/** A submission as far as its constraints hold. */
final class SubmissionChecks {

    private SubmissionChecks() {}

    static Submission.Checked check(Submission received, Codes known) {
        Consistency consistency = new Consistency(known);
        boolean good = consistency.problems(received).isEmpty() && Soundness.holds(received);
        List<Problem> problems = good ? List.of() : Constraints.problems(received, consistency);
        return new Submission.Checked(consistency.translated(), problems);
    }
}
