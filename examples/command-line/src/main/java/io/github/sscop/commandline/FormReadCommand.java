package io.github.sscop.commandline;

import io.github.sscop.code.Code;
import io.github.sscop.code.Numbering;
import io.github.sscop.code.NumberingId;
import io.github.sscop.code.StakeholderGroup;
import io.github.sscop.commandline.input.CodeInput;
import io.github.sscop.commandline.input.InputFile;
import io.github.sscop.commandline.output.ExitCode;
import io.github.sscop.commandline.output.OutputFormat;
import io.github.sscop.commandline.output.OutputOption;
import io.github.sscop.commandline.output.TerminalText;
import io.github.sscop.evidence.Submission;
import io.github.sscop.form.ColumnMapping;
import io.github.sscop.form.DraftHeader;
import io.github.sscop.form.FormReader;
import io.github.sscop.form.SubmissionDraft;
import io.github.sscop.json.Documents;
import io.github.sscop.yaml.YamlDocuments;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The command {@code form read}: reads a form as a draft of a submission. */
@Command(
        name = "read",
        description = "Reads a filled-in form as a draft of a submission, and names what of it is not in the draft.",
        mixinStandardHelpOptions = true,
        footer = {
            "  sscop form read form.docx --group SOFTWARE_RESELLER -o draft.yaml",
            "  sscop form read answers.xlsx --group SOFTWARE_RESELLER --organisation Acme"
        },
        exitCodeList = {
            "0:Read; standard error names what is not in the draft.",
            "2:Invalid command-line arguments.",
            "3:A file cannot be read or written, or its content is no form that can be read."
        })
final class FormReadCommand implements Callable<Integer> {

    private enum DraftFormat {
        JSON,
        YAML;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before it runs a command.
    private CommandSpec spec;

    @Parameters(
            paramLabel = "FILE",
            description =
                    "The form: a Word form, version 0.4, or a table as .xlsx or .csv; - reads from standard input.")
    @SuppressWarnings("NullAway.Init") // Required, so picocli sets it.
    private Path file;

    @Option(
            names = "--group",
            paramLabel = "GROUP",
            required = true,
            description = "The stakeholder group of the supplier, which no form asks: ${COMPLETION-CANDIDATES}.")
    @SuppressWarnings("NullAway.Init") // Required, so picocli sets it.
    private StakeholderGroup group;

    @Option(
            names = "--organisation",
            paramLabel = "NAME",
            description = "The name of the supplier, for a table, or for a Word form in which it is missing.")
    private @Nullable String organisation;

    @Option(
            names = "--id",
            paramLabel = "ID",
            description = "The id of the submission; by default, the name of the file without its ending.")
    private @Nullable String id;

    @Option(
            names = "--code",
            paramLabel = "CODE",
            defaultValue = "uk-sscop/2025-05",
            completionCandidates = CodeInput.CodeNames.class,
            description = "The code that the form asks about; by default, ${DEFAULT-VALUE}.")
    @SuppressWarnings("NullAway.Init") // Has a default.
    private String code;

    @Option(
            names = "--numbering",
            paramLabel = "NUMBERING",
            description = "How a table numbers the items; by default, as sscop show CODE does.")
    private @Nullable String numbering;

    @Option(
            names = "--map",
            paramLabel = "COLUMN=HEADING",
            split = ",",
            description =
                    "The headings of a table that is not the questionnaire, by what the columns hold: item, title, location,"
                            + " date, originator, argument, bearing, evidence-id, kind, method, independence, recorded-on,"
                            + " valid-until, digest, status, explanation. Punctuation in headings can be left out.")
    private final Map<String, String> columns = new LinkedHashMap<>();

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description = "json or yaml; by default, the format of the file's extension, or json.")
    private @Nullable DraftFormat format;

    @Mixin
    private final OutputOption out = new OutputOption();

    @Override
    public Integer call() throws IOException {
        DraftFormat asked = OutputFormat.chosen(
                DraftFormat.class, format, DraftFormat.JSON, OutputOption.NAME, out.file(), spec.commandLine());
        FormReader reader = FormReader.of(header());
        FormReader mapped = columns.isEmpty()
                ? reader
                : Usage.checked(spec.commandLine(), () -> reader.withColumns(ColumnMapping.of(columns)));
        SubmissionDraft draft = InputFile.read(file, mapped::read);
        draft.notes()
                .forEach(note -> spec.commandLine().getErr().println(TerminalText.printable("Note: " + note + ".")));
        out.write(written(draft.submission(), asked), spec.commandLine());
        return ExitCode.MET;
    }

    private DraftHeader header() {
        Code chosen = CodeInput.read(code, "--code", spec.commandLine());
        DraftHeader header =
                DraftHeader.of(id == null ? nameOfFile() : id, group).withCode(chosen.id());
        if (numbering != null) {
            refuseUnknownNumbering(chosen, numbering);
            header = header.withNumbering(NumberingId.of(numbering));
        }
        return organisation == null ? header : header.withOrganisation(organisation);
    }

    private void refuseUnknownNumbering(Code chosen, String name) {
        if (chosen.numberings().stream().noneMatch(known -> known.id().value().equals(name))) {
            String known = chosen.numberings().stream()
                    .map(Numbering::id)
                    .map(NumberingId::value)
                    .collect(Collectors.joining(", "));
            throw new CommandLine.ParameterException(
                    spec.commandLine(),
                    "--numbering is " + name + "; expected "
                            + (known.isEmpty() ? "none, since " + chosen.id() + " has only one" : "one of " + known));
        }
    }

    private String nameOfFile() {
        if (InputFile.isStandardInput(file) || file.getFileName() == null) {
            return "draft";
        }
        String name =
                file.getFileName().toString().replaceFirst("\\.[^.]{1,5}$", "").replaceAll("\\s+", "-");
        return name.isEmpty() ? "draft" : name;
    }

    private static byte[] written(Submission submission, DraftFormat asked) {
        return switch (asked) {
            case JSON -> Documents.standard().write(submission);
            case YAML -> YamlDocuments.standard().write(submission);
        };
    }
}
