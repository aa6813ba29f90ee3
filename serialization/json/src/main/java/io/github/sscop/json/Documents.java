package io.github.sscop.json;

import io.github.sscop.assessment.Assessment;
import io.github.sscop.assessment.AssessmentDifference;
import io.github.sscop.assessment.AssessmentDifference.Summary;
import io.github.sscop.assessment.CalendarEntry;
import io.github.sscop.assessment.Cause;
import io.github.sscop.assessment.Finding;
import io.github.sscop.assessment.ItemChange;
import io.github.sscop.assessment.NotComparable;
import io.github.sscop.assessment.NotCounted;
import io.github.sscop.assessment.Reason;
import io.github.sscop.assessment.Step;
import io.github.sscop.assessment.VerdictChange;
import io.github.sscop.assessment.input.InputDocuments;
import io.github.sscop.code.Code;
import io.github.sscop.code.Codes;
import io.github.sscop.code.EditionId;
import io.github.sscop.code.document.DocumentType;
import io.github.sscop.code.document.JsonText;
import io.github.sscop.evidence.Submission;
import io.github.sscop.problem.InvalidDocumentException;
import io.github.sscop.problem.Problem;
import io.github.sscop.problem.ProblemList;
import io.github.sscop.problem.ReadLimits;
import io.github.sscop.rule.Part;
import io.github.sscop.rule.Policy;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Reads and writes the documents of the contract, version 1.
 *
 * <p>Reading is strict and names everything that is wrong at once. What is written is UTF-8, the same for equal values, and
 * ends without a line break. Immutable, and safe for any number of threads.
 */
public final class Documents {

    private static final Documents STANDARD = new Documents(Codes.builtIn(), ReadLimits.standard());

    private static final DocumentType<ProblemList> PROBLEMS =
            DocumentType.of("sscop.problems/1", ProblemList.class).build();

    private final Codes codes;
    private final ReadLimits limits;
    private final DocumentType<Assessment> assessments;
    private final DocumentType<AssessmentDifference> differences;

    private Documents(Codes codes, ReadLimits limits) {
        this.codes = codes;
        this.limits = limits;
        this.assessments = DocumentType.of("sscop.assessment/1", Assessment.class)
                .mapped(Code.class, CodeInput.class, CodeInput::of, this::known)
                .derived(Assessment.class, "notice", String.class, Assessment::notice)
                .derived(Reason.class, "text", String.class, Reason::text)
                .derived(NotCounted.class, "text", String.class, NotCounted::text)
                .derived(Step.class, "text", String.class, Step::text)
                .derived(CalendarEntry.class, "text", String.class, CalendarEntry::text)
                .derived(Part.class, "text", String.class, Part::text)
                .derived(Finding.class, "text", String.class, Finding::text)
                .spellingOutEmpties()
                .build();
        this.differences = DocumentType.of("sscop.difference/1", AssessmentDifference.class)
                .mapped(Code.class, CodeInput.class, CodeInput::of, this::known)
                .derived(AssessmentDifference.class, "summary", Summary.class, AssessmentDifference::summary)
                .derived(NotComparable.class, "text", String.class, NotComparable::text)
                .derived(VerdictChange.class, "text", String.class, VerdictChange::text)
                .derived(ItemChange.class, "text", String.class, ItemChange::text)
                .derived(Cause.class, "text", String.class, Cause::text)
                .spellingOutEmpties()
                .build();
    }

    /** Documents about the built-in codes. */
    public static Documents standard() {
        return STANDARD;
    }

    /** Documents about other codes. */
    public static Documents about(Codes codes) {
        return new Documents(codes, ReadLimits.standard());
    }

    /** The same documents, of which more or less is read. */
    public Documents within(ReadLimits other) {
        return new Documents(codes, other);
    }

    /** How much of a document is read. */
    public ReadLimits limits() {
        return limits;
    }

    private Code known(CodeInput input) {
        Code code = codes.get(new EditionId(input.id(), input.edition()));
        if (!code.digest().equals(input.digest())) {
            throw new IllegalArgumentException(
                    "digest of " + code + " is " + input.digest() + "; expected " + code.digest());
        }
        return code;
    }

    /**
     * Reads a submission ({@code sscop.submission/1}); its item ids become the catalog's own, whatever its numbering.
     *
     * @throws InvalidDocumentException naming everything that is wrong with it
     * @throws IOException if the bytes cannot be had
     */
    public Submission readSubmission(InputStream json) throws IOException {
        DocumentType.Received<Submission> received = InputDocuments.SUBMISSION.receive(JsonText.of(json, limits));
        List<Problem> problems = new ArrayList<>(received.problems());
        if (received.value().isPresent()) {
            Submission.Checked checked = received.value().get().check(codes);
            Reported reported = Reported.of(received.problems());
            checked.problems().stream()
                    .filter(problem -> !reported.explains(problem))
                    .forEach(problems::add);
            if (problems.isEmpty()) {
                return checked.submission();
            }
        }
        throw received.refusal(limits.told(problems));
    }

    /**
     * Reads an assessment ({@code sscop.assessment/1}) as it was recorded; whether it is right is for
     * {@link io.github.sscop.assessment.Assessor#verify(Assessment, Submission)} to say.
     *
     * <p>Sentences are passed over: the codes and arguments that they are made from are what is read.
     *
     * @throws InvalidDocumentException naming everything that is wrong with it, such as a code that is not known here, or a
     *     catalog of it other than the one known here
     * @throws IOException if the bytes cannot be had
     */
    public Assessment readAssessment(InputStream json) throws IOException {
        return assessments.read(JsonText.of(json, limits));
    }

    /**
     * Reads a policy ({@code sscop.policy/1}), which may be based on one that the library brings.
     *
     * @throws InvalidDocumentException naming everything that is wrong with it
     * @throws IOException if the bytes cannot be had
     */
    public Policy readPolicy(InputStream json) throws IOException {
        return Policy.read(json, limits);
    }

    /**
     * Where reading found something wrong, so that what follows from it is not reported once more.
     *
     * @param places the places themselves
     * @param above every place that holds one of them, but for the document as a whole
     */
    private record Reported(Set<String> places, Set<String> above) {

        static Reported of(List<Problem> problems) {
            Set<String> places = new HashSet<>();
            Set<String> above = new HashSet<>();
            for (Problem problem : problems) {
                places.add(problem.pointer());
                for (String at = parent(problem.pointer()); !at.isEmpty(); at = parent(at)) {
                    above.add(at);
                }
            }
            return new Reported(places, above);
        }

        boolean explains(Problem problem) {
            for (String at = problem.pointer(); !at.isEmpty(); at = parent(at)) {
                if (places.contains(at)) {
                    return true;
                }
            }
            return switch (problem.code()) {
                // It is there, but a part of it could not be read.
                case MISSING -> above.contains(problem.pointer());
                // A stance that could not be read is not left out.
                case CONTRADICTION ->
                    problem.pointer().endsWith("/strength") && places.contains(parent(problem.pointer()) + "/stance");
                default -> false;
            };
        }

        private static String parent(String pointer) {
            return pointer.substring(0, Math.max(0, pointer.lastIndexOf('/')));
        }
    }

    /**
     * Reads a list of problems ({@code sscop.problems/1}).
     *
     * @throws InvalidDocumentException naming everything that is wrong with it
     * @throws IOException if the bytes cannot be had
     */
    public ProblemList readProblems(InputStream json) throws IOException {
        return PROBLEMS.read(JsonText.of(json, limits));
    }

    /** Writes a submission, indented. */
    public byte[] write(Submission submission) {
        return InputDocuments.SUBMISSION.pretty(submission);
    }

    /** Writes an assessment ({@code sscop.assessment/1}), indented. */
    public byte[] write(Assessment assessment) {
        return assessments.pretty(assessment);
    }

    /** Writes a policy as a document that is based on no other, indented. */
    public byte[] write(Policy policy) {
        return policy.toJson();
    }

    /** Writes the difference between two assessments ({@code sscop.difference/1}), indented. */
    public byte[] write(AssessmentDifference difference) {
        return differences.pretty(difference);
    }

    /** Writes a list of problems ({@code sscop.problems/1}), indented. */
    public byte[] write(ProblemList problems) {
        return PROBLEMS.pretty(problems);
    }

    /** Writes a list of problems on one line, as JSON Lines has it. */
    public byte[] writeLine(ProblemList problems) {
        return PROBLEMS.line(problems);
    }

    /** The canonical form of a submission (RFC 8785): equal submissions have equal bytes. */
    public byte[] canonical(Submission submission) {
        return InputDocuments.SUBMISSION.canonical(submission);
    }

    /** The canonical form of an assessment (RFC 8785): equal assessments have equal bytes. */
    public byte[] canonical(Assessment assessment) {
        return assessments.canonical(assessment);
    }

    /** The canonical form of a policy that is based on no other (RFC 8785), of which {@link Policy#digest} is the digest. */
    public byte[] canonical(Policy policy) {
        return policy.canonical();
    }

    /** The canonical form of a difference (RFC 8785): equal differences have equal bytes. */
    public byte[] canonical(AssessmentDifference difference) {
        return differences.canonical(difference);
    }

    /** The canonical form of a list of problems (RFC 8785): equal lists have equal bytes. */
    public byte[] canonical(ProblemList problems) {
        return PROBLEMS.canonical(problems);
    }

    /** Writes a submission on one line, as JSON Lines has it. */
    public byte[] writeLine(Submission submission) {
        return InputDocuments.SUBMISSION.line(submission);
    }

    /** Writes an assessment on one line, as JSON Lines has it. */
    public byte[] writeLine(Assessment assessment) {
        return assessments.line(assessment);
    }
}
