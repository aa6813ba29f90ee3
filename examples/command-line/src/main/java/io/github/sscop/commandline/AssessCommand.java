package io.github.sscop.commandline;

import io.github.sscop.assessment.Assessment;
import io.github.sscop.assessment.Assessor;
import io.github.sscop.assessment.Verdict;
import io.github.sscop.code.Codes;
import io.github.sscop.evidence.Submission;
import io.github.sscop.json.Documents;
import io.github.sscop.rule.Policy;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Assesses a submission against each of its codes. */
@Command(
        name = "assess",
        description = "Assesses a submission, once for each code that it names.",
        mixinStandardHelpOptions = true)
final class AssessCommand implements Callable<Integer> {

    private enum Format {
        TEXT,
        JSON
    }

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before it runs anything.
    private CommandSpec spec;

    @Parameters(paramLabel = "FILE", description = "The submission as JSON; - reads it from standard input.")
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
            description = "What counts as enough: good-faith.")
    @SuppressWarnings("NullAway.Init") // Has a default.
    private String policy;

    @Option(names = "--format", paramLabel = "FORMAT", defaultValue = "text", description = "text or json.")
    @SuppressWarnings("NullAway.Init") // Has a default.
    private Format format;

    @Option(names = "--out", paramLabel = "FILE", description = "Where to write; else standard output.")
    private @Nullable Path out;

    @Option(
            names = "--fail-on",
            paramLabel = "VERDICT",
            split = ",",
            description = "Verdicts on a code that end with exit code 1, or none;"
                    + " else NOT_MET,UNDETERMINED,NOT_APPLICABLE.")
    private @Nullable List<String> failOn;

    @Override
    public Integer call() throws IOException {
        Policy chosen = chosenPolicy();
        Set<Verdict> failing = failing();
        LocalDate day = asOf == null ? LocalDate.now(ZoneId.systemDefault()) : asOf;
        Submission submission = read();
        List<Assessment> assessments = submission.codes().stream()
                .map(code -> Assessor.of(Codes.builtIn().get(code), chosen).assess(submission, day))
                .toList();
        write(format == Format.JSON ? json(assessments) : text(assessments));
        return assessments.stream().anyMatch(a -> failing.contains(a.verdict())) ? ExitCode.NOT_MET : ExitCode.MET;
    }

    private Policy chosenPolicy() {
        return Policy.builtIn().stream()
                .filter(p -> p.id().equals(policy))
                .findFirst()
                .orElseThrow(() -> new CommandLine.ParameterException(
                        spec.commandLine(),
                        "--policy is " + policy + "; expected "
                                + Policy.builtIn().stream().map(Policy::id).collect(Collectors.joining(", "))));
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
                failing.add(Verdict.valueOf(word.strip()));
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

    private Submission read() throws IOException {
        if (file.toString().equals("-")) {
            return Documents.standard().readSubmission(System.in);
        }
        try (InputStream json = InputFile.open(file)) {
            return Documents.standard().readSubmission(json);
        }
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

    /** Writes all or nothing: a file appears under its name only once it is whole. */
    private void write(String text) throws IOException {
        if (out == null) {
            spec.commandLine().getOut().println(text);
            return;
        }
        Path whole = out.toAbsolutePath();
        if (Files.isDirectory(whole)) {
            throw new FileSystemException(out.toString(), null, "it is a directory; expected a file");
        }
        if (Files.exists(whole) && !Files.isRegularFile(whole)) {
            Files.writeString(whole, text + "\n"); // A device or a pipe has no half-written state to spare it.
            return;
        }
        whole = Files.exists(whole) ? whole.toRealPath() : whole; // A link stays one; what it leads to is replaced.
        Path part = whole.resolveSibling(
                whole.getFileName() + "." + ProcessHandle.current().pid() + ".part");
        try {
            Files.writeString(part, text + "\n");
            Files.move(part, whole, StandardCopyOption.REPLACE_EXISTING);
        } catch (NoSuchFileException e) {
            FileSystemException refusal =
                    new FileSystemException(out.toString(), null, "there is no such folder to write it to");
            refusal.initCause(e);
            throw refusal;
        } finally {
            Files.deleteIfExists(part);
        }
    }
}
