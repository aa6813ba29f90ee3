package io.github.sscop.report;

import io.github.sscop.assessment.Assessment;
import io.github.sscop.assessment.comparison.AssessmentComparison;
import io.github.sscop.evidence.Submission;
import io.github.sscop.report.page.Page;
import java.util.List;

/**
 * Something that people read, in three formats that say the same.
 *
 * <p>Words of a submission stay words in every format: no tag, link, script, table cell or terminal escape comes of them.
 * Immutable, and safe for any number of threads.
 */
public final class Report {

    private final Page page;

    Report(Page page) {
        this.page = page;
    }

    /** The report of an assessment, as far as the assessment tells by itself. */
    public static Report of(Assessment assessment) {
        return new Report(AssessmentPage.of(assessment, SubmissionDetails.none()));
    }

    /**
     * The report of an assessment, with what the submission says of its evidence: titles, places, dates and arguments.
     *
     * @throws IllegalArgumentException if the assessment is of another submission
     */
    public static Report of(Assessment assessment, Submission submission) {
        return new Report(AssessmentPage.of(assessment, SubmissionDetails.of(assessment, submission)));
    }

    /** What changed from one assessment to another, and why; or why they cannot be compared. */
    public static Report of(AssessmentComparison difference) {
        return new Report(DifferencePage.of(difference));
    }

    /**
     * Several suppliers beside each other, claim by claim, in the order given.
     *
     * @throws IllegalArgumentException if there is none, or they are not all of the same edition of a code
     */
    public static Report comparing(List<Assessment> assessments) {
        return new Report(ComparisonPage.of(assessments));
    }

    /**
     * One file of HTML that needs nothing beside it: no network, no script. It brings a policy by which a browser runs
     * nothing.
     */
    public String html() {
        return page.html();
    }

    /** Markdown: CommonMark with tables. */
    public String markdown() {
        return page.markdown();
    }

    /** Text for a terminal or a letter, without control characters. */
    public String text() {
        return page.text();
    }
}
