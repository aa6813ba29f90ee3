package io.github.sscop.commandline;

import io.github.sscop.code.CodeRegistry;
import io.github.sscop.code.relation.Migration;
import io.github.sscop.commandline.input.SubmissionInput;
import io.github.sscop.commandline.output.OutputOption;
import io.github.sscop.commandline.output.TerminalText;
import io.github.sscop.evidence.Submission;
import io.github.sscop.evidence.migration.MigratedSubmission;
import io.github.sscop.evidence.migration.MigrationIssue;
import io.github.sscop.json.Documents;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import picocli.CommandLine;

/** Carries a submission to the next edition of its code. */
@Command(
        name = "migrate",
        description = "Carries a submission to the next edition of its code, and says what could not be carried.",
        mixinStandardHelpOptions = true,
        footer = "  sscop migrate draft.json --out submission.json",
        exitCodeList = {
            "0:Carried, and what could not be is said on standard error.",
            "2:The command line makes no sense, or the submission is about no such edition.",
            "3:A file cannot be read or written, or what is in it cannot be used."
        })
final class MigrateCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before it runs anything.
    private CommandSpec spec;

    @Parameters(paramLabel = "FILE", description = SubmissionInput.DESCRIPTION)
    @SuppressWarnings("NullAway.Init") // Required, so picocli sets it.
    private Path file;

    @Mixin
    private final OutputOption out = new OutputOption();

    @Override
    public Integer call() throws IOException {
        Submission submission = SubmissionInput.read(file);
        Migration migration = Migration.builtIn().stream()
                .filter(each -> each.from().equals(submission.code()))
                .findFirst()
                .orElseThrow(() -> new CommandLine.ParameterException(
                        spec.commandLine(),
                        "FILE is about " + submission.code() + "; expected a submission about "
                                + Migration.builtIn().stream()
                                        .map(each -> each.from().toString())
                                        .collect(Collectors.joining(", "))));
        MigratedSubmission carried = MigratedSubmission.of(submission, migration, CodeRegistry.builtIn());
        for (MigrationIssue each : carried.issues()) {
            spec.commandLine()
                    .getErr()
                    .println(TerminalText.printable(each.pointer() + " " + each.code() + ": " + each.text()));
        }
        out.write(
                new String(Documents.standard().write(carried.submission()), StandardCharsets.UTF_8),
                spec.commandLine());
        return ExitCode.MET;
    }
}
