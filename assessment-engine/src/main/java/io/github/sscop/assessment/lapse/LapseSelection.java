package io.github.sscop.assessment.lapse;

import io.github.sscop.assessment.Assessment;
import io.github.sscop.assessment.AssessmentBasis;
import io.github.sscop.assessment.RemarkCode;
import io.github.sscop.code.Digest;
import io.github.sscop.code.EditionId;
import io.github.sscop.evidence.identity.OrganisationIdentity;
import io.github.sscop.evidence.subject.IdentityMatch;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The selection of the assessments from which lapses are taken, and of the days for which each one answers.
 *
 * <p>It goes through the assessments from the newest to the oldest. Those that may be of the same supplier are found by what
 * their organisations share, so that not every two of them are compared.
 */
final class LapseSelection {

    /** The order of suppliers, whatever the order in which assessments were given. */
    private static final Comparator<Assessment> BY_SUPPLIER = Comparator.comparing(
                    (Assessment each) -> each.subject().organisation().orElse(""))
            .thenComparing(each -> each.subject().product().orElse(""))
            .thenComparing(each -> each.subject().version().orElse(""))
            .thenComparing(each -> each.code().id().toString())
            .thenComparing(each -> each.policy().id())
            .thenComparing(each -> each.policy().digest().value())
            .thenComparing(Assessment::asOf)
            .thenComparing(each -> each.submission().digest().value())
            .thenComparing(each -> each.ownRules().toString());

    /** What has to be the same for one assessment to be taken in the place of another. */
    private record AssessmentKind(
            EditionId code, Digest policy, List<String> ownRules, boolean withholds, boolean joint) {

        static AssessmentKind of(Assessment assessment) {
            return new AssessmentKind(
                    assessment.code().id(),
                    assessment.policy().digest(),
                    assessment.ownRules(),
                    // One of a published submission cannot know what becomes of the records that it withholds.
                    assessment.has(RemarkCode.WITHHELD),
                    // One of the submission alone knows nothing of what the buyer brings.
                    assessment.counterpart().isPresent());
        }
    }

    private record SharedKey(AssessmentKind kind, String key) {}

    private record TakenAssessment(Assessment assessment, OrganisationIdentity organisation) {

        boolean replaces(TakenAssessment older) {
            Assessment other = older.assessment;
            if (isOfSubmissionOf(other)) {
                return true;
            }
            return assessment.asOf().isAfter(other.asOf())
                    && organisation.match(older.organisation) == IdentityMatch.SAME
                    && assessment.subject().productMatch(other.subject()) == IdentityMatch.SAME
                    && assessment.subject().version().equals(other.subject().version())
                    && (assessment.subject().digest().isEmpty()
                            || other.subject().digest().isEmpty()
                            || assessment
                                    .subject()
                                    .digest()
                                    .equals(other.subject().digest()));
        }

        boolean isOfSubmissionOf(Assessment other) {
            return AssessmentBasis.of(assessment).hasAllButTheDateOf(AssessmentBasis.of(other));
        }
    }

    private final List<Assessment> assessments;
    private final LocalDate from;
    private final LocalDate to;
    private final Map<SharedKey, List<TakenAssessment>> taken = new HashMap<>();

    /** The next newer assessment of each submission that answers for any days. */
    private final Map<SharedKey, LapseWindow> newer = new HashMap<>();

    LapseSelection(List<Assessment> assessments, LocalDate from, LocalDate to) {
        this.assessments = assessments.stream()
                .sorted(Comparator.comparing(Assessment::asOf)
                        .reversed()
                        .thenComparing(each -> each.withheld().size())
                        .thenComparing(BY_SUPPLIER))
                .toList();
        this.from = from;
        this.to = to;
    }

    LapseFeed feed() {
        List<LapseWindow> windows = new ArrayList<>(assessments.size());
        assessments.forEach(each -> windows.add(window(each)));
        windows.sort(Comparator.comparing(LapseWindow::assessment, BY_SUPPLIER));
        List<LapseSource> sources = new ArrayList<>(windows.size());
        List<Lapse> lapses = new ArrayList<>();
        for (LapseWindow window : windows) {
            sources.add(LapseSource.of(window.assessment(), window.gaps(from, to)));
            lapses.addAll(window.lapses(from, to));
        }
        lapses.sort(Comparator.comparing(Lapse::on)); // Stable, so that suppliers and items keep their order.
        return new LapseFeed(from, to, sources, lapses);
    }

    private LapseWindow window(Assessment assessment) {
        AssessmentKind kind = AssessmentKind.of(assessment);
        OrganisationIdentity organisation = OrganisationIdentity.of(
                assessment.subject().organisation(),
                assessment.subject().formerNames(),
                assessment.subject().organisationIdentifiers());
        TakenAssessment candidate = new TakenAssessment(assessment, organisation);
        List<SharedKey> keys = new ArrayList<>();
        SharedKey ofSubmission =
                new SharedKey(kind, "submission " + assessment.submission().digest());
        keys.add(ofSubmission);
        organisation.keys().forEach(key -> keys.add(new SharedKey(kind, key)));
        Optional<Assessment> replacement = keys.stream()
                .flatMap(key -> taken.getOrDefault(key, List.of()).stream())
                .filter(each -> each.replaces(candidate))
                .map(TakenAssessment::assessment)
                .findFirst();
        LapseWindow window = new LapseWindow(assessment);
        if (replacement.isEmpty()) {
            keys.forEach(key ->
                    taken.computeIfAbsent(key, first -> new ArrayList<>(1)).add(candidate));
        } else {
            Optional<LapseWindow> next = Optional.ofNullable(newer.get(ofSubmission))
                    .filter(each -> new TakenAssessment(replacement.get(), organisation).isOfSubmissionOf(assessment));
            window.endBy(replacement.get(), next);
        }
        if (window.answers()) {
            newer.put(ofSubmission, window);
        }
        return window;
    }
}
