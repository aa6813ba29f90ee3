package io.github.sscop.report;

import io.github.sscop.assessment.request.Question;
import io.github.sscop.assessment.request.RecordSuggestion;
import io.github.sscop.code.Code;
import io.github.sscop.code.NumberingId;
import io.github.sscop.code.StakeholderGroup;
import io.github.sscop.evidence.Organisation;
import io.github.sscop.evidence.Submission;
import io.github.sscop.evidence.SubmissionBuilder;
import io.github.sscop.evidence.subject.Product;
import java.util.List;

/** The submission to fill in that goes with a questionnaire. */
final class SubmissionTemplate {

    private static final String PLACEHOLDER = RecordTemplate.PLACEHOLDER;

    private SubmissionTemplate() {}

    static Submission of(Code code, StakeholderGroup group, List<Question> questions) {
        SubmissionBuilder submission = Submission.builder(PLACEHOLDER, code, Organisation.of(PLACEHOLDER, group))
                .product(Product.of(PLACEHOLDER, PLACEHOLDER));
        RecordSuggestion.of(questions)
                .forEach(suggestion -> submission.evidence(new RecordTemplate(suggestion, PLACEHOLDER).value()));
        return submission.build();
    }

    static String yaml(Submission submission, List<Question> questions) {
        StringBuilder yaml = new StringBuilder();
        yaml.append("# A submission to fill in.\n");
        hints(yaml);
        yaml.append("contract: sscop.submission/1\n");
        yaml.append("id: ").append(PLACEHOLDER).append(" # A name for this submission, such as acme-2026-03\n");
        code(yaml, submission);
        yaml.append("# preparedOn: YYYY-MM-DD\n");
        yaml.append("organisation:\n  name: ").append(PLACEHOLDER).append("\n");
        yaml.append("  stakeholderGroup: ")
                .append(submission.organisation().stakeholderGroup())
                .append("\n");
        owner(yaml);
        yaml.append("product:\n  name: ")
                .append(PLACEHOLDER)
                .append("\n  version: ")
                .append(PLACEHOLDER)
                .append("\n");
        evidence(yaml, RecordSuggestion.of(questions), PLACEHOLDER);
        return yaml.toString();
    }

    /** Writes what is to be known before anything is filled in. */
    static void hints(StringBuilder yaml) {
        yaml.append("# Replace every TBC; remove a link, or a record, for which there is no evidence.\n");
        yaml.append(
                "# A kind is a word in capitals, such as POLICY_DOCUMENT; sscop kinds lists those that rules know.\n");
        yaml.append("# A record needs a date to count: its own, or that of the submission (preparedOn).\n");
    }

    /** Writes the owner of the organisation, who may be left out, as a comment. */
    static void owner(StringBuilder yaml) {
        yaml.append("  # seniorResponsibleOwner:\n  #   name: Their name\n  #   role: Their role\n");
    }

    /** Writes the code with its numbering. */
    static void code(StringBuilder yaml, Submission submission) {
        yaml.append("code:\n  id: ").append(submission.code().id()).append("\n");
        yaml.append("  edition: \"").append(submission.code().edition()).append("\"\n");
        submission
                .numbering()
                .map(NumberingId::value)
                .ifPresent(numbering ->
                        yaml.append("numbering: \"").append(numbering).append("\"\n"));
    }

    /** Writes the records. */
    static void evidence(StringBuilder yaml, List<RecordSuggestion> suggestions, String originator) {
        yaml.append(suggestions.isEmpty() ? "evidence: []\n" : "evidence:\n");
        List<String> common = common(suggestions);
        if (!common.isEmpty()) {
            RecordTemplate.comment(yaml, "Requirements on each record: " + String.join("; ", common));
        }
        suggestions.forEach(suggestion -> new RecordTemplate(suggestion, originator).writeTo(yaml, common));
    }

    /** Returns the requirements of every question, in the order of the first. */
    private static List<String> common(List<RecordSuggestion> suggestions) {
        return RecordSuggestion.commonRequirements(suggestions.stream()
                .flatMap(suggestion -> suggestion.questions().stream())
                .toList());
    }
}
