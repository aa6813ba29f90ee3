package io.github.sscop.commandline.submission;

import io.github.sscop.commandline.check.CheckFinding;
import io.github.sscop.commandline.check.CheckJson;
import io.github.sscop.commandline.check.CheckReport;
import io.github.sscop.commandline.check.CheckSettings;
import io.github.sscop.commandline.check.CheckText;
import io.github.sscop.commandline.check.DocumentResult;
import io.github.sscop.commandline.check.ReferenceCheck;
import io.github.sscop.commandline.check.text.DigestEdit;
import io.github.sscop.commandline.check.text.DocumentEdit;
import io.github.sscop.commandline.check.text.DocumentText;
import io.github.sscop.commandline.input.InputFile;
import io.github.sscop.commandline.output.ExitCode;
import io.github.sscop.commandline.output.OutputFormat;
import io.github.sscop.commandline.output.OutputOption;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
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

/** The command {@code check}: checks that what submissions refer to is there, and is what they say. */
@Command(
        name = "check",
        description = "Checks what submissions or their parts refer to: whether files exist, digests fit and dates are"
                + " possible. No address is asked, and nothing is written, unless that is asked for.",
        mixinStandardHelpOptions = true,
        footer = {
            "  sscop check submission.yaml",
            "  sscop check submission.yaml --root . --strict",
            "  sscop check submission.yaml --write",
            "  sscop check submission.json --format json -o findings.json"
        },
        exitCodeList = {
            "0:Nothing is wrong.",
            "1:Something is wrong; with --strict, or in doubt.",
            "2:Invalid command-line arguments.",
            "3:A file cannot be read or written, or is neither a submission nor a part."
        })
public final class CheckCommand implements Callable<Integer> {

    private enum CheckFormat {
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
            arity = "1..*",
            paramLabel = "FILE",
            description =
                    "The submissions or parts, as JSON, or as YAML in .yaml or .yml files; - reads JSON from standard"
                            + " input.")
    private final List<Path> files = new ArrayList<>();

    @Option(
            names = "--root",
            paramLabel = "FOLDER",
            description = "The folder in which local locations lie; by default, the one of each file.")
    private @Nullable Path root;

    @Option(
            names = "--write",
            description =
                    "Writes missing digests into the files; nothing else in them changes, and no digest is replaced.")
    private boolean write;

    @Option(names = "--strict", description = "Fails on warnings as well.")
    private boolean strict;

    @Option(
            names = "--max-file-mib",
            paramLabel = "N",
            defaultValue = "1024",
            description = "The largest file whose digest is computed, in MiB; by default, ${DEFAULT-VALUE}.")
    private int maxFileMib;

    @Mixin
    private final AddressOptions addresses = new AddressOptions();

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description = "${COMPLETION-CANDIDATES}; by default, the format of the file's extension, or text.")
    private @Nullable CheckFormat format;

    @Mixin
    private final OutputOption out = new OutputOption();

    @Override
    public Integer call() throws IOException, InterruptedException {
        CommandLine command = spec.commandLine();
        CheckFormat asked = OutputFormat.chosen(
                CheckFormat.class, format, CheckFormat.TEXT, OutputOption.NAME, out.file(), command);
        requireUsable(command);
        ReferenceCheck check = new ReferenceCheck(settings(command), LocalDate.now(ZoneOffset.UTC), System.getenv());
        List<DocumentText> documents = new ArrayList<>();
        for (Path file : files) {
            documents.add(DocumentText.read(file));
        }
        CheckReport report = report(check, documents);
        out.write(
                asked == CheckFormat.JSON
                        ? CheckJson.of(report)
                        : CheckText.of(
                                report, files.stream().map(Path::toString).toList(), out.colours(command)),
                command);
        return report.isNegative(strict) ? ExitCode.NOT_MET : ExitCode.MET;
    }

    private void requireUsable(CommandLine command) {
        AddressOptions.requirePositive("--max-file-mib", maxFileMib, command);
        if (write && files.stream().anyMatch(InputFile::isStandardInput)) {
            throw new CommandLine.ParameterException(
                    command, "--write cannot write into standard input; expected the names of files");
        }
        if (files.stream().distinct().count() < files.size()) {
            throw new CommandLine.ParameterException(command, "A file is given twice; expected each once");
        }
    }

    private CheckSettings settings(CommandLine command) {
        return new CheckSettings(
                Optional.ofNullable(root),
                write,
                (long) maxFileMib << AddressOptions.MIB_BITS,
                addresses.limits(command),
                addresses.mostAddresses());
    }

    /** Checks all documents, and then writes all digests: none if those of one document cannot be written. */
    private CheckReport report(ReferenceCheck check, List<DocumentText> documents)
            throws IOException, InterruptedException {
        List<CheckFinding> findings = new ArrayList<>();
        List<DocumentEdit> edits = new ArrayList<>();
        for (DocumentText document : documents) {
            DocumentResult result = check.check(document);
            findings.addAll(result.findings());
            if (write && !result.digests().isEmpty()) {
                edits.add(DigestEdit.of(document, result.digests()));
            }
        }
        for (DocumentEdit edit : edits) {
            edit.write(spec.commandLine());
        }
        return new CheckReport(findings, check.answers());
    }
}
