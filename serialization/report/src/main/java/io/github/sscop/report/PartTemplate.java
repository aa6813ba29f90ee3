package io.github.sscop.report;

import io.github.sscop.assessment.request.Question;
import io.github.sscop.assessment.request.RecordSuggestion;
import io.github.sscop.code.Code;
import io.github.sscop.code.ItemId;
import io.github.sscop.code.StakeholderGroup;
import io.github.sscop.code.document.YamlScalar;
import io.github.sscop.evidence.Organisation;
import io.github.sscop.evidence.Submission;
import io.github.sscop.vocabulary.KindReach;
import java.util.List;

/**
 * The two parts of a submission to fill in: one about the organisation, for all its products, and one about a product.
 *
 * @param code the code
 * @param group the stakeholder group of the organisation
 * @param themes the themes that it adds
 * @param questions the questions
 * @param outline who and what the submission is about
 */
record PartTemplate(
        Code code, StakeholderGroup group, List<ItemId> themes, List<Question> questions, SubmissionOutline outline) {

    /** Returns the part about the organisation as YAML. */
    String organisation() {
        StringBuilder yaml = new StringBuilder();
        yaml.append("# The part of a submission about the organisation: written once, for all its products.\n");
        SubmissionTemplate.hints(yaml);
        yaml.append("contract: sscop.part/1\n");
        head(yaml);
        yaml.append("\norganisation:\n  name: ")
                .append(YamlScalar.of(outline.organisation()))
                .append("\n  stakeholderGroup: ")
                .append(group)
                .append("\n");
        if (!themes.isEmpty()) {
            list(
                    yaml,
                    "  additionalThemes:\n",
                    themes.stream().map(ItemId::value).toList(),
                    "    - ");
        }
        yaml.append("  # identifier: GB-COH-01234567 # The identifier in a register\n");
        yaml.append("  # formerNames: [An earlier name] # Evidence under these names counts as well\n");
        SubmissionTemplate.owner(yaml);
        evidence(yaml, KindReach.ORGANISATION);
        return yaml.toString();
    }

    /** Returns the part about the product as YAML. */
    String product() {
        StringBuilder yaml = new StringBuilder();
        yaml.append(
                "# The part of a submission about one product. For another product, write another part, with another id.\n");
        SubmissionTemplate.hints(yaml);
        yaml.append("contract: sscop.part/1\n");
        yaml.append("id: ").append(YamlScalar.of(outline.id())).append(" # Of the whole submission\n");
        head(yaml);
        yaml.append("\nproduct:\n  name: ")
                .append(YamlScalar.of(outline.product()))
                .append("\n  version: ")
                .append(YamlScalar.of(outline.version()))
                .append("\n");
        outline.delivery()
                .ifPresent(
                        delivery -> yaml.append("  delivery: ").append(delivery).append("\n"));
        list(yaml, "  identifiers:\n", outline.identifiers(), "    - ");
        list(yaml, "  repositories:\n", outline.repositories(), "    - location: ");
        yaml.append(
                "\n# When the submission as a whole was prepared, which dates records that have no date of their own\n");
        yaml.append("# preparedOn: YYYY-MM-DD\n");
        yaml.append(
                "\n# What you say yourself about a principle or a claim; it is compared with the evidence, and is none\n");
        yaml.append("# declarations:\n#   - item: \"1.1\"\n#     status: MET\n#     argument: Why, in a sentence\n");
        evidence(yaml, KindReach.PRODUCT);
        return yaml.toString();
    }

    private void head(StringBuilder yaml) {
        Submission empty = Submission.builder(
                        RecordTemplate.PLACEHOLDER, code, Organisation.of(RecordTemplate.PLACEHOLDER, group))
                .build();
        SubmissionTemplate.code(yaml, empty);
    }

    private void evidence(StringBuilder yaml, KindReach reach) {
        yaml.append('\n');
        SubmissionTemplate.evidence(yaml, RecordSuggestion.of(questions, reach).toList(), outline.organisation());
    }

    private static void list(StringBuilder yaml, String field, List<String> values, String before) {
        if (!values.isEmpty()) {
            yaml.append(field);
            values.forEach(
                    value -> yaml.append(before).append(YamlScalar.of(value)).append('\n'));
        }
    }
}
