package io.github.sscop.json;

import io.github.sscop.assessment.Assessment;
import io.github.sscop.code.EditionId;
import io.github.sscop.engine.Assessor;
import io.github.sscop.engine.MultiCodeAssessor;
import io.github.sscop.evidence.Submission;
import io.github.sscop.evidence.validation.ValidatedSubmission;
import io.github.sscop.problem.InvalidDocumentException;
import io.github.sscop.problem.Problem;
import io.github.sscop.problem.ProblemCode;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * The assessment of submissions in JSON Lines, any number of them, in bounded memory.
 *
 * <p>The output is JSON Lines in the order of the input. A line with a submission gives its assessment ({@code
 * sscop.assessment/1}), or one for each code. A line that cannot be assessed gives one list of problems ({@code
 * sscop.problems/1}) with the number of the line, and the run continues. A line with nothing but white space gives nothing.
 *
 * <p>Immutable; runs do not depend on each other.
 */
public final class AssessedLines {

    private final Function<ValidatedSubmission, List<Assessment>> assess;
    private final Documents documents;
    private final int threads;
    private final Consumer<LineCounts> progress;

    private AssessedLines(
            Function<ValidatedSubmission, List<Assessment>> assess,
            Documents documents,
            int threads,
            Consumer<LineCounts> progress) {
        this.assess = Objects.requireNonNull(assess, "assess");
        this.documents = Objects.requireNonNull(documents, "documents");
        this.threads = threads;
        this.progress = Objects.requireNonNull(progress, "progress");
    }

    /** Creates lines in which each submission is assessed against one code; a submission about other codes is refused. */
    public static AssessedLines of(Assessor assessor, LocalDate asOf) {
        EditionId code = assessor.code().id();
        return of(validated -> {
            Submission submission = validated.submission();
            if (!submission.codes().contains(code)) {
                throw notAbout(code, submission);
            }
            return List.of(assessor.assess(validated, asOf));
        });
    }

    private static InvalidDocumentException notAbout(EditionId code, Submission submission) {
        String text = "the submission is about " + submission.codes() + "; expected " + code + " among them";
        return new InvalidDocumentException(
                "submission", List.of(new Problem("/code", ProblemCode.UNKNOWN_CODE, text)));
    }

    /** Creates lines in which each submission is assessed against every code that it names. */
    public static AssessedLines of(MultiCodeAssessor assessor, LocalDate asOf) {
        return of(validated -> assessor.assess(validated, asOf).assessments());
    }

    /**
     * Creates lines in which a function of the caller assesses each submission.
     *
     * @param assess returns at least one assessment, refuses a submission with an {@link InvalidDocumentException}, and is safe
     *     for the number of threads of the run
     */
    public static AssessedLines of(Function<ValidatedSubmission, List<Assessment>> assess) {
        return new AssessedLines(assess, Documents.standard(), 1, counts -> {});
    }

    /** Returns the same, read and written by other documents: for other codes, or with other limits, which hold for each line. */
    public AssessedLines withDocuments(Documents other) {
        return new AssessedLines(assess, other, threads, progress);
    }

    /**
     * Returns the same, run on several threads: the caller's, and others that end with the run.
     *
     * @throws IllegalArgumentException if the number is below one
     */
    public AssessedLines withThreads(int number) {
        if (number < 1) {
            throw new IllegalArgumentException("threads is " + number + "; expected at least 1");
        }
        return new AssessedLines(assess, documents, number, progress);
    }

    /** Returns the same, with a listener that receives the counts after each line, never from two threads at once. */
    public AssessedLines withProgressListener(Consumer<LineCounts> listener) {
        return new AssessedLines(assess, documents, threads, listener);
    }

    /**
     * Reads, assesses and writes until the input ends. Both streams stay open; every line is written with one call, and the
     * output is flushed at the end.
     *
     * <p>Memory holds at most one submission and four results for each thread.
     *
     * @return the counts of all lines
     * @throws IOException if the output cannot be written, at once; or if the input cannot be read, once the lines that were
     *     read are written
     * @throws InterruptedException if the caller's thread is interrupted; a read that cannot be interrupted ends first
     * @throws IllegalStateException if the program failed at a line, such as in a rule of the application, once all lines
     *     are written; that line has a list of problems like any other that is refused
     */
    public LineCounts run(InputStream in, OutputStream out) throws IOException, InterruptedException {
        RawLineReader lines = new RawLineReader(in, documents.limits().documentBytes());
        return new LinePipeline(lines, line -> LineResult.of(line, documents, assess), out, progress).run(threads);
    }
}
