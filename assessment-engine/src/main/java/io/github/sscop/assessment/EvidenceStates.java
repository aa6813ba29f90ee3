package io.github.sscop.assessment;

import static io.github.sscop.assessment.EvidenceState.EXPIRED;
import static io.github.sscop.assessment.EvidenceState.FUTURE;
import static io.github.sscop.assessment.EvidenceState.NOT_INDEPENDENT;
import static io.github.sscop.assessment.EvidenceState.NO_STANCE;
import static io.github.sscop.assessment.EvidenceState.OTHER_SUBJECT;
import static io.github.sscop.assessment.EvidenceState.PLACEHOLDER;
import static io.github.sscop.assessment.EvidenceState.REJECTED;
import static io.github.sscop.assessment.EvidenceState.SELF_REFERENCE;
import static io.github.sscop.assessment.EvidenceState.STALE;
import static io.github.sscop.assessment.EvidenceState.SUPERSEDED;
import static io.github.sscop.assessment.EvidenceState.UNACCEPTED_KIND;
import static io.github.sscop.assessment.EvidenceState.UNDATED;
import static io.github.sscop.assessment.EvidenceState.UNLOCATED;

import io.github.sscop.code.PartialDate;
import io.github.sscop.evidence.Evidence;
import io.github.sscop.evidence.EvidenceId;
import io.github.sscop.evidence.EvidenceKind;
import io.github.sscop.evidence.Method;
import io.github.sscop.evidence.Submission;
import io.github.sscop.rule.Demands;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Which states hold of a record in the way it bears on a target: the table of evidence states, row by row.
 *
 * <p>Duplicates are told later, among the records of which none of these holds.
 */
final class EvidenceStates {

    /** Whom a row is about. */
    private enum AppliesTo {
        EITHER_STANCE,
        SUPPORT,
        NO_STANCE
    }

    /** Gives what a sentence about the state speaks of, if the state holds. */
    private interface Condition {
        Optional<Map<String, String>> holds(Bearing bearing, Target target, Map<EvidenceId, List<Bearing>> onTarget);
    }

    private record Row(EvidenceState state, AppliesTo appliesTo, Condition condition) {}

    /**
     * A state that holds.
     *
     * @param state the state
     * @param arguments what its sentence speaks of
     */
    record Held(EvidenceState state, Map<String, String> arguments) {}

    private static final Optional<Map<String, String>> NO = Optional.empty();
    private static final Optional<Map<String, String>> YES = Optional.of(Map.of());

    private final Standing standing;
    private final Map<EvidenceId, List<Evidence>> namedBy = new HashMap<>();
    private final Map<EvidenceId, List<EvidenceId>> superseding = new HashMap<>();
    private final List<Row> rows = List.of(
            new Row(FUTURE, AppliesTo.EITHER_STANCE, (b, t, all) -> future(b.record())),
            new Row(OTHER_SUBJECT, AppliesTo.EITHER_STANCE, (b, t, all) -> otherSubject(b)),
            new Row(REJECTED, AppliesTo.EITHER_STANCE, (b, t, all) -> rejected(b)),
            new Row(SUPERSEDED, AppliesTo.EITHER_STANCE, this::superseded),
            new Row(NO_STANCE, AppliesTo.NO_STANCE, (b, t, all) -> YES),
            new Row(SELF_REFERENCE, AppliesTo.SUPPORT, (b, t, all) -> selfReference(b.record())),
            new Row(PLACEHOLDER, AppliesTo.SUPPORT, (b, t, all) -> placeholder(b)),
            new Row(UNLOCATED, AppliesTo.SUPPORT, (b, t, all) -> unlocated(b.record(), t.demands())),
            new Row(UNDATED, AppliesTo.SUPPORT, (b, t, all) -> undated(b.record(), t.demands())),
            new Row(EXPIRED, AppliesTo.SUPPORT, (b, t, all) -> expired(b.record())),
            new Row(STALE, AppliesTo.SUPPORT, (b, t, all) -> stale(b.record(), t.demands())),
            new Row(UNACCEPTED_KIND, AppliesTo.SUPPORT, (b, t, all) -> unacceptedKind(b.record(), t.demands())),
            new Row(NOT_INDEPENDENT, AppliesTo.SUPPORT, (b, t, all) -> notIndependent(b.record(), t.demands())));

    EvidenceStates(Submission submission, Standing standing) {
        this.standing = standing;
        for (Evidence record : submission.evidence()) {
            for (EvidenceId named : record.supersedes()) {
                namedBy.computeIfAbsent(named, id -> new ArrayList<>()).add(record);
            }
        }
    }

    /**
     * The states that hold, in the order of the table; none if the record may count.
     *
     * @param onTarget everything that bears on the target, by record
     */
    List<Held> of(Bearing bearing, Target target, Map<EvidenceId, List<Bearing>> onTarget) {
        List<Held> held = new ArrayList<>(0);
        for (Row row : rows) {
            if (applies(row.appliesTo(), bearing)) {
                row.condition()
                        .holds(bearing, target, onTarget)
                        .ifPresent(arguments -> held.add(new Held(row.state(), arguments)));
            }
        }
        return held;
    }

    private static boolean applies(AppliesTo appliesTo, Bearing bearing) {
        return switch (appliesTo) {
            case EITHER_STANCE -> true;
            case SUPPORT -> bearing.supports();
            case NO_STANCE -> bearing.stance().isEmpty();
        };
    }

    private Optional<Map<String, String>> future(Evidence record) {
        return standing.futureDate(record)
                .map(date ->
                        Map.of("date", date.toString(), "asOf", standing.asOf().toString()));
    }

    private Optional<Map<String, String>> otherSubject(Bearing bearing) {
        return standing.difference(bearing.record(), bearing.supports())
                .map(d -> Map.of("part", d.part(), "bound", d.bound(), "expected", d.expected()));
    }

    private Optional<Map<String, String>> rejected(Bearing bearing) {
        return standing.rejection(bearing.record(), bearing.refutes())
                .map(review -> Map.of("by", review.by(), "on", review.on().toString()));
    }

    private Optional<Map<String, String>> superseded(
            Bearing bearing, Target target, Map<EvidenceId, List<Bearing>> onTarget) {
        String by = superseding(bearing.record()).stream()
                .filter(naming ->
                        !bearing.refutes() || maySupersedeRefutation(onTarget.getOrDefault(naming, List.of()), target))
                .map(EvidenceId::value)
                .collect(Collectors.joining(", "));
        return by.isEmpty() ? NO : Optional.of(Map.of("by", by));
    }

    /** The records that supersede one as support, in the order of their ids; found once, whatever it bears on. */
    private List<EvidenceId> superseding(Evidence named) {
        List<Evidence> namers = namedBy.get(named.id());
        if (namers == null) {
            return List.of();
        }
        return superseding.computeIfAbsent(
                named.id(),
                id -> namers.stream()
                        .filter(naming -> standing.supersedes(naming, named))
                        .map(Evidence::id)
                        .distinct()
                        .sorted()
                        .toList());
    }

    /**
     * A refutation is only superseded where the naming record bears on the target and says which way: by a refutation, or
     * by a support that would do there.
     */
    private boolean maySupersedeRefutation(List<Bearing> ofNaming, Target target) {
        return !ofNaming.isEmpty()
                && ofNaming.stream().allMatch(b -> b.refutes() || (b.supports() && wouldDo(b, target.demands())));
    }

    private boolean wouldDo(Bearing support, Demands demands) {
        Evidence record = support.record();
        return placeholder(support).isEmpty()
                && unlocated(record, demands).isEmpty()
                && undated(record, demands).isEmpty()
                && unacceptedKind(record, demands).isEmpty()
                && notIndependent(record, demands).isEmpty();
    }

    private Optional<Map<String, String>> selfReference(Evidence record) {
        return standing.refersToSubmission(record)
                ? Optional.of(Map.of("location", record.location().orElseThrow()))
                : NO;
    }

    private Optional<Map<String, String>> placeholder(Bearing bearing) {
        return standing.placeholder(bearing.record())
                .or(() -> bearing.argument().filter(Standing::isPlaceholder))
                .map(text -> Map.of("text", text.strip()));
    }

    private static Optional<Map<String, String>> unlocated(Evidence record, Demands demands) {
        return demands.located()
                        && record.location().isEmpty()
                        && record.digest().isEmpty()
                        && record.method() != Method.INTERVIEW
                ? YES
                : NO;
    }

    private Optional<Map<String, String>> undated(Evidence record, Demands demands) {
        boolean lacksOwn = demands.dated() && record.date().isEmpty();
        boolean lacksAge = demands.freshnessOf(record.kind()).isPresent()
                && standing.age(record).isEmpty();
        return lacksOwn || lacksAge ? YES : NO;
    }

    private Optional<Map<String, String>> expired(Evidence record) {
        return record.validUntil()
                .filter(until -> until.lastDay().isBefore(standing.asOf()))
                .map(until -> Map.of("validUntil", until.toString()));
    }

    private Optional<Map<String, String>> stale(Evidence record, Demands demands) {
        Optional<Period> freshness = demands.freshnessOf(record.kind());
        Optional<LocalDate> date = standing.age(record);
        if (freshness.isEmpty() || date.isEmpty()) {
            return NO;
        }
        LocalDate until = date.get().plus(freshness.get());
        return until.isBefore(standing.asOf())
                ? Optional.of(Map.of(
                        "date",
                        record.date()
                                .map(PartialDate::toString)
                                .orElse(date.get().toString()),
                        "kind",
                        record.kind().value(),
                        "freshness",
                        Sentences.words(freshness.get()),
                        "until",
                        until.toString()))
                : NO;
    }

    private static Optional<Map<String, String>> unacceptedKind(Evidence record, Demands demands) {
        return demands.accepts(record.kind())
                ? NO
                : Optional.of(Map.of(
                        "kind",
                        record.kind().value(),
                        "kinds",
                        demands.kinds().stream().map(EvidenceKind::value).collect(Collectors.joining(", "))));
    }

    private Optional<Map<String, String>> notIndependent(Evidence record, Demands demands) {
        return standing.independence(record).compareTo(demands.independence()) < 0
                ? Optional.of(Map.of(
                        "found",
                        standing.independence(record).name(),
                        "asked",
                        demands.independence().name()))
                : NO;
    }
}
