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
import java.util.List;

/** A submission to fill in. */
final class SubmissionTemplate {

    /** What everybody knows to fill in, and what the assessment takes for a stand-in. */
    private static final String OPEN = "TBC";

    private SubmissionTemplate() {}

    static Submission of(Code code, StakeholderGroup group, List<QuestionnaireItem> questions) {
        SubmissionBuilder submission =
                Submission.builder(OPEN, code, Organisation.of(OPEN, group)).product(Product.of(OPEN, OPEN));
        for (QuestionnaireItem asked : questions) {
            submission.evidence(record(asked));
        }
        return submission.build();
    }

    private static Evidence record(QuestionnaireItem asked) {
        String item = asked.item().id().value();
        return Evidence.builder("E-" + item, OPEN, OPEN, Method.DOCUMENT_INSPECTION, Originator.vendor(OPEN))
                .location(OPEN)
                .link(Link.supports(item, Strength.DIRECT, OPEN))
                .build();
    }

    static String yaml(Submission submission, List<QuestionnaireItem> questions) {
        StringBuilder yaml = new StringBuilder();
        yaml.append(
                "# A submission to fill in. Replace every TBC; leave out the record of a question that has no answer.\n");
        yaml.append("# A kind is a word in capitals, such as POLICY, TEST_REPORT or TRAINING_RECORDS.\n");
        yaml.append(
                "# A record needs a date to count: its own (occurredOn), or that of the submission (preparedOn).\n");
        yaml.append("contract: sscop.submission/1\n");
        yaml.append("id: ").append(OPEN).append(" # A name for this submission, such as acme-2026-03\n");
        yaml.append("code:\n  id: ").append(submission.code().id()).append("\n");
        yaml.append("  edition: \"").append(submission.code().edition()).append("\"\n");
        submission
                .numbering()
                .map(NumberingId::value)
                .ifPresent(numbering ->
                        yaml.append("numbering: \"").append(numbering).append("\"\n"));
        yaml.append("# preparedOn: \"2026-03-31\"\n");
        yaml.append("organisation:\n  name: ").append(OPEN).append("\n");
        yaml.append("  stakeholderGroup: ")
                .append(submission.organisation().stakeholderGroup())
                .append("\n");
        yaml.append("  # seniorResponsibleOwner:\n  #   name: Who\n  #   role: In what role\n");
        yaml.append("product:\n  name: ")
                .append(OPEN)
                .append("\n  version: ")
                .append(OPEN)
                .append("\n");
        yaml.append(questions.isEmpty() ? "evidence: []\n" : "evidence:\n");
        for (QuestionnaireItem asked : questions) {
            record(yaml, asked);
        }
        return yaml.toString();
    }

    private static void record(StringBuilder yaml, QuestionnaireItem asked) {
        comment(yaml, asked.item().id() + " " + asked.question());
        if (!asked.examples().isEmpty()) {
            comment(yaml, "For example: " + String.join("; ", asked.examples()));
        }
        comment(yaml, "To count: " + String.join("; ", asked.demands()));
        yaml.append("  - id: \"E-").append(asked.item().id()).append("\"\n");
        yaml.append("    kind: ").append(OPEN).append("\n");
        yaml.append("    title: ").append(OPEN).append("\n");
        yaml.append("    method: ").append(Method.DOCUMENT_INSPECTION).append("\n");
        yaml.append("    location: ").append(OPEN).append(" # An address, or a path in a repository\n");
        yaml.append("    # occurredOn: \"2026-03-31\"\n");
        yaml.append("    originator:\n      name: ").append(OPEN).append("\n      independence: VENDOR\n");
        yaml.append("    links:\n      - item: \"").append(asked.item().id()).append("\"\n");
        yaml.append("        stance: SUPPORTS\n        strength: DIRECT\n        argument: ")
                .append(OPEN)
                .append(" # Why it shows it, in a sentence\n");
    }

    private static void comment(StringBuilder yaml, String words) {
        yaml.append("  # ")
                .append(words.replaceAll("[\\p{Cc}\\p{Zl}\\p{Zp}]+", " "))
                .append('\n');
    }
}
