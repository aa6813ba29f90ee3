package io.github.sscop.embedding;

import io.github.sscop.assessment.Assessment;
import io.github.sscop.code.CodeRegistry;
import io.github.sscop.engine.Assessor;
import io.github.sscop.evidence.composition.CompositionResult;
import io.github.sscop.evidence.composition.PartProblem;
import io.github.sscop.evidence.composition.PartSource;
import io.github.sscop.evidence.composition.SubmissionComposer;
import io.github.sscop.evidence.validation.ValidatedSubmission;
import io.github.sscop.policy.Policy;
import io.github.sscop.report.Report;
import io.github.sscop.yaml.YamlDocuments;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** The submissions of a vendor whose products share evidence. */
public final class ComposeSubmissions {

    private final YamlDocuments yaml = YamlDocuments.standard();
    private final SubmissionComposer composer = SubmissionComposer.of(CodeRegistry.builtIn());

    /** Reads a part. */
    public PartSource part(Path file) throws IOException {
        try (InputStream text = Files.newInputStream(file)) {
            return new PartSource(file.getFileName().toString(), yaml.readPart(text));
        }
    }

    /** Composes a submission; the order of the parts makes no difference. */
    public ValidatedSubmission submission(PartSource organisation, PartSource product) {
        return composer.compose(List.of(organisation, product)).validated();
    }

    /** Returns what is wrong, each with the part and the place in it. */
    public List<PartProblem> problems(PartSource organisation, PartSource product) {
        CompositionResult composed = composer.compose(List.of(organisation, product));
        return composed.problems();
    }

    /** Compares the products of one organisation. */
    public String comparison(PartSource organisation, List<PartSource> products, LocalDate asOf) {
        List<Assessment> assessments = new ArrayList<>();
        for (PartSource product : products) {
            ValidatedSubmission submission = submission(organisation, product);
            Assessor assessor = Assessor.of(
                    CodeRegistry.builtIn().get(submission.submission().code()), Policy.goodFaith());
            assessments.add(assessor.assess(submission, asOf));
        }
        return Report.comparing(assessments).html();
    }
}
