package io.github.sscop.commandline.submission;

import io.github.sscop.code.Code;
import io.github.sscop.code.CodeRegistry;
import io.github.sscop.code.ItemId;
import io.github.sscop.code.NumberingId;
import io.github.sscop.code.StakeholderGroup;
import io.github.sscop.commandline.input.AsOfOption;
import io.github.sscop.commandline.input.SubmissionInput;
import io.github.sscop.engine.Assessor;
import io.github.sscop.evidence.Organisation;
import io.github.sscop.evidence.Submission;
import io.github.sscop.evidence.subject.Product;
import io.github.sscop.policy.Policy;
import io.github.sscop.report.Questionnaire;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The options on what a questionnaire says before it is answered: who it is for, and what is known already. */
final class PrefilledOptions {

    @Option(names = "--organisation", paramLabel = "NAME", description = "The name of the supplier.")
    private @Nullable String organisation;

    @Option(names = "--product", paramLabel = "NAME", description = "The name of its product; with --organisation.")
    private @Nullable String product;

    @Option(
            names = "--product-version",
            paramLabel = "VERSION",
            description = "The version of the product; with --product.")
    private @Nullable String version;

    @Option(
            names = "--numbering",
            paramLabel = "NUMBERING",
            description = "A numbering whose ids stand beside those of the Code, such as template-0.4.")
    private @Nullable String numbering;

    @Option(
            names = "--answers",
            paramLabel = "FILE",
            description =
                    "A submission whose answers are filled in, with what an assessment of it says; may be given again for"
                            + " further parts. It names the supplier and decides the group.")
    private final List<Path> answers = new ArrayList<>();

    @Mixin
    private final AsOfOption asOf = new AsOfOption();

    /** Returns the questionnaire with what the options say. */
    Questionnaire applied(Code code, StakeholderGroup group, List<ItemId> themes, Policy policy, CommandLine command)
            throws IOException {
        require(organisation != null || product == null, "--product is given without --organisation", command);
        require(product != null || version == null, "--product-version is given without --product", command);
        require(
                answers.isEmpty() || organisation == null,
                "--answers and --organisation are given; expected one of them",
                command);
        Questionnaire questions = Questionnaire.of(code, group, policy).with(themes);
        if (organisation != null) {
            Organisation supplier = Organisation.of(organisation, group).with(themes);
            questions = product == null
                    ? questions.about(supplier)
                    : questions.about(
                            supplier,
                            new Product(product, Optional.ofNullable(version), Optional.empty(), Optional.empty()));
        }
        if (!answers.isEmpty()) {
            questions = answered(questions, code, policy, command);
        }
        try {
            return numbering == null ? questions : questions.numberedBy(NumberingId.of(numbering));
        } catch (IllegalArgumentException e) {
            throw new CommandLine.ParameterException(command, "--" + e.getMessage(), e);
        }
    }

    private Questionnaire answered(Questionnaire questions, Code code, Policy policy, CommandLine command)
            throws IOException {
        Submission submission = SubmissionInput.read(answers);
        require(
                submission.codes().contains(code.id()),
                "--answers is about " + submission.code() + "; expected a submission about " + code.id(),
                command);
        return questions
                .answeredBy(submission)
                .assessedIn(Assessor.of(code, policy)
                        .withKnownCodes(CodeRegistry.builtIn())
                        .assess(submission, asOf.day()));
    }

    private static void require(boolean holds, String message, CommandLine command) {
        if (!holds) {
            throw new CommandLine.ParameterException(command, message);
        }
    }
}
