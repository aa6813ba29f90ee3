package io.github.sscop.assessment.request;

import io.github.sscop.assessment.AssessedSubject;
import io.github.sscop.code.ItemId;
import io.github.sscop.evidence.Evidence;
import io.github.sscop.evidence.EvidenceId;
import io.github.sscop.evidence.EvidenceKind;
import io.github.sscop.evidence.Independence;
import io.github.sscop.evidence.Strength;
import io.github.sscop.policy.EvidenceRequirements;
import io.github.sscop.vocabulary.KindReach;
import java.time.LocalDate;
import java.time.Period;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The factory of requested records.
 *
 * @param subject the supplier and its product
 * @param day the day on which the records have to count
 */
record RecordDemandFactory(AssessedSubject subject, LocalDate day) {

    /** Creates the request to change or renew a record, or to do something else that adds none. */
    RequestedRecord change(
            RequestAction action,
            List<ItemId> items,
            Optional<EvidenceId> evidence,
            Optional<Evidence> record,
            Optional<LocalDate> notBefore,
            EvidenceRequirements required) {
        boolean sends = action == RequestAction.CORRECT || action == RequestAction.RENEW;
        Optional<LocalDate> fresh =
                sends ? firstFreshDay(required, record.map(Evidence::kind)) : Optional.<LocalDate>empty();
        return new RequestedRecord(
                action,
                items,
                evidence,
                record.map(Evidence::title),
                1,
                record.map(Evidence::kind),
                List.of(),
                about(Optional.empty()),
                sends && required.dated(),
                later(fresh, notBefore),
                false,
                sends && required.located(),
                false,
                Optional.empty(),
                Independence.VENDOR,
                false,
                false,
                List.of());
    }

    /**
     * Creates the request for records that show some items, with the same requirements on each.
     *
     * @param kind the kind that suits, where one is known
     * @param substituted whether the items were assessed in the supplier's own words, about which there are no rules
     */
    RequestedRecord addition(int count, List<Question> questions, Optional<EvidenceKind> kind, boolean substituted) {
        EvidenceRequirements required = questions.get(0).requirements();
        boolean confirmed = questions.stream().anyMatch(Question::confirmed);
        return new RequestedRecord(
                RequestAction.ADD,
                questions.stream().map(Question::item).toList(),
                Optional.empty(),
                Optional.empty(),
                count,
                kind,
                acceptedKinds(required),
                about(kind.flatMap(each -> reach(questions, each))),
                required.dated(),
                firstFreshDay(required, kind),
                required.argued(),
                required.located(),
                questions.stream().anyMatch(question -> question.isSampled(kind)),
                Optional.of(required.sample())
                        .filter(sample -> !sample.selections().isEmpty()
                                && questions.stream().anyMatch(Question::sampled)),
                required.independence(),
                required.vouched() && (confirmed || required.independence() != Independence.VENDOR),
                confirmed,
                confirmed && !substituted
                        ? kind.map(each -> facts(questions, each)).orElse(List.of())
                        : List.of());
    }

    private static Stream<SuitableKind> suitable(List<Question> questions, EvidenceKind kind) {
        return questions.stream()
                .flatMap(question -> question.kinds().stream())
                .filter(each -> each.kind().equals(kind));
    }

    private static Optional<KindReach> reach(List<Question> questions, EvidenceKind kind) {
        return suitable(questions, kind).flatMap(each -> each.reach().stream()).findFirst();
    }

    private static List<String> facts(List<Question> questions, EvidenceKind kind) {
        return suitable(questions, kind)
                .filter(SuitableKind::confirms)
                .flatMap(each -> each.facts().keySet().stream())
                .distinct()
                .toList();
    }

    private String about(Optional<KindReach> reach) {
        Optional<String> product = subject.product()
                .filter(name -> reach.filter(KindReach.ORGANISATION::equals).isEmpty())
                .map(name ->
                        name + subject.version().map(version -> " " + version).orElse(""));
        return Stream.of(product, subject.organisation())
                .flatMap(Optional::stream)
                .collect(Collectors.joining(" of "));
    }

    /** Returns the kinds that the policy accepts as direct support; none if it accepts any. */
    private static List<EvidenceKind> acceptedKinds(EvidenceRequirements required) {
        return required.kinds().stream()
                .filter(kind -> required.strongestOf(kind) == Strength.DIRECT)
                .toList();
    }

    /** Returns the first day on which a record of a kind is fresh, or of any of the kinds that the policy accepts. */
    private Optional<LocalDate> firstFreshDay(EvidenceRequirements required, Optional<EvidenceKind> kind) {
        List<EvidenceKind> accepted = acceptedKinds(required);
        Stream<Optional<Period>> periods = accepted.isEmpty()
                ? Stream.of(kind.map(required::freshnessOf).orElse(required.freshness()))
                : accepted.stream().map(required::freshnessOf);
        return periods.flatMap(Optional::stream).map(this::firstFreshDay).max(Comparator.naturalOrder());
    }

    private LocalDate firstFreshDay(Period freshness) {
        LocalDate from = day.minus(freshness);
        while (from.plus(freshness).isBefore(day)) {
            from = from.plusDays(1); // Months differ in length, so adding the period again may give an earlier day.
        }
        return from;
    }

    private static Optional<LocalDate> later(Optional<LocalDate> first, Optional<LocalDate> second) {
        return first.isEmpty() ? second : second.filter(first.get()::isBefore).or(() -> first);
    }
}
