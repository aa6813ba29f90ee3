package io.github.sscop.engine.admissibility;

import static io.github.sscop.engine.time.DateRanges.earlier;
import static io.github.sscop.engine.time.DateRanges.later;

import io.github.sscop.assessment.EvidenceStatus;
import io.github.sscop.code.PartialDate;
import io.github.sscop.engine.criteria.Criterion;
import io.github.sscop.engine.relevance.EvidenceProfile;
import io.github.sscop.engine.relevance.Relevance;
import io.github.sscop.engine.relevance.RelevanceIndex;
import io.github.sscop.engine.time.DateRanges;
import io.github.sscop.evidence.Evidence;
import io.github.sscop.evidence.EvidenceKind;
import io.github.sscop.evidence.Method;
import io.github.sscop.evidence.Review;
import io.github.sscop.evidence.identity.SubjectMismatch;
import io.github.sscop.evidence.text.PlaceholderText;
import io.github.sscop.policy.EvidenceRequirements;
import io.github.sscop.rule.ConditionResult;
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
 * The table of evidence statuses: decides which of them keep a record from counting for a criterion.
 *
 * <p>Duplicates are found later, among the records for which no status of this table holds. Each status that depends on the day
 * begins or ends on one day, so that the days on which a record is admissible are computed without evaluating each of them.
 */
public final class AdmissibilityTable {

    private static final List<EvidenceStatus> STATUSES =
            List.copyOf(EnumSet.range(EvidenceStatus.FUTURE, EvidenceStatus.NOT_VOUCHED));

    private static final List<EvidenceStatus> PERMANENT = STATUSES.stream()
            .filter(status -> !Set.of(
                            EvidenceStatus.FUTURE,
                            EvidenceStatus.REJECTED,
                            EvidenceStatus.SUPERSEDED,
                            EvidenceStatus.EXPIRED,
                            EvidenceStatus.CONTRADICTORY,
                            EvidenceStatus.STALE,
                            EvidenceStatus.NOT_INDEPENDENT,
                            EvidenceStatus.NOT_VOUCHED)
                    .contains(status))
            .toList();

    private final SupersessionIndex supersessionIndex;

    /** Creates the table for the records of a submission. */
    public AdmissibilityTable(RelevanceIndex relevanceIndex) {
        this.supersessionIndex = new SupersessionIndex(relevanceIndex, AdmissibilityTable::meetsRequirements);
    }

    /** Returns the index of supersessions. */
    public SupersessionIndex supersessionIndex() {
        return supersessionIndex;
    }

    /** Returns the statuses that hold on a day, in the order of the table; none if the record is admissible. */
    public List<EvidenceStatus> statuses(Relevance relevance, Criterion criterion, LocalDate day) {
        List<EvidenceStatus> statuses = new ArrayList<>(0);
        for (EvidenceStatus status : STATUSES) {
            if (holds(status, relevance, criterion, day)) {
                statuses.add(status);
            }
        }
        return statuses;
    }

    /** Returns whether no status of the table holds on a day. */
    public boolean isAdmissible(Relevance relevance, Criterion criterion, LocalDate day) {
        for (EvidenceStatus status : STATUSES) {
            if (holds(status, relevance, criterion, day)) {
                return false;
            }
        }
        return true;
    }

    private boolean holds(EvidenceStatus status, Relevance relevance, Criterion criterion, LocalDate day) {
        return switch (status) {
            case FUTURE -> day.isBefore(relevance.profile().effectiveFrom());
            case REJECTED -> rejectedDays(relevance, criterion).covers(day);
            case SUPERSEDED ->
                supersessionIndex.supersededDays(relevance, criterion).covers(day);
            case CONTRADICTORY -> relevance.supports() && relevance.profile().isContradictory(day);
            case EXPIRED -> relevance.supports() && !day.isBefore(expiredFrom(relevance));
            case STALE -> relevance.supports() && !day.isBefore(staleFrom(relevance, criterion));
            case NOT_INDEPENDENT -> relevance.supports() && day.isBefore(independentFrom(relevance, criterion, false));
            case NOT_VOUCHED ->
                relevance.supports()
                        && criterion.requirements().vouched()
                        && !day.isBefore(independentFrom(relevance, criterion, false))
                        && day.isBefore(independentFrom(relevance, criterion, true));
            default -> holdsPermanently(status, relevance, criterion);
        };
    }

    /** Returns whether a status holds that does not depend on the day. */
    private static boolean holdsPermanently(EvidenceStatus status, Relevance relevance, Criterion criterion) {
        EvidenceProfile profile = relevance.profile();
        if (status == EvidenceStatus.OTHER_SUBJECT) {
            return profile.mismatch(relevance.supports()).isPresent();
        }
        if (status == EvidenceStatus.NO_STANCE) {
            return relevance.stance().isEmpty();
        }
        return relevance.supports()
                && switch (status) {
                    case SELF_REFERENCE -> profile.refersToSubmission();
                    case PLACEHOLDER -> placeholder(relevance).isPresent();
                    case UNLOCATED -> isUnlocated(profile, criterion.requirements());
                    case UNDATED -> isUndated(profile, criterion.requirements());
                    case UNACCEPTED_KIND ->
                        !criterion.requirements().accepts(profile.record().kind());
                    default -> throw new IllegalArgumentException(status + " depends on the day");
                };
    }

    /** Returns whether a support meets the policy's requirements, age and independence aside. */
    private static boolean meetsRequirements(Relevance support, Criterion criterion) {
        return !holdsPermanently(EvidenceStatus.PLACEHOLDER, support, criterion)
                && !holdsPermanently(EvidenceStatus.UNLOCATED, support, criterion)
                && !holdsPermanently(EvidenceStatus.UNDATED, support, criterion)
                && !holdsPermanently(EvidenceStatus.UNACCEPTED_KIND, support, criterion);
    }

    private static Optional<String> placeholder(Relevance relevance) {
        Optional<String> ofRecord = relevance.profile().placeholder();
        return ofRecord.isPresent() || relevance.argument().isEmpty()
                ? ofRecord
                : relevance.argument().filter(PlaceholderText::isPlaceholder);
    }

    private static boolean isUnlocated(EvidenceProfile profile, EvidenceRequirements requirements) {
        Evidence record = profile.record();
        return requirements.located()
                && !profile.located()
                && record.digest().isEmpty()
                && record.method() != Method.INTERVIEW;
    }

    private static boolean isUndated(EvidenceProfile profile, EvidenceRequirements requirements) {
        boolean lacksOwnDate = requirements.dated() && profile.record().date().isEmpty();
        boolean lacksAgeDate = profile.ageDate().isEmpty()
                && requirements.freshnessOf(profile.kind()).isPresent();
        return lacksOwnDate || lacksAgeDate;
    }

    // Days

    /** Returns the days on which no status of the table holds. */
    public DateRanges admissibleDays(Relevance relevance, Criterion criterion) {
        for (EvidenceStatus status : PERMANENT) {
            if (holdsPermanently(status, relevance, criterion)) {
                return DateRanges.NONE;
            }
        }
        EvidenceProfile profile = relevance.profile();
        if (relevance.supports() && !profile.reading().contradictions().isEmpty()) {
            return DateRanges.NONE;
        }
        LocalDate from = profile.effectiveFrom();
        LocalDate until = LocalDate.MAX;
        if (relevance.supports()) {
            from = later(
                    from,
                    later(
                            profile.reading().possibleFrom(),
                            independentFrom(
                                    relevance,
                                    criterion,
                                    criterion.requirements().vouched())));
            until = earlier(expiredFrom(relevance), staleFrom(relevance, criterion));
        }
        return DateRanges.between(from, until)
                .without(rejectedDays(relevance, criterion))
                .without(supersessionIndex.supersededDays(relevance, criterion));
    }

    private static LocalDate expiredFrom(Relevance relevance) {
        Optional<PartialDate> until = relevance.record().validUntil();
        return until.isPresent() ? until.get().lastDay().plusDays(1) : LocalDate.MAX;
    }

    private static LocalDate staleFrom(Relevance relevance, Criterion criterion) {
        Optional<LocalDate> until = freshUntil(relevance, criterion);
        return until.isPresent() ? until.get().plusDays(1) : LocalDate.MAX;
    }

    /** Returns the last day on which the record is fresh, if its freshness is limited. */
    private static Optional<LocalDate> freshUntil(Relevance relevance, Criterion criterion) {
        Optional<Period> freshness =
                criterion.requirements().freshnessOf(relevance.profile().kind());
        Optional<LocalDate> ageDate = relevance.profile().ageDate();
        return freshness.isPresent() && ageDate.isPresent()
                ? Optional.of(ageDate.get().plus(freshness.get()))
                : Optional.empty();
    }

    private static DateRanges rejectedDays(Relevance relevance, Criterion criterion) {
        return relevance
                .profile()
                .rejectedDays(relevance.refutes(), criterion.requirements().vouched());
    }

    private static LocalDate independentFrom(Relevance relevance, Criterion criterion, boolean mustBeVouched) {
        return relevance.profile().independentFrom(criterion.requirements().independence(), mustBeVouched);
    }

    // Words

    /** Returns the arguments of the sentence about a status that holds on a day. */
    Map<String, String> arguments(EvidenceStatus status, Relevance relevance, Criterion criterion, LocalDate day) {
        Evidence record = relevance.record();
        EvidenceRequirements requirements = criterion.requirements();
        return switch (status) {
            case FUTURE -> Map.of("date", futureDate(record, day).toString(), "asOf", day.toString());
            case OTHER_SUBJECT ->
                mismatch(relevance.profile().mismatch(relevance.supports()).orElseThrow());
            case REJECTED ->
                rejected(relevance
                        .profile()
                        .rejectingReview(relevance.refutes(), requirements.vouched(), day)
                        .orElseThrow());
            case SUPERSEDED -> Map.of("by", supersededBy(relevance, criterion, day));
            case SELF_REFERENCE -> Map.of("location", record.location().orElseThrow());
            case PLACEHOLDER ->
                Map.of("text", placeholder(relevance).orElseThrow().strip());
            case CONTRADICTORY -> Map.of("contradictions", contradictions(relevance.profile(), day));
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
                        "found", relevance.profile().independence(day, false).name(),
                        "asked", requirements.independence().name());
            case NOT_VOUCHED ->
                Map.of(
                        "names",
                        ValueWording.listed(relevance.profile().unvouched(requirements.independence(), day)),
                        "asked",
                        requirements.independence().name());
            case NO_STANCE, UNLOCATED, UNDATED, DUPLICATE, COUNTED -> Map.of();
        };
    }

    private static String contradictions(EvidenceProfile profile, LocalDate day) {
        return profile.reading().contradictions(day).stream()
                .map(ConditionResult::text)
                .collect(Collectors.joining(" "));
    }

    private static PartialDate futureDate(Evidence record, LocalDate day) {
        return record.occurredOn()
                .filter(date -> date.firstDay().isAfter(day))
                .or(record::recordedOn)
                .orElseThrow();
    }

    private static Map<String, String> mismatch(SubjectMismatch mismatch) {
        return Map.of("part", mismatch.part(), "bound", mismatch.bound(), "expected", mismatch.expected());
    }

    private static Map<String, String> rejected(Review review) {
        return Map.of("by", review.by(), "on", review.on().toString());
    }

    private String supersededBy(Relevance relevance, Criterion criterion, LocalDate day) {
        return ValueWording.listed(supersessionIndex.superseders(relevance, criterion).stream()
                .filter(superseder -> superseder.days().covers(day))
                .map(superseder -> superseder.naming().record().id())
                .toList());
    }

    private static Map<String, String> stale(Relevance relevance, Criterion criterion) {
        LocalDate ageDate = relevance.profile().ageDate().orElseThrow();
        return Map.of(
                "date", ageDate.toString(),
                "kind", relevance.profile().kind().value(),
                "freshness",
                        ValueWording.of(criterion
                                .requirements()
                                .freshnessOf(relevance.profile().kind())
                                .orElseThrow()),
                "until", freshUntil(relevance, criterion).orElseThrow().toString());
    }
}
