package io.github.sscop.commandline.submission;

import io.github.sscop.code.CodeRegistry;
import io.github.sscop.code.relation.Migration;
import io.github.sscop.commandline.input.SubmissionInput;
import io.github.sscop.commandline.output.ExitCode;
import io.github.sscop.commandline.output.OutputFormat;
import io.github.sscop.commandline.output.OutputOption;
import io.github.sscop.commandline.output.TerminalText;
import io.github.sscop.evidence.Submission;
import io.github.sscop.evidence.migration.MigratedSubmission;
import io.github.sscop.evidence.migration.MigrationIssue;
import io.github.sscop.json.Documents;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The command {@code migrate}: migrates a submission to the next edition of its code. */
@Command(
        name = "migrate",
        description = "Migrates a submission to the next edition of its code, and reports what could not be migrated.",
        mixinStandardHelpOptions = true,
        footer = "  sscop migrate draft.json --out submission.json",
        exitCodeList = {
            "0:Migrated; standard error names what could not be migrated.",
            "2:Invalid command-line arguments, or there is no migration from the edition of the submission.",
            "3:A file cannot be read or written, or its content cannot be used."
        })
public final class MigrateCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before it runs a command.
    private CommandSpec spec;

    @Parameters(paramLabel = "FILE", arity = "1..*", description = SubmissionInput.DESCRIPTION)
    private final List<Path> files = new ArrayList<>();

    @Mixin
    private final OutputOption out = new OutputOption();

    @Override
    public Integer call() throws IOException {
        OutputFormat.JSON.require(OutputOption.NAME, out.file(), spec.commandLine());
        Submission submission = SubmissionInput.read(files);
        Migration migration = Migration.builtIn().stream()
                .filter(each -> each.from().equals(submission.code()))
                .findFirst()
                .orElseThrow(() -> new CommandLine.ParameterException(
                        spec.commandLine(),
                        "FILE is about " + submission.code() + "; expected a submission about "
                                + Migration.builtIn().stream()
                                        .map(each -> each.from().toString())
                                        .collect(Collectors.joining(", "))));
        MigratedSubmission migrated = MigratedSubmission.of(submission, migration, CodeRegistry.builtIn());
        for (MigrationIssue issue : migrated.issues()) {
            spec.commandLine()
                    .getErr()
                    .println(TerminalText.printable(issue.pointer() + " " + issue.code() + ": " + issue.text()));
        }
        out.write(Documents.standard().write(migrated.submission()), spec.commandLine());
        return ExitCode.MET;
    }
}
