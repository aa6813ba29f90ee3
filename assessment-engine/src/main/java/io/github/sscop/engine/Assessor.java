package io.github.sscop.engine;

import io.github.sscop.assessment.Assessment;
import io.github.sscop.assessment.AssessmentBasis;
import io.github.sscop.assessment.DocumentRef;
import io.github.sscop.assessment.Producer;
import io.github.sscop.assessment.Remark;
import io.github.sscop.assessment.RemarkCode;
import io.github.sscop.assessment.Verdict;
import io.github.sscop.assessment.reconciliation.Reconciliation;
import io.github.sscop.assessment.verification.AssessmentReplay;
import io.github.sscop.assessment.verification.RecordedAssessmentVerifier;
import io.github.sscop.assessment.verification.VerificationResult;
import io.github.sscop.code.Code;
import io.github.sscop.code.CodeRegistry;
import io.github.sscop.code.ItemId;
import io.github.sscop.code.PartialDate;
import io.github.sscop.engine.criteria.RuleValidator;
import io.github.sscop.evidence.EvidenceId;
import io.github.sscop.evidence.Submission;
import io.github.sscop.evidence.counterpart.Counterpart;
import io.github.sscop.evidence.counterpart.JointSubmission;
import io.github.sscop.evidence.validation.SubmissionValidator;
import io.github.sscop.evidence.validation.ValidatedSubmission;
import io.github.sscop.policy.Policy;
import io.github.sscop.problem.InvalidDocumentException;
import io.github.sscop.rule.Rule;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The assessor of submissions against one code by one policy.
 *
 * <pre>{@code
 * Assessor assessor = Assessor.of(code, Policy.goodFaith());
 * Assessment assessment = assessor.assess(submission, LocalDate.of(2026, 3, 31));
 * for (ItemAssessment row : assessment.items()) {
 *     System.out.println(row.id() + " " + row.verdict() + ": " + row.reasons().get(0).text());
 * }
 * }</pre>
 *
 * <p>An assessor is created once; it is immutable and safe for use by any number of threads. Assessing is a pure function:
 * the same submission on the same date gives an equal assessment, independently of clock, file system and locale.
 */
public final class Assessor {

    private final Code code;
    private final CodeRegistry codes;
    private final Policy policy;
    private final DocumentRef policyRef;
    private final List<Rule> ownRules;
    private final AssessmentPlan plan;

    private Assessor(
            Code code,
            Policy policy,
            DocumentRef policyRef,
            CodeRegistry codes,
            List<Rule> ownRules,
            AssessmentPlan plan) {
        this.code = code;
        this.codes = codes;
        this.policy = policy;
        this.policyRef = policyRef;
        this.ownRules = ownRules;
        this.plan = plan;
    }

    /**
     * Creates an assessor.
     *
     * @throws IllegalArgumentException if the policy has requirements or rules for an item that the code does not have
     */
    public static Assessor of(Code code, Policy policy) {
        return of(code, policy, ref(policy), CodeRegistry.builtIn().with(code));
    }

    /** Returns the reference of assessments to a policy; made once for several assessors, since computing the digest takes time. */
    static DocumentRef ref(Policy policy) {
        return new DocumentRef(policy.id(), policy.digest());
    }

    static Assessor of(Code code, Policy policy, DocumentRef policyRef, CodeRegistry codes) {
        validate(code, policy);
        List<Rule> rules = List.copyOf(policy.rulesFor(code.id()));
        return new Assessor(code, policy, policyRef, codes, List.of(), new AssessmentPlan(code, policy, rules));
    }

    /** Validates that a policy has requirements and rules only for items of the code. */
    private static void validate(Code code, Policy policy) {
        policy.itemRequirements().getOrDefault(code.id(), Map.of()).keySet().stream()
                .filter(id -> code.item(id).isEmpty())
                .findFirst()
                .ifPresent(id -> {
                    throw new IllegalArgumentException(
                            "policy " + policy.id() + " demands something of " + id + ", which is no item of " + code);
                });
        RuleValidator.check(policy.rulesFor(code.id()), code);
    }

    /** Returns an assessor that also accepts submissions which name codes that are not built in. */
    public Assessor withKnownCodes(CodeRegistry others) {
        return new Assessor(code, policy, policyRef, others.with(code), ownRules, plan);
    }

    /**
     * Returns an assessor that also runs rules beside the policy's.
     *
     * @throws IllegalArgumentException if no rule is given, one is about an id that is no item of the code, or two rules have
     *     the same id
     */
    public Assessor withRules(Rule... more) {
        List<Rule> own = Stream.concat(ownRules.stream(), Stream.of(more)).toList();
        RuleValidator.checkPack(List.of(more), code);
        List<Rule> all =
                Stream.concat(policy.rulesFor(code.id()).stream(), own.stream()).toList();
        RuleValidator.checkIds(all);
        return new Assessor(code, policy, policyRef, codes, own, new AssessmentPlan(code, policy, all));
    }

    /** Returns the code. */
    public Code code() {
        return code;
    }

    /** Returns the policy. */
    public Policy policy() {
        return policy;
    }

    /**
     * Assesses a submission.
     *
     * @param asOf the date for which the evidence is evaluated
     * @throws InvalidDocumentException with all problems of the submission
     * @throws IllegalArgumentException if the submission is not about this assessor's code, or the date is outside the years
     *     that documents can give
     */
    public Assessment assess(Submission submission, LocalDate asOf) {
        requireRepresentable(asOf);
        return assessValid(requireAboutCode(JointSubmission.of(validated(submission))), asOf);
    }

    /**
     * Assesses a submission together with its counterpart: evidence, reviews, accepted risks and trust of the buyer or assessor.
     *
     * @param asOf the date for which the evidence is evaluated
     * @throws InvalidDocumentException with all problems of the submission or, where it is valid, of the counterpart, such as that
     *     it is for another supplier
     * @throws IllegalArgumentException if the submission is not about this assessor's code, or the date is outside the years
     *     that documents can give
     */
    public Assessment assess(Submission submission, Counterpart counterpart, LocalDate asOf) {
        requireRepresentable(asOf);
        return assessValid(requireAboutCode(joint(validated(submission), counterpart)), asOf);
    }

    /**
     * Assesses a submission that has been validated, together with its counterpart, as
     * {@link #assess(Submission, Counterpart, LocalDate)} does.
     */
    public Assessment assess(ValidatedSubmission submission, Counterpart counterpart, LocalDate asOf) {
        requireRepresentable(asOf);
        return assessValid(requireAboutCode(joint(validated(submission), counterpart)), asOf);
    }

    /**
     * Assesses a submission that has been validated, without validating it again.
     *
     * @param asOf the date for which the evidence is evaluated
     * @throws InvalidDocumentException if it was validated against other catalogs of its codes than this assessor has, and is
     *     not valid against these
     * @throws IllegalArgumentException if the submission is not about this assessor's code, or the date is outside the years
     *     that documents can give
     */
    public Assessment assess(ValidatedSubmission submission, LocalDate asOf) {
        requireRepresentable(asOf);
        return assessValid(requireAboutCode(JointSubmission.of(validated(submission))), asOf);
    }

    /**
     * Reconciles a submission with its counterpart: assesses what the vendor brings alone, what the buyer brings alone, and both
     * together. The buyer's evidence alone is assessed by the scope, subject and substitutions of the submission.
     *
     * @param asOf the date for which the evidence is evaluated
     * @throws InvalidDocumentException with all problems of the submission or, where it is valid, of the counterpart
     * @throws IllegalArgumentException if the submission is not about this assessor's code, or the date is outside the years
     *     that documents can give
     */
    public Reconciliation reconcile(Submission submission, Counterpart counterpart, LocalDate asOf) {
        requireRepresentable(asOf);
        JointSubmission joint = requireAboutCode(joint(validated(submission), counterpart));
        return Reconciliation.of(
                assessValid(JointSubmission.of(validated(submission)), asOf),
                assessValid(joint.buyerSide(), asOf),
                assessValid(joint, asOf),
                joint.acceptedByCounterpart(asOf));
    }

    /**
     * Computes the verdict on every item, in catalog order, without reasons and the rest of an assessment. The verdicts are
     * those of {@link #assess(Submission, LocalDate)}; this is faster where many submissions are searched and few explained.
     *
     * @param asOf the date for which the evidence is evaluated
     * @throws InvalidDocumentException with all problems of the submission
     * @throws IllegalArgumentException if the submission is not about this assessor's code, or the date is outside the years
     *     that documents can give
     */
    public Map<ItemId, Verdict> verdicts(Submission submission, LocalDate asOf) {
        requireRepresentable(asOf);
        return calculateVerdicts(requireAboutCode(JointSubmission.of(validated(submission))), asOf);
    }

    /** Computes the verdicts on a submission that has been validated, as {@link #verdicts(Submission, LocalDate)} does. */
    public Map<ItemId, Verdict> verdicts(ValidatedSubmission submission, LocalDate asOf) {
        requireRepresentable(asOf);
        return calculateVerdicts(requireAboutCode(JointSubmission.of(validated(submission))), asOf);
    }

    private Map<ItemId, Verdict> calculateVerdicts(JointSubmission valid, LocalDate asOf) {
        return VerdictCalculator.verdicts(SubmissionEvaluation.of(plan, valid, asOf, true));
    }

    private ValidatedSubmission validated(Submission submission) {
        return SubmissionValidator.of(codes).validated(submission);
    }

    private ValidatedSubmission validated(ValidatedSubmission submission) {
        return submission.isValidIn(codes) ? submission : validated(submission.submission());
    }

    private JointSubmission joint(ValidatedSubmission submission, Counterpart counterpart) {
        return JointSubmission.of(submission, counterpart, codes);
    }

    private JointSubmission requireAboutCode(JointSubmission valid) {
        Submission submission = valid.submission();
        if (!submission.codes().contains(code.id())) {
            throw new IllegalArgumentException("submission " + submission.id() + " is about " + submission.codes()
                    + "; expected " + code.id() + " among them");
        }
        return valid;
    }

    /**
     * Verifies a recorded assessment: assesses the submission again for the same date and compares the two. One that was
     * published without the content of some records is compared in what is left in it. Where the submission withholds records,
     * what rests on them is taken from the recorded assessment, and the result lists it.
     *
     * @param recorded the recorded assessment
     * @param submission the submission from which it was made, according to its author
     * @throws InvalidDocumentException with all problems of the submission
     */
    public VerificationResult verify(Assessment recorded, Submission submission) {
        return verify(recorded, JointSubmission.of(validated(submission)));
    }

    /**
     * Verifies a recorded assessment of a submission with its counterpart, as {@link #verify(Assessment, Submission)} does.
     *
     * @throws InvalidDocumentException with all problems of the submission or, where it is valid, of the counterpart
     */
    public VerificationResult verify(Assessment recorded, Submission submission, Counterpart counterpart) {
        return verify(recorded, joint(validated(submission), counterpart));
    }

    private VerificationResult verify(Assessment recorded, JointSubmission valid) {
        return RecordedAssessmentVerifier.verify(
                recorded, basis(valid, recorded.asOf()), valid.submission().codes(), () -> replay(recorded, valid));
    }

    private AssessmentReplay replay(Assessment recorded, JointSubmission valid) {
        Optional<Remark> withheld = recorded.remarks().stream()
                .filter(remark -> remark.code() == RemarkCode.WITHHELD)
                .findFirst();
        if (withheld.isPresent()) { // It was made without these records, whatever is at hand now.
            List<EvidenceId> without = withheld.get().evidence();
            JointSubmission like = valid.map(each -> each.withholding(record -> without.contains(record.id()), false));
            return AssessmentReplay.complete(
                    recorded,
                    assessValid(like, recorded.asOf())
                            .withholding(PartialReplay.named(recorded.withheld(), valid.whole())));
        }
        JointSubmission visible =
                valid.map(each -> each.toBuilder().onlyWithheld(List.of()).build());
        return new PartialReplay(
                        recorded, valid.whole(), evaluation(visible, recorded.asOf()), basis(valid, recorded.asOf()))
                .replay();
    }

    private SubmissionEvaluation evaluation(JointSubmission valid, LocalDate asOf) {
        return SubmissionEvaluation.of(plan, valid, asOf, false);
    }

    static void requireRepresentable(LocalDate asOf) {
        if (!PartialDate.isRepresentable(asOf)) {
            throw new IllegalArgumentException("asOf is " + asOf + "; expected a day of the years 0 to 9999");
        }
    }

    private AssessmentBasis basis(JointSubmission valid, LocalDate asOf) {
        DocumentRef submissionRef =
                new DocumentRef(valid.submission().id(), valid.submission().digest());
        Optional<DocumentRef> counterpartRef =
                valid.counterpart().map(each -> new DocumentRef(each.id(), each.digest()));
        List<String> ruleIds = ownRules.stream().map(Rule::id).sorted().toList();
        return new AssessmentBasis(
                code, policyRef, ruleIds, submissionRef, counterpartRef, asOf, Producer.thisLibrary());
    }

    /** Assesses a valid submission that is about the code, for a day that documents can give. */
    Assessment assessValid(JointSubmission valid, LocalDate asOf) {
        return new AssessmentBuilder(evaluation(valid, asOf)).build(basis(valid, asOf));
    }
}
