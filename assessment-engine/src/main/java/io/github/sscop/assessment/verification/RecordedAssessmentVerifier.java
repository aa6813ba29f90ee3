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
 * The verifier of recorded assessments: compares a recorded assessment with a fresh one, first by their inputs and, where these
 * are the same, by every field of the result.
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
     * @param basis the inputs of the fresh one
     * @param codes the codes that the submission is about
     * @param replay computes the replay; called only if the inputs are the same
     */
    public static VerificationResult verify(
            Assessment recorded, AssessmentBasis basis, List<EditionId> codes, Supplier<AssessmentReplay> replay) {
        return new RecordedAssessmentVerifier(AssessmentBasis.of(recorded), basis).result(codes, replay);
    }

    private VerificationResult result(List<EditionId> codes, Supplier<AssessmentReplay> replay) {
        if (!recorded.hasCodeOf(replayed)) {
            addMismatch(MismatchCode.CODE, basis -> text(basis.code()));
        }
        if (!recorded.policy().equals(replayed.policy())) {
            addMismatch(MismatchCode.POLICY, basis -> text(basis.policy()));
        }
        if (!recorded.ownRules().equals(replayed.ownRules())) {
            addMismatch(
                    MismatchCode.OWN_RULES, basis -> basis.ownRules().isEmpty() ? "none" : joined(basis.ownRules()));
        }
        if (!recorded.submission().equals(replayed.submission())) {
            addMismatch(MismatchCode.SUBMISSION, basis -> text(basis.submission()));
        }
        if (!recorded.counterpart().equals(replayed.counterpart())) {
            addMismatch(
                    MismatchCode.COUNTERPART,
                    basis -> basis.counterpart()
                            .map(RecordedAssessmentVerifier::text)
                            .orElse("none"));
        }
        if (!codes.contains(replayed.code().id())) {
            mismatches.add(
                    Mismatch.of(MismatchCode.NOT_ABOUT_CODE, replayed.code().toString(), joined(codes)));
        }
        if (!PartialDate.isRepresentable(recorded.asOf())) {
            mismatches.add(Mismatch.of(MismatchCode.AS_OF, recorded.asOf().toString(), "none"));
        }
        if (mismatches.isEmpty()) {
            AssessmentReplay compared = replay.get();
            mismatches.addAll(AssessmentFields.mismatches(compared.recorded(), compared.replayed()));
            return new VerificationResult(
                    recorded, replayed, mismatches, remarks(), compared.withheld(), compared.unrepeatedItems());
        }
        return new VerificationResult(recorded, replayed, mismatches, remarks(), List.of(), List.of());
    }

    private void addMismatch(MismatchCode code, Function<AssessmentBasis, String> value) {
        mismatches.add(Mismatch.of(code, value.apply(recorded), value.apply(replayed)));
    }

    private List<Mismatch> remarks() {
        return recorded.producedBy().equals(replayed.producedBy())
                ? List.of()
                : List.of(Mismatch.of(MismatchCode.PRODUCER, text(recorded.producedBy()), text(replayed.producedBy())));
    }

    private static String text(Code code) {
        return code + " (" + code.digest() + ")";
    }

    private static String text(DocumentRef document) {
        return document.id() + " (" + document.digest() + ")";
    }

    private static String text(Producer producer) {
        return producer.name() + " " + producer.version();
    }

    private static String joined(List<?> value) {
        return String.join(", ", value.stream().map(Object::toString).toList());
    }
}
