package io.github.sscop.commandline;

import io.github.sscop.assessment.Verdict;
import io.github.sscop.code.CodeRegistry;
import io.github.sscop.code.EditionId;
import io.github.sscop.code.relation.Pathway;
import io.github.sscop.commandline.AssessmentFormatOption.AssessmentFormat;
import io.github.sscop.commandline.input.AsOfOption;
import io.github.sscop.commandline.input.CounterpartOption;
import io.github.sscop.commandline.input.FollowOptions;
import io.github.sscop.commandline.input.LapseCheck;
import io.github.sscop.commandline.input.PolicyOption;
import io.github.sscop.commandline.input.SubmissionFiles;
import io.github.sscop.commandline.input.UnusableInputException;
import io.github.sscop.commandline.output.AssessedCode;
import io.github.sscop.commandline.output.ExitCode;
import io.github.sscop.commandline.output.FileIdentity;
import io.github.sscop.commandline.output.TerminalText;
import io.github.sscop.engine.MultiCodeAssessment;
import io.github.sscop.engine.MultiCodeAssessor;
import io.github.sscop.evidence.counterpart.Counterpart;
import io.github.sscop.evidence.validation.ValidatedSubmission;
import io.github.sscop.json.AssessedLines;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The command {@code assess}: assesses a submission against each of its codes. */
@Command(
        name = "assess",
        description = "Assesses a submission, once for each code that it names.",
        mixinStandardHelpOptions = true,
        footer = {
            "  sscop assess submission.json",
            "  sscop assess organisation.yaml product.yaml",
            "  sscop assess submission.json --policy buyer --format json -o assessment.json",
            "  sscop assess submission.json --fail-on NOT_MET --fail-on-lapse 30"
        },
        exitCodeList = {
            "0:Assessed, and MET.",
            "1:Assessed, with a verdict of --fail-on (by default, not MET), or a lapse within --fail-on-lapse.",
            "2:Invalid command-line arguments.",
            "3:A file cannot be read or written, or its content, or one of its lines, cannot be assessed."
        })
final class AssessCommand implements Callable<Integer> {

    static final String REPORT = "--report";

    /** The values of --fail-on for completion. */
    static final class FailOnNames implements Iterable<String> {
        @Override
        public Iterator<String> iterator() {
            return Stream.concat(Stream.of(Verdict.values()).map(Verdict::name), Stream.of(NONE))
                    .iterator();
        }
    }

    private static final String NONE = "none";

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before it runs a command.
    private CommandSpec spec;

    @Parameters(
            paramLabel = "FILE",
            arity = "1..*",
            description =
                    "The submission as JSON, or as YAML in a .yaml or .yml file; or the files of its parts, which are"
                            + " composed; or with --jsonl one file of many submissions; - reads JSON from standard"
                            + " input.")
    private final List<Path> files = new ArrayList<>();

    @Mixin
    private final AsOfOption asOf = new AsOfOption();

    @Mixin
    private final PolicyOption policy = new PolicyOption();

    @Mixin
    private final CounterpartOption counterpart = new CounterpartOption();

    @Mixin
    private final ReleaseOption release = new ReleaseOption();

    @Mixin
    private final AssessmentFormatOption format = new AssessmentFormatOption();

    @Option(
            names = REPORT,
            paramLabel = "FILE",
            description =
                    "Also writes the report on the first code to this file, as HTML, or in the format of its extension.")
    private @Nullable Path report;

    @Option(
            names = "--fail-on",
            paramLabel = "VERDICT",
            split = ",",
            completionCandidates = FailOnNames.class,
            description = "The verdicts on a code that lead to exit code 1, or none;"
                    + " by default, NOT_MET,UNDETERMINED,NOT_APPLICABLE.")
    private @Nullable List<String> failOn;

    @Mixin
    private final LapseCheck lapses = new LapseCheck();

    @Mixin
    private final FollowOptions follow = new FollowOptions();

    @Mixin
    private final LinesOptions lines = new LinesOptions();

    @Override
    public Integer call() throws Exception {
        Set<Verdict> failing = failing();
        lapses.check();
        LocalDate today = asOf.day();
        LocalDate day = release.day(today);
        refuseTwoOnStandardOutput();
        if (lines.isGiven()) {
            requireLines();
        }
        AssessmentFormat chosen = lines.isGiven() ? AssessmentFormat.JSON : format.chosen(spec.commandLine());
        ReportFormatOption.@Nullable ReportWriter reportWriter =
                report == null ? null : ReportFormatOption.writer(REPORT, report, spec.commandLine());
        MultiCodeAssessor assessor = MultiCodeAssessor.of(CodeRegistry.builtIn(), policy.read(spec.commandLine()));
        Optional<Pathway.Advice> advice = follow.advice();
        if (advice.isPresent() && counterpart.isGiven()) {
            throw new CommandLine.ParameterException(
                    spec.commandLine(),
                    CounterpartOption.NAME + " or " + CounterpartOption.TRUST
                            + " is given; expected neither with codes that the pathway advises");
        }
        BiFunction<ValidatedSubmission, LocalDate, MultiCodeAssessment> alone =
                (submission, on) -> advice.map(given -> assessor.assess(submission, given, on))
                        .orElseGet(() -> assessor.assess(submission, on));
        if (lines.isGiven()) {
            AssessedLines assessed = AssessedLines.of(
                            submission -> alone.apply(submission, day).assessments())
                    .withThreads(lines.threads());
            return AssessLines.run(files.get(0), format.file(), assessed, failing, spec.commandLine());
        }
        SubmissionFiles read = read(chosen);
        ValidatedSubmission submission = read.submission();
        Optional<Counterpart> brought = counterpart.read(submission, spec.commandLine());
        Function<LocalDate, MultiCodeAssessment> assess =
                on -> brought.map(given -> assessor.assess(submission, given, on))
                        .orElseGet(() -> alone.apply(submission, on));
        MultiCodeAssessment together = assess.apply(day);
        List<AssessedCode> assessed = AssessedCode.of(together, brought);
        printAdvice(together);
        format.write(chosen, assessed, files.get(0), read, lapses, spec.commandLine());
        if (reportWriter != null) {
            reportWriter.write(assessed.get(0).report());
        }
        if (release.isGiven()) {
            MultiCodeAssessment now = assess.apply(today);
            assessed.forEach(each -> release.report(
                    now.assessment(each.assessment().code().id()), each.assessment(), each.submission()));
        }
        return fails(assessed, failing, assess) ? ExitCode.NOT_MET : ExitCode.MET;
    }

    /** Reports what lapses, and returns whether that or a verdict is one to fail on. */
    private boolean fails(
            List<AssessedCode> assessed, Set<Verdict> failing, Function<LocalDate, MultiCodeAssessment> later) {
        boolean fails = false;
        for (AssessedCode each : assessed) {
            EditionId code = each.assessment().code().id();
            boolean lapsing = lapses.report(
                    each.assessment(), each.submission(), on -> later.apply(on).assessment(code));
            fails |= lapsing || failing.contains(each.assessment().verdict());
        }
        return fails;
    }

    private SubmissionFiles read(AssessmentFormat chosen) throws IOException {
        try {
            return SubmissionFiles.read(files);
        } catch (UnusableInputException e) {
            format.write(chosen, e, files.get(0), spec.commandLine());
            throw e;
        }
    }

    private void requireLines() {
        if (files.size() > 1) {
            throw new CommandLine.ParameterException(
                    spec.commandLine(), "FILE is given " + files.size() + " times; expected once with --jsonl");
        }
        refuseWithLines(REPORT, report != null);
        refuseWithLines(LapseCheck.NAME, lapses.isGiven());
        refuseWithLines(ReleaseOption.NAME, release.isGiven());
        refuseWithLines(CounterpartOption.NAME + " or " + CounterpartOption.TRUST, counterpart.isGiven());
        format.requireLines(spec.commandLine());
    }

    private void refuseWithLines(String option, boolean given) {
        if (given) {
            throw new CommandLine.ParameterException(
                    spec.commandLine(), option + " is given; expected none with --jsonl");
        }
    }

    private void refuseTwoOnStandardOutput() {
        if (report != null && FileIdentity.isStandardOutput(report) && format.file() == null) {
            throw new CommandLine.ParameterException(
                    spec.commandLine(),
                    REPORT + " is " + report
                            + ", to which the assessment is written; expected a file, or --out as well");
        }
    }

    /** Reports what the pathway advises beyond the submission, or leaves open, on standard error, apart from the output. */
    private void printAdvice(MultiCodeAssessment together) {
        TerminalText text = new TerminalText();
        together.added().forEach(code -> text.line("Advised by the pathway, and not named by the submission: " + code));
        together.notAdvised()
                .forEach(code -> text.line("Named by the submission, and not advised by the pathway: " + code));
        together.undecided().forEach(choice -> text.line("Undecided by the pathway: " + choice));
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
}
