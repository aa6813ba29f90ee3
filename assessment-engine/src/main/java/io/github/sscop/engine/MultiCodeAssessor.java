package io.github.sscop.engine;

import io.github.sscop.assessment.Assessment;
import io.github.sscop.assessment.DocumentRef;
import io.github.sscop.code.Code;
import io.github.sscop.code.CodeRegistry;
import io.github.sscop.code.EditionId;
import io.github.sscop.code.relation.Pathway;
import io.github.sscop.evidence.Submission;
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
 * Assesses submissions against several codes at once by one policy; the codes share the evidence.
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
     * Makes an assessor of the codes that an application knows.
     *
     * @throws IllegalArgumentException if the policy has demands or rules for an item that one of the codes does not have
     */
    public static MultiCodeAssessor of(CodeRegistry codes, Policy policy) {
        DocumentRef policyId = Assessor.id(policy);
        Map<EditionId, Assessor> assessors = new LinkedHashMap<>();
        for (Code code : codes.all()) {
            assessors.put(code.id(), Assessor.of(code, policy, policyId, codes));
        }
        return new MultiCodeAssessor(codes, assessors);
    }

    /**
     * The same assessor with rules of one's own about one of the codes.
     *
     * @throws IllegalArgumentException if the code is not known, or {@link Assessor#with(Rule...)} refuses the rules
     */
    public MultiCodeAssessor with(EditionId code, Rule... more) {
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
     * @param asOf the date on which the evidence is looked at
     * @throws InvalidDocumentException naming everything that is wrong with the submission
     * @throws IllegalArgumentException if the date is beyond the years that documents can name
     */
    public MultiCodeAssessment assess(Submission submission, LocalDate asOf) {
        Assessor.requireNameable(asOf);
        return assessChecked(validated(submission), asOf);
    }

    /** Assesses a submission that has been validated, as {@link #assess(Submission, LocalDate)} does. */
    public MultiCodeAssessment assess(ValidatedSubmission submission, LocalDate asOf) {
        Assessor.requireNameable(asOf);
        return assessChecked(validated(submission), asOf);
    }

    private MultiCodeAssessment assessChecked(Submission checked, LocalDate asOf) {
        return new MultiCodeAssessment(
                checked, checked, assessments(checked, checked.codes(), asOf), List.of(), List.of(), List.of());
    }

    /**
     * Assesses a submission against every code that it names and every code that its organisation should follow.
     *
     * @param advice what the organisation should follow
     * @param asOf the date on which the evidence is looked at
     * @throws InvalidDocumentException naming everything that is wrong with the submission
     * @throws IllegalArgumentException if the advice names a code that is not known, or the date is beyond the years that
     *     documents can name
     */
    public MultiCodeAssessment assess(Submission submission, Pathway.Advice advice, LocalDate asOf) {
        Assessor.requireNameable(asOf);
        return assessChecked(validated(submission), advice, asOf);
    }

    /**
     * Assesses a submission that has been validated, as {@link #assess(Submission, Pathway.Advice, LocalDate)} does.
     */
    public MultiCodeAssessment assess(ValidatedSubmission submission, Pathway.Advice advice, LocalDate asOf) {
        Assessor.requireNameable(asOf);
        return assessChecked(validated(submission), advice, asOf);
    }

    private Submission validated(Submission submission) {
        return SubmissionValidator.of(codes).validated(submission).submission();
    }

    private Submission validated(ValidatedSubmission submission) {
        return submission.isValidIn(codes) ? submission.submission() : validated(submission.submission());
    }

    private MultiCodeAssessment assessChecked(Submission checked, Pathway.Advice advice, LocalDate asOf) {
        List<EditionId> named = checked.codes();
        List<EditionId> added =
                advice.codes().stream().filter(code -> !named.contains(code)).toList();
        Submission extended = new SubmissionExtender(checked, codes).with(added);
        List<Assessment> assessments = new ArrayList<>(assessments(checked, named, asOf));
        assessments.addAll(assessments(extended, added, asOf));
        List<EditionId> notAdvised = named.stream()
                .filter(code -> !advice.codes().contains(code))
                .filter(code -> advice.undecided().stream().noneMatch(each -> names(each, code)))
                .toList();
        return new MultiCodeAssessment(checked, extended, assessments, added, notAdvised, advice.undecided());
    }

    private static boolean names(Pathway.CodeSelection selection, EditionId code) {
        return selection.code().filter(code::equals).isPresent()
                || Stream.concat(selection.allOf().stream(), selection.anyOf().stream())
                        .anyMatch(part -> names(part, code));
    }

    private List<Assessment> assessments(Submission checked, List<EditionId> about, LocalDate asOf) {
        return about.stream()
                .map(code -> assessor(code).assessChecked(checked, asOf))
                .toList();
    }
}
