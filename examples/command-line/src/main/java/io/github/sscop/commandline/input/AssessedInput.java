package io.github.sscop.commandline.input;

import io.github.sscop.assessment.Assessment;
import io.github.sscop.code.Code;
import io.github.sscop.code.CodeRegistry;
import io.github.sscop.code.EditionId;
import io.github.sscop.engine.Assessor;
import io.github.sscop.evidence.Submission;
import io.github.sscop.evidence.validation.ValidatedSubmission;
import io.github.sscop.json.Documents;
import io.github.sscop.policy.Policy;
import io.github.sscop.problem.InvalidDocumentException;
import io.github.sscop.problem.ReadLimits;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;

/** The assessments for a command that writes pages: a recorded one, or those of a submission. */
public final class AssessedInput {

    /**
     * An assessment, with its submission if that is at hand.
     *
     * @param assessment the assessment
     * @param submission the submission
     */
    public record Assessed(Assessment assessment, Optional<Submission> submission) {}

    private static final int MAX_BYTES =
            ReadLimits.standard().documentBytes() + 1; // One byte over the limit, so that the reader refuses it.

    @Mixin
    private final AsOfOption asOf = new AsOfOption();

    @Mixin
    private final PolicyOption policy = new PolicyOption();

    /** Reads a file, whose contract decides what it holds; a submission is assessed against each of its codes. */
    private List<Assessed> read(Path file, CommandLine command) throws IOException {
        Policy chosen = policy.read(command);
        return InputFile.read(file, in -> read(in.readNBytes(MAX_BYTES), file, chosen));
    }

    private List<Assessed> read(byte[] bytes, Path file, Policy chosen) throws IOException {
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
        ValidatedSubmission validated = SubmissionInput.reader(file).read(new ByteArrayInputStream(bytes));
        Submission submission = validated.submission();
        LocalDate day = asOf.day();
        return submission.codes().stream()
                .map(id -> Assessor.of(CodeRegistry.builtIn().get(id), chosen)
                        .withKnownCodes(CodeRegistry.builtIn())
                        .assess(validated, day))
                .map(assessment -> new Assessed(assessment, Optional.of(submission)))
                .toList();
    }

    /** Reads an assessment from each file: against the given code, or the first one of the file. */
    public List<Assessment> readAll(List<Path> files, @Nullable String code, CommandLine command) throws IOException {
        List<Assessment> assessments = new ArrayList<>();
        for (Path file : files) {
            assessments.add(readOne(file, code, command).assessment());
        }
        return assessments;
    }

    /** Reads an assessment: against the given code, or the first one of the submission. */
    public Assessed readOne(Path file, @Nullable String code, CommandLine command) throws IOException {
        List<Assessed> all = read(file, command);
        if (code == null) {
            return all.get(0);
        }
        return all.stream()
                .filter(each -> matches(each.assessment().code(), code))
                .findFirst()
                .orElseThrow(() -> new CommandLine.ParameterException(
                        command,
                        "--code is " + code + "; expected one of "
                                + String.join(
                                        ", ",
                                        all.stream()
                                                .map(each ->
                                                        each.assessment().code().id())
                                                .map(EditionId::toString)
                                                .toList())));
    }

    private static boolean matches(Code code, String name) {
        return code.id().toString().equals(name) || code.id().id().equals(name);
    }

    /** Returns the recorded assessment with its submission. */
    public static Assessed with(Assessed recorded, Path submission) throws IOException {
        return new Assessed(recorded.assessment(), Optional.of(SubmissionInput.read(submission)));
    }
}
