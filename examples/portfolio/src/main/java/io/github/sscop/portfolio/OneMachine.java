package io.github.sscop.portfolio;

import io.github.sscop.assessment.Assessment;
import io.github.sscop.evidence.validation.ValidatedSubmission;
import io.github.sscop.json.AssessedLines;
import io.github.sscop.json.LineCounts;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/** A run on one machine: assesses a file of submissions, and writes the assessments, what was refused, and the summary. */
final class OneMachine {

    private final AssessmentSetup basis;
    private final int threads;
    private final Consumer<LineCounts> progress;

    OneMachine(AssessmentSetup basis, int threads, Consumer<LineCounts> progress) {
        this.basis = basis;
        this.threads = threads;
        this.progress = progress;
    }

    /**
     * Assesses.
     *
     * @param input JSON Lines
     * @param folder where {@code assessments.jsonl}, {@code refused.jsonl} and {@code summary.json} go, all or none of them
     */
    PortfolioSummary run(Path input, Path folder) throws IOException, InterruptedException {
        PortfolioTally tally = basis.newTally();
        try (InputStream in = new BufferedInputStream(Files.newInputStream(input));
                ResultFolder results = ResultFolder.at(folder)) {
            LineCounts counts = assess(in, results, tally);
            tally.addRefused(counts.refused());
            PortfolioSummary summary = tally.summary(basis);
            Files.write(results.file(ResultFolder.SUMMARY), SummaryJson.write(summary));
            results.keep();
            return summary;
        }
    }

    private LineCounts assess(InputStream in, ResultFolder results, PortfolioTally tally)
            throws IOException, InterruptedException {
        try (OutputStream assessments = create(results.file(ResultFolder.ASSESSMENTS));
                OutputStream refused = create(results.file(ResultFolder.REFUSED))) {
            return AssessedLines.of(submission -> assess(submission, tally))
                    .withDocuments(basis.documents())
                    .withThreads(threads)
                    .withProgressListener(progress)
                    .run(in, new SortedLines(assessments, refused));
        }
    }

    private static OutputStream create(Path file) throws IOException {
        return new BufferedOutputStream(Files.newOutputStream(file));
    }

    private List<Assessment> assess(ValidatedSubmission submission, PortfolioTally tally) {
        Assessment assessment = basis.assess(submission);
        synchronized (tally) {
            tally.add(assessment);
        }
        return List.of(assessment);
    }
}
