package io.github.sscop.assessment.request;

import io.github.sscop.assessment.AssessedSubject;
import io.github.sscop.assessment.Assessment;
import io.github.sscop.assessment.DocumentRef;
import io.github.sscop.assessment.VerdictCounts;
import io.github.sscop.code.Code;
import io.github.sscop.evidence.Submission;
import io.github.sscop.policy.Policy;
import io.github.sscop.problem.ContractValue;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * The request for the evidence that one supplier lacks by an assessment: {@code sscop.request/1}.
 *
 * <p>It shows the supplier nothing but its own: of records that its submission does not have or withholds, and of those that the terms
 * name as confidential, it says at most that they exist.
 *
 * @param code the code
 * @param policy the policy by which the evidence was assessed
 * @param policyTitle the title of the policy
 * @param submission the submission that was assessed
 * @param subject the supplier and its product
 * @param asOf the date of the assessment
 * @param from who asks
 * @param by the last day for an answer
 * @param counts the number of items with each verdict
 * @param items the open items, each once, in the order of the code
 * @param requirements what the policy requires of every record that is to be added, in sentences
 * @param requests what the supplier is asked to do; together they make the open items met, and keep those met that would lapse
 * @param lapses what will lapse until the last day for an answer if nothing is added
 */
public record EvidenceRequest(
        Code code,
        DocumentRef policy,
        String policyTitle,
        DocumentRef submission,
        AssessedSubject subject,
        LocalDate asOf,
        Optional<String> from,
        Optional<LocalDate> by,
        VerdictCounts counts,
        List<OpenItem> items,
        List<String> requirements,
        List<RequestedRecord> requests,
        List<ExpectedLapse> lapses)
        implements ContractValue {

    public EvidenceRequest {
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(policy, "policy");
        Objects.requireNonNull(policyTitle, "policyTitle");
        Objects.requireNonNull(submission, "submission");
        Objects.requireNonNull(subject, "subject");
        Objects.requireNonNull(asOf, "asOf");
        Objects.requireNonNull(from, "from");
        Objects.requireNonNull(by, "by");
        Objects.requireNonNull(counts, "counts");
        items = List.copyOf(items);
        requirements = List.copyOf(requirements);
        requests = List.copyOf(requests);
        lapses = List.copyOf(lapses);
    }

    /**
     * Creates the request for what an assessment lacks whose submission is not at hand; it names records by their ids alone, all of
     * them but the confidential ones.
     *
     * @param policy the policy of the assessment
     * @throws IllegalArgumentException if the policy is another one, or the last day for an answer is before the as-of date
     */
    public static EvidenceRequest of(Assessment assessment, Policy policy, RequestTerms terms) {
        return new RequestFactory(assessment, Optional.empty(), policy, terms).request();
    }

    /**
     * Creates the request for what an assessment lacks, with the titles of the records in the supplier's submission.
     *
     * @param submission the submission that was assessed, as far as the supplier may see it
     * @param policy the policy of the assessment
     * @throws IllegalArgumentException if the submission or the policy is another one, or the last day for an answer is before the
     *     as-of date
     */
    public static EvidenceRequest of(Assessment assessment, Submission submission, Policy policy, RequestTerms terms) {
        return new RequestFactory(assessment, Optional.of(submission), policy, terms).request();
    }
}
