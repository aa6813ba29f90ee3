package io.github.sscop.engine.admissibility;

import static io.github.sscop.engine.time.DateRanges.earlier;
import static io.github.sscop.engine.time.DateRanges.later;
import io.github.sscop.assessment.EvidenceStatus;
import io.github.sscop.code.PartialDate;
import io.github.sscop.engine.criteria.Criterion;
import io.github.sscop.engine.relevance.EvidenceProfile;
import io.github.sscop.engine.relevance.EvidenceProfiler;
import io.github.sscop.engine.relevance.PlaceholderDetector;
import io.github.sscop.engine.relevance.Relevance;
import io.github.sscop.engine.relevance.RelevanceIndex;
import io.github.sscop.engine.relevance.SubjectMismatch;
import io.github.sscop.engine.time.DateRanges;
import io.github.sscop.evidence.Evidence;
import io.github.sscop.evidence.EvidenceKind;
import io.github.sscop.evidence.Method;
import io.github.sscop.evidence.Review;
import io.github.sscop.policy.EvidenceRequirements;
import io.github.sscop.wording.ValueWording;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which states hold of a record in the way it bears on a target: the table of evidence states.
 *
 * <p>Duplicates are told later, among the records of which none of these holds. Each state that depends on the day holds
 * from some day on or until some day, so that the days on which a record may count are known without asking about each.
 */
public final class AdmissibilityTable {

    private static final List<EvidenceStatus> STATES =
            List.copyOf(EnumSet.range(EvidenceStatus.FUTURE, EvidenceStatus.NOT_INDEPENDENT));

    private static final List<EvidenceStatus> LASTING = STATES.stream()
            .filter(state -> !Set.of(
                            EvidenceStatus.FUTURE,
                            EvidenceStatus.REJECTED,
                            EvidenceStatus.SUPERSEDED,
                            EvidenceStatus.EXPIRED,
                            EvidenceStatus.STALE,
                            EvidenceStatus.NOT_INDEPENDENT)
                    .contains(state))
            .toList();

    private final SupersessionIndex supersession;

    public AdmissibilityTable(RelevanceIndex bearings) {
        this.supersession = new SupersessionIndex(bearings, AdmissibilityTable::wouldDo);
    }

    public SupersessionIndex supersession() {
        return supersession;
    }

    /** The states that hold on a day, in the order of the table; none if the record may count. */
    List<EvidenceStatus> of(Relevance bearing, Criterion target, LocalDate on) {
        List<EvidenceStatus> held = new ArrayList<>(0);
        for (EvidenceStatus state : STATES) {
            if (holds(state, bearing, target, on)) {
                held.add(state);
            }
        }
        return held;
    }

    /** Whether none of the states holds on a day. */
    public boolean mayCount(Relevance bearing, Criterion target, LocalDate on) {
        for (EvidenceStatus state : STATES) {
            if (holds(state, bearing, target, on)) {
                return false;
            }
        }
        return true;
    }

    private boolean holds(EvidenceStatus state, Relevance bearing, Criterion target, LocalDate on) {
        return switch (state) {
            case FUTURE -> on.isBefore(bearing.candidate().from());
            case REJECTED -> !on.isBefore(bearing.candidate().rejectedFrom(bearing.refutes()));
            case SUPERSEDED -> supersession.of(bearing, target).covers(on);
            case EXPIRED -> bearing.supports() && !on.isBefore(expiredFrom(bearing));
            case STALE -> bearing.supports() && !on.isBefore(staleFrom(bearing, target));
            case NOT_INDEPENDENT -> bearing.supports() && on.isBefore(independentFrom(bearing, target));
            default -> lasts(state, bearing, target);
        };
    }

    /** Whether a state holds, whatever the day. */
    private static boolean lasts(EvidenceStatus state, Relevance bearing, Criterion target) {
        EvidenceProfile candidate = bearing.candidate();
        if (state == EvidenceStatus.OTHER_SUBJECT) {
            return candidate.difference(bearing.supports()).isPresent();
        }
        if (state == EvidenceStatus.NO_STANCE) {
            return bearing.stance().isEmpty();
        }
        return bearing.supports()
                && switch (state) {
                    case SELF_REFERENCE -> candidate.refersToSubmission();
                    case PLACEHOLDER -> placeholder(bearing).isPresent();
                    case UNLOCATED -> isUnlocated(candidate.record(), target.demands());
                    case UNDATED -> isUndated(candidate, target.demands());
                    case UNACCEPTED_KIND ->
                        !target.demands().accepts(candidate.record().kind());
                    default -> throw new IllegalArgumentException(state + " does not last");
                };
    }

    /** Whether a support does what the policy asks, but for its date and its independence. */
    private static boolean wouldDo(Relevance support, Criterion target) {
        return !lasts(EvidenceStatus.PLACEHOLDER, support, target)
                && !lasts(EvidenceStatus.UNLOCATED, support, target)
                && !lasts(EvidenceStatus.UNDATED, support, target)
                && !lasts(EvidenceStatus.UNACCEPTED_KIND, support, target);
    }

    private static Optional<String> placeholder(Relevance bearing) {
        Optional<String> ofRecord = bearing.candidate().placeholder();
        return ofRecord.isPresent() || bearing.argument().isEmpty()
                ? ofRecord
                : bearing.argument().filter(PlaceholderDetector::isText);
    }

    private static boolean isUnlocated(Evidence record, EvidenceRequirements demands) {
        return demands.located()
                && record.location().isEmpty()
                && record.digest().isEmpty()
                && record.method() != Method.INTERVIEW;
    }

    private static boolean isUndated(EvidenceProfile candidate, EvidenceRequirements demands) {
        boolean lacksOwn = demands.dated() && candidate.record().date().isEmpty();
        boolean lacksAge = candidate.age().isEmpty()
                && demands.freshnessOf(candidate.record().kind()).isPresent();
        return lacksOwn || lacksAge;
    }

    // Days

    /** The days on which none of the states holds. */
    public DateRanges counting(Relevance bearing, Criterion target) {
        for (EvidenceStatus state : LASTING) {
            if (lasts(state, bearing, target)) {
                return DateRanges.NONE;
            }
        }
        EvidenceProfile candidate = bearing.candidate();
        LocalDate from = candidate.from();
        LocalDate until = candidate.rejectedFrom(bearing.refutes());
        if (bearing.supports()) {
            from = later(from, independentFrom(bearing, target));
            until = earlier(until, earlier(expiredFrom(bearing), staleFrom(bearing, target)));
        }
        return DateRanges.between(from, until).without(supersession.of(bearing, target));
    }

    private static LocalDate expiredFrom(Relevance bearing) {
        Optional<PartialDate> until = bearing.record().validUntil();
        return until.isPresent() ? until.get().lastDay().plusDays(1) : LocalDate.MAX;
    }

    private static LocalDate staleFrom(Relevance bearing, Criterion target) {
        Optional<LocalDate> until = freshUntil(bearing, target);
        return until.isPresent() ? until.get().plusDays(1) : LocalDate.MAX;
    }

    /** The last day on which the record is fresh, if it ever stops to be. */
    private static Optional<LocalDate> freshUntil(Relevance bearing, Criterion target) {
        Optional<Period> freshness =
                target.demands().freshnessOf(bearing.record().kind());
        Optional<LocalDate> age = bearing.candidate().age();
        return freshness.isPresent() && age.isPresent()
                ? Optional.of(age.get().plus(freshness.get()))
                : Optional.empty();
    }

    private static LocalDate independentFrom(Relevance bearing, Criterion target) {
        return bearing.candidate().independentFrom(target.demands().independence());
    }

    // Words

    /** What the sentence about a state speaks of that holds on a day. */
    Map<String, String> arguments(EvidenceStatus state, Relevance bearing, Criterion target, LocalDate on) {
        Evidence record = bearing.record();
        EvidenceRequirements demands = target.demands();
        return switch (state) {
            case FUTURE -> Map.of("date", futureDate(record, on).toString(), "asOf", on.toString());
            case OTHER_SUBJECT ->
                different(bearing.candidate().difference(bearing.supports()).orElseThrow());
            case REJECTED -> rejected(record.review().orElseThrow());
            case SUPERSEDED -> Map.of("by", supersededBy(bearing, target, on));
            case SELF_REFERENCE -> Map.of("location", record.location().orElseThrow());
            case PLACEHOLDER ->
                Map.of("text", placeholder(bearing).orElseThrow().strip());
            case EXPIRED ->
                Map.of("validUntil", record.validUntil().orElseThrow().toString());
            case STALE -> stale(bearing, target);
            case UNACCEPTED_KIND ->
                Map.of(
                        "kind",
                        record.kind().value(),
                        "kinds",
                        demands.kinds().stream().map(EvidenceKind::value).collect(Collectors.joining(", ")));
            case NOT_INDEPENDENT ->
                Map.of(
                        "found", bearing.candidate().independence(on).name(),
                        "asked", demands.independence().name());
            case NO_STANCE, UNLOCATED, UNDATED, DUPLICATE, COUNTED -> Map.of();
        };
    }

    private static PartialDate futureDate(Evidence record, LocalDate on) {
        return record.occurredOn()
                .filter(date -> date.firstDay().isAfter(on))
                .or(record::recordedOn)
                .orElseThrow();
    }

    private static Map<String, String> different(SubjectMismatch difference) {
        return Map.of("part", difference.part(), "bound", difference.bound(), "expected", difference.expected());
    }

    private static Map<String, String> rejected(Review review) {
        return Map.of("by", review.by(), "on", review.on().toString());
    }

    private String supersededBy(Relevance bearing, Criterion target, LocalDate on) {
        return ValueWording.listed(supersession.by(bearing, target).stream()
                .filter(by -> by.days().covers(on))
                .map(by -> by.naming().record().id())
                .toList());
    }

    private static Map<String, String> stale(Relevance bearing, Criterion target) {
        Evidence record = bearing.record();
        LocalDate age = bearing.candidate().age().orElseThrow();
        return Map.of(
                "date", record.date().map(PartialDate::toString).orElseGet(age::toString),
                "kind", record.kind().value(),
                "freshness",
                        ValueWording.of(target.demands().freshnessOf(record.kind()).orElseThrow()),
                "until", freshUntil(bearing, target).orElseThrow().toString());
    }
}
