package io.github.sscop.report;

import io.github.sscop.assessment.Assessment;
import io.github.sscop.assessment.request.Question;
import io.github.sscop.assessment.request.QuestionList;
import io.github.sscop.code.Code;
import io.github.sscop.code.ItemId;
import io.github.sscop.code.NumberingId;
import io.github.sscop.code.StakeholderGroup;
import io.github.sscop.evidence.Organisation;
import io.github.sscop.evidence.Submission;
import io.github.sscop.evidence.subject.Product;
import io.github.sscop.json.Documents;
import io.github.sscop.policy.Policy;
import io.github.sscop.report.page.CsvText;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/**
 * The questions for a supplier, by a code and a policy, with the kind of evidence that would be sufficient.
 *
 * <p>Immutable, and safe for any number of threads.
 */
public final class Questionnaire {

    private final Code code;
    private final Policy policy;
    private final Outline outline;
    private final QuestionList list;

    /**
     * What the questions are made from beside code and policy.
     *
     * @param group the stakeholder group of the supplier
     * @param themes the themes that are added to its scope
     * @param organisation the supplier, where it is known
     * @param product its product, where it is known
     * @param numbering the numbering whose ids stand beside those of the catalog
     * @param answers the submission with answers
     * @param assessment the assessment
     */
    private record Outline(
            StakeholderGroup group,
            List<ItemId> themes,
            Optional<Organisation> organisation,
            Optional<Product> product,
            Optional<NumberingId> numbering,
            Optional<Submission> answers,
            Optional<Assessment> assessment) {

        Outline withScope(StakeholderGroup other, List<ItemId> added) {
            return new Outline(other, List.copyOf(added), organisation, product, numbering, answers, assessment);
        }

        Outline withSubject(Optional<Organisation> supplier, Optional<Product> named) {
            return new Outline(group, themes, supplier, named, numbering, answers, assessment);
        }

        Outline withKnown(Optional<Submission> given, Optional<Assessment> assessed) {
            return new Outline(group, themes, organisation, product, numbering, given, assessed);
        }
    }

    private Questionnaire(Code code, Policy policy, Outline outline) {
        this.code = code;
        this.policy = policy;
        this.outline = outline;
        QuestionList questions = QuestionList.of(code, policy, outline.group(), outline.themes())
                .about(outline.organisation(), outline.product());
        this.list = outline.numbering()
                .map(questions::numberedBy)
                .orElse(questions)
                .knowing(outline.answers(), outline.assessment());
    }

    /** Returns the questions for a supplier of a stakeholder group. */
    public static Questionnaire of(Code code, StakeholderGroup group, Policy policy) {
        return new Questionnaire(
                code,
                policy,
                new Outline(
                        group,
                        List.of(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty()));
    }

    /** Returns a questionnaire with the questions of further themes, which the supplier or the buyer adds. */
    public Questionnaire with(List<ItemId> additionalThemes) {
        return new Questionnaire(code, policy, outline.withScope(outline.group(), additionalThemes));
    }

    /** Returns the questions for a named supplier: those for its stakeholder group, with the themes that it adds. */
    public Questionnaire about(Organisation organisation) {
        return new Questionnaire(
                code,
                policy,
                outline.withScope(organisation.stakeholderGroup(), organisation.additionalThemes())
                        .withSubject(Optional.of(organisation), Optional.empty()));
    }

    /** Returns the questions for a named supplier about a product of it. */
    public Questionnaire about(Organisation organisation, Product product) {
        return new Questionnaire(
                code,
                policy,
                outline.withScope(organisation.stakeholderGroup(), organisation.additionalThemes())
                        .withSubject(Optional.of(organisation), Optional.of(product)));
    }

    /**
     * Returns the questions with the ids of a numbering beside those of the catalog. The ids in tables stay those of the catalog, so
     * that an answer cannot be taken for one to another question.
     *
     * @throws IllegalArgumentException if the code does not have the numbering
     */
    public Questionnaire numberedBy(NumberingId numbering) {
        return new Questionnaire(
                code,
                policy,
                new Outline(
                        outline.group(),
                        outline.themes(),
                        outline.organisation(),
                        outline.product(),
                        Optional.of(numbering),
                        outline.answers(),
                        outline.assessment()));
    }

    /**
     * Returns the questions for the organisation and product of a submission, with its themes, and with the answers that the
     * submission has: in the table a row for each record that is linked to an item, and the declared statuses.
     */
    public Questionnaire answeredBy(Submission submission) {
        return new Questionnaire(
                code,
                policy,
                outline.withScope(
                                submission.organisation().stakeholderGroup(),
                                submission.organisation().additionalThemes())
                        .withSubject(Optional.of(submission.organisation()), submission.product())
                        .withKnown(Optional.of(submission), outline.assessment()));
    }

    /**
     * Returns the questions with what an assessment says already: the verdicts with their reasons, which records do not count and
     * why, and the next actions. Of records that the submission with the answers does not have, where there is one, nothing is said
     * but that they exist.
     *
     * @throws IllegalArgumentException if the assessment is of another code
     */
    public Questionnaire assessedIn(Assessment assessment) {
        return new Questionnaire(code, policy, outline.withKnown(outline.answers(), Optional.of(assessment)));
    }

    /** Returns the questions in the order of the code. */
    public List<Question> questions() {
        return list.questions();
    }

    /** Returns the questions with who and what they are about, as {@code sscop.questionnaire/1} has them. */
    public QuestionList list() {
        return list;
    }

    /** Returns the questions as an indented document: {@code sscop.questionnaire/1}. */
    public String json() {
        return new String(Documents.standard().write(list), StandardCharsets.UTF_8);
    }

    /** Returns the questions as rows of cells, the headings of the {@link QuestionnaireColumn}s first. */
    public List<List<String>> table() {
        return QuestionnaireTable.of(code, list, outline.answers());
    }

    /** Returns the questions as a page to send. */
    public Report report() {
        return new Report(QuestionnairePage.of(list, policy));
    }

    /**
     * Returns the {@link #table()} to fill in: comma-separated values by RFC 4180, to be stored in UTF-8.
     *
     * <p>No cell begins with a character that a spreadsheet would take for a formula, or with an apostrophe: one more
     * apostrophe stands before it, which a reader takes away again.
     */
    public String csv() {
        return CsvText.of(table());
    }

    /**
     * Returns a submission to fill in. It is valid as it is. Each question is linked with one record, of the kind that usually
     * answers it, and one record may answer several. Each title and argument is {@code TBC}, so that no record counts and no claim
     * is met until it is filled in.
     */
    public Submission template() {
        return SubmissionTemplate.of(code, outline.group(), questions());
    }

    /** Returns the {@link #template()} as JSON. */
    public String templateJson() {
        return new String(Documents.standard().write(template()), StandardCharsets.UTF_8);
    }

    /** Returns the {@link #template()} as YAML, with the questions as comments above the record that answers them. */
    public String templateYaml() {
        return SubmissionTemplate.yaml(template(), questions());
    }

    /**
     * Returns the part of a submission about the organisation, to fill in as YAML: {@code sscop.part/1}, with the records that serve
     * all its products.
     */
    public String organisationPartYaml(SubmissionOutline subject) {
        return parts(subject).organisation();
    }

    /** Returns the part of a submission about a product, to fill in as YAML: {@code sscop.part/1}, with all other records. */
    public String productPartYaml(SubmissionOutline subject) {
        return parts(subject).product();
    }

    private PartTemplate parts(SubmissionOutline subject) {
        return new PartTemplate(code, outline.group(), outline.themes(), questions(), subject);
    }

    /** Returns a schedule in plain words that a buyer can attach to a contract; it is no legal advice. */
    public Report contractSchedule() {
        return new Report(SchedulePage.of(code, code.scope(outline.group(), outline.themes()), policy, questions()));
    }
}
