package io.github.sscop.engine;

import io.github.sscop.assessment.Assessment;
import io.github.sscop.assessment.AssessmentBasis;
import io.github.sscop.assessment.DocumentRef;
import io.github.sscop.assessment.Producer;
import io.github.sscop.assessment.Verdict;
import io.github.sscop.assessment.verification.RecordedAssessmentVerifier;
import io.github.sscop.assessment.verification.VerificationResult;
import io.github.sscop.code.Code;
import io.github.sscop.code.CodeRegistry;
import io.github.sscop.code.ItemId;
import io.github.sscop.code.PartialDate;
import io.github.sscop.engine.criteria.RuleValidator;
import io.github.sscop.evidence.Submission;
import io.github.sscop.evidence.validation.SubmissionValidator;
import io.github.sscop.evidence.validation.ValidatedSubmission;
import io.github.sscop.policy.Policy;
import io.github.sscop.problem.InvalidDocumentException;
import io.github.sscop.rule.Rule;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Assesses submissions against one code by one policy.
 *
 * <p>Made once, immutable, and safe for any number of threads. Assessing is a pure function: the same submission on the
 * same date gives an equal assessment, whatever the time, the place or the locale.
 */
public final class Assessor {

    private final Code code;
    private final CodeRegistry codes;
    private final Policy policy;
    private final DocumentRef policyId;
    private final List<Rule> ownRules;
    private final AssessmentPlan plan;

    private Assessor(Code code, Policy policy, DocumentRef policyId, CodeRegistry codes, List<Rule> ownRules, AssessmentPlan plan) {
        this.code = code;
        this.codes = codes;
        this.policy = policy;
        this.policyId = policyId;
        this.ownRules = ownRules;
        this.plan = plan;
    }

    /**
     * Makes an assessor.
     *
     * @throws IllegalArgumentException if the policy has demands or rules of its own for an item that the code does not have
     */
    public static Assessor of(Code code, Policy policy) {
        return of(code, policy, id(policy), CodeRegistry.builtIn().with(code));
    }

    /** What assessments say of a policy; made once for any number of assessors, since it takes the policy's digest. */
    static DocumentRef id(Policy policy) {
        return new DocumentRef(policy.id(), policy.digest());
    }

    static Assessor of(Code code, Policy policy, DocumentRef policyId, CodeRegistry codes) {
        check(code, policy);
        List<Rule> rules = List.copyOf(policy.rulesFor(code.id()));
        return new Assessor(code, policy, policyId, codes, List.of(), new AssessmentPlan(code, policy, rules));
    }

    /** Refuses a policy that asks about items which the code does not have. */
    private static void check(Code code, Policy policy) {
        policy.itemRequirements().getOrDefault(code.id(), Map.of()).keySet().stream()
                .filter(id -> code.item(id).isEmpty())
                .findFirst()
                .ifPresent(id -> {
                    throw new IllegalArgumentException(
                            "policy " + policy.id() + " demands something of " + id + ", which is no item of " + code);
                });
        RuleValidator.check(policy.rulesFor(code.id()), code);
    }

    /** The same assessor for submissions that also name codes which are not built in. */
    public Assessor withKnownCodes(CodeRegistry others) {
        return new Assessor(code, policy, policyId, others.with(code), ownRules, plan);
    }

    /**
     * The same assessor with rules of one's own beside the policy's.
     *
     * @throws IllegalArgumentException if there are none, one is about something that is no item of the code, or one has the
     *     id of another
     */
    public Assessor withRules(Rule... more) {
        List<Rule> own = Stream.concat(ownRules.stream(), Stream.of(more)).toList();
        RuleValidator.checkPack(List.of(more), code);
        List<Rule> all =
                Stream.concat(policy.rulesFor(code.id()).stream(), own.stream()).toList();
        RuleValidator.checkIds(all);
        return new Assessor(code, policy, policyId, codes, own, new AssessmentPlan(code, policy, all));
    }

    /** The code. */
    public Code code() {
        return code;
    }

    /** The policy. */
    public Policy policy() {
        return policy;
    }

    /**
     * Assesses a submission.
     *
     * @param asOf the date on which the evidence is looked at
     * @throws InvalidDocumentException naming everything that is wrong with the submission
     * @throws IllegalArgumentException if the submission is not about this assessor's code, or the date is beyond the years
     *     that documents can name
     */
    public Assessment assess(Submission submission, LocalDate asOf) {
        requireNameable(asOf);
        return assessChecked(requireAboutCode(validated(submission)), asOf);
    }

    /**
     * Assesses a submission that has been validated, without validating it once more.
     *
     * @param asOf the date on which the evidence is looked at
     * @throws InvalidDocumentException if it was validated by other texts of its codes than this assessor knows, and is not
     *     valid by these
     * @throws IllegalArgumentException if the submission is not about this assessor's code, or the date is beyond the years
     *     that documents can name
     */
    public Assessment assess(ValidatedSubmission submission, LocalDate asOf) {
        requireNameable(asOf);
        return assessChecked(requireAboutCode(validated(submission)), asOf);
    }

    /**
     * The verdict on every item as {@link #assess} gives it, in catalog order, without reasons and all that goes with them:
     * for those who look through many submissions and have few of them explained.
     *
     * @param asOf the date on which the evidence is looked at
     * @throws InvalidDocumentException naming everything that is wrong with the submission
     * @throws IllegalArgumentException if the submission is not about this assessor's code, or the date is beyond the years
     *     that documents can name
     */
    public Map<ItemId, Verdict> verdicts(Submission submission, LocalDate asOf) {
        requireNameable(asOf);
        return verdictsOnly(requireAboutCode(validated(submission)), asOf);
    }

    /** Returns the verdicts on a submission that has been validated, as {@link #verdicts(Submission, LocalDate)} does. */
    public Map<ItemId, Verdict> verdicts(ValidatedSubmission submission, LocalDate asOf) {
        requireNameable(asOf);
        return verdictsOnly(requireAboutCode(validated(submission)), asOf);
    }

    private Map<ItemId, Verdict> verdictsOnly(Submission checked, LocalDate asOf) {
        return VerdictsOnly.of(SubmissionEvaluation.of(plan, checked, asOf, true));
    }

    private Submission validated(Submission submission) {
        return SubmissionValidator.of(codes).validated(submission).submission();
    }

    private Submission validated(ValidatedSubmission submission) {
        return submission.isValidIn(codes) ? submission.submission() : validated(submission.submission());
    }

    private Submission requireAboutCode(Submission checked) {
        if (!checked.codes().contains(code.id())) {
            throw new IllegalArgumentException("submission " + checked.id() + " is about " + checked.codes()
                    + "; expected " + code.id() + " among them");
        }
        return checked;
    }

    /**
     * Makes a recorded assessment again, and says whether it is the same.
     *
     * @param recorded the recorded assessment
     * @param submission the submission of which it is said to be
     * @throws InvalidDocumentException naming everything that is wrong with the submission
     */
    public VerificationResult verify(Assessment recorded, Submission submission) {
        Submission checked = validated(submission);
        return RecordedAssessmentVerifier.verify(
                recorded, inputs(checked, recorded.asOf()), checked.codes(), () -> assessChecked(checked, recorded.asOf()));
    }

    static void requireNameable(LocalDate asOf) {
        if (!PartialDate.isRepresentable(asOf)) {
            throw new IllegalArgumentException("asOf is " + asOf + "; expected a day of the years 0 to 9999");
        }
    }

    private AssessmentBasis inputs(Submission checked, LocalDate asOf) {
        DocumentRef submissionId = new DocumentRef(checked.id(), checked.digest());
        List<String> ruleIds = ownRules.stream().map(Rule::id).sorted().toList();
        return new AssessmentBasis(code, policyId, ruleIds, submissionId, asOf, Producer.thisLibrary());
    }

    /** Assesses a submission that has been checked and is about the code, on a day that can be named. */
    Assessment assessChecked(Submission checked, LocalDate asOf) {
        AssessmentBasis inputs = inputs(checked, asOf);
        return new AssessmentBuilder(SubmissionEvaluation.of(plan, checked, asOf, false))
                .assessment(inputs.policy(), inputs.ownRules(), inputs.submission());
    }
}
