package io.github.sscop.report;

import io.github.sscop.evidence.EvidenceKind;
import io.github.sscop.vocabulary.KindDefinition;
import io.github.sscop.vocabulary.KindReach;
import io.github.sscop.vocabulary.KindVocabulary;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The suggestion of one record of evidence for all questions that it usually answers.
 *
 * @param kind its kind; absent where none is known for these questions
 * @param questions the questions, in the order of the code
 */
record RecordSuggestion(Optional<EvidenceKind> kind, List<QuestionnaireItem> questions) {

    RecordSuggestion {
        questions = List.copyOf(questions);
    }

    /**
     * Returns the records that answer some questions, each question once. Of several kinds, the one is taken that answers the most
     * questions; questions without a kind share a record with the others of their principle.
     */
    static List<RecordSuggestion> of(List<QuestionnaireItem> questions) {
        Map<EvidenceKind, Integer> uses = new HashMap<>();
        questions.forEach(question -> question.kinds().forEach(kind -> uses.merge(kind, 1, Integer::sum)));
        Map<Object, List<QuestionnaireItem>> groups = new LinkedHashMap<>();
        for (QuestionnaireItem question : questions) {
            Optional<EvidenceKind> kind = question.kinds().stream().max(Comparator.comparing(uses::get));
            Object group = kind.isPresent() ? kind.get() : question.principle();
            groups.computeIfAbsent(group, none -> new ArrayList<>()).add(question);
        }
        return groups.entrySet().stream()
                .map(group -> new RecordSuggestion(
                        group.getKey() instanceof EvidenceKind kind ? Optional.of(kind) : Optional.empty(),
                        group.getValue()))
                .toList();
    }

    /** Returns the id of the record, after its first question. */
    String id() {
        return "E-" + questions.get(0).item().id();
    }

    /** Returns the definition of the kind; empty if the vocabulary does not have it. */
    Optional<KindDefinition> definition() {
        return kind.flatMap(KindVocabulary.standard()::kind);
    }

    /** Returns whether the record is about the organisation or about one product. */
    KindReach reach() {
        return definition().map(KindDefinition::reach).orElse(KindReach.PRODUCT);
    }

    /** Returns whether the record needs a sample to count in full. */
    boolean isSampled() {
        return questions.stream().anyMatch(question -> question.isSampled(kind));
    }

    /** Returns what the policy requires of the record, for all its questions. */
    List<String> requirements() {
        return questions.stream()
                .map(QuestionnaireItem::requirements)
                .flatMap(List::stream)
                .distinct()
                .toList();
    }

    /** Returns the suggestions of one reach. */
    static Stream<RecordSuggestion> of(List<QuestionnaireItem> questions, KindReach reach) {
        return of(questions).stream().filter(suggestion -> suggestion.reach() == reach);
    }
}
