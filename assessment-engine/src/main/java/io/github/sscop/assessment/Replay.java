package io.github.sscop.assessment;

import io.github.sscop.code.Code;
import io.github.sscop.evidence.Submission;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** One recorded assessment made again and compared: first by its inputs and, if they are the same, by its result. */
final class Replay {

    private final AssessmentInputs recorded;
    private final AssessmentInputs replayed;
    private final List<Mismatch> mismatches = new ArrayList<>();

    Replay(AssessmentInputs recorded, AssessmentInputs replayed) {
        this.recorded = recorded;
        this.replayed = replayed;
    }

    /**
     * Compares.
     *
     * @param assessment the recorded assessment
     * @param assessor the assessor of the inputs
     * @param submission the submission, checked
     */
    Verification of(Assessment assessment, Assessor assessor, Submission submission) {
        if (!recorded.hasCodeOf(replayed)) {
            input(MismatchCode.CODE, inputs -> called(inputs.code()));
        }
        if (!recorded.policy().equals(replayed.policy())) {
            input(MismatchCode.POLICY, inputs -> called(inputs.policy()));
        }
        if (!recorded.ownRules().equals(replayed.ownRules())) {
            input(MismatchCode.OWN_RULES, inputs -> inputs.ownRules().isEmpty() ? "none" : listed(inputs.ownRules()));
        }
        if (!recorded.submission().equals(replayed.submission())) {
            input(MismatchCode.SUBMISSION, inputs -> called(inputs.submission()));
        }
        if (!submission.codes().contains(replayed.code().id())) {
            mismatches.add(
                    Mismatch.of(MismatchCode.NOT_ABOUT_CODE, replayed.code().toString(), listed(submission.codes())));
        }
        if (!Assessor.isNameable(recorded.asOf())) {
            mismatches.add(Mismatch.of(MismatchCode.AS_OF, recorded.asOf().toString(), "none"));
        }
        if (mismatches.isEmpty()) {
            mismatches.addAll(ResultParts.mismatches(assessment, assessor.assessChecked(submission, recorded.asOf())));
        }
        return new Verification(recorded, replayed, mismatches, remarks());
    }

    private void input(MismatchCode code, Function<AssessmentInputs, String> words) {
        mismatches.add(Mismatch.of(code, words.apply(recorded), words.apply(replayed)));
    }

    private List<Mismatch> remarks() {
        return recorded.producedBy().equals(replayed.producedBy())
                ? List.of()
                : List.of(Mismatch.of(
                        MismatchCode.PRODUCER, called(recorded.producedBy()), called(replayed.producedBy())));
    }

    private static String called(Code code) {
        return code + " (" + code.digest() + ")";
    }

    private static String called(InputId document) {
        return document.id() + " (" + document.digest() + ")";
    }

    private static String called(Producer producer) {
        return producer.name() + " " + producer.version();
    }

    private static String listed(List<?> words) {
        return String.join(", ", words.stream().map(Object::toString).toList());
    }
}
