package io.github.sscop.engine.admissibility;

import static io.github.sscop.engine.time.DateRanges.earlier;
import static io.github.sscop.engine.time.DateRanges.later;

import io.github.sscop.assessment.EvidenceStatus;
import io.github.sscop.code.PartialDate;
import io.github.sscop.engine.criteria.Criterion;
import io.github.sscop.engine.relevance.EvidenceProfile;
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

    public AdmissibilityTable(RelevanceIndex relevances) {
        this.supersession = new SupersessionIndex(relevances, AdmissibilityTable::meetsRequirements);
    }

    public SupersessionIndex supersession() {
        return supersession;
    }

    /** The states that hold on a day, in the order of the table; none if the record may count. */
    List<EvidenceStatus> of(Relevance relevance, Criterion criterion, LocalDate on) {
        List<EvidenceStatus> held = new ArrayList<>(0);
        for (EvidenceStatus state : STATES) {
            if (holds(state, relevance, criterion, on)) {
                held.add(state);
            }
        }
        return held;
    }

    /** Whether none of the states holds on a day. */
    public boolean isAdmissible(Relevance relevance, Criterion criterion, LocalDate on) {
        for (EvidenceStatus state : STATES) {
            if (holds(state, relevance, criterion, on)) {
                return false;
            }
        }
        return true;
    }

    private boolean holds(EvidenceStatus state, Relevance relevance, Criterion criterion, LocalDate on) {
        return switch (state) {
            case FUTURE -> on.isBefore(relevance.profile().from());
            case REJECTED -> !on.isBefore(relevance.profile().rejectedFrom(relevance.refutes()));
            case SUPERSEDED -> supersession.of(relevance, criterion).covers(on);
            case EXPIRED -> relevance.supports() && !on.isBefore(expiredFrom(relevance));
            case STALE -> relevance.supports() && !on.isBefore(staleFrom(relevance, criterion));
            case NOT_INDEPENDENT -> relevance.supports() && on.isBefore(independentFrom(relevance, criterion));
            default -> lasts(state, relevance, criterion);
        };
    }

    /** Whether a state holds, whatever the day. */
    private static boolean lasts(EvidenceStatus state, Relevance relevance, Criterion criterion) {
        EvidenceProfile profile = relevance.profile();
        if (state == EvidenceStatus.OTHER_SUBJECT) {
            return profile.difference(relevance.supports()).isPresent();
        }
        if (state == EvidenceStatus.NO_STANCE) {
            return relevance.stance().isEmpty();
        }
        return relevance.supports()
                && switch (state) {
                    case SELF_REFERENCE -> profile.refersToSubmission();
                    case PLACEHOLDER -> placeholder(relevance).isPresent();
                    case UNLOCATED -> isUnlocated(profile.record(), criterion.requirements());
                    case UNDATED -> isUndated(profile, criterion.requirements());
                    case UNACCEPTED_KIND ->
                        !criterion.requirements().accepts(profile.record().kind());
                    default -> throw new IllegalArgumentException(state + " does not last");
                };
    }

    /** Whether a support does what the policy asks, but for its date and its independence. */
    private static boolean meetsRequirements(Relevance support, Criterion criterion) {
        return !lasts(EvidenceStatus.PLACEHOLDER, support, criterion)
                && !lasts(EvidenceStatus.UNLOCATED, support, criterion)
                && !lasts(EvidenceStatus.UNDATED, support, criterion)
                && !lasts(EvidenceStatus.UNACCEPTED_KIND, support, criterion);
    }

    private static Optional<String> placeholder(Relevance relevance) {
        Optional<String> ofRecord = relevance.profile().placeholder();
        return ofRecord.isPresent() || relevance.argument().isEmpty()
                ? ofRecord
                : relevance.argument().filter(PlaceholderDetector::isText);
    }

    private static boolean isUnlocated(Evidence record, EvidenceRequirements requirements) {
        return requirements.located()
                && record.location().isEmpty()
                && record.digest().isEmpty()
                && record.method() != Method.INTERVIEW;
    }

    private static boolean isUndated(EvidenceProfile profile, EvidenceRequirements requirements) {
        boolean lacksOwn = requirements.dated() && profile.record().date().isEmpty();
        boolean lacksAge = profile.age().isEmpty()
                && requirements.freshnessOf(profile.record().kind()).isPresent();
        return lacksOwn || lacksAge;
    }

    // Days

    /** The days on which none of the states holds. */
    public DateRanges admissibleDays(Relevance relevance, Criterion criterion) {
        for (EvidenceStatus state : LASTING) {
            if (lasts(state, relevance, criterion)) {
                return DateRanges.NONE;
            }
        }
        EvidenceProfile profile = relevance.profile();
        LocalDate from = profile.from();
        LocalDate until = profile.rejectedFrom(relevance.refutes());
        if (relevance.supports()) {
            from = later(from, independentFrom(relevance, criterion));
            until = earlier(until, earlier(expiredFrom(relevance), staleFrom(relevance, criterion)));
        }
        return DateRanges.between(from, until).without(supersession.of(relevance, criterion));
    }

    private static LocalDate expiredFrom(Relevance relevance) {
        Optional<PartialDate> until = relevance.record().validUntil();
        return until.isPresent() ? until.get().lastDay().plusDays(1) : LocalDate.MAX;
    }

    private static LocalDate staleFrom(Relevance relevance, Criterion criterion) {
        Optional<LocalDate> until = freshUntil(relevance, criterion);
        return until.isPresent() ? until.get().plusDays(1) : LocalDate.MAX;
    }

    /** The last day on which the record is fresh, if it ever stops to be. */
    private static Optional<LocalDate> freshUntil(Relevance relevance, Criterion criterion) {
        Optional<Period> freshness =
                criterion.requirements().freshnessOf(relevance.record().kind());
        Optional<LocalDate> age = relevance.profile().age();
        return freshness.isPresent() && age.isPresent()
                ? Optional.of(age.get().plus(freshness.get()))
                : Optional.empty();
    }

    private static LocalDate independentFrom(Relevance relevance, Criterion criterion) {
        return relevance.profile().independentFrom(criterion.requirements().independence());
    }

    // Words

    /** What the sentence about a state speaks of that holds on a day. */
    Map<String, String> arguments(EvidenceStatus state, Relevance relevance, Criterion criterion, LocalDate on) {
        Evidence record = relevance.record();
        EvidenceRequirements requirements = criterion.requirements();
        return switch (state) {
            case FUTURE -> Map.of("date", futureDate(record, on).toString(), "asOf", on.toString());
            case OTHER_SUBJECT ->
                different(relevance.profile().difference(relevance.supports()).orElseThrow());
            case REJECTED -> rejected(record.review().orElseThrow());
            case SUPERSEDED -> Map.of("by", supersededBy(relevance, criterion, on));
            case SELF_REFERENCE -> Map.of("location", record.location().orElseThrow());
            case PLACEHOLDER ->
                Map.of("text", placeholder(relevance).orElseThrow().strip());
            case EXPIRED ->
                Map.of("validUntil", record.validUntil().orElseThrow().toString());
            case STALE -> stale(relevance, criterion);
            case UNACCEPTED_KIND ->
                Map.of(
                        "kind",
                        record.kind().value(),
                        "kinds",
                        requirements.kinds().stream().map(EvidenceKind::value).collect(Collectors.joining(", ")));
            case NOT_INDEPENDENT ->
                Map.of(
                        "found", relevance.profile().independence(on).name(),
                        "asked", requirements.independence().name());
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

    private String supersededBy(Relevance relevance, Criterion criterion, LocalDate on) {
        return ValueWording.listed(supersession.by(relevance, criterion).stream()
                .filter(by -> by.days().covers(on))
                .map(by -> by.naming().record().id())
                .toList());
    }

    private static Map<String, String> stale(Relevance relevance, Criterion criterion) {
        Evidence record = relevance.record();
        LocalDate age = relevance.profile().age().orElseThrow();
        return Map.of(
                "date", record.date().map(PartialDate::toString).orElseGet(age::toString),
                "kind", record.kind().value(),
                "freshness",
                        ValueWording.of(criterion.requirements().freshnessOf(record.kind()).orElseThrow()),
                "until", freshUntil(relevance, criterion).orElseThrow().toString());
    }
}
