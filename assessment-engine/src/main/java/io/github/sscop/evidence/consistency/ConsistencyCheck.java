package io.github.sscop.evidence.consistency;

import io.github.sscop.code.CodeRegistry;
import io.github.sscop.evidence.Submission;
import io.github.sscop.evidence.constraint.Consistent;
import io.github.sscop.problem.Problem;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What must hold between the parts of one submission, and between it and the codes that are known.
 *
 * <p>Parts may be missing here, so every check passes over what is not there: the constraints on components names it.
 */
public final class ConsistencyCheck {

    private final CodeRegistry known;
    private @Nullable Submission translated;

    /** Creates a check against those codes. */
    public ConsistencyCheck(CodeRegistry known) {
        this.known = known;
    }

    /** Returns the problems of a submission, and keeps it with the catalog's item ids. */
    public List<Problem> problems(Submission received) {
        ProblemCollector problems = new ProblemCollector();
        ReferencedCodes codes = new ReferencedCodes(received, known, problems);
        Submission submission = new NumberingCheck(received, codes, problems).translated();
        new NumberingCheck(submission, codes, problems).check();
        submission.product().ifPresent(new ProductCheck(problems)::check);
        UnknownItemCollector unknown = new UnknownItemCollector(new UnknownItemMessages(codes), problems);
        ItemCheck items = new ItemCheck(submission, codes, unknown, problems);
        items.check();
        new EvidenceCheck(submission, codes, items.substitutes(), unknown, problems).check();
        unknown.report();
        translated = submission;
        return problems.inOrder();
    }

    /** Returns a submission with the catalog's item ids, and reports what keeps ids from being translated. */
    public static Submission renumbered(Submission received, CodeRegistry known, ProblemCollector problems) {
        ReferencedCodes codes = new ReferencedCodes(received, known, new ProblemCollector());
        Submission renumbered = new NumberingCheck(received, codes, problems).translated();
        new NumberingCheck(renumbered, codes, problems).check();
        return renumbered;
    }

    /** The submission that was checked, with the catalog's item ids. */
    public Submission translated() {
        if (translated == null) {
            throw new IllegalStateException("The constraint " + Consistent.class.getSimpleName() + " was not checked");
        }
        return translated;
    }
}
