package io.github.sscop.report;

import io.github.sscop.assessment.Assessment;
import io.github.sscop.assessment.AssessmentBasis;
import io.github.sscop.assessment.Verdict;
import io.github.sscop.assessment.comparison.AssessmentComparison;
import io.github.sscop.assessment.lapse.LapseFeed;
import io.github.sscop.assessment.reconciliation.Reconciliation;
import io.github.sscop.assessment.request.EvidenceRequest;
import io.github.sscop.assessment.statement.SupplierStatement;
import io.github.sscop.code.Wording;
import io.github.sscop.evidence.Submission;
import io.github.sscop.evidence.counterpart.Counterpart;
import io.github.sscop.report.page.Html;
import io.github.sscop.report.page.Page;
import io.github.sscop.report.page.PageWording;
import io.github.sscop.report.section.SubmissionDetails;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.regex.Pattern;

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

    private static final Pattern ID_PREFIX = Pattern.compile("[A-Za-z][A-Za-z0-9_-]{0,63}");
    private static final int MAX_HEADING_LEVEL = 6;

    private final Page page;
    private final Optional<PageTranslation> translation;

    /** How a page is written in a language, with the words of an overlay in the place of those of the catalog. */
    private interface PageTranslation {
        Page page(PageWording words, Optional<Wording> overlay);
    }

    Report(Page page) {
        this.page = page;
        this.translation = Optional.empty();
    }

    private Report(Page page, PageTranslation translation) {
        this.page = page;
        this.translation = Optional.of(translation);
    }

    /** Returns the report of an assessment whose submission is not at hand; it names records by their ids alone. */
    public static Report of(Assessment assessment) {
        return report(assessment, SubmissionDetails.none());
    }

    /**
     * Returns the report of an assessment with details of the submission: titles, locations, dates and arguments.
     *
     * @throws IllegalArgumentException if the assessment is of another submission
     */
    public static Report of(Assessment assessment, Submission submission) {
        return report(SubmissionDetails.shown(assessment, submission), SubmissionDetails.of(assessment, submission));
    }

    private static Report report(Assessment assessment, SubmissionDetails details) {
        PageTranslation translation = (words, overlay) -> AssessmentPage.of(assessment, details, words, overlay);
        return new Report(translation.page(PageWording.english(), Optional.empty()), translation);
    }

    /**
     * Returns the report of an assessment with details of the submission and of its counterpart.
     *
     * @throws IllegalArgumentException if the assessment is of another submission or made with another counterpart
     */
    public static Report of(Assessment assessment, Submission submission, Counterpart counterpart) {
        return report(
                SubmissionDetails.shown(assessment, submission),
                SubmissionDetails.of(assessment, submission, Optional.of(counterpart)));
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

    /** Returns the statement of a supplier: the answers to each form, each with the rule that gave it. */
    public static Report of(SupplierStatement statement) {
        return new Report(StatementPage.of(statement));
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
     * Returns the report of an assessment with the library's headings, labels and verdicts in another language, and the words of
     * the code as they are. Sentences of the assessment, such as reasons, stay in English. In HTML, each text has its language.
     *
     * @throws IllegalStateException if this is not the report of an assessment, since other pages are in English alone
     */
    public Report in(ReportLanguage language) {
        return translated(language, Optional.empty());
    }

    /**
     * Returns the report of an assessment in another language, with the words of an overlay in the place of those of the code.
     *
     * @throws IllegalStateException if this is not the report of an assessment, since other pages are in English alone
     * @throws io.github.sscop.problem.InvalidDocumentException if the overlay is not for the code of the assessment
     */
    public Report in(ReportLanguage language, Wording overlay) {
        return translated(language, Optional.of(overlay));
    }

    private Report translated(ReportLanguage language, Optional<Wording> overlay) {
        PageTranslation known = translation.orElseThrow(() -> new IllegalStateException(
                "this page is written in English alone; expected the report of an assessment"));
        return new Report(known.page(language.words(), overlay), known);
    }

    /**
     * Writes the page as one file of HTML that needs no network and has no script; its Content Security Policy forbids
     * both.
     */
    public String html() {
        return page.html();
    }

    /** Writes the page as HTML, with the Content Security Policy with which a server should send it. */
    public HtmlDocument document() {
        return new HtmlDocument(page.html(), Html.policy());
    }

    /**
     * Writes the page as a part of another document.
     *
     * @param idPrefix the beginning of every id and of the names of its buttons, before a hyphen, which has to be another for each fragment of a
     *     document: a letter, then at most 63 ASCII letters, digits, hyphens and underscores
     * @param headingLevel the level of its highest heading, from 1 to 6; those below it follow, down to level 6
     * @throws IllegalArgumentException if the prefix or the level is something else
     */
    public HtmlFragment fragment(String idPrefix, int headingLevel) {
        if (!ID_PREFIX.matcher(idPrefix).matches()) {
            throw new IllegalArgumentException("idPrefix is " + idPrefix
                    + "; expected a letter, then at most 63 ASCII letters, digits, hyphens and underscores");
        }
        if (headingLevel < 1 || headingLevel > MAX_HEADING_LEVEL) {
            throw new IllegalArgumentException("headingLevel is " + headingLevel + "; expected 1 to 6");
        }
        return new HtmlFragment(page.fragment(idPrefix, headingLevel), Html.fragmentStyle());
    }

    /** Returns the style sheet that every fragment needs, for an application that serves it as a file. */
    public static String fragmentStyleSheet() {
        return Html.fragmentStyle();
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
