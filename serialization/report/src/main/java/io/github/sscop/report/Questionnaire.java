package io.github.sscop.report;

import io.github.sscop.code.Code;
import io.github.sscop.code.Item;
import io.github.sscop.code.ItemId;
import io.github.sscop.code.Scope;
import io.github.sscop.code.StakeholderGroup;
import io.github.sscop.evidence.Submission;
import io.github.sscop.json.Documents;
import io.github.sscop.policy.Policy;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * What to ask a supplier, by a code and a policy, and what kind of evidence would do.
 *
 * <p>Immutable, and safe for any number of threads.
 */
public final class Questionnaire {

    private final Code code;
    private final StakeholderGroup group;
    private final Policy policy;
    private final Scope scope;
    private final List<QuestionnaireItem> questions;

    private Questionnaire(Code code, StakeholderGroup group, Policy policy, List<ItemId> additionalThemes) {
        this.code = code;
        this.group = group;
        this.policy = policy;
        this.scope = code.scope(group, additionalThemes);
        this.questions = code.items().stream()
                .filter(scope::applies)
                .map((Item item) -> QuestionnaireItem.of(code, item, policy))
                .toList();
    }

    /** The questions for a supplier of a stakeholder group. */
    public static Questionnaire of(Code code, StakeholderGroup group, Policy policy) {
        return new Questionnaire(code, group, policy, List.of());
    }

    /** The same questions, and those of themes that the supplier or the buyer brings in. */
    public Questionnaire with(List<ItemId> additionalThemes) {
        return new Questionnaire(code, group, policy, additionalThemes);
    }

    /** The questions to send. */
    public Report report() {
        return new Report(QuestionnairePage.of(code, scope, policy, questions));
    }

    /**
     * The questions as a table to fill in, as RFC 4180 has it, in UTF-8.
     *
     * <p>No cell begins with what a spreadsheet would take for a formula.
     */
    public String csv() {
        return QuestionnaireCsv.of(questions);
    }

    /**
     * A submission to fill in: valid as it is, and with a record for each question whose title and argument are
     * {@code TBC}, so that none counts and no claim comes to be met until somebody fills it in.
     */
    public Submission template() {
        return SubmissionTemplate.of(code, group, questions);
    }

    /** {@link #template()} as JSON. */
    public String templateJson() {
        return new String(Documents.standard().write(template()), StandardCharsets.UTF_8);
    }

    /** {@link #template()} as YAML, with each question beside the record that is to answer it. */
    public String templateYaml() {
        return SubmissionTemplate.yaml(template(), questions);
    }

    /** A schedule in plain words that a buyer can attach to a contract; no legal advice. */
    public Report contractSchedule() {
        return new Report(SchedulePage.of(code, scope, policy, questions));
    }
}
