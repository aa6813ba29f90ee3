package io.github.sscop.commandline;

import io.github.sscop.code.CodeRegistry;
import io.github.sscop.code.EditionId;
import io.github.sscop.commandline.input.AsOfOption;
import io.github.sscop.commandline.input.PolicyOption;
import io.github.sscop.commandline.input.SubmissionInput;
import io.github.sscop.commandline.output.ExitCode;
import io.github.sscop.commandline.output.OutputFormat;
import io.github.sscop.commandline.output.OutputOption;
import io.github.sscop.commandline.output.TerminalText;
import io.github.sscop.engine.Assessor;
import io.github.sscop.evidence.Submission;
import io.github.sscop.form.FormDocument;
import io.github.sscop.policy.Policy;
import io.github.sscop.report.Questionnaire;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The command {@code form fill}: fills in a form from a submission. */
@Command(
        name = "fill",
        description = "Fills in a form from a submission, and names what the form has no place for.",
        mixinStandardHelpOptions = true,
        footer = {
            "  sscop form fill submission.json --form template-0.4 -o form.docx",
            "  sscop form fill submission.json -o answers.xlsx"
        },
        exitCodeList = {
            "0:Filled in; standard error names what the form has no place for.",
            "2:Invalid command-line arguments, or the form does not ask about the code of the submission.",
            "3:A file cannot be read or written, or its content cannot be assessed."
        })
final class FormFillCommand implements Callable<Integer> {

    /** The forms, by their names on the command line. */
    private enum FillableForm {
        /** The Word form, version 0.4. */
        DOCX("template-0.4"),
        /** The questionnaire as a workbook. */
        XLSX("questionnaire-xlsx"),
        /** The questionnaire as comma-separated values. */
        CSV("questionnaire-csv");

        private final String option;

        FillableForm(String option) {
            this.option = option;
        }
    }

    private static final String SOFTWARE_SECURITY = "uk-sscop";

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before it runs a command.
    private CommandSpec spec;

    @Parameters(paramLabel = "SUBMISSION", arity = "1..*", description = SubmissionInput.DESCRIPTION)
    private final List<Path> files = new ArrayList<>();

    @Option(
            names = "--form",
            paramLabel = "FORM",
            description =
                    "template-0.4 for the Word form of May 2025, questionnaire-xlsx or questionnaire-csv; by default, that"
                            + " of the file's extension, or questionnaire-csv.")
    private @Nullable String form;

    @Mixin
    private final AsOfOption asOf = new AsOfOption();

    @Mixin
    private final PolicyOption policy = new PolicyOption();

    @Mixin
    private final OutputOption out = new OutputOption();

    @Override
    public Integer call() throws IOException {
        FillableForm asked = asked();
        Submission submission = SubmissionInput.read(files);
        FormDocument filled = filled(submission, asked, policy.read(spec.commandLine()));
        if (asked == FillableForm.CSV) {
            out.write(new String(filled.content(), StandardCharsets.UTF_8).stripTrailing(), spec.commandLine());
        } else {
            out.writeBytes(filled.content(), spec.commandLine());
        }
        filled.omissions()
                .forEach(sentence ->
                        spec.commandLine().getErr().println(TerminalText.printable("Note: " + sentence + ".")));
        return ExitCode.MET;
    }

    private FillableForm asked() {
        if (form == null) {
            return OutputFormat.chosen(
                    FillableForm.class, null, FillableForm.CSV, OutputOption.NAME, out.file(), spec.commandLine());
        }
        FillableForm asked = Stream.of(FillableForm.values())
                .filter(each -> each.option.equals(form))
                .findFirst()
                .orElseThrow(() -> new CommandLine.ParameterException(
                        spec.commandLine(),
                        "--form is " + form + "; expected one of "
                                + Stream.of(FillableForm.values())
                                        .map(each -> each.option)
                                        .collect(Collectors.joining(", "))));
        OutputFormat.valueOf(asked.name()).require(OutputOption.NAME, out.file(), spec.commandLine());
        return asked;
    }

    private FormDocument filled(Submission submission, FillableForm asked, Policy chosen) {
        if (asked == FillableForm.DOCX) {
            EditionId code = submission.codes().stream()
                    .filter(id -> id.id().equals(SOFTWARE_SECURITY))
                    .findFirst()
                    .orElseThrow(() -> new CommandLine.ParameterException(
                            spec.commandLine(),
                            "SUBMISSION is about " + submission.code() + "; expected one about " + SOFTWARE_SECURITY
                                    + " for " + FillableForm.DOCX.option));
            return FormDocument.word(
                    submission,
                    Assessor.of(CodeRegistry.builtIn().get(code), chosen)
                            .withKnownCodes(CodeRegistry.builtIn())
                            .assess(submission, asOf.day()));
        }
        Questionnaire questionnaire = Questionnaire.of(
                CodeRegistry.builtIn().get(submission.code()),
                submission.organisation().stakeholderGroup(),
                chosen);
        return asked == FillableForm.XLSX
                ? FormDocument.workbook(questionnaire, submission)
                : FormDocument.csv(questionnaire, submission);
    }
}
