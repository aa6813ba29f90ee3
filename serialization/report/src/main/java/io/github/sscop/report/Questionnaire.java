package io.github.sscop.report;

import io.github.sscop.code.Code;
import io.github.sscop.code.Item;
import io.github.sscop.code.ItemId;
import io.github.sscop.code.Scope;
import io.github.sscop.code.StakeholderGroup;
import io.github.sscop.evidence.Submission;
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
    private final StakeholderGroup group;
    private final Policy policy;
    private final Scope scope;
    private final List<ItemId> additionalThemes;
    private final List<QuestionnaireItem> questions;
    private final Optional<Submission> answers;

    private Questionnaire(
            Code code,
            StakeholderGroup group,
            Policy policy,
            List<ItemId> additionalThemes,
            Optional<Submission> answers) {
        this.code = code;
        this.group = group;
        this.policy = policy;
        this.additionalThemes = List.copyOf(additionalThemes);
        this.scope = code.scope(group, additionalThemes);
        this.questions = code.items().stream()
                .filter(scope::applies)
                .map((Item item) -> QuestionnaireItem.of(code, item, policy))
                .toList();
        this.answers = answers;
    }

    /** Returns the questions for a supplier of a stakeholder group. */
    public static Questionnaire of(Code code, StakeholderGroup group, Policy policy) {
        return new Questionnaire(code, group, policy, List.of(), Optional.empty());
    }

    /** Returns a questionnaire with the questions of further themes, which the supplier or the buyer adds. */
    public Questionnaire with(List<ItemId> additionalThemes) {
        return new Questionnaire(code, group, policy, additionalThemes, answers);
    }

    /**
     * Returns the questions for the organisation of a submission, with its themes, and in the table the answers that the
     * submission has: a row for each record that is linked to an item, and the declared statuses.
     */
    public Questionnaire answeredBy(Submission submission) {
        return new Questionnaire(
                code,
                submission.organisation().stakeholderGroup(),
                policy,
                submission.organisation().additionalThemes(),
                Optional.of(submission));
    }

    /** Returns the questions as rows of cells, the headings of the {@link QuestionnaireColumn}s first. */
    public List<List<String>> table() {
        return QuestionnaireTable.of(code, questions, answers);
    }

    /** Returns the questions as a page to send. */
    public Report report() {
        return new Report(QuestionnairePage.of(code, scope, policy, questions));
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
        return SubmissionTemplate.of(code, group, questions);
    }

    /** Returns the {@link #template()} as JSON. */
    public String templateJson() {
        return new String(Documents.standard().write(template()), StandardCharsets.UTF_8);
    }

    /** Returns the {@link #template()} as YAML, with the questions as comments above the record that answers them. */
    public String templateYaml() {
        return SubmissionTemplate.yaml(template(), questions);
    }

    /**
     * Returns the part of a submission about the organisation, to fill in as YAML: {@code sscop.part/1}, with the records that serve
     * all its products.
     */
    public String organisationPartYaml(SubmissionOutline outline) {
        return parts(outline).organisation();
    }

    /** Returns the part of a submission about a product, to fill in as YAML: {@code sscop.part/1}, with all other records. */
    public String productPartYaml(SubmissionOutline outline) {
        return parts(outline).product();
    }

    private PartTemplate parts(SubmissionOutline outline) {
        return new PartTemplate(code, group, additionalThemes, questions, outline);
    }

    /** Returns a schedule in plain words that a buyer can attach to a contract; it is no legal advice. */
    public Report contractSchedule() {
        return new Report(SchedulePage.of(code, scope, policy, questions));
    }
}
