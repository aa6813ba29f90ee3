package io.github.sscop.commandline;

import io.github.sscop.assessment.Assessment;
import io.github.sscop.assessment.Assessor;
import io.github.sscop.assessment.Mismatch;
import io.github.sscop.assessment.Verification;
import io.github.sscop.evidence.Submission;
import io.github.sscop.json.Documents;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Makes a recorded assessment again from its inputs. */
@Command(
        name = "verify",
        description = "Makes a recorded assessment again from its inputs, and says whether it is the same.",
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:It is the same.",
            "1:It is not the same.",
            "2:The command line makes no sense.",
            "3:A file cannot be read, or what is in it cannot be assessed."
        })
final class VerifyCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before it runs anything.
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "ASSESSMENT", description = "The recorded assessment as JSON.")
    @SuppressWarnings("NullAway.Init") // Required, so picocli sets it.
    private Path assessment;

    @Parameters(
            index = "1",
            paramLabel = "SUBMISSION",
            description =
                    "The submission as JSON, or as YAML in a .yaml or .yml file; - reads JSON from standard input.")
    @SuppressWarnings("NullAway.Init") // Required, so picocli sets it.
    private Path submission;

    @Option(
            names = "--policy",
            paramLabel = "POLICY",
            description = "The policy that the assessment names; needed if it is none of the built-in ones.")
    private @Nullable String policy;

    @Override
    public Integer call() throws IOException {
        Assessment recorded = AssessmentInput.read(assessment);
        Submission submitted = SubmissionInput.read(submission);
        String named = policy == null ? recorded.policy().id() : policy;
        Verification verification = Assessor.of(
                        recorded.code(), PolicyInput.read(named, "--policy", spec.commandLine()))
                .verify(recorded, submitted);
        boolean asWritten = isAsWritten(recorded);
        Text text = new Text();
        text.line(verification.isSame() && asWritten ? "The same." : "Not the same.");
        if (!asWritten) {
            text.paragraph(
                    "  ",
                    "TEXT. The file is not what this version writes of its own codes: sentences were changed, or the file was"
                            + " laid out anew. Rely on none of its sentences.");
        }
        for (Mismatch mismatch : verification.mismatches()) {
            text.paragraph("  ", mismatch.code() + ". " + mismatch.text());
        }
        for (Mismatch remark : verification.remarks()) {
            text.paragraph("  Remark: ", remark.code() + ". " + remark.text());
        }
        spec.commandLine().getOut().println(text);
        return verification.isSame() && asWritten ? ExitCode.MET : ExitCode.NOT_MET;
    }

    /** Whether the file is what the library writes of the assessment: sentences follow from codes, and are not read. */
    private boolean isAsWritten(Assessment recorded) throws IOException {
        String file = Files.readString(assessment).strip();
        return Stream.of(
                        Documents.standard().write(recorded),
                        Documents.standard().writeLine(recorded))
                .anyMatch(written -> new String(written, StandardCharsets.UTF_8).equals(file));
    }
}
