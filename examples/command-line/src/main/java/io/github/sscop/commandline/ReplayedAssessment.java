package io.github.sscop.commandline;

import io.github.sscop.assessment.Assessment;
import io.github.sscop.assessment.verification.Mismatch;
import io.github.sscop.assessment.verification.VerificationResult;
import io.github.sscop.commandline.input.CounterpartOption;
import io.github.sscop.commandline.input.PolicyInput;
import io.github.sscop.commandline.input.SubmissionInput;
import io.github.sscop.commandline.output.ColourOutput;
import io.github.sscop.commandline.output.TerminalText;
import io.github.sscop.engine.Assessor;
import io.github.sscop.evidence.validation.ValidatedSubmission;
import io.github.sscop.policy.Policy;
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
 */
record ReplayedAssessment(VerificationResult verification, boolean isAsWritten) {

    /** The message on a file with other sentences than the library writes; they follow from codes and are not read. */
    static final String OTHER_TEXT =
            "TEXT. The file is not exactly what this version writes: its sentences or its layout were changed. Do not"
                    + " rely on its sentences.";

    /**
     * Repeats the assessment.
     *
     * @param policy the policy, by id or file; null for the built-in policy that the record names
     * @param counterpart the counterpart with which it was made
     * @param command the command, for a refusal
     */
    static ReplayedAssessment of(
            Assessment recorded,
            boolean isAsWritten,
            List<Path> submission,
            @Nullable PolicyInput policy,
            CounterpartOption counterpart,
            CommandLine command)
            throws IOException {
        Policy used = policy == null
                ? PolicyInput.named(recorded.policy().id(), "--policy", command)
                : policy.read("--policy", command);
        Assessor assessor = Assessor.of(recorded.code(), used);
        ValidatedSubmission validated = SubmissionInput.readValidated(submission);
        VerificationResult verification = counterpart
                .read(validated, command)
                .map(given -> assessor.verify(recorded, validated.submission(), given))
                .orElseGet(() -> assessor.verify(recorded, validated.submission()));
        return new ReplayedAssessment(verification, isAsWritten);
    }

    /** Returns whether the repeated assessment is the same. */
    boolean isSame() {
        return verification.isSame() && isAsWritten;
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

    /** Writes whether the repeated assessment is the same, and every difference. */
    void describe(TerminalText text, Runnable below) {
        String same = isComplete() ? "The same." : "The same, as far as it can be repeated.";
        text.line("", isSame() ? same : "Not the same.", isSame() ? ColourOutput.GOOD : ColourOutput.BAD, "");
        below.run();
        if (!isComplete()) {
            describeWithheld(text);
        }
        if (!isAsWritten) {
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
