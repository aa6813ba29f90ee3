package io.github.sscop.json;

import io.github.sscop.assessment.Assessment;
import io.github.sscop.assessment.Finding;
import io.github.sscop.assessment.NotCounted;
import io.github.sscop.assessment.Reason;
import io.github.sscop.assessment.input.InputDocuments;
import io.github.sscop.code.Code;
import io.github.sscop.code.Codes;
import io.github.sscop.code.EditionId;
import io.github.sscop.code.document.DocumentType;
import io.github.sscop.evidence.Submission;
import io.github.sscop.problem.InvalidDocumentException;
import io.github.sscop.problem.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads and writes the documents of the contract, version 1.
 *
 * <p>Reading is strict and names everything that is wrong at once. What is written is UTF-8, the same for equal values, and
 * ends without a line break. Immutable, and safe for any number of threads.
 */
public final class Documents {

    private static final Documents STANDARD = new Documents(Codes.builtIn());

    private final Codes codes;
    private final DocumentType<Assessment> assessments;

    private Documents(Codes codes) {
        this.codes = codes;
        this.assessments = DocumentType.of("sscop.assessment/1", Assessment.class)
                .mapped(Code.class, CodeInput.class, CodeInput::of, this::known)
                .derived(Assessment.class, "notice", String.class, Assessment::notice)
                .derived(Reason.class, "text", String.class, Reason::text)
                .derived(NotCounted.class, "text", String.class, NotCounted::text)
                .derived(Finding.class, "text", String.class, Finding::text)
                .spellingOutEmpties()
                .build();
    }

    /** Documents about the built-in codes. */
    public static Documents standard() {
        return STANDARD;
    }

    /** Documents about other codes. */
    public static Documents about(Codes codes) {
        return new Documents(codes);
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
        DocumentType.Received<Submission> received = InputDocuments.SUBMISSION.receive(json);
        List<Problem> problems = new ArrayList<>(received.problems());
        if (received.value().isPresent()) {
            Submission.Checked checked = received.value().get().check(codes);
            checked.problems().stream()
                    .filter(problem -> isNew(problem, received.problems()))
                    .forEach(problems::add);
            if (problems.isEmpty()) {
                return checked.submission();
            }
        }
        throw new InvalidDocumentException(InputDocuments.SUBMISSION.called(), problems);
    }

    /** Whether reading found nothing wrong at the place, or above it. */
    private static boolean isNew(Problem problem, List<Problem> reported) {
        return reported.stream()
                .map(Problem::pointer)
                .noneMatch(place ->
                        place.equals(problem.pointer()) || problem.pointer().startsWith(place + "/"));
    }

    /** Writes a submission, indented. */
    public byte[] write(Submission submission) {
        return InputDocuments.SUBMISSION.pretty(submission);
    }

    /** Writes an assessment ({@code sscop.assessment/1}), indented. */
    public byte[] write(Assessment assessment) {
        return assessments.pretty(assessment);
    }

    /** Writes an assessment on one line, as JSON Lines has it. */
    public byte[] writeLine(Assessment assessment) {
        return assessments.line(assessment);
    }
}
