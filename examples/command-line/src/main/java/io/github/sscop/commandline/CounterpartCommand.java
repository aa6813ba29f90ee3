package io.github.sscop.commandline;

import io.github.sscop.commandline.input.SubmissionInput;
import io.github.sscop.commandline.output.ExitCode;
import io.github.sscop.commandline.output.OutputFormat;
import io.github.sscop.commandline.output.OutputOption;
import io.github.sscop.commandline.output.TerminalText;
import io.github.sscop.evidence.Evidence;
import io.github.sscop.evidence.Submission;
import io.github.sscop.evidence.WithheldRecord;
import io.github.sscop.evidence.counterpart.Counterpart;
import io.github.sscop.yaml.YamlDocuments;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The command {@code counterpart}: begins the counterpart of a submission, with the digests that reviews name. */
@Command(
        name = "counterpart",
        description =
                "Begins the counterpart of a submission, in which a buyer or assessor writes what it brings. It lists the"
                        + " records with their digests, which reviews name.",
        mixinStandardHelpOptions = true,
        footer = {"  sscop counterpart submission.json -o counterpart.yaml"},
        exitCodeList = {
            "0:Written.",
            "2:Invalid command-line arguments.",
            "3:A file cannot be read or written, or its content cannot be assessed."
        })
final class CounterpartCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before it runs a command.
    private CommandSpec spec;

    @Parameters(paramLabel = "SUBMISSION", arity = "1..*", description = SubmissionInput.DESCRIPTION)
    private final List<Path> files = new ArrayList<>();

    @Mixin
    private final OutputOption out = new OutputOption();

    @Override
    public Integer call() throws IOException {
        OutputFormat.YAML.require(OutputOption.NAME, out.file(), spec.commandLine());
        Submission submission = SubmissionInput.read(files);
        Counterpart begun = Counterpart.trusting(submission, List.of());
        StringBuilder text = new StringBuilder(new String(
                YamlDocuments.standard()
                        .write(new Counterpart(
                                "counterpart-of-" + submission.id(),
                                begun.submission(),
                                begun.preparedBy(),
                                List.of(),
                                List.of(),
                                List.of(),
                                List.of())),
                StandardCharsets.UTF_8));
        text.append("\n\n# A review of a record names its digest, and has no effect once the record has changed:\n")
                .append(
                        "#\n# reviews:\n#   - evidence: ID\n#     of: DIGEST\n#     by: NAME\n#     \"on\": \"2026-12-31\"\n")
                .append(
                        "#     outcome: ACCEPTED\n#     independence: CUSTOMER\n#\n# The records and their digests:\n#\n");
        for (Evidence record : submission.evidence()) {
            comment(text, record.id().value(), record.recordDigest().toString(), record.title());
        }
        for (WithheldRecord record : submission.withheld()) {
            comment(text, record.id().value(), record.digest().toString(), "withheld");
        }
        out.write(text.toString().stripTrailing(), spec.commandLine());
        return ExitCode.MET;
    }

    /** A title stays on its line, whatever it holds. */
    private static void comment(StringBuilder text, String id, String digest, String title) {
        text.append("# ")
                .append(TerminalText.printable(id + "  " + digest + "  " + title))
                .append('\n');
    }
}
