package io.github.sscop.assessment.request;

import io.github.sscop.evidence.EvidenceKind;
import io.github.sscop.problem.ContractValue;
import io.github.sscop.vocabulary.KindDefinition;
import io.github.sscop.vocabulary.KindReach;
import io.github.sscop.vocabulary.KindVocabulary;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The suggestion of one record of evidence for all questions that it usually answers.
 *
 * @param kind its kind; absent where none is known for these questions
 * @param questions the questions, in the order of the code; at least one
 */
public record RecordSuggestion(Optional<EvidenceKind> kind, List<Question> questions) implements ContractValue {

    public RecordSuggestion {
        Objects.requireNonNull(kind, "kind");
        questions = List.copyOf(questions);
        if (questions.isEmpty()) {
            throw new IllegalArgumentException("questions is empty; expected at least one");
        }
    }

    /**
     * Returns the records that answer some questions, each question once. Of several kinds, the one is taken that answers the most
     * questions; questions without a kind share a record with the others of their principle.
     */
    public static List<RecordSuggestion> of(List<Question> questions) {
        Map<EvidenceKind, Integer> uses = new HashMap<>();
        questions.forEach(question -> question.preferredKinds().forEach(kind -> uses.merge(kind, 1, Integer::sum)));
        Map<Object, List<Question>> groups = new LinkedHashMap<>();
        for (Question question : questions) {
            Optional<EvidenceKind> kind = question.preferredKinds().stream().max(Comparator.comparing(uses::get));
            Object group = kind.isPresent() ? kind.get() : question.heading();
            groups.computeIfAbsent(group, none -> new ArrayList<>()).add(question);
        }
        return groups.entrySet().stream()
                .map(group -> new RecordSuggestion(
                        group.getKey() instanceof EvidenceKind kind ? Optional.of(kind) : Optional.empty(),
                        group.getValue()))
                .toList();
    }

    /** Returns the suggestions of one reach. */
    public static Stream<RecordSuggestion> of(List<Question> questions, KindReach reach) {
        return of(questions).stream().filter(suggestion -> suggestion.reach() == reach);
    }

    /** Returns the id of the record, after its first question. */
    public String id() {
        return "E-" + questions.get(0).item();
    }

    /** Returns the definition of the kind; empty if the vocabulary does not have it. */
    public Optional<KindDefinition> definition() {
        return kind.flatMap(KindVocabulary.standard()::kind);
    }

    /** Returns whether the record is about the organisation or about one product. */
    public KindReach reach() {
        return definition().map(KindDefinition::reach).orElse(KindReach.PRODUCT);
    }

    /** Returns whether the record needs a sample to count in full. */
    public boolean isSampled() {
        return questions.stream().anyMatch(question -> question.isSampled(kind));
    }

    /** Returns what the policy requires of the record, for all its questions. */
    public List<String> requirements() {
        return questions.stream()
                .flatMap(question -> question.requirementTexts().stream())
                .distinct()
                .toList();
    }

    /** Returns the requirements of every one of some questions, in the order of the first. */
    public static List<String> commonRequirements(List<Question> questions) {
        return questions.stream()
                .limit(1)
                .flatMap(first -> first.requirementTexts().stream())
                .filter(requirement -> questions.stream()
                        .allMatch(question -> question.requirementTexts().contains(requirement)))
                .toList();
    }
}
