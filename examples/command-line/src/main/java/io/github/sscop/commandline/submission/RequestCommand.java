package io.github.sscop.commandline.submission;

import io.github.sscop.assessment.request.EvidenceRequest;
import io.github.sscop.assessment.request.RequestTerms;
import io.github.sscop.commandline.input.AssessedInput;
import io.github.sscop.commandline.input.AudienceOption;
import io.github.sscop.commandline.input.CodeOption;
import io.github.sscop.commandline.input.CounterpartOption;
import io.github.sscop.commandline.input.UnknownFieldsOption;
import io.github.sscop.commandline.output.ExitCode;
import io.github.sscop.commandline.output.OutputFormat;
import io.github.sscop.commandline.output.OutputOption;
import io.github.sscop.evidence.EvidenceId;
import io.github.sscop.json.Documents;
import io.github.sscop.policy.Policy;
import io.github.sscop.report.Report;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The command {@code request}: writes the letter that asks a supplier for the evidence that it lacks. */
@Command(
        name = "request",
        description = "Writes a letter that asks a supplier for the evidence that its submission lacks.",
        mixinStandardHelpOptions = true,
        footer = {
            "  sscop request submission.json --policy buyer -o request.html",
            "  sscop request submission.json --sender Riverside -o request.json",
            "  sscop request assessment.json --submission submission.json -o request.md"
        },
        exitCodeList = {
            "0:Written; nothing is open.",
            "1:Written; evidence is asked for.",
            "2:Invalid command-line arguments.",
            "3:A file cannot be read or written, or its content cannot be assessed."
        })
public final class RequestCommand implements Callable<Integer> {

    private enum RequestFormat {
        HTML,
        MARKDOWN,
        TEXT,
        JSON;

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
            arity = "1..*",
            description = "A submission as JSON, or as YAML in a .yaml or .yml file, or the files of its parts; or a"
                    + " recorded assessment as JSON; - reads JSON from standard input.")
    private final List<Path> files = new ArrayList<>();

    @Option(
            names = "--submission",
            paramLabel = "FILE",
            description =
                    "The submission of a recorded assessment, to add the titles of its evidence; may be given again for"
                            + " further parts.")
    private final List<Path> submission = new ArrayList<>();

    @Option(
            names = "--by",
            paramLabel = "DATE",
            description =
                    "The last day for an answer, as YYYY-MM-DD. What lapses until then is asked for as well, and what is"
                            + " sent has to be fresh on that day.")
    private @Nullable LocalDate by;

    @Option(names = "--sender", paramLabel = "NAME", description = "Who asks.")
    private @Nullable String from;

    @Option(
            names = "--confidential",
            paramLabel = "ID",
            description = "The id of a record of which the supplier is to see nothing; may be given again.")
    private final List<String> confidential = new ArrayList<>();

    @Mixin
    private final CodeOption code = new CodeOption();

    @Mixin
    private final AssessedInput input = new AssessedInput();

    @Mixin
    private final CounterpartOption counterpart = new CounterpartOption();

    @Mixin
    private final AudienceOption audience = new AudienceOption();

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description = "html, markdown, text or json; by default, the format of the file's extension, or text.")
    private @Nullable RequestFormat format;

    @Mixin
    private final OutputOption out = new OutputOption();

    @Override
    public Integer call() throws IOException {
        CommandLine command = spec.commandLine();
        RequestFormat chosen = OutputFormat.chosen(
                RequestFormat.class, format, RequestFormat.TEXT, OutputOption.NAME, out.file(), command);
        AssessedInput.Assessed given =
                input.readOne(files, code.name(), counterpart, new UnknownFieldsOption(), command);
        if (!submission.isEmpty()) {
            if (given.submission().isPresent()) {
                throw new CommandLine.ParameterException(
                        command,
                        "--submission is given, and " + files.get(0)
                                + " is a submission itself; expected an assessment");
            }
            given = AssessedInput.with(given, submission, counterpart, command);
        }
        AssessedInput.Assessed assessed = audience.visible(given, command);
        EvidenceRequest request = request(assessed, input.policyOf(assessed.assessment(), command));
        out.write(written(request, chosen).stripTrailing(), command);
        return request.requests().isEmpty() ? ExitCode.MET : ExitCode.NOT_MET;
    }

    private EvidenceRequest request(AssessedInput.Assessed assessed, Policy policy) {
        try {
            RequestTerms terms = new RequestTerms(
                    Optional.ofNullable(from),
                    Optional.ofNullable(by),
                    confidential.stream().map(EvidenceId::of).toList());
            return assessed.submission()
                    .map(given -> EvidenceRequest.of(assessed.assessment(), given, policy, terms))
                    .orElseGet(() -> EvidenceRequest.of(assessed.assessment(), policy, terms));
        } catch (IllegalArgumentException e) {
            throw new CommandLine.ParameterException(spec.commandLine(), String.valueOf(e.getMessage()), e);
        }
    }

    private static String written(EvidenceRequest request, RequestFormat chosen) {
        return switch (chosen) {
            case HTML -> Report.of(request).html();
            case MARKDOWN -> Report.of(request).markdown();
            case TEXT -> Report.of(request).text();
            case JSON -> new String(Documents.standard().write(request), StandardCharsets.UTF_8);
        };
    }
}
