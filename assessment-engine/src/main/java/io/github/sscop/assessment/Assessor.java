package io.github.sscop.assessment;

import io.github.sscop.assessment.input.InputDocuments;
import io.github.sscop.code.Code;
import io.github.sscop.code.Codes;
import io.github.sscop.code.Digest;
import io.github.sscop.code.ItemId;
import io.github.sscop.evidence.Submission;
import io.github.sscop.problem.InvalidDocumentException;
import io.github.sscop.rule.Policy;
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

    /** The last year that a document can name. */
    private static final int LAST_YEAR = 9999;

    private final Code code;
    private final Codes codes;
    private final Policy policy;
    private final InputId policyId;
    private final List<Rule> ownRules;
    private final Plan plan;

    private Assessor(Code code, Policy policy, InputId policyId, Codes codes, List<Rule> ownRules, Plan plan) {
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
        return of(code, policy, id(policy), Codes.builtIn().with(code));
    }

    /** What assessments say of a policy; made once for any number of assessors, since it takes the policy's digest. */
    static InputId id(Policy policy) {
        return new InputId(policy.id(), policy.digest());
    }

    static Assessor of(Code code, Policy policy, InputId policyId, Codes codes) {
        check(code, policy);
        List<Rule> rules = List.copyOf(policy.rulesFor(code.id()));
        return new Assessor(code, policy, policyId, codes, List.of(), new Plan(code, policy, rules));
    }

    /** Refuses a policy that asks about items which the code does not have. */
    private static void check(Code code, Policy policy) {
        policy.demandsOfItem().getOrDefault(code.id(), Map.of()).keySet().stream()
                .filter(id -> code.item(id).isEmpty())
                .findFirst()
                .ifPresent(id -> {
                    throw new IllegalArgumentException(
                            "policy " + policy.id() + " demands something of " + id + ", which is no item of " + code);
                });
        RuleChecks.check(policy.rulesFor(code.id()), code);
    }

    /** The same assessor for submissions that also name codes which are not built in. */
    public Assessor knowing(Codes others) {
        return new Assessor(code, policy, policyId, others.with(code), ownRules, plan);
    }

    /**
     * The same assessor with rules of one's own beside the policy's.
     *
     * @throws IllegalArgumentException if there are none, one is about something that is no item of the code, or one has the
     *     id of another
     */
    public Assessor with(Rule... more) {
        List<Rule> own = Stream.concat(ownRules.stream(), Stream.of(more)).toList();
        RuleChecks.checkPack(List.of(more), code);
        List<Rule> all =
                Stream.concat(policy.rulesFor(code.id()).stream(), own.stream()).toList();
        RuleChecks.checkIds(all);
        return new Assessor(code, policy, policyId, codes, own, new Plan(code, policy, all));
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
        return assessChecked(about(submission, asOf), asOf);
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
        return Verdicts.of(Hearing.of(plan, about(submission, asOf), asOf, true));
    }

    /** The submission as checked, if it is about the code. */
    private Submission about(Submission submission, LocalDate asOf) {
        requireNameable(asOf);
        Submission checked = checked(submission, codes);
        if (!checked.codes().contains(code.id())) {
            throw new IllegalArgumentException("submission " + submission.id() + " is about " + checked.codes()
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
    public Verification verify(Assessment recorded, Submission submission) {
        Submission checked = checked(submission, codes);
        return new Replay(AssessmentInputs.of(recorded), inputs(checked, recorded.asOf())).of(recorded, this, checked);
    }

    static boolean isNameable(LocalDate asOf) {
        return asOf.getYear() >= 0 && asOf.getYear() <= LAST_YEAR;
    }

    static void requireNameable(LocalDate asOf) {
        if (!isNameable(asOf)) {
            throw new IllegalArgumentException("asOf is " + asOf + "; expected a day of the years 0 to " + LAST_YEAR);
        }
    }

    static Submission checked(Submission submission, Codes codes) {
        Submission.Checked checked = submission.check(codes);
        if (!checked.problems().isEmpty()) {
            throw new InvalidDocumentException(InputDocuments.SUBMISSION.called(), checked.problems());
        }
        return checked.submission();
    }

    private AssessmentInputs inputs(Submission checked, LocalDate asOf) {
        Digest digest = Digest.sha256(out -> InputDocuments.SUBMISSION.canonical(checked, out));
        InputId submissionId = new InputId(checked.id(), digest);
        List<String> ruleIds = ownRules.stream().map(Rule::id).sorted().toList();
        return new AssessmentInputs(code, policyId, ruleIds, submissionId, asOf, Producer.thisLibrary());
    }

    /** Assesses a submission that has been checked and is about the code, on a day that can be named. */
    Assessment assessChecked(Submission checked, LocalDate asOf) {
        AssessmentInputs inputs = inputs(checked, asOf);
        return new Assessing(Hearing.of(plan, checked, asOf, false))
                .assessment(inputs.policy(), inputs.ownRules(), inputs.submission());
    }
}
