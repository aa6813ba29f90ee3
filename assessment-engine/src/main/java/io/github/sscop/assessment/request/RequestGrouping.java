package io.github.sscop.assessment.request;

import io.github.sscop.assessment.Assessment;
import io.github.sscop.assessment.ItemAssessment;
import io.github.sscop.assessment.ReasonCode;
import io.github.sscop.assessment.RemediationStep;
import io.github.sscop.code.ItemId;
import io.github.sscop.code.PartialDate;
import io.github.sscop.evidence.Evidence;
import io.github.sscop.evidence.EvidenceId;
import io.github.sscop.evidence.EvidenceKind;
import io.github.sscop.evidence.Submission;
import io.github.sscop.policy.EvidenceRequirements;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The grouping of the steps that open items need, so that what helps several of them is asked for once. */
final class RequestGrouping {

    private final Assessment assessment;
    private final Optional<Submission> submission;
    private final SuppliedRecords supplied;
    private final Map<ItemId, Question> questions;
    private final RecordDemandFactory demands;
    private final Map<StepKey, List<ItemId>> steps = new TreeMap<>();
    private final Map<ItemId, Integer> additions = new LinkedHashMap<>();
    private final Map<ItemId, ItemId> substitutes = new LinkedHashMap<>();

    /**
     * The key of a step: what is done, and to which record; no record for one that is hidden from the supplier.
     *
     * @param action what is done
     * @param evidence the record
     */
    private record StepKey(RequestAction action, Optional<EvidenceId> evidence) implements Comparable<StepKey> {

        private static final Comparator<StepKey> ORDER = Comparator.comparing(StepKey::action)
                .thenComparing(key -> key.evidence().map(EvidenceId::value).orElse(""));

        @Override
        public int compareTo(StepKey other) {
            return ORDER.compare(this, other);
        }
    }

    RequestGrouping(
            Assessment assessment,
            Optional<Submission> submission,
            SuppliedRecords supplied,
            Map<ItemId, Question> questions,
            LocalDate day) {
        this.assessment = assessment;
        this.submission = submission;
        this.supplied = supplied;
        this.questions = questions;
        this.demands = new RecordDemandFactory(assessment.subject(), day);
    }

    /** Adds the steps that an open item needs. */
    void add(ItemAssessment row) {
        OpenItemFactory.substitute(row).ifPresent(substitute -> substitutes.put(row.id(), substitute));
        if (row.stepsToMeet().isEmpty()) {
            addWithoutSteps(row);
        }
        row.stepsToMeet().forEach(step -> add(row.id(), step));
    }

    /** Adds what an item needs for which there are no steps, because records are withheld that may refute it. */
    private void addWithoutSteps(ItemAssessment row) {
        if (row.has(ReasonCode.WITHHELD)) {
            step(RequestAction.SHOW, Optional.empty(), row.id());
            return;
        }
        row.refutedBy().forEach(id -> step(RequestAction.CORRECT, Optional.of(id), row.id()));
        additions.put(row.id(), requirements(row.id()).minimum());
    }

    private void add(ItemId item, RemediationStep step) {
        boolean hidden = step.evidence().filter(supplied::isShown).isEmpty();
        switch (step.action()) {
            case WITHDRAW_EXCLUSION -> step(RequestAction.WITHDRAW_EXCLUSION, Optional.empty(), item);
            case CLEAR -> step(RequestAction.CORRECT, step.evidence(), item);
            case REFRESH -> changeOrAdd(RequestAction.RENEW, step, hidden, item);
            case CONFIRM -> changeOrAdd(RequestAction.CONFIRM, step, hidden, item);
            case ADD -> additions.merge(item, 1, Integer::sum);
        }
    }

    /** Adds a step that changes a record; a supplier who may not see the record adds another one. */
    private void changeOrAdd(RequestAction action, RemediationStep step, boolean hidden, ItemId item) {
        if (hidden) {
            additions.merge(item, 1, Integer::sum);
        } else {
            step(action, step.evidence(), item);
        }
    }

    private void step(RequestAction action, Optional<EvidenceId> evidence, ItemId item) {
        List<ItemId> items = steps.computeIfAbsent(
                new StepKey(action, evidence.filter(supplied::isShown)), none -> new ArrayList<>());
        if (!items.contains(item)) {
            items.add(item);
        }
    }

    /** Adds what keeps an item met: a current edition of the record that ceases to count. */
    void addLapse(ExpectedLapse lapse) {
        if (lapse.evidence().isPresent()) {
            step(RequestAction.RENEW, lapse.evidence(), lapse.item());
        } else {
            additions.merge(lapse.item(), 1, Integer::sum);
        }
    }

    private EvidenceRequirements requirements(ItemId item) {
        return question(item).requirements();
    }

    private Question question(ItemId item) {
        Question question = questions.get(item);
        if (question == null) {
            throw new IllegalArgumentException("item is " + item + "; expected one of " + assessment.code());
        }
        return question;
    }

    /** Returns what is asked for: changes of records first, then records to add. */
    List<RequestedRecord> requests() {
        List<RequestedRecord> requests = new ArrayList<>();
        steps.forEach((key, items) -> requests.add(demands.change(
                key.action(),
                items.stream().sorted(Comparator.comparing(this::position)).toList(),
                key.evidence(),
                key.evidence().flatMap(supplied::record),
                notBefore(key),
                requirements(items.get(0)))));
        requests.addAll(addedRecords());
        return requests;
    }

    private int position(ItemId item) {
        return List.copyOf(questions.keySet()).indexOf(item);
    }

    /** Returns the day before which a record would be too old to supersede the one to be corrected. */
    private Optional<LocalDate> notBefore(StepKey key) {
        if (key.action() != RequestAction.CORRECT) {
            return Optional.empty();
        }
        return key.evidence().isEmpty()
                ? Optional.of(assessment.asOf()) // The date of a record that is hidden is hidden as well.
                : key.evidence()
                        .flatMap(supplied::record)
                        .flatMap(Evidence::date)
                        .or(() -> submission.flatMap(Submission::preparedOn))
                        .map(PartialDate::lastDay);
    }

    /** A group of items that one record, or as many of them as each needs, can show. */
    private record AdditionKey(
            int count, EvidenceRequirements requirements, Optional<EvidenceKind> kind, String place) {}

    private List<RequestedRecord> addedRecords() {
        List<Question> asked = additions.keySet().stream()
                .filter(item -> !substitutes.containsKey(item))
                .map(this::question)
                .toList();
        Map<AdditionKey, List<Question>> groups = new LinkedHashMap<>();
        for (RecordSuggestion suggestion : RecordSuggestion.of(asked)) {
            for (Question question : suggestion.questions()) {
                group(groups, question, suggestion.kind(), question.heading());
            }
        }
        substitutes.keySet().stream()
                .filter(additions::containsKey)
                .forEach(item -> group(groups, question(item), Optional.empty(), "in other words: " + item));
        return groups.entrySet().stream()
                .map(group -> demands.addition(
                        group.getKey().count(),
                        group.getValue(),
                        group.getKey().kind(),
                        substitutes.containsKey(group.getValue().get(0).item())))
                .sorted(Comparator.comparing(each -> position(each.items().get(0))))
                .toList();
    }

    private void group(
            Map<AdditionKey, List<Question>> groups, Question question, Optional<EvidenceKind> kind, String place) {
        groups.computeIfAbsent(
                        new AdditionKey(
                                additions.getOrDefault(question.item(), 1),
                                question.requirements(),
                                kind,
                                kind.isPresent() ? "" : place),
                        none -> new ArrayList<>())
                .add(question);
    }
}
