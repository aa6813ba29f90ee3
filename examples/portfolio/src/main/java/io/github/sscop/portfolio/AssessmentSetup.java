package io.github.sscop.portfolio;

import io.github.sscop.assessment.Assessment;
import io.github.sscop.code.Code;
import io.github.sscop.code.CodeRegistry;
import io.github.sscop.engine.Assessor;
import io.github.sscop.evidence.validation.ValidatedSubmission;
import io.github.sscop.json.Documents;
import io.github.sscop.policy.Policy;
import io.github.sscop.problem.InvalidDocumentException;
import io.github.sscop.problem.Problem;
import io.github.sscop.problem.ProblemCode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What every submission of a portfolio is assessed by: a code, a policy and a date.
 *
 * <p>It travels as the documents of the code and the policy. The assessor is made from them where it is first needed, and is
 * then used by all threads of that Java machine.
 */
final class AssessmentSetup implements Serializable {

    private static final long serialVersionUID = 1;

    private final byte[] code;
    private final byte[] policy;
    private final LocalDate asOf;
    private final int days;
    private transient @Nullable Assessor assessor;
    private transient @Nullable Documents documents;

    /**
     * Makes the basis.
     *
     * @param days how many days after the as-of date lapses are looked for
     */
    AssessmentSetup(Code code, Policy policy, LocalDate asOf, int days) {
        this.code = code.toJson();
        this.policy = policy.toJson();
        this.asOf = asOf;
        this.days = days;
    }

    LocalDate asOf() {
        return asOf;
    }

    int days() {
        return days;
    }

    PortfolioTally newTally() {
        return new PortfolioTally(days);
    }

    synchronized Assessor assessor() {
        if (assessor == null) {
            try {
                assessor = Assessor.of(
                        Code.read(new ByteArrayInputStream(code)), Policy.read(new ByteArrayInputStream(policy)));
            } catch (IOException e) {
                throw new UncheckedIOException(e); // Nothing is read but memory.
            }
        }
        return assessor;
    }

    /** Reads and writes documents about the code, and about the built-in ones, which a submission may name beside it. */
    synchronized Documents documents() {
        if (documents == null) {
            documents =
                    Documents.forCodes(CodeRegistry.builtIn().with(assessor().code()));
        }
        return documents;
    }

    /**
     * Assesses a submission.
     *
     * @throws InvalidDocumentException if it cannot be assessed, or is not about the code
     */
    Assessment assess(ValidatedSubmission submission) {
        Assessor made = assessor();
        if (!submission.submission().codes().contains(made.code().id())) {
            String text = "the submission is about " + submission.submission().codes() + "; expected "
                    + made.code().id() + " among them";
            throw new InvalidDocumentException(
                    "submission", List.of(new Problem("/code", ProblemCode.UNKNOWN_CODE, text)));
        }
        return made.assess(submission, asOf);
    }
}
