package io.github.sscop.report;

import io.github.sscop.assessment.Assessment;
import io.github.sscop.assessment.AssessmentBasis;
import io.github.sscop.assessment.Verdict;
import io.github.sscop.assessment.comparison.AssessmentComparison;
import io.github.sscop.assessment.reconciliation.Reconciliation;
import io.github.sscop.assessment.request.EvidenceRequest;
import io.github.sscop.assessment.lapse.LapseFeed;
import io.github.sscop.evidence.Submission;
import io.github.sscop.evidence.counterpart.Counterpart;
import io.github.sscop.report.page.Page;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;

/**
 * A page for people to read, in three formats with the same content.
 *
 * <pre>{@code
 * Assessment assessment = Assessor.of(code, Policy.goodFaith()).assess(submission, LocalDate.of(2026, 3, 31));
 *
 * Files.writeString(Path.of("report.html"), Report.of(assessment, submission).html());
 * System.out.println(Report.summary(assessment, submission).text());
 * }</pre>
 *
 * <p>The text of a submission stays text in every format: it never becomes a tag, a link, a script, a table cell or a
 * terminal escape. Immutable, and safe for any number of threads.
 */
public final class Report {

    private final Page page;

    Report(Page page) {
        this.page = page;
    }

    /** Returns the report of an assessment whose submission is not at hand; it names records by their ids alone. */
    public static Report of(Assessment assessment) {
        return new Report(AssessmentPage.of(assessment, SubmissionDetails.none()));
    }

    /**
     * Returns the report of an assessment with details of the submission: titles, locations, dates and arguments.
     *
     * @throws IllegalArgumentException if the assessment is of another submission
     */
    public static Report of(Assessment assessment, Submission submission) {
        return new Report(AssessmentPage.of(
                SubmissionDetails.shown(assessment, submission), SubmissionDetails.of(assessment, submission)));
    }

    /**
     * Returns the report of an assessment with details of the submission and of its counterpart.
     *
     * @throws IllegalArgumentException if the assessment is of another submission or made with another counterpart
     */
    public static Report of(Assessment assessment, Submission submission, Counterpart counterpart) {
        return new Report(AssessmentPage.of(
                SubmissionDetails.shown(assessment, submission),
                SubmissionDetails.of(assessment, submission, Optional.of(counterpart))));
    }

    /**
     * Returns the summary of an assessment whose submission is not at hand, short enough to read at a terminal: the
     * verdict, the themes and principles, the items that are not met or undetermined, and what lapses within a year.
     */
    public static Report summary(Assessment assessment) {
        return new Report(SummaryPage.of(assessment, SubmissionDetails.none()));
    }

    /**
     * Returns the summary of an assessment, with the titles of its records.
     *
     * @throws IllegalArgumentException if the assessment is of another submission
     */
    public static Report summary(Assessment assessment, Submission submission) {
        return new Report(SummaryPage.of(
                SubmissionDetails.shown(assessment, submission), SubmissionDetails.of(assessment, submission)));
    }

    /**
     * Returns the summary of an assessment, with the titles of its records and of those of the counterpart.
     *
     * @throws IllegalArgumentException if the assessment is of another submission or made with another counterpart
     */
    public static Report summary(Assessment assessment, Submission submission, Counterpart counterpart) {
        return new Report(SummaryPage.of(
                SubmissionDetails.shown(assessment, submission),
                SubmissionDetails.of(assessment, submission, Optional.of(counterpart))));
    }

    /** Returns the differences between two assessments with their causes, or the reasons why they cannot be compared. */
    public static Report of(AssessmentComparison difference) {
        return new Report(DifferencePage.of(difference));
    }

    /**
     * Returns what vendor and buyer bring to each item, with the titles of their records.
     *
     * @throws IllegalArgumentException if the reconciliation is of another submission or counterpart
     */
    public static Report of(Reconciliation reconciliation, Submission submission, Counterpart counterpart) {
        AssessmentBasis basis = reconciliation.basis();
        boolean same = basis.submission().digest().equals(submission.digest())
                && basis.counterpart()
                        .filter(used -> used.digest().equals(counterpart.digest()))
                        .isPresent();
        if (!same) {
            throw new IllegalArgumentException("submission and counterpart are " + submission.id() + " and "
                    + counterpart.id() + "; expected those that were reconciled, " + basis.submission() + " and "
                    + basis.counterpart().map(Object::toString).orElse("none"));
        }
        return new Report(ReconciliationPage.of(reconciliation, submission, counterpart));
    }

    /**
     * Returns the comparison of several suppliers, claim by claim, in the order given.
     *
     * @throws IllegalArgumentException if there is none, or they are not all of the same edition of a code
     */
    public static Report comparing(List<Assessment> assessments) {
        return new Report(ComparisonPage.of(assessments));
    }

    /** Returns the request for the evidence that a supplier lacks, as a letter that stands alone. */
    public static Report of(EvidenceRequest request) {
        return new Report(RequestPage.of(request));
    }

    /** Returns the lapses of assessments, with what to ask for. */
    public static Report of(LapseFeed lapses) {
        return new Report(LapsePage.of(lapses));
    }

    /**
     * Writes the page as one file of HTML that needs no network and has no script; its Content Security Policy forbids
     * both.
     */
    public String html() {
        return page.html();
    }

    /** Writes the page as Markdown: CommonMark with tables. */
    public String markdown() {
        return page.markdown();
    }

    /** Writes the page as text for a terminal or a letter, in lines of at most 100 characters, without control characters. */
    public String text() {
        return text((verdict, word) -> word);
    }

    /**
     * Writes the page as text in which words such as verdicts have a style, such as a colour of a terminal.
     *
     * @param style returns a word in the style of a verdict; it may add escapes, which take no room. A word that is as
     *     good or bad as a verdict, such as Yes or Worse, has that verdict's style.
     */
    public String text(BiFunction<Verdict, String, String> style) {
        return page.text((tone, word) -> style.apply(tone.verdict(), word));
    }
}
