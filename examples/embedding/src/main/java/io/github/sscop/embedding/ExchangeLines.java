package io.github.sscop.embedding;

import io.github.sscop.engine.MultiCodeAssessor;
import io.github.sscop.evidence.Submission;
import io.github.sscop.json.AssessedLines;
import io.github.sscop.json.Documents;
import io.github.sscop.json.LineCounts;
import io.github.sscop.json.LineWriter;
import io.github.sscop.json.SubmissionLine;
import io.github.sscop.json.SubmissionLineReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Predicate;

/** The assessment of many submissions in one file. */
public final class ExchangeLines {

    private final Documents documents = Documents.standard();

    /** Assesses every submission of a file, and returns the numbers of lines by result. */
    public LineCounts assess(
            InputStream submissions, OutputStream assessments, MultiCodeAssessor assessor, LocalDate asOf)
            throws IOException, InterruptedException {
        return AssessedLines.of(assessor, asOf).withThreads(4).run(submissions, assessments);
    }

    /** Writes the wanted submissions to one stream, and the problems of refused lines to another. */
    public void keep(InputStream submissions, Predicate<Submission> wanted, OutputStream kept, OutputStream refused)
            throws IOException {
        SubmissionLineReader lines = SubmissionLineReader.of(submissions, documents);
        LineWriter keeping = LineWriter.to(kept, documents);
        LineWriter refusing = LineWriter.to(refused, documents);
        for (Optional<SubmissionLine> line = lines.next(); line.isPresent(); line = lines.next()) {
            if (line.get() instanceof SubmissionLine.RefusedLine bad) {
                refusing.write(bad.problems());
            } else if (line.get() instanceof SubmissionLine.ValidLine good && wanted.test(good.submission())) {
                keeping.write(good.submission());
            }
        }
    }
}
