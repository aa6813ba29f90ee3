package io.github.sscop.json;

import io.github.sscop.code.document.DocumentType;
import io.github.sscop.code.document.JsonText;
import io.github.sscop.evidence.Submission;
import io.github.sscop.evidence.SubmissionDocument;
import io.github.sscop.evidence.composition.PartDocument;
import io.github.sscop.evidence.composition.SubmissionPart;
import io.github.sscop.evidence.validation.SubmissionValidator;
import io.github.sscop.problem.Problem;
import io.github.sscop.problem.ProblemCode;
import io.github.sscop.problem.ReadLimits;
import java.util.List;
import java.util.Optional;

/** The reader of parts of a submission; a whole submission is one as well. */
final class PartReader {

    private PartReader() {}

    static SubmissionPart read(JsonText text, ReadLimits limits) {
        DocumentType.ReadResult<SubmissionPart> part = PartDocument.TYPE.receive(text);
        if (!isOfAnotherKind(part.problems())) {
            return valid(part, part.value(), limits);
        }
        DocumentType.ReadResult<Submission> whole = SubmissionDocument.TYPE.receive(text);
        if (isOfAnotherKind(whole.problems())) {
            throw part.refusal(
                    part.problems().stream().map(PartReader::orSubmission).toList());
        }
        return valid(whole, whole.value().map(SubmissionPart::of), limits);
    }

    /** Returns problems with their places in the text. */
    static List<Problem> placed(JsonText text, List<Problem> problems) {
        return problems.isEmpty()
                ? problems
                : PartDocument.TYPE.receive(text).refusal(problems).problems();
    }

    private static boolean isOfAnotherKind(List<Problem> problems) {
        return problems.stream().anyMatch(problem -> problem.code() == ProblemCode.CONTRACT);
    }

    private static Problem orSubmission(Problem problem) {
        return new Problem(problem.pointer(), problem.code(), problem.text() + " or \"sscop.submission/1\"");
    }

    private static SubmissionPart valid(
            DocumentType.ReadResult<?> received, Optional<SubmissionPart> value, ReadLimits limits) {
        List<Problem> problems = ReportedPlaces.withFurther(
                received.problems(),
                value.map(SubmissionValidator::componentProblems).orElse(List.of()));
        if (problems.isEmpty() && value.isPresent()) {
            return value.get();
        }
        throw received.refusal(limits.reported(problems));
    }
}
