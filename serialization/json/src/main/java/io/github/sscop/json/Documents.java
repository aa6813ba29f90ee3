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
            Reported reported = Reported.of(received.problems());
            checked.problems().stream()
                    .filter(problem -> !reported.explains(problem))
                    .forEach(problems::add);
            if (problems.isEmpty()) {
                return checked.submission();
            }
        }
        throw new InvalidDocumentException(InputDocuments.SUBMISSION.called(), problems);
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
