package io.github.sscop.commandline;

import io.github.sscop.assessment.Assessment;
import io.github.sscop.assessment.verification.Mismatch;
import io.github.sscop.assessment.verification.VerificationResult;
import io.github.sscop.commandline.input.PolicyInput;
import io.github.sscop.commandline.input.SubmissionInput;
import io.github.sscop.commandline.output.ColourOutput;
import io.github.sscop.commandline.output.TerminalText;
import io.github.sscop.engine.Assessor;
import io.github.sscop.policy.Policy;
import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;

/**
 * A recorded assessment made again from its inputs.
 *
 * @param verification how the two compare
 * @param isAsWritten whether the recorded one is what the library writes of it, sentences included
 */
record ReplayedAssessment(VerificationResult verification, boolean isAsWritten) {

    /** What is wrong where sentences, which follow from codes and are not read, are not the library's. */
    static final String OTHER_TEXT =
            "TEXT. The file is not what this version writes of its own codes: sentences were changed, or the file was"
                    + " laid out anew. Rely on none of its sentences.";

    /**
     * Makes it again.
     *
     * @param policy the policy, by id or file, where the record's own id does not tell
     * @param command the command that takes it
     */
    static ReplayedAssessment of(
            Assessment recorded, boolean isAsWritten, Path submission, @Nullable String policy, CommandLine command)
            throws IOException {
        Policy used = policy == null
                ? PolicyInput.named(recorded.policy().id(), "--policy", command)
                : PolicyInput.read(policy, "--policy", command);
        Assessor assessor = Assessor.of(recorded.code(), used);
        return new ReplayedAssessment(assessor.verify(recorded, SubmissionInput.read(submission)), isAsWritten);
    }

    boolean isSame() {
        return verification.isSame() && isAsWritten;
    }

    /** Says whether it is the same, and below that what is not. */
    void describe(TerminalText text, Runnable below) {
        text.line("", isSame() ? "The same." : "Not the same.", isSame() ? ColourOutput.GOOD : ColourOutput.BAD, "");
        below.run();
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
