package io.github.sscop.commandline;

import io.github.sscop.assessment.AssessmentBasis;
import io.github.sscop.commandline.input.AssessmentInput;
import io.github.sscop.commandline.input.CounterpartOption;
import io.github.sscop.commandline.input.InputFile;
import io.github.sscop.commandline.input.KeyInput;
import io.github.sscop.commandline.input.PolicyInput;
import io.github.sscop.commandline.input.SubmissionInput;
import io.github.sscop.commandline.input.UnknownFieldsOption;
import io.github.sscop.commandline.input.UnusableFileException;
import io.github.sscop.commandline.output.ColourOutput;
import io.github.sscop.commandline.output.ExitCode;
import io.github.sscop.commandline.output.Output;
import io.github.sscop.commandline.output.TerminalText;
import io.github.sscop.problem.Problem;
import io.github.sscop.problem.ProblemCode;
import io.github.sscop.signed.AssessmentEnvelopes;
import io.github.sscop.signed.SignedAssessment;
import io.github.sscop.signed.VerifyingKey;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The command {@code verify}: repeats a recorded assessment from its inputs, and verifies its signature. */
@Command(
        name = "verify",
        description = "Repeats a recorded assessment from its inputs, and reports whether the result is the same."
                + " Verifies the signature of a signed one first.",
        mixinStandardHelpOptions = true,
        footer = {
            "  sscop verify march.json submission.json",
            "  sscop verify signed.json submission.json --key pub.pem"
        },
        exitCodeList = {
            "0:The result is the same and, with --key, the assessment is signed by that key. Where the submission withholds"
                    + " records, as far as it can be repeated; the output lists what rests on them. Where its catalog or policy is"
                    + " superseded, the output says so.",
            "1:The result is not the same, or not all of it could be read (--pass-unknown-fields), or the assessment is not signed by that key.",
            "2:Invalid command-line arguments.",
            "3:A file cannot be read or written, or its content cannot be assessed."
        })
final class VerifyCommand implements Callable<Integer> {

    /** The problems of an envelope that was changed or signed by another key; with any other problem it is no envelope. */
    private static final Set<ProblemCode> NOT_AS_SIGNED =
            Set.of(ProblemCode.SIGNATURE, ProblemCode.UNKNOWN_KEY, ProblemCode.DIGEST);

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before it runs a command.
    private CommandSpec spec;

    @Parameters(
            index = "0",
            paramLabel = "ASSESSMENT",
            description = "The recorded assessment as JSON; with --key, the envelope of a signed one; - reads standard"
                    + " input.")
    @SuppressWarnings("NullAway.Init") // Required, so picocli sets it.
    private Path assessment;

    @Parameters(
            index = "1..*",
            arity = "0..*",
            paramLabel = "SUBMISSION",
            description =
                    SubmissionInput.DESCRIPTION + " With --key it may be omitted; then only the signature is verified.")
    private final List<Path> submission = new ArrayList<>();

    @Option(
            names = "--policy",
            paramLabel = "POLICY",
            description =
                    "The policy that the assessment names; required unless the library has it, or had it before it"
                            + " was superseded.")
    private @Nullable PolicyInput policy;

    @Option(
            names = "--key",
            paramLabel = "FILE",
            description = "The public key of the signer, in PEM; may be given again for several possible signers.")
    private final List<Path> keys = new ArrayList<>();

    @Mixin
    private final CounterpartOption counterpart = new CounterpartOption();

    @Mixin
    private final UnknownFieldsOption unknown = new UnknownFieldsOption();

    @Override
    public Integer call() throws IOException {
        if (unknown.isGiven() && !keys.isEmpty()) {
            throw usage(UnknownFieldsOption.NAME + " is given; expected none with --key");
        }
        return keys.isEmpty() ? unsigned() : signed();
    }

    private int unsigned() throws IOException {
        if (submission.isEmpty()) {
            throw usage("Missing required parameter: 'SUBMISSION'");
        }
        AssessmentInput recorded = recorded();
        TerminalText text = new TerminalText(spec.commandLine().getColorScheme().ansi());
        unknown.warn(assessment, recorded.passed(), spec.commandLine());
        ReplayedAssessment replayed =
                ReplayedAssessment.of(recorded, submission, policy, counterpart, spec.commandLine());
        replayed.describe(text, () -> {});
        return ended(text, replayed.isSame());
    }

    private AssessmentInput recorded() throws IOException {
        try {
            return AssessmentInput.of(assessment, unknown.options());
        } catch (UnusableFileException e) {
            if (e.problems().stream().anyMatch(problem -> problem.pointer().equals("/signatures"))) {
                throw usage(assessment + " is signed; expected --key with the file of the signer's public key as well");
            }
            throw e;
        }
    }

    private int signed() throws IOException {
        VerifyingKey[] known = new VerifyingKey[keys.size()];
        for (int i = 0; i < known.length; i++) {
            known[i] = KeyInput.verifying(keys.get(i));
        }
        TerminalText text = new TerminalText(spec.commandLine().getColorScheme().ansi());
        SignedAssessment opened;
        try {
            opened = InputFile.read(
                    assessment, envelope -> AssessmentEnvelopes.standard().open(envelope, known));
        } catch (UnusableFileException e) {
            return ended(text, refused(e, text));
        }
        return ended(text, holds(opened, text));
    }

    private boolean holds(SignedAssessment opened, TerminalText text) throws IOException {
        Runnable bySigner =
                () -> text.paragraph("  ", "Signed by the key " + String.join(" and ", opened.keyIds()) + ".")
                        .paragraph(
                                "  ",
                                "About " + opened.subject().name() + " ("
                                        + opened.subject().digest() + ").");
        if (!submission.isEmpty()) {
            AssessmentInput recorded = new AssessmentInput(opened.assessment(), opened.isAsWritten(), List.of());
            ReplayedAssessment replayed =
                    ReplayedAssessment.of(recorded, submission, policy, counterpart, spec.commandLine());
            replayed.describe(text, bySigner);
            return replayed.isSame();
        }
        text.line("", "The signature is valid.", ColourOutput.GOOD, "");
        bySigner.run();
        AssessmentBasis.of(opened.assessment())
                .notices()
                .forEach(notice -> text.paragraph("  ", notice.code() + ". " + notice.text()));
        text.paragraph("  ", "Not repeated, since no submission is given.");
        if (!opened.isAsWritten()) {
            text.paragraph("  Remark: ", ReplayedAssessment.OTHER_TEXT);
        }
        return true;
    }

    private boolean refused(UnusableFileException refusal, TerminalText text) throws IOException {
        if (refusal.problems().stream()
                .anyMatch(problem -> problem.pointer().equals("/payload") && problem.code() == ProblemCode.MISSING)) {
            throw new FileSystemException(assessment.toString(), null, "it is not signed; expected an envelope");
        }
        if (refusal.problems().stream().map(Problem::code).noneMatch(NOT_AS_SIGNED::contains)) {
            throw refusal;
        }
        text.line("", "Not as signed.", ColourOutput.BAD, "");
        refusal.problems().forEach(problem -> text.paragraph("  ", problem.code() + ". " + problem));
        return false;
    }

    private int ended(TerminalText text, boolean isGood) throws IOException {
        Output.print(text, spec.commandLine());
        return isGood ? ExitCode.MET : ExitCode.NOT_MET;
    }

    private CommandLine.ParameterException usage(String message) {
        return new CommandLine.ParameterException(spec.commandLine(), message);
    }
}
