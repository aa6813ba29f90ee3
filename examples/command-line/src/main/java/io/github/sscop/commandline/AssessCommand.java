package io.github.sscop.commandline;

import io.github.sscop.assessment.Assessment;
import io.github.sscop.assessment.CodesAssessment;
import io.github.sscop.assessment.CodesAssessor;
import io.github.sscop.assessment.Verdict;
import io.github.sscop.code.Codes;
import io.github.sscop.code.Pathway;
import io.github.sscop.evidence.Submission;
import io.github.sscop.json.AssessedLines;
import io.github.sscop.json.Documents;
import io.github.sscop.report.Report;
import io.github.sscop.rule.Policy;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Assesses a submission against each of its codes. */
@Command(
        name = "assess",
        description = "Assesses a submission, once for each code that it names.",
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:Assessed, and MET.",
            "1:Assessed, and not MET; --fail-on chooses the verdicts.",
            "2:The command line makes no sense.",
            "3:A file cannot be read, or what is in it, or on one of its lines, cannot be assessed."
        })
final class AssessCommand implements Callable<Integer> {

    private enum Format {
        TEXT,
        JSON
    }

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before it runs anything.
    private CommandSpec spec;

    @Parameters(
            paramLabel = "FILE",
            description = "The submission as JSON, as YAML in a .yaml or .yml file, or many with --jsonl; "
                    + "- reads JSON from standard input.")
    @SuppressWarnings("NullAway.Init") // Required, so picocli sets it.
    private Path file;

    @Option(
            names = "--as-of",
            paramLabel = "DATE",
            description = "The day on which to look, as YYYY-MM-DD; else today.")
    private @Nullable LocalDate asOf;

    @Option(
            names = "--policy",
            paramLabel = "POLICY",
            defaultValue = "good-faith",
            description = "What counts as enough: good-faith, buyer, independent, or the file of a policy.")
    @SuppressWarnings("NullAway.Init") // Has a default.
    private String policy;

    @Option(names = "--format", paramLabel = "FORMAT", defaultValue = "text", description = "text or json.")
    @SuppressWarnings("NullAway.Init") // Has a default.
    private Format format;

    @Option(
            names = {"-o", "--out"},
            paramLabel = "FILE",
            description = "Where to write; else standard output.")
    private @Nullable Path out;

    @Option(
            names = "--report",
            paramLabel = "FILE",
            description = "Also writes the report there, on the first code: as HTML, or as its name ends.")
    private @Nullable Path report;

    @Option(
            names = "--fail-on",
            paramLabel = "VERDICT",
            split = ",",
            description = "Verdicts on a code that end with exit code 1, or none;"
                    + " else NOT_MET,UNDETERMINED,NOT_APPLICABLE.")
    private @Nullable List<String> failOn;

    @Mixin
    private final FollowOptions follow = new FollowOptions();

    @Mixin
    private final LinesOptions lines = new LinesOptions();

    @Override
    public Integer call() throws Exception {
        Policy chosen = PolicyInput.read(policy, "--policy", spec.commandLine());
        Set<Verdict> failing = failing();
        LocalDate day = asOf == null ? LocalDate.now(ZoneId.systemDefault()) : asOf;
        CodesAssessor assessor = CodesAssessor.of(Codes.builtIn(), chosen);
        Optional<Pathway.Advice> advice = follow.advice();
        Function<Submission, CodesAssessment> assess =
                submission -> advice.map(given -> assessor.assess(submission, given, day))
                        .orElseGet(() -> assessor.assess(submission, day));
        if (lines.asked()) {
            refuseText();
            refuseReport();
            AssessedLines assessed = AssessedLines.by(
                            submission -> assess.apply(submission).assessments())
                    .onThreads(lines.threads());
            return AssessLines.run(file, out, assessed, failing, spec.commandLine());
        }
        CodesAssessment together = assess.apply(SubmissionInput.read(file));
        List<Assessment> assessments = together.assessments();
        remarks(together);
        Output.write(out, format == Format.JSON ? json(assessments) : text(assessments), spec.commandLine());
        if (report != null) {
            ReadersFormat.write(Report.of(assessments.get(0), together.submission()), report, spec.commandLine());
        }
        return assessments.stream().anyMatch(a -> failing.contains(a.verdict())) ? ExitCode.NOT_MET : ExitCode.MET;
    }

    private void refuseText() {
        if (format == Format.TEXT && spec.commandLine().getParseResult().hasMatchedOption("--format")) {
            throw new CommandLine.ParameterException(
                    spec.commandLine(), "--format is text; expected json, or none, with --jsonl");
        }
    }

    private void refuseReport() {
        if (report != null) {
            throw new CommandLine.ParameterException(
                    spec.commandLine(), "--report is " + report + "; expected none with --jsonl");
        }
    }

    /** What the pathway leaves open, or does not ask for; beside the output, which a program may read. */
    private void remarks(CodesAssessment together) {
        Text text = new Text();
        together.added().forEach(code -> text.line("Not named by the submission, and advised: " + code));
        together.notAdvised().forEach(code -> text.line("Named by the submission, and not advised: " + code));
        together.undecided().forEach(choice -> text.line("Left open by the pathway: " + choice));
        if (!text.toString().isEmpty()) {
            spec.commandLine().getErr().println(text);
        }
    }

    private Set<Verdict> failing() {
        if (failOn == null) {
            return EnumSet.complementOf(EnumSet.of(Verdict.MET));
        }
        Set<Verdict> failing = EnumSet.noneOf(Verdict.class);
        if (failOn.equals(List.of("none"))) {
            return failing;
        }
        for (String word : failOn) {
            try {
                failing.add(Verdict.valueOf(word.strip().toUpperCase(Locale.ROOT)));
            } catch (IllegalArgumentException e) {
                throw new CommandLine.ParameterException(
                        spec.commandLine(),
                        "--fail-on is " + word + "; expected none, or some of "
                                + List.of(Verdict.values()).stream()
                                        .map(Verdict::name)
                                        .collect(Collectors.joining(", ")),
                        e);
            }
        }
        return failing;
    }

    private static String text(List<Assessment> assessments) {
        return assessments.stream().map(TextAssessment::of).collect(Collectors.joining("\n\n"));
    }

    /** One document as it is; several as JSON Lines. */
    private static String json(List<Assessment> assessments) {
        Documents documents = Documents.standard();
        return assessments.size() == 1
                ? new String(documents.write(assessments.get(0)), StandardCharsets.UTF_8)
                : assessments.stream()
                        .map(a -> new String(documents.writeLine(a), StandardCharsets.UTF_8))
                        .collect(Collectors.joining("\n"));
    }
}
