package io.github.sscop.assessment.verification;

import io.github.sscop.assessment.Assessment;
import io.github.sscop.assessment.AssessmentBasis;
import io.github.sscop.assessment.DocumentRef;
import io.github.sscop.assessment.Producer;
import io.github.sscop.code.Code;
import io.github.sscop.code.EditionId;
import io.github.sscop.code.PartialDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * The comparison of a recorded assessment with a fresh one: first by what both were made from and, where that is the same, by
 * every field of the result.
 */
public final class RecordedAssessmentVerifier {

    private final AssessmentBasis recorded;
    private final AssessmentBasis replayed;
    private final List<Mismatch> mismatches = new ArrayList<>();

    private RecordedAssessmentVerifier(AssessmentBasis recorded, AssessmentBasis replayed) {
        this.recorded = recorded;
        this.replayed = replayed;
    }

    /**
     * Compares a recorded assessment with a fresh one.
     *
     * @param recorded the recorded assessment
     * @param basis what the fresh one is made from
     * @param codes the codes that the submission is about
     * @param fresh makes the fresh assessment; only asked where both are made from the same
     */
    public static VerificationResult verify(
            Assessment recorded, AssessmentBasis basis, List<EditionId> codes, Supplier<Assessment> fresh) {
        return new RecordedAssessmentVerifier(AssessmentBasis.of(recorded), basis).result(recorded, codes, fresh);
    }

    private VerificationResult result(Assessment assessment, List<EditionId> codes, Supplier<Assessment> fresh) {
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
        if (!codes.contains(replayed.code().id())) {
            mismatches.add(
                    Mismatch.of(MismatchCode.NOT_ABOUT_CODE, replayed.code().toString(), listed(codes)));
        }
        if (!PartialDate.isRepresentable(recorded.asOf())) {
            mismatches.add(Mismatch.of(MismatchCode.AS_OF, recorded.asOf().toString(), "none"));
        }
        if (mismatches.isEmpty()) {
            mismatches.addAll(AssessmentFields.mismatches(assessment, fresh.get()));
        }
        return new VerificationResult(recorded, replayed, mismatches, remarks());
    }

    private void input(MismatchCode code, Function<AssessmentBasis, String> words) {
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

    private static String called(DocumentRef document) {
        return document.id() + " (" + document.digest() + ")";
    }

    private static String called(Producer producer) {
        return producer.name() + " " + producer.version();
    }

    private static String listed(List<?> words) {
        return String.join(", ", words.stream().map(Object::toString).toList());
    }
}
