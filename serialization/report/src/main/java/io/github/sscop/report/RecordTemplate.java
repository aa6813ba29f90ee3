package io.github.sscop.report;

import io.github.sscop.assessment.request.Question;
import io.github.sscop.assessment.request.RecordSuggestion;
import io.github.sscop.code.document.YamlScalar;
import io.github.sscop.evidence.Evidence;
import io.github.sscop.evidence.EvidenceBuilder;
import io.github.sscop.evidence.Link;
import io.github.sscop.evidence.Method;
import io.github.sscop.evidence.Originator;
import io.github.sscop.evidence.Strength;
import io.github.sscop.vocabulary.KindDefinition;
import io.github.sscop.vocabulary.KindNature;
import java.util.List;
import java.util.Map;

/**
 * The record to fill in for a suggestion, as a value and as YAML with comments.
 *
 * @param suggestion the suggestion
 * @param originator who made the record, if that is known
 */
record RecordTemplate(RecordSuggestion suggestion, String originator) {

    /** The placeholder for every text to fill in, by which the assessment knows that a record is not filled in. */
    static final String PLACEHOLDER = "TBC";

    /** Returns the record as a value. */
    Evidence value() {
        EvidenceBuilder record = Evidence.builder(
                        suggestion.id(), kind(), PLACEHOLDER, Method.DOCUMENT_INSPECTION, Originator.vendor(originator))
                .location(PLACEHOLDER)
                .facts(suggestion.definition().map(KindDefinition::skeleton).orElse(Map.of()));
        for (Question question : suggestion.questions()) {
            record.link(Link.supports(question.item().value(), Strength.DIRECT, PLACEHOLDER));
        }
        return record.build();
    }

    private String kind() {
        return suggestion.kind().map(Object::toString).orElse(PLACEHOLDER);
    }

    /**
     * Writes the record as an element of a list.
     *
     * @param common the requirements on all records, which are not repeated
     */
    void writeTo(StringBuilder yaml, List<String> common) {
        yaml.append('\n');
        for (Question question : suggestion.questions()) {
            comment(yaml, question.item() + " " + question.statement());
            if (!question.examples().isEmpty()) {
                comment(yaml, "For example: " + String.join("; ", question.examples()));
            }
        }
        List<String> own = suggestion.requirements().stream()
                .filter(requirement -> !common.contains(requirement))
                .toList();
        if (!own.isEmpty()) {
            comment(yaml, "Requirements: " + String.join("; ", own));
        }
        yaml.append("  - id: \"").append(suggestion.id()).append("\"\n");
        yaml.append("    kind: ").append(kind()).append("\n");
        yaml.append("    title: ").append(PLACEHOLDER).append("\n");
        yaml.append("    method: ").append(Method.DOCUMENT_INSPECTION).append("\n");
        yaml.append("    location: ").append(PLACEHOLDER).append(" # An address, or a path in a repository\n");
        yaml.append("    # ").append(date()).append('\n');
        yaml.append("    originator:\n      name: ").append(YamlScalar.of(originator));
        yaml.append("\n      independence: VENDOR\n");
        suggestion
                .definition()
                .filter(kind -> !kind.facts().isEmpty())
                .ifPresent(kind -> yaml.append("    facts:\n").append(kind.skeletonYaml("      ")));
        if (suggestion.isSampled()) {
            yaml.append("    # sample:\n");
            yaml.append("    #   population: TBC # A whole number: how many there are\n");
            yaml.append("    #   examined: TBC # A whole number: how many of them were examined\n");
            yaml.append("    #   selection: TBC # How these were chosen: ALL, RANDOM or JUDGEMENT\n");
        }
        yaml.append("    links:\n");
        suggestion.questions().forEach(question -> link(yaml, question));
    }

    /** Returns the date by which the record ages. Without a day, so that one that is left as it is is refused. */
    private String date() {
        boolean stays = suggestion
                .definition()
                .filter(kind -> kind.nature() == KindNature.STANDING)
                .isPresent();
        return stays
                ? "recordedOn: YYYY-MM-DD # The last day on which it was seen in force"
                : "occurredOn: YYYY-MM-DD # The day of what it is about";
    }

    private static void link(StringBuilder yaml, Question question) {
        yaml.append("      - item: \"").append(question.item()).append("\"\n");
        yaml.append("        stance: SUPPORTS\n        strength: DIRECT\n        argument: ")
                .append(PLACEHOLDER)
                .append(" # Why it supports the statement, in a sentence\n");
    }

    /** Writes a comment on one line. */
    static void comment(StringBuilder yaml, String text) {
        yaml.append("  # ")
                .append(text.replaceAll("[\\p{Cc}\\p{Zl}\\p{Zp}]+", " "))
                .append('\n');
    }
}
