package io.github.sscop.evidence;

import io.github.sscop.code.Codes;

/**
 * What must hold between the parts of a submission, and between it and the codes that it names.
 *
 * <p>Parts may be missing here, so every check passes over what is not there: {@link Constraints} names it.
 */
final class SubmissionChecks {

    private SubmissionChecks() {}

    static Submission.Checked check(Submission received, Codes known) {
        ProblemsFound problems = new ProblemsFound();
        FollowedCodes codes = new FollowedCodes(received, known, problems);
        Submission submission = new NumberingChecks(received, codes, problems).translated();
        new NumberingChecks(submission, codes, problems).check();
        ItemChecks items = new ItemChecks(submission, codes, problems);
        items.check();
        new EvidenceChecks(submission, codes, items.substitutes(), problems).check();
        problems.addAll(Constraints.problems(submission));
        return new Submission.Checked(submission, problems.inOrder());
    }
}
