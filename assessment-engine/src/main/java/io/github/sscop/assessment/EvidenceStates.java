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
import io.github.sscop.evidence.Independence;
import io.github.sscop.evidence.Method;
import io.github.sscop.evidence.Submission;
import io.github.sscop.rule.Demands;
import io.github.sscop.wording.Words;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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
        Optional<Map<String, String>> holds(Bearing bearing, Target target, LocalDate on);
    }

    private record Row(EvidenceState state, AppliesTo appliesTo, Condition condition) {

        /** Whether it may hold on one day and not on another. */
        boolean isDated() {
            return DATED.contains(state);
        }
    }

    /**
     * A state that holds.
     *
     * @param state the state
     * @param arguments what its sentence speaks of
     */
    record Held(EvidenceState state, Map<String, String> arguments) {}

    private static final Set<EvidenceState> DATED =
            EnumSet.of(FUTURE, REJECTED, SUPERSEDED, EXPIRED, STALE, NOT_INDEPENDENT);

    private static final Optional<Map<String, String>> NO = Optional.empty();
    private static final Optional<Map<String, String>> YES = Optional.of(Map.of());

    private final Standing standing;
    private final Supersession supersession;
    private final List<Row> rows = List.of(
            new Row(FUTURE, AppliesTo.EITHER_STANCE, (b, t, on) -> future(b.record(), on)),
            new Row(OTHER_SUBJECT, AppliesTo.EITHER_STANCE, (b, t, on) -> otherSubject(b)),
            new Row(REJECTED, AppliesTo.EITHER_STANCE, (b, t, on) -> rejected(b, on)),
            new Row(SUPERSEDED, AppliesTo.EITHER_STANCE, this::superseded),
            new Row(NO_STANCE, AppliesTo.NO_STANCE, (b, t, on) -> YES),
            new Row(SELF_REFERENCE, AppliesTo.SUPPORT, (b, t, on) -> selfReference(b.record())),
            new Row(PLACEHOLDER, AppliesTo.SUPPORT, (b, t, on) -> placeholder(b)),
            new Row(UNLOCATED, AppliesTo.SUPPORT, (b, t, on) -> unlocated(b.record(), t.demands())),
            new Row(UNDATED, AppliesTo.SUPPORT, (b, t, on) -> undated(b.record(), t.demands())),
            new Row(EXPIRED, AppliesTo.SUPPORT, (b, t, on) -> expired(b.record(), on)),
            new Row(STALE, AppliesTo.SUPPORT, (b, t, on) -> stale(b.record(), t.demands(), on)),
            new Row(UNACCEPTED_KIND, AppliesTo.SUPPORT, (b, t, on) -> unacceptedKind(b.record(), t.demands())),
            new Row(NOT_INDEPENDENT, AppliesTo.SUPPORT, (b, t, on) -> notIndependent(b.record(), t.demands(), on)));

    EvidenceStates(Submission submission, Standing standing, Bearings bearings) {
        this.standing = standing;
        this.supersession = new Supersession(submission, standing, bearings, this::wouldDo);
    }

    Supersession supersession() {
        return supersession;
    }

    /** The states that hold on a day, in the order of the table; none if the record may count. */
    List<Held> of(Bearing bearing, Target target, LocalDate on) {
        List<Held> held = new ArrayList<>(0);
        for (Row row : rows) {
            if (applies(row.appliesTo(), bearing)) {
                row.condition()
                        .holds(bearing, target, on)
                        .ifPresent(arguments -> held.add(new Held(row.state(), arguments)));
            }
        }
        return held;
    }

    /** Whether none of the states holds on a day. */
    boolean mayCount(Bearing bearing, Target target, LocalDate on) {
        return mayEverCount(bearing, target) && mayCountOn(bearing, target, on);
    }

    /** Whether none of the states holds that would hold on every day. */
    boolean mayEverCount(Bearing bearing, Target target) {
        return noneHolds(false, bearing, target, Bearings.LAST_DAY);
    }

    /** Whether a record that may ever count does on a day. */
    boolean mayCountOn(Bearing bearing, Target target, LocalDate on) {
        return noneHolds(true, bearing, target, on);
    }

    private boolean noneHolds(boolean dated, Bearing bearing, Target target, LocalDate on) {
        for (Row row : rows) {
            if (row.isDated() == dated && holds(row, bearing, target, on)) {
                return false;
            }
        }
        return true;
    }

    private boolean holds(Row row, Bearing bearing, Target target, LocalDate on) {
        if (row.state() == SUPERSEDED) {
            return supersession.of(bearing, target).covers(on); // By what, which may be much, is not asked here.
        }
        return applies(row.appliesTo(), bearing)
                && row.condition().holds(bearing, target, on).isPresent();
    }

    /** Every day on which a state of the record may begin or end to hold. */
    Stream<LocalDate> changes(Bearing bearing, Target target) {
        Evidence record = bearing.record();
        Stream<LocalDate> own = Stream.of(
                        record.occurredOn().map(PartialDate::firstDay),
                        record.recordedOn().map(PartialDate::firstDay),
                        record.review().map(review -> review.on().firstDay()),
                        record.validUntil().map(until -> until.lastDay().plusDays(1)),
                        freshUntil(record, target.demands()).map(until -> until.plusDays(1)))
                .flatMap(Optional::stream);
        return Stream.concat(own, supersession.of(bearing, target).edges());
    }

    private static boolean applies(AppliesTo appliesTo, Bearing bearing) {
        return switch (appliesTo) {
            case EITHER_STANCE -> true;
            case SUPPORT -> bearing.supports();
            case NO_STANCE -> bearing.stance().isEmpty();
        };
    }

    private Optional<Map<String, String>> future(Evidence record, LocalDate on) {
        return standing.futureDate(record, on).map(date -> Map.of("date", date.toString(), "asOf", on.toString()));
    }

    private Optional<Map<String, String>> otherSubject(Bearing bearing) {
        return standing.difference(bearing.record(), bearing.supports())
                .map(d -> Map.of("part", d.part(), "bound", d.bound(), "expected", d.expected()));
    }

    private Optional<Map<String, String>> rejected(Bearing bearing, LocalDate on) {
        return standing.rejection(bearing.record(), bearing.refutes(), on)
                .map(review -> Map.of("by", review.by(), "on", review.on().toString()));
    }

    private Optional<Map<String, String>> superseded(Bearing bearing, Target target, LocalDate on) {
        if (!supersession.of(bearing, target).covers(on)) {
            return NO;
        }
        List<EvidenceId> by = supersession.by(bearing, target).stream()
                .filter(each -> each.days().covers(on))
                .map(each -> each.naming().id())
                .toList();
        return Optional.of(Map.of("by", Words.listed(by)));
    }

    /** Whether a support does what the policy asks, but for its date and its independence. */
    private boolean wouldDo(Bearing support, Target target) {
        Evidence record = support.record();
        return placeholder(support).isEmpty()
                && unlocated(record, target.demands()).isEmpty()
                && undated(record, target.demands()).isEmpty()
                && unacceptedKind(record, target.demands()).isEmpty();
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

    private static Optional<Map<String, String>> expired(Evidence record, LocalDate on) {
        return record.validUntil()
                .filter(until -> until.lastDay().isBefore(on))
                .map(until -> Map.of("validUntil", until.toString()));
    }

    /** The last day on which the record is fresh, if it ever stops to be. */
    private Optional<LocalDate> freshUntil(Evidence record, Demands demands) {
        return demands.freshnessOf(record.kind())
                .flatMap(freshness -> standing.age(record).map(date -> date.plus(freshness)));
    }

    private Optional<Map<String, String>> stale(Evidence record, Demands demands, LocalDate on) {
        return freshUntil(record, demands)
                .filter(until -> until.isBefore(on))
                .map(until -> Map.of(
                        "date",
                        record.date()
                                .map(PartialDate::toString)
                                .orElseGet(
                                        () -> standing.age(record).orElseThrow().toString()),
                        "kind",
                        record.kind().value(),
                        "freshness",
                        Words.of(demands.freshnessOf(record.kind()).orElseThrow()),
                        "until",
                        until.toString()));
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

    private Optional<Map<String, String>> notIndependent(Evidence record, Demands demands, LocalDate on) {
        Independence found = standing.independence(record, on);
        return found.compareTo(demands.independence()) < 0
                ? Optional.of(Map.of(
                        "found", found.name(), "asked", demands.independence().name()))
                : NO;
    }
}
