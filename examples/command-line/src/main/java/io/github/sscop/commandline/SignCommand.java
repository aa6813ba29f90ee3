package io.github.sscop.commandline;

import io.github.sscop.assessment.Assessment;
import io.github.sscop.commandline.input.AssessmentInput;
import io.github.sscop.commandline.input.CounterpartOption;
import io.github.sscop.commandline.input.KeyInput;
import io.github.sscop.commandline.input.PolicyInput;
import io.github.sscop.commandline.input.SubmissionInput;
import io.github.sscop.commandline.output.ExitCode;
import io.github.sscop.commandline.output.OutputFormat;
import io.github.sscop.commandline.output.OutputOption;
import io.github.sscop.commandline.output.TerminalText;
import io.github.sscop.signed.AssessmentEnvelopes;
import io.github.sscop.signed.SigningKey;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The command {@code sign}: signs a recorded assessment. */
@Command(
        name = "sign",
        description =
                "Signs a recorded assessment, after repeating it from its submission to verify it, and writes it in an"
                        + " envelope that sscop verify opens.",
        mixinStandardHelpOptions = true,
        footer = "  sscop sign march.json --submission acme.json --key key.pem -o signed.json",
        exitCodeList = {
            "0:Signed.",
            "1:Not signed, since repeating the assessment gives another result, or the submission withholds records.",
            "2:Invalid command-line arguments.",
            "3:A file cannot be read or written, or its content cannot be used."
        })
final class SignCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before it runs a command.
    private CommandSpec spec;

    @Parameters(
            paramLabel = "ASSESSMENT",
            description =
                    "The recorded assessment as JSON; - reads standard input. It is repeated, and its sentences are"
                            + " written again.")
    @SuppressWarnings("NullAway.Init") // Required, so picocli sets it.
    private Path assessment;

    @Option(
            names = "--key",
            required = true,
            paramLabel = "FILE",
            description = "The private key, in PEM, as openssl genpkey -algorithm ed25519 writes it.")
    @SuppressWarnings("NullAway.Init") // Required, so picocli sets it.
    private Path key;

    @Option(
            names = "--submission",
            required = true,
            paramLabel = "FILE",
            description = SubmissionInput.DESCRIPTION + " May be given again for further parts.")
    private final List<Path> submission = new ArrayList<>();

    @Option(
            names = "--policy",
            paramLabel = "POLICY",
            description = "The policy that the assessment names; required unless that is built in.")
    private @Nullable PolicyInput policy;

    @Mixin
    private final CounterpartOption counterpart = new CounterpartOption();

    @Mixin
    private final OutputOption out = new OutputOption();

    @Override
    public Integer call() throws IOException {
        OutputFormat.JSON.require(OutputOption.NAME, out.file(), spec.commandLine());
        SigningKey signer = KeyInput.signing(key);
        Assessment recorded = AssessmentInput.read(assessment);
        ReplayedAssessment replayed = ReplayedAssessment.of(
                new AssessmentInput(recorded, true, List.of()), submission, policy, counterpart, spec.commandLine());
        if (!replayed.isSame() || !replayed.isComplete()) {
            TerminalText text = new TerminalText();
            replayed.describe(text, () -> text.line("  Not signed."));
            spec.commandLine().getErr().println(text);
            return ExitCode.NOT_MET;
        }
        replayed.verification()
                .recorded()
                .notices()
                .forEach(notice -> spec.commandLine()
                        .getErr()
                        .println(TerminalText.printable(notice.code() + ". " + notice.text())));
        byte[] envelope = AssessmentEnvelopes.standard().sign(recorded, signer);
        out.write(envelope, spec.commandLine());
        return ExitCode.MET;
    }
}
