package io.github.sscop.portal.desk;

import io.github.sscop.code.Claim;
import io.github.sscop.code.Code;
import io.github.sscop.code.CodeRegistry;
import io.github.sscop.code.Item;
import io.github.sscop.code.ItemId;
import io.github.sscop.code.Principle;
import io.github.sscop.code.Scope;
import io.github.sscop.evidence.Evidence;
import io.github.sscop.evidence.EvidenceBuilder;
import io.github.sscop.evidence.EvidenceKind;
import io.github.sscop.evidence.Link;
import io.github.sscop.evidence.Method;
import io.github.sscop.evidence.Originator;
import io.github.sscop.evidence.Strength;
import io.github.sscop.evidence.Submission;
import io.github.sscop.evidence.SubmissionBuilder;
import io.github.sscop.vocabulary.KindVocabulary;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The questions on one principle, with the records that a submission has for each, and what a supplier answers on line.
 *
 * @param submission the newest submission
 * @param code its first code
 * @param principle the principle
 */
public record AnswerSheet(Submission submission, Code code, Principle principle) {

    /**
     * A question.
     *
     * @param item the item
     * @param examples examples of evidence
     * @param kinds the kinds that are usual for it
     * @param records the records that the submission links to it
     */
    public record AnswerQuestion(Item item, List<String> examples, List<EvidenceKind> kinds, List<Evidence> records) {}

    /** Returns the sheets for the principles that apply to the organisation of a submission. */
    public static List<AnswerSheet> of(Submission submission) {
        Code code = CodeRegistry.builtIn().get(submission.code());
        return code.principles().stream()
                .map(principle -> new AnswerSheet(submission, code, principle))
                .filter(sheet -> !sheet.questions().isEmpty())
                .toList();
    }

    /** Returns the sheet for a principle, if it applies. */
    public static Optional<AnswerSheet> of(Submission submission, String principle) {
        return of(submission).stream()
                .filter(sheet -> sheet.principle().id().value().equals(principle))
                .findFirst();
    }

    /** Returns the questions. */
    public List<AnswerQuestion> questions() {
        Scope scope = code.scope(
                submission.organisation().stakeholderGroup(),
                submission.organisation().additionalThemes());
        return code.items().stream()
                .filter(item -> scope.applies(item) && item.principle().equals(Optional.of(principle.id())))
                .map(item -> new AnswerQuestion(
                        item,
                        code.claim(item.id()).map(Claim::evidenceExamples).orElse(List.of()),
                        kinds(item.id()),
                        submission.evidence().stream()
                                .filter(record -> record.links().stream()
                                        .anyMatch(link ->
                                                link.item().equals(item.id()) && submission.isAbout(code.id(), link)))
                                .toList()))
                .toList();
    }

    private List<EvidenceKind> kinds(ItemId item) {
        return KindVocabulary.standard().kinds().entrySet().stream()
                .filter(kind -> kind.getValue().isUsualFor(code.id(), item))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** Returns the submission with a record for each question that was answered. */
    public Submission answered(Map<String, String> form) {
        SubmissionBuilder builder = submission.toBuilder();
        Set<String> taken = submission.evidence().stream()
                .map(record -> record.id().value())
                .collect(Collectors.toSet());
        for (AnswerQuestion question : questions()) {
            AnswerForm answer = AnswerForm.of(form, question.item().id());
            if (!answer.isEmpty()) {
                String id = Stream.iterate(1, n -> n + 1)
                        .map(n -> "ONLINE-" + n)
                        .filter(taken::add)
                        .findFirst()
                        .orElseThrow();
                builder.evidence(record(id, answer, question.item().id()));
            }
        }
        return builder.build();
    }

    private Evidence record(String id, AnswerForm answer, ItemId item) {
        EvidenceBuilder record = Evidence.builder(
                        id,
                        answer.kind(),
                        answer.title(),
                        Method.DOCUMENT_INSPECTION,
                        Originator.vendor(submission.organisation().name()))
                .location(answer.location())
                .link(Link.supports(item.value(), Strength.DIRECT, answer.argument()));
        if (!answer.date().isEmpty()) {
            record.occurredOn(answer.date());
        }
        return record.build();
    }
}
