package io.github.sscop.commandline;

import io.github.sscop.assessment.reconciliation.Reconciliation;
import io.github.sscop.assessment.reconciliation.ReconciliationOutcome;
import io.github.sscop.code.CodeRegistry;
import io.github.sscop.commandline.input.AsOfOption;
import io.github.sscop.commandline.input.CounterpartOption;
import io.github.sscop.commandline.input.PolicyOption;
import io.github.sscop.commandline.input.SubmissionInput;
import io.github.sscop.commandline.output.ExitCode;
import io.github.sscop.commandline.output.OutputFormat;
import io.github.sscop.commandline.output.OutputOption;
import io.github.sscop.engine.Assessor;
import io.github.sscop.evidence.Submission;
import io.github.sscop.evidence.counterpart.Counterpart;
import io.github.sscop.evidence.validation.ValidatedSubmission;
import io.github.sscop.json.Documents;
import io.github.sscop.report.Report;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The command {@code reconcile}: shows what vendor and buyer bring, claim by claim. */
@Command(
        name = "reconcile",
        description =
                "Shows, claim by claim, what the evidence of the vendor comes to, what that of the buyer comes to, and"
                        + " what both come to together; and what to ask.",
        mixinStandardHelpOptions = true,
        footer = {
            "  sscop reconcile submission.json --counterpart counterpart.yaml",
            "  sscop reconcile submission.json --counterpart counterpart.yaml -o both.html"
        },
        exitCodeList = {
            "0:Nothing is disputed.",
            "1:What the buyer brings makes the verdict on an item worse.",
            "2:Invalid command-line arguments.",
            "3:A file cannot be read or written, or its content cannot be assessed."
        })
final class ReconcileCommand implements Callable<Integer> {

    private enum ReconcileFormat {
        TEXT,
        JSON,
        HTML,
        MARKDOWN;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before it runs a command.
    private CommandSpec spec;

    @Parameters(paramLabel = "SUBMISSION", arity = "1..*", description = SubmissionInput.DESCRIPTION)
    private final List<Path> files = new ArrayList<>();

    @Mixin
    private final CounterpartOption counterpart = new CounterpartOption();

    @Mixin
    private final AsOfOption asOf = new AsOfOption();

    @Mixin
    private final PolicyOption policy = new PolicyOption();

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description = "text, json, html or markdown; by default, the format of the file's extension, or text.")
    private @Nullable ReconcileFormat format;

    @Mixin
    private final OutputOption out = new OutputOption();

    @Override
    public Integer call() throws IOException {
        ReconcileFormat chosen = OutputFormat.chosen(
                ReconcileFormat.class, format, ReconcileFormat.TEXT, OutputOption.NAME, out.file(), spec.commandLine());
        if (!counterpart.isGiven()) {
            throw new CommandLine.ParameterException(
                    spec.commandLine(),
                    "No counterpart is given; expected " + CounterpartOption.NAME + " with the buyer's file, or "
                            + CounterpartOption.TRUST);
        }
        ValidatedSubmission validated = SubmissionInput.readValidated(files);
        Submission submission = validated.submission();
        Counterpart brought = counterpart.read(validated, spec.commandLine()).orElseThrow();
        Assessor assessor = Assessor.of(CodeRegistry.builtIn().get(submission.code()), policy.read(spec.commandLine()));
        Reconciliation reconciliation = assessor.reconcile(submission, brought, asOf.day());
        Report report = Report.of(reconciliation, submission, brought);
        out.write(
                switch (chosen) {
                    case TEXT -> ReportFormatOption.text(report, out.colours(spec.commandLine()));
                    case JSON -> new String(Documents.standard().write(reconciliation), StandardCharsets.UTF_8);
                    case HTML -> report.html().stripTrailing();
                    case MARKDOWN -> report.markdown().stripTrailing();
                },
                spec.commandLine());
        return reconciliation.items(ReconciliationOutcome.DISPUTED).isEmpty() ? ExitCode.MET : ExitCode.NOT_MET;
    }
}
