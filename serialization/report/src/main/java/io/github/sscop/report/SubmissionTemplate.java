package io.github.sscop.report;

import io.github.sscop.code.Code;
import io.github.sscop.code.NumberingId;
import io.github.sscop.code.StakeholderGroup;
import io.github.sscop.evidence.Evidence;
import io.github.sscop.evidence.Link;
import io.github.sscop.evidence.Method;
import io.github.sscop.evidence.Organisation;
import io.github.sscop.evidence.Originator;
import io.github.sscop.evidence.Product;
import io.github.sscop.evidence.Strength;
import io.github.sscop.evidence.Submission;
import io.github.sscop.evidence.SubmissionBuilder;
import io.github.sscop.vocabulary.KindDefinition;
import io.github.sscop.vocabulary.KindReference;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The submission to fill in that goes with a questionnaire. */
final class SubmissionTemplate {

    /** The placeholder for every text to fill in, by which the assessment knows that a record is not filled in. */
    private static final String PLACEHOLDER = "TBC";

    private SubmissionTemplate() {}

    static Submission of(Code code, StakeholderGroup group, List<QuestionnaireItem> questions) {
        SubmissionBuilder submission = Submission.builder(PLACEHOLDER, code, Organisation.of(PLACEHOLDER, group))
                .product(Product.of(PLACEHOLDER, PLACEHOLDER));
        for (QuestionnaireItem question : questions) {
            submission.evidence(record(question));
        }
        return submission.build();
    }

    private static Evidence record(QuestionnaireItem question) {
        String item = question.item().id().value();
        return Evidence.builder(
                        "E-" + item,
                        kind(question),
                        PLACEHOLDER,
                        Method.DOCUMENT_INSPECTION,
                        Originator.vendor(PLACEHOLDER))
                .location(PLACEHOLDER)
                .facts(definition(question).map(KindDefinition::skeleton).orElse(Map.of()))
                .link(Link.supports(item, Strength.DIRECT, PLACEHOLDER))
                .build();
    }

    /** Returns the kind from which a rule can derive the answer, where there is one. */
    private static String kind(QuestionnaireItem question) {
        return question.confirming().stream()
                .findFirst()
                .map(entry -> entry.kind().value())
                .orElse(PLACEHOLDER);
    }

    private static Optional<KindDefinition> definition(QuestionnaireItem question) {
        return question.confirming().stream().findFirst().flatMap(KindReference.KnownKind::definition);
    }

    static String yaml(Submission submission, List<QuestionnaireItem> questions) {
        StringBuilder yaml = new StringBuilder();
        yaml.append(
                "# A submission to fill in. Replace every TBC; remove the record of a question without an answer.\n");
        yaml.append(
                "# A kind is a word in capitals, such as POLICY_DOCUMENT; sscop kinds lists those that rules know.\n");
        yaml.append(
                "# A record needs a date to count: its own (occurredOn), or that of the submission (preparedOn).\n");
        yaml.append("contract: sscop.submission/1\n");
        yaml.append("id: ").append(PLACEHOLDER).append(" # A name for this submission, such as acme-2026-03\n");
        yaml.append("code:\n  id: ").append(submission.code().id()).append("\n");
        yaml.append("  edition: \"").append(submission.code().edition()).append("\"\n");
        submission
                .numbering()
                .map(NumberingId::value)
                .ifPresent(numbering ->
                        yaml.append("numbering: \"").append(numbering).append("\"\n"));
        yaml.append("# preparedOn: \"2026-03-31\"\n");
        yaml.append("organisation:\n  name: ").append(PLACEHOLDER).append("\n");
        yaml.append("  stakeholderGroup: ")
                .append(submission.organisation().stakeholderGroup())
                .append("\n");
        yaml.append("  # seniorResponsibleOwner:\n  #   name: Their name\n  #   role: Their role\n");
        yaml.append("product:\n  name: ")
                .append(PLACEHOLDER)
                .append("\n  version: ")
                .append(PLACEHOLDER)
                .append("\n");
        yaml.append(questions.isEmpty() ? "evidence: []\n" : "evidence:\n");
        for (QuestionnaireItem question : questions) {
            record(yaml, question);
        }
        return yaml.toString();
    }

    private static void record(StringBuilder yaml, QuestionnaireItem question) {
        comment(yaml, question.item().id() + " " + question.text());
        if (!question.examples().isEmpty()) {
            comment(yaml, "For example: " + String.join("; ", question.examples()));
        }
        comment(yaml, "Requirements: " + String.join("; ", question.requirements()));
        yaml.append("  - id: \"E-").append(question.item().id()).append("\"\n");
        yaml.append("    kind: ").append(kind(question)).append("\n");
        yaml.append("    title: ").append(PLACEHOLDER).append("\n");
        yaml.append("    method: ").append(Method.DOCUMENT_INSPECTION).append("\n");
        yaml.append("    location: ").append(PLACEHOLDER).append(" # An address, or a path in a repository\n");
        yaml.append("    # occurredOn: \"2026-03-31\"\n");
        yaml.append("    originator:\n      name: ").append(PLACEHOLDER).append("\n      independence: VENDOR\n");
        definition(question)
                .filter(kind -> !kind.facts().isEmpty())
                .ifPresent(kind -> yaml.append("    facts:\n").append(kind.skeletonYaml("      ")));
        if (question.sampled()) {
            yaml.append(
                    "    # sample: # How many there are, how many of them were examined, and how these were chosen\n");
            yaml.append("    #   population: 40\n    #   examined: 40\n    #   selection: ALL\n");
        }
        yaml.append("    links:\n      - item: \"").append(question.item().id()).append("\"\n");
        yaml.append("        stance: SUPPORTS\n        strength: DIRECT\n        argument: ")
                .append(PLACEHOLDER)
                .append(" # Why it supports the statement, in a sentence\n");
    }

    private static void comment(StringBuilder yaml, String text) {
        yaml.append("  # ")
                .append(text.replaceAll("[\\p{Cc}\\p{Zl}\\p{Zp}]+", " "))
                .append('\n');
    }
}
