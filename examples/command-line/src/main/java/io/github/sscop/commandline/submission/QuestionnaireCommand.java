package io.github.sscop.commandline.submission;

import io.github.sscop.code.Code;
import io.github.sscop.code.StakeholderGroup;
import io.github.sscop.commandline.input.CodeInput;
import io.github.sscop.commandline.input.PolicyOption;
import io.github.sscop.commandline.input.ThemesOption;
import io.github.sscop.commandline.output.ExitCode;
import io.github.sscop.commandline.output.OutputFormat;
import io.github.sscop.commandline.output.OutputOption;
import io.github.sscop.form.FormDocument;
import io.github.sscop.report.Questionnaire;
import io.github.sscop.report.Report;
import java.io.IOException;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The command {@code questionnaire}: writes the questions for a supplier. */
@Command(
        name = "questionnaire",
        description = "Writes the questions for a supplier, with the kind of evidence that would be sufficient.",
        mixinStandardHelpOptions = true,
        footer = {
            "  sscop questionnaire --policy buyer -o questions.html",
            "  sscop questionnaire --answers submission.json -o known.xlsx",
            "  sscop questionnaire -o submission.yaml   # a submission to fill in",
            "  sscop questionnaire --contract -o schedule.md"
        },
        exitCodeList = {
            "0:Written.",
            "2:Invalid command-line arguments.",
            "3:A file cannot be read or written, or its content is no policy or submission."
        })
public final class QuestionnaireCommand implements Callable<Integer> {

    private enum QuestionnaireFormat {
        HTML,
        MARKDOWN,
        TEXT,
        CSV,
        XLSX,
        JSON,
        YAML;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** The formats of questions or answers, in which there is no schedule. */
    private static final Set<QuestionnaireFormat> QUESTIONS_ONLY = EnumSet.complementOf(
            EnumSet.of(QuestionnaireFormat.HTML, QuestionnaireFormat.MARKDOWN, QuestionnaireFormat.TEXT));

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before it runs a command.
    private CommandSpec spec;

    @Option(
            names = "--group",
            paramLabel = "GROUP",
            defaultValue = "SOFTWARE_DEVELOPER_AND_DISTRIBUTOR",
            description =
                    "The stakeholder group of the supplier: ${COMPLETION-CANDIDATES}; by default, ${DEFAULT-VALUE}.")
    @SuppressWarnings("NullAway.Init") // Has a default.
    private StakeholderGroup group;

    @Mixin
    private final ThemesOption themes = new ThemesOption();

    @Mixin
    private final PolicyOption policy = new PolicyOption();

    @Option(
            names = "--code",
            paramLabel = "CODE",
            defaultValue = "uk-sscop/2025-05",
            completionCandidates = CodeInput.CodeNames.class,
            description = "The code of the questions; by default, ${DEFAULT-VALUE}.")
    @SuppressWarnings("NullAway.Init") // Has a default.
    private String code;

    @Mixin
    private final PrefilledOptions prefilled = new PrefilledOptions();

    @Option(
            names = "--data",
            description =
                    "With json, writes the questions themselves, for a form of your own, instead of a submission to fill"
                            + " in.")
    private boolean data;

    @Option(names = "--contract", description = "Writes a schedule to attach to a contract instead.")
    private boolean contract;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description =
                    "html, markdown, text, csv or xlsx; json or yaml for a submission to fill in; by default, the format of"
                            + " the file's extension, or text.")
    private @Nullable QuestionnaireFormat format;

    @Mixin
    private final OutputOption out = new OutputOption();

    @Override
    public Integer call() throws IOException {
        QuestionnaireFormat asked = OutputFormat.chosen(
                QuestionnaireFormat.class,
                format,
                QuestionnaireFormat.TEXT,
                OutputOption.NAME,
                out.file(),
                spec.commandLine());
        refuseFormatWithoutSchedule(asked);
        Code chosen = CodeInput.read(code, "--code", spec.commandLine());
        if (data && asked != QuestionnaireFormat.JSON) {
            throw new CommandLine.ParameterException(
                    spec.commandLine(), "The format is " + asked + "; expected json with --data");
        }
        Questionnaire questionnaire = prefilled.applied(
                chosen,
                group,
                themes.read(chosen, spec.commandLine()),
                policy.read(spec.commandLine()),
                spec.commandLine());
        if (asked == QuestionnaireFormat.XLSX) {
            out.writeBytes(FormDocument.workbook(questionnaire).content(), spec.commandLine());
        } else {
            out.write(written(questionnaire, asked).stripTrailing(), spec.commandLine());
        }
        return ExitCode.MET;
    }

    private void refuseFormatWithoutSchedule(QuestionnaireFormat chosen) {
        if (contract && QUESTIONS_ONLY.contains(chosen)) {
            throw new CommandLine.ParameterException(
                    spec.commandLine(),
                    "The format is " + chosen + "; expected html, markdown or text with --contract");
        }
    }

    private String written(Questionnaire questionnaire, QuestionnaireFormat chosen) {
        Report report = contract ? questionnaire.contractSchedule() : questionnaire.report();
        return switch (chosen) {
            case HTML -> report.html();
            case MARKDOWN -> report.markdown();
            case TEXT -> report.text();
            case CSV, XLSX -> questionnaire.csv();
            case JSON -> data ? questionnaire.json() : questionnaire.templateJson();
            case YAML -> questionnaire.templateYaml();
        };
    }
}
