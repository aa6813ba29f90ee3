package io.github.sscop.commandline;

import io.github.sscop.assessment.Assessment;
import io.github.sscop.assessment.Assessor;
import io.github.sscop.code.Code;
import io.github.sscop.code.Codes;
import io.github.sscop.code.EditionId;
import io.github.sscop.evidence.Submission;
import io.github.sscop.json.Documents;
import io.github.sscop.problem.InvalidDocumentException;
import io.github.sscop.problem.ReadLimits;
import io.github.sscop.rule.Policy;
import io.github.sscop.yaml.YamlDocuments;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Option;

/** The assessments that a command for readers is about: a recorded one, or those made here of a submission. */
final class AssessedInput {

    /**
     * An assessment, and the submission if it is at hand.
     *
     * @param assessment the assessment
     * @param submission the submission
     */
    record Assessed(Assessment assessment, Optional<Submission> submission) {}

    @Option(
            names = "--as-of",
            paramLabel = "DATE",
            description = "The day on which to look at a submission, as YYYY-MM-DD; else today.")
    private @Nullable LocalDate asOf;

    @Option(
            names = "--policy",
            paramLabel = "POLICY",
            defaultValue = "good-faith",
            description =
                    "What counts as enough in a submission: good-faith, buyer, independent, or the file of a policy.")
    @SuppressWarnings("NullAway.Init") // Has a default.
    private String policy;

    /** The file, which says by its contract what it is; of a submission, an assessment by each of its codes. */
    List<Assessed> read(Path file, CommandLine command) throws IOException {
        Policy chosen = PolicyInput.read(policy, "--policy", command);
        byte[] bytes = bytes(file);
        if (!InputFile.isYaml(file)) {
            try {
                return List.of(new Assessed(
                        Documents.standard().readAssessment(new ByteArrayInputStream(bytes)), Optional.empty()));
            } catch (InvalidDocumentException e) {
                if (e.problems().stream().noneMatch(problem -> problem.pointer().equals("/contract"))) {
                    throw e;
                }
            }
        }
        InputStream in = new ByteArrayInputStream(bytes);
        Submission submission = InputFile.isYaml(file)
                ? YamlDocuments.of(Documents.standard()).readSubmission(in)
                : Documents.standard().readSubmission(in);
        LocalDate day = asOf == null ? LocalDate.now(ZoneId.systemDefault()) : asOf;
        return submission.codes().stream()
                .map(id -> Assessor.of(Codes.builtIn().get(id), chosen)
                        .knowing(Codes.builtIn())
                        .assess(submission, day))
                .map(assessment -> new Assessed(assessment, Optional.of(submission)))
                .toList();
    }

    /** The one of the code that somebody names, else of the submission's first. */
    Assessed readOne(Path file, @Nullable String code, CommandLine command) throws IOException {
        List<Assessed> all = read(file, command);
        if (code == null) {
            return all.get(0);
        }
        return all.stream()
                .filter(each -> isCalled(each.assessment().code(), code))
                .findFirst()
                .orElseThrow(() -> new CommandLine.ParameterException(
                        command,
                        "--code is " + Text.printable(code) + "; expected one of "
                                + String.join(
                                        ", ",
                                        all.stream()
                                                .map(each ->
                                                        each.assessment().code().id())
                                                .map(EditionId::toString)
                                                .toList())));
    }

    private static boolean isCalled(Code code, String name) {
        return code.id().toString().equals(name) || code.id().id().equals(name);
    }

    /** The recorded assessment with the submission that it was made of. */
    static Assessed with(Assessed recorded, Path submission) throws IOException {
        return new Assessed(recorded.assessment(), Optional.of(SubmissionInput.read(submission)));
    }

    private static byte[] bytes(Path file) throws IOException {
        int most = ReadLimits.standard().documentBytes() + 1; // One more than is allowed, for the reader to refuse.
        if (file.toString().equals("-")) {
            return System.in.readNBytes(most);
        }
        try (InputStream in = InputFile.open(file)) {
            return in.readNBytes(most);
        }
    }
}
