package io.github.sscop.engine;

import io.github.sscop.assessment.Assessment;
import io.github.sscop.assessment.DocumentRef;
import io.github.sscop.code.Code;
import io.github.sscop.code.CodeRegistry;
import io.github.sscop.code.EditionId;
import io.github.sscop.code.relation.Pathway;
import io.github.sscop.evidence.Submission;
import io.github.sscop.evidence.counterpart.Counterpart;
import io.github.sscop.evidence.counterpart.JointSubmission;
import io.github.sscop.evidence.validation.SubmissionValidator;
import io.github.sscop.evidence.validation.ValidatedSubmission;
import io.github.sscop.policy.Policy;
import io.github.sscop.problem.InvalidDocumentException;
import io.github.sscop.rule.Rule;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The assessor of submissions against several codes at once by one policy; the codes share the evidence.
 *
 * <p>Made once, immutable, and safe for any number of threads, like the {@link Assessor} of each code.
 */
public final class MultiCodeAssessor {

    private final CodeRegistry codes;
    private final Map<EditionId, Assessor> assessors;

    private MultiCodeAssessor(CodeRegistry codes, Map<EditionId, Assessor> assessors) {
        this.codes = codes;
        this.assessors = assessors;
    }

    /**
     * Creates an assessor for the codes that an application knows.
     *
     * @throws IllegalArgumentException if the policy has requirements or rules for an item that one of the codes does not have
     */
    public static MultiCodeAssessor of(CodeRegistry codes, Policy policy) {
        DocumentRef policyRef = Assessor.ref(policy);
        Map<EditionId, Assessor> assessors = new LinkedHashMap<>();
        for (Code code : codes.all()) {
            assessors.put(code.id(), Assessor.of(code, policy, policyRef, codes));
        }
        return new MultiCodeAssessor(codes, assessors);
    }

    /**
     * Returns an assessor that also runs these rules about one of the codes.
     *
     * @throws IllegalArgumentException if the code is not known, or {@link Assessor#withRules(Rule...)} refuses the rules
     */
    public MultiCodeAssessor withRules(EditionId code, Rule... more) {
        Map<EditionId, Assessor> changed = new LinkedHashMap<>(assessors);
        changed.put(code, assessor(code).withRules(more));
        return new MultiCodeAssessor(codes, changed);
    }

    private Assessor assessor(EditionId code) {
        Assessor assessor = assessors.get(code);
        if (assessor == null) {
            throw new IllegalArgumentException("code is " + code + "; expected one of " + codes.all());
        }
        return assessor;
    }

    /**
     * Assesses a submission against every code that it names.
     *
     * @param asOf the date for which the evidence is evaluated
     * @throws InvalidDocumentException naming all problems of the submission
     * @throws IllegalArgumentException if the date is beyond the years that documents can give
     */
    public MultiCodeAssessment assess(Submission submission, LocalDate asOf) {
        Assessor.requireRepresentable(asOf);
        return assessValid(JointSubmission.of(validated(submission)), asOf);
    }

    /** Assesses a submission that has been validated, as {@link #assess(Submission, LocalDate)} does. */
    public MultiCodeAssessment assess(ValidatedSubmission submission, LocalDate asOf) {
        Assessor.requireRepresentable(asOf);
        return assessValid(JointSubmission.of(validated(submission)), asOf);
    }

    /**
     * Assesses a submission together with its counterpart against every code that the submission names.
     *
     * @param asOf the date for which the evidence is evaluated
     * @throws InvalidDocumentException naming all problems of the submission or, where it is valid, of the counterpart
     * @throws IllegalArgumentException if the date is beyond the years that documents can give
     */
    public MultiCodeAssessment assess(Submission submission, Counterpart counterpart, LocalDate asOf) {
        Assessor.requireRepresentable(asOf);
        return assessValid(JointSubmission.of(validated(submission), counterpart, codes), asOf);
    }

    /** Assesses a submission that has been validated, as {@link #assess(Submission, Counterpart, LocalDate)} does. */
    public MultiCodeAssessment assess(ValidatedSubmission submission, Counterpart counterpart, LocalDate asOf) {
        Assessor.requireRepresentable(asOf);
        return assessValid(JointSubmission.of(validated(submission), counterpart, codes), asOf);
    }

    private MultiCodeAssessment assessValid(JointSubmission valid, LocalDate asOf) {
        Submission submission = valid.submission();
        return new MultiCodeAssessment(
                submission, submission, assessments(valid, submission.codes(), asOf), List.of(), List.of(), List.of());
    }

    /**
     * Assesses a submission against every code that it names and every code that its organisation should follow.
     *
     * @param advice the codes that the organisation should follow
     * @param asOf the date for which the evidence is evaluated
     * @throws InvalidDocumentException naming all problems of the submission
     * @throws IllegalArgumentException if the advice names a code that is not known, or the date is beyond the years that
     *     documents can give
     */
    public MultiCodeAssessment assess(Submission submission, Pathway.Advice advice, LocalDate asOf) {
        Assessor.requireRepresentable(asOf);
        return assessValid(validated(submission), advice, asOf);
    }

    /**
     * Assesses a submission that has been validated, as {@link #assess(Submission, Pathway.Advice, LocalDate)} does.
     */
    public MultiCodeAssessment assess(ValidatedSubmission submission, Pathway.Advice advice, LocalDate asOf) {
        Assessor.requireRepresentable(asOf);
        return assessValid(validated(submission), advice, asOf);
    }

    private ValidatedSubmission validated(Submission submission) {
        return SubmissionValidator.of(codes).validated(submission);
    }

    private ValidatedSubmission validated(ValidatedSubmission submission) {
        return submission.isValidIn(codes) ? submission : validated(submission.submission());
    }

    private MultiCodeAssessment assessValid(ValidatedSubmission validated, Pathway.Advice advice, LocalDate asOf) {
        JointSubmission joint = JointSubmission.of(validated);
        Submission valid = validated.submission();
        List<EditionId> named = valid.codes();
        List<EditionId> added =
                advice.codes().stream().filter(code -> !named.contains(code)).toList();
        Submission extended = new SubmissionExtender(valid, codes).extend(added);
        List<Assessment> assessments = new ArrayList<>(assessments(joint, named, asOf));
        assessments.addAll(assessments(joint.map(each -> extended), added, asOf));
        List<EditionId> notAdvised = named.stream()
                .filter(code -> !advice.codes().contains(code))
                .filter(code -> advice.undecided().stream().noneMatch(each -> names(each, code)))
                .toList();
        return new MultiCodeAssessment(valid, extended, assessments, added, notAdvised, advice.undecided());
    }

    private static boolean names(Pathway.CodeSelection selection, EditionId code) {
        return selection.code().filter(code::equals).isPresent()
                || Stream.concat(selection.allOf().stream(), selection.anyOf().stream())
                        .anyMatch(part -> names(part, code));
    }

    private List<Assessment> assessments(JointSubmission valid, List<EditionId> about, LocalDate asOf) {
        return about.stream()
                .map(code -> assessor(code).assessValid(valid, asOf))
                .toList();
    }
}
