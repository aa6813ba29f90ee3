package io.github.sscop.form;

import io.github.sscop.code.Code;
import io.github.sscop.evidence.Evidence;
import io.github.sscop.evidence.EvidenceId;
import io.github.sscop.evidence.Submission;
import io.github.sscop.report.Questionnaire;
import io.github.sscop.report.QuestionnaireColumn;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** What of a submission a form has no place for, in sentences. */
final class FormOmissions {

    private static final int MOST_IDS = 10;

    private final List<String> sentences = new ArrayList<>();

    private FormOmissions() {}

    /** Returns what a questionnaire with the answers of a submission lacks. */
    static List<String> ofTable(Submission submission, Questionnaire answered) {
        FormOmissions omissions = new FormOmissions();
        Set<String> written = new HashSet<>();
        List<List<String>> table = answered.table();
        int ids = table.get(0).indexOf(QuestionnaireColumn.EVIDENCE_ID.heading());
        table.forEach(row -> written.add(row.get(ids)));
        omissions.add(
                submission,
                "The questionnaire has no row for the items of these records",
                record -> !written.contains(record.id().value()));
        omissions.add(
                submission,
                "The questionnaire has no column for the facts of these records",
                record -> !record.facts().isEmpty());
        omissions.add(
                submission,
                "The questionnaire has no column for the review, subject, sample or superseded records of these records",
                record -> record.review().isPresent()
                        || record.subject().isPresent()
                        || record.sample().isPresent()
                        || !record.supersedes().isEmpty());
        omissions.addWithheld(submission, "The questionnaire");
        omissions.addStatements(submission, "The questionnaire");
        return omissions.sentences;
    }

    /** Returns what the Word form with the answers of a submission about a code lacks. */
    static List<String> ofWordForm(Submission submission, Code code, Set<EvidenceId> written) {
        FormOmissions omissions = new FormOmissions();
        omissions.add(
                submission,
                "The form has no row for the items of these records, which are linked to no claim of " + code.id(),
                record -> !written.contains(record.id()));
        omissions.addWithheld(submission, "The form");
        if (!submission.evidence().isEmpty()) {
            omissions.sentences.add("The form has no place for the parts of records beside title, location"
                    + " and argument, such as kind, dates and digest; send the submission with it");
        }
        return omissions.sentences;
    }

    private void add(Submission submission, String sentence, Predicate<Evidence> omitted) {
        add(
                sentence,
                submission.evidence().stream()
                        .filter(omitted)
                        .map(record -> record.id().value())
                        .toList());
    }

    /** What is read from the form withholds nothing, and so may look better than the submission. */
    private void addWithheld(Submission submission, String form) {
        add(
                form + " does not say that the submission withholds these records, any of which may refute an item",
                submission.withheld().stream()
                        .map(record -> record.id().value())
                        .toList());
    }

    private void add(String sentence, List<String> ids) {
        if (!ids.isEmpty()) {
            sentences.add(sentence + ": " + ids.stream().limit(MOST_IDS).collect(Collectors.joining(", "))
                    + (ids.size() > MOST_IDS ? " and " + (ids.size() - MOST_IDS) + " more" : ""));
        }
    }

    private void addStatements(Submission submission, String form) {
        List<String> parts = new ArrayList<>();
        parts.addAll(submission.product().isPresent() ? List.of("product") : List.of());
        parts.addAll(submission.preparedOn().isPresent() ? List.of("preparedOn") : List.of());
        parts.addAll(submission.preparedBy().isPresent() ? List.of("preparedBy") : List.of());
        parts.addAll(submission.location().isPresent() ? List.of("location") : List.of());
        parts.addAll(submission.substitutions().isEmpty() ? List.of() : List.of("substitutions"));
        parts.addAll(submission.exclusions().isEmpty() ? List.of() : List.of("exclusions"));
        parts.addAll(submission.acceptedRisks().isEmpty() ? List.of() : List.of("acceptedRisks"));
        if (!parts.isEmpty()) {
            sentences.add(form + " has no place for these parts of the submission: " + String.join(", ", parts));
        }
    }
}
