package io.github.sscop.commandline;

import io.github.sscop.assessment.Assessment;
import io.github.sscop.assessment.Verdict;
import io.github.sscop.code.CodeRegistry;
import io.github.sscop.code.relation.Pathway;
import io.github.sscop.commandline.input.AsOfOption;
import io.github.sscop.commandline.input.FollowOptions;
import io.github.sscop.commandline.input.InputFile;
import io.github.sscop.commandline.input.PolicyOption;
import io.github.sscop.commandline.input.SubmissionInput;
import io.github.sscop.commandline.output.AssessmentText;
import io.github.sscop.commandline.output.OutputOption;
import io.github.sscop.commandline.output.TerminalText;
import io.github.sscop.engine.MultiCodeAssessment;
import io.github.sscop.engine.MultiCodeAssessor;
import io.github.sscop.evidence.validation.ValidatedSubmission;
import io.github.sscop.json.AssessedLines;
import io.github.sscop.json.Documents;
import io.github.sscop.policy.Policy;
import io.github.sscop.report.Report;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import picocli.CommandLine;

/** Assesses a submission against each of its codes. */
@Command(
        name = "assess",
        description = "Assesses a submission, once for each code that it names.",
        mixinStandardHelpOptions = true,
        footer = {
            "  sscop assess submission.json",
            "  sscop assess submission.json --policy buyer --format json -o assessment.json",
            "  sscop assess submission.json --fail-on NOT_MET --fail-on-lapse 30"
        },
        exitCodeList = {
            "0:Assessed, and MET.",
            "1:Assessed, and not MET, which --fail-on chooses; or MET, and it lapses within --fail-on-lapse.",
            "2:The command line makes no sense.",
            "3:A file cannot be read or written, or what is in it, or on one of its lines, cannot be assessed."
        })
final class AssessCommand implements Callable<Integer> {

    static final String REPORT = "--report";

    private enum AssessFormat {
        TEXT,
        JSON;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** What --fail-on takes. */
    static final class Failing implements Iterable<String> {
        @Override
        public Iterator<String> iterator() {
            return Stream.concat(Stream.of(Verdict.values()).map(Verdict::name), Stream.of(NONE))
                    .iterator();
        }
    }

    private static final String NONE = "none";

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before it runs anything.
    private CommandSpec spec;

    @Parameters(
            paramLabel = "FILE",
            description = "The submission as JSON, as YAML in a .yaml or .yml file, or many with --jsonl; "
                    + "- reads JSON from standard input.")
    @SuppressWarnings("NullAway.Init") // Required, so picocli sets it.
    private Path file;

    @Mixin
    private final AsOfOption asOf = new AsOfOption();

    @Mixin
    private final PolicyOption policy = new PolicyOption();

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "text",
            description = "text or json; else ${DEFAULT-VALUE}.")
    @SuppressWarnings("NullAway.Init") // Has a default.
    private AssessFormat format;

    @Mixin
    private final OutputOption out = new OutputOption();

    @Option(
            names = REPORT,
            paramLabel = "FILE",
            description = "Also writes the report there, on the first code: as HTML, or as its name ends.")
    private @Nullable Path report;

    @Option(
            names = "--fail-on",
            paramLabel = "VERDICT",
            split = ",",
            completionCandidates = Failing.class,
            description = "Verdicts on a code that end with exit code 1, or none;"
                    + " else NOT_MET,UNDETERMINED,NOT_APPLICABLE.")
    private @Nullable List<String> failOn;

    @Mixin
    private final LapseCheck lapses = new LapseCheck();

    @Mixin
    private final FollowOptions follow = new FollowOptions();

    @Mixin
    private final LinesOptions lines = new LinesOptions();

    @Override
    public Integer call() throws Exception {
        Policy chosen = policy.read(spec.commandLine());
        Set<Verdict> failing = failing();
        lapses.check();
        refuseTwoOnStandardOutput();
        LocalDate today = asOf.day();
        MultiCodeAssessor assessor = MultiCodeAssessor.of(CodeRegistry.builtIn(), chosen);
        Optional<Pathway.Advice> advice = follow.advice();
        BiFunction<ValidatedSubmission, LocalDate, MultiCodeAssessment> assess =
                (submission, day) -> advice.map(given -> assessor.assess(submission, given, day))
                        .orElseGet(() -> assessor.assess(submission, day));
        if (lines.asked()) {
            refuseText();
            refuseWithLines(REPORT, report != null);
            refuseWithLines(LapseCheck.NAME, lapses.asked());
            AssessedLines assessed = AssessedLines.of(
                            submission -> assess.apply(submission, today).assessments())
                    .withThreads(lines.threads());
            return AssessLines.run(file, out.file(), assessed, failing, spec.commandLine());
        }
        ValidatedSubmission submission = SubmissionInput.readValidated(file);
        MultiCodeAssessment together = assess.apply(submission, today);
        List<Assessment> assessments = together.assessments();
        remarks(together);
        out.write(format == AssessFormat.JSON ? json(assessments) : text(assessments), spec.commandLine());
        if (report != null) {
            ReportFormatOption.write(Report.of(assessments.get(0), together.submission()), report, spec.commandLine());
        }
        boolean failed = false;
        for (Assessment each : assessments) {
            boolean lapsing = lapses.tell(
                    each,
                    day -> assess.apply(submission, day).assessment(each.code().id()));
            failed |= lapsing || failing.contains(each.verdict());
        }
        return failed ? ExitCode.NOT_MET : ExitCode.MET;
    }

    private void refuseText() {
        if (format == AssessFormat.TEXT && spec.commandLine().getParseResult().hasMatchedOption("--format")) {
            throw new CommandLine.ParameterException(
                    spec.commandLine(), "--format is text; expected json, or none, with --jsonl");
        }
    }

    private void refuseWithLines(String option, boolean given) {
        if (given) {
            throw new CommandLine.ParameterException(
                    spec.commandLine(), option + " is given; expected none with --jsonl");
        }
    }

    private void refuseTwoOnStandardOutput() {
        if (report != null && InputFile.isStandardInput(report) && out.file() == null) {
            throw new CommandLine.ParameterException(
                    spec.commandLine(), REPORT + " is -, where the assessment goes; expected a file, or --out as well");
        }
    }

    /** What the pathway leaves open, or does not ask for; beside the output, which a program may read. */
    private void remarks(MultiCodeAssessment together) {
        TerminalText text = new TerminalText();
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
        if (failOn.equals(List.of(NONE))) {
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

    private String text(List<Assessment> assessments) {
        Ansi ansi = out.colours(spec.commandLine());
        return assessments.stream()
                .map(assessment -> AssessmentText.of(assessment, ansi))
                .collect(Collectors.joining("\n\n"));
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
