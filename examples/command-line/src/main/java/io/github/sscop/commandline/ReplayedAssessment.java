package io.github.sscop.commandline;

import io.github.sscop.assessment.Assessment;
import io.github.sscop.assessment.verification.Mismatch;
import io.github.sscop.assessment.verification.VerificationResult;
import io.github.sscop.commandline.input.AssessmentInput;
import io.github.sscop.commandline.input.CounterpartOption;
import io.github.sscop.commandline.input.PolicyInput;
import io.github.sscop.commandline.input.SubmissionInput;
import io.github.sscop.commandline.input.UnknownFieldsOption;
import io.github.sscop.commandline.output.ColourOutput;
import io.github.sscop.commandline.output.TerminalText;
import io.github.sscop.engine.Assessor;
import io.github.sscop.evidence.validation.ValidatedSubmission;
import io.github.sscop.policy.Policy;
import io.github.sscop.problem.PassedField;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;

/**
 * A recorded assessment, repeated from its inputs and compared.
 *
 * @param verification the result of the comparison
 * @param isAsWritten whether the recorded file is exactly what the library writes, sentences included
 * @param passed the fields of the file that were passed over, so that nothing is known of them
 */
record ReplayedAssessment(VerificationResult verification, boolean isAsWritten, List<PassedField> passed) {

    /** The message on a file with other sentences than the library writes; they follow from codes and are not read. */
    static final String OTHER_TEXT =
            "TEXT. The file is not exactly what this version writes: its sentences or its layout were changed. Do not"
                    + " rely on its sentences.";

    /**
     * Repeats the assessment.
     *
     * @param policy the policy, by id or file; null for the policy of the library that the record names by
     *     id and digest, superseded or not; if there is none, the current one of that id, which is then reported as another
     * @param counterpart the counterpart with which it was made
     * @param command the command, for a refusal
     */
    static ReplayedAssessment of(
            AssessmentInput input,
            List<Path> submission,
            @Nullable PolicyInput policy,
            CounterpartOption counterpart,
            CommandLine command)
            throws IOException {
        Assessment recorded = input.assessment();
        Policy used = policy == null
                ? PolicyInput.recorded(recorded.policy(), "--policy", command)
                : policy.read("--policy", command);
        Assessor assessor = Assessor.of(recorded.code(), used);
        ValidatedSubmission validated = SubmissionInput.readValidated(submission);
        VerificationResult verification = counterpart
                .read(validated, command)
                .map(given -> assessor.verify(recorded, validated.submission(), given))
                .orElseGet(() -> assessor.verify(recorded, validated.submission()));
        return new ReplayedAssessment(verification, input.isAsWritten(), input.passed());
    }

    /** Returns whether the repeated assessment is the same. */
    boolean isSame() {
        return verification.isSame() && isAsWritten && passed.isEmpty();
    }

    /** Returns whether everything was repeated, since the submission withholds nothing that was assessed. */
    boolean isComplete() {
        return verification.isComplete();
    }

    private void describeWithheld(TerminalText text) {
        List<?> items = verification.unrepeatedItems();
        text.paragraph("  ", "Withheld by the submission: " + listed(verification.withheld()) + ".");
        text.paragraph(
                "  ",
                items.isEmpty()
                        ? "By the assessment, no row rests on these records."
                        : "Not repeated, since they rest on these records: " + listed(items) + ".");
        text.paragraph(
                "  ",
                "That the records do not speak against other items is the word of who made the assessment; only the whole"
                        + " submission can show it.");
    }

    private static String listed(List<?> ids) {
        return ids.stream().map(Object::toString).collect(Collectors.joining(", "));
    }

    private String headline() {
        if (verification.isSame() && !passed.isEmpty()) {
            return "Not repeated in full.";
        }
        if (!isSame()) {
            return "Not the same.";
        }
        return "The same"
                + (verification.recorded().isSuperseded() ? ", by superseded documents" : "")
                + (isComplete() ? "." : ", as far as it can be repeated.");
    }

    /** Writes whether the repeated assessment is the same, and every difference. */
    void describe(TerminalText text, Runnable below) {
        text.line("", headline(), isSame() ? ColourOutput.GOOD : ColourOutput.BAD, "");
        below.run();
        verification.recorded().notices().forEach(notice -> text.paragraph("  ", notice.code() + ". " + notice.text()));
        if (!isComplete()) {
            describeWithheld(text);
        }
        if (!passed.isEmpty()) {
            text.paragraph(
                    "  ",
                    "UNKNOWN_FIELDS. This version does not know fields of the file: "
                            + UnknownFieldsOption.listed(passed)
                            + ". What they say cannot be repeated, and the sentences of the file are not compared; a"
                            + " later version can do both.");
        } else if (!isAsWritten) {
            text.paragraph("  ", OTHER_TEXT);
        }
        for (Mismatch mismatch : verification.mismatches()) {
            text.paragraph("  ", mismatch.code() + ". " + mismatch.text());
        }
        for (Mismatch remark : verification.remarks()) {
            text.paragraph("  Remark: ", remark.code() + ". " + remark.text());
        }
    }
}
