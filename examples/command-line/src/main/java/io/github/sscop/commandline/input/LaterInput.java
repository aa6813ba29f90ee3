package io.github.sscop.commandline.input;

import io.github.sscop.assessment.Assessment;
import io.github.sscop.code.CodeRegistry;
import io.github.sscop.code.EditionId;
import io.github.sscop.engine.Assessor;
import io.github.sscop.evidence.validation.ValidatedSubmission;
import io.github.sscop.json.OutputReading;
import io.github.sscop.policy.Policy;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The later assessment of a comparison: a recorded one, or that of a submission by the code and the policy of the earlier one. */
public final class LaterInput {

    @Mixin
    private final AsOfOption asOf = new AsOfOption();

    @Option(
            names = PolicyOption.NAME,
            paramLabel = "POLICY",
            completionCandidates = PolicyInput.PolicyNames.class,
            description = "The policy for a submission as AFTER: ${COMPLETION-CANDIDATES}, or the file of a policy;"
                    + " by default, the policy of BEFORE, if the library has it.")
    private @Nullable PolicyInput policy;

    /** Reads the file, whose contract decides what it holds. */
    public Assessment read(Path file, Assessment before, UnknownFieldsOption unknown, CommandLine command)
            throws IOException {
        FileContent content = FileContent.of(file);
        Optional<OutputReading<Assessment>> recorded = content.assessment(unknown.options());
        if (recorded.isPresent()) {
            return unknown.known(file, recorded.get(), command);
        }
        Policy chosen = policy == null
                ? PolicyInput.named(before.policy().id(), PolicyOption.NAME, command)
                : policy.read(PolicyOption.NAME, command);
        ValidatedSubmission submission = SubmissionFiles.of(List.of(content)).submission();
        List<EditionId> codes = submission.submission().codes();
        EditionId code = codes.contains(before.code().id()) ? before.code().id() : codes.get(0);
        return Assessor.of(CodeRegistry.builtIn().get(code), chosen)
                .withKnownCodes(CodeRegistry.builtIn())
                .assess(submission, asOf.day());
    }
}
