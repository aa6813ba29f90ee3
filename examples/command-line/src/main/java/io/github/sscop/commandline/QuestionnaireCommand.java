package io.github.sscop.commandline;

import io.github.sscop.code.ItemId;
import io.github.sscop.code.StakeholderGroup;
import io.github.sscop.report.Questionnaire;
import io.github.sscop.report.Report;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Writes what to ask a supplier. */
@Command(
        name = "questionnaire",
        description = "Writes the questions to send to a supplier, and what kind of evidence would do.",
        mixinStandardHelpOptions = true,
        footerHeading = "%nExamples:%n",
        footer = {
            "  sscop questionnaire --policy buyer -o questions.html",
            "  sscop questionnaire --group SOFTWARE_RESELLER -o questions.csv",
            "  sscop questionnaire -o submission.yaml   # a submission to fill in",
            "  sscop questionnaire --contract -o schedule.md"
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:Written.", "2:The command line makes no sense.", "3:A file cannot be read, or be written."})
final class QuestionnaireCommand implements Callable<Integer> {

    private enum Format {
        HTML,
        MARKDOWN,
        TEXT,
        CSV,
        JSON,
        YAML
    }

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before it runs anything.
    private CommandSpec spec;

    @Option(
            names = "--group",
            paramLabel = "GROUP",
            defaultValue = "SOFTWARE_DEVELOPER_AND_DISTRIBUTOR",
            description = "Who the supplier is to the software: ${COMPLETION-CANDIDATES}.")
    @SuppressWarnings("NullAway.Init") // Has a default.
    private StakeholderGroup group;

    @Option(
            names = "--theme",
            paramLabel = "THEME",
            split = ",",
            description = "A theme that is asked about although the group's row in the code does not list it.")
    private final List<String> themes = new ArrayList<>();

    @Option(
            names = "--policy",
            paramLabel = "POLICY",
            defaultValue = "good-faith",
            description = "What will count as enough: good-faith, buyer, independent, or the file of a policy.")
    @SuppressWarnings("NullAway.Init") // Has a default.
    private String policy;

    @Option(
            names = "--code",
            paramLabel = "CODE",
            defaultValue = "uk-sscop/2025-05",
            description = "The code to ask about; else uk-sscop/2025-05.")
    @SuppressWarnings("NullAway.Init") // Has a default.
    private String code;

    @Option(names = "--contract", description = "Instead, a schedule in plain words to attach to a contract.")
    private boolean contract;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description =
                    "html, markdown, text or csv; json or yaml for a submission to fill in; else as the name of the"
                            + " file ends, and text without one.")
    private @Nullable Format format;

    @Option(
            names = {"-o", "--out"},
            paramLabel = "FILE",
            description = "Where to write; else standard output.")
    private @Nullable Path out;

    @Override
    public Integer call() throws IOException {
        Questionnaire questionnaire = Questionnaire.of(
                        CodeInput.read(code, spec.commandLine()),
                        group,
                        PolicyInput.read(policy, "--policy", spec.commandLine()))
                .with(themes.stream().map(ItemId::of).toList());
        Output.write(out, written(questionnaire).stripTrailing(), spec.commandLine());
        return ExitCode.MET;
    }

    private String written(Questionnaire questionnaire) {
        Report report = contract ? questionnaire.contractSchedule() : questionnaire.report();
        return switch (format == null ? byName() : format) {
            case HTML -> report.html();
            case MARKDOWN -> report.markdown();
            case TEXT -> report.text();
            case CSV -> questionnaire.csv();
            case JSON -> questionnaire.templateJson();
            case YAML -> questionnaire.templateYaml();
        };
    }

    private Format byName() {
        String name = out == null ? "" : out.toString().toLowerCase(Locale.ROOT);
        String ending = name.substring(name.lastIndexOf('.') + 1);
        return switch (ending) {
            case "html", "htm" -> Format.HTML;
            case "md", "markdown" -> Format.MARKDOWN;
            case "csv" -> Format.CSV;
            case "json" -> Format.JSON;
            case "yaml", "yml" -> Format.YAML;
            default -> Format.TEXT;
        };
    }
}
