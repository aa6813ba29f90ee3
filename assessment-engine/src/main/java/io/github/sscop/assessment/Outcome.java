package io.github.sscop.assessment;

import io.github.sscop.evidence.EvidenceId;
import io.github.sscop.evidence.Exclusion;
import io.github.sscop.evidence.Substitution;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the evidence on a target comes to: the table of verdicts, row by row.
 *
 * @param verdict the verdict
 * @param reasons why
 */
record Outcome(Verdict verdict, List<Reason> reasons) {

    static Outcome of(Weighing weighing, boolean notAsked) {
        return refuted(weighing).orElseGet(() -> supported(weighing.target(), weighing, notAsked));
    }

    static Outcome excluded(Exclusion exclusion) {
        Map<String, String> arguments = Map.of("reason", exclusion.reason(), "approvedBy", exclusion.approvedBy());
        return new Outcome(Verdict.NOT_APPLICABLE, List.of(new Reason(ReasonCode.EXCLUDED, arguments, List.of())));
    }

    /**
     * The worse of what the substitute comes to and of what refutations make of the claim in its own words, with the
     * reasons of whichever decides, or of both.
     */
    Outcome substituted(Substitution substitution, Optional<Outcome> refuted) {
        Map<String, String> arguments = Map.of(
                "substitute", substitution.id().value(),
                "statement", substitution.statement(),
                "reason", substitution.reason());
        Verdict worse =
                refuted.map(Outcome::verdict).orElse(Verdict.NOT_APPLICABLE).worse(verdict);
        Stream<Reason> decisive = Stream.concat(refuted.stream(), Stream.of(this))
                .filter(outcome -> outcome.verdict() == worse)
                .flatMap(outcome -> outcome.reasons().stream());
        Reason substituted = new Reason(ReasonCode.SUBSTITUTED, arguments, List.of());
        return new Outcome(
                worse, Stream.concat(Stream.of(substituted), decisive).toList());
    }

    /** What counted refutations make of a target, whatever supports it. */
    static Optional<Outcome> refuted(Weighing weighing) {
        List<EvidenceId> direct = ids(weighing.refutations(), Bearing::isDirect);
        List<EvidenceId> indirect = ids(weighing.refutations(), b -> !b.isDirect());
        List<Reason> reasons = new ArrayList<>();
        if (!direct.isEmpty()) {
            reasons.add(Reason.of(ReasonCode.REFUTED, direct));
        }
        if (!indirect.isEmpty()) {
            reasons.add(Reason.of(ReasonCode.INDIRECTLY_REFUTED, indirect));
        }
        return reasons.isEmpty()
                ? Optional.empty()
                : Optional.of(new Outcome(direct.isEmpty() ? Verdict.UNDETERMINED : Verdict.NOT_MET, reasons));
    }

    private static Outcome supported(Target target, Weighing weighing, boolean notAsked) {
        List<Bearing> supports = weighing.supports();
        if (supports.isEmpty()) {
            return new Outcome(Verdict.UNDETERMINED, List.of(noneCounts(target, weighing, notAsked)));
        }
        List<EvidenceId> sufficient = ids(supports, b -> b.suffices(target));
        int minimum = target.demands().minimum();
        if (sufficient.size() >= minimum) {
            Reason reason = new Reason(ReasonCode.SUFFICIENT, Map.of("minimum", String.valueOf(minimum)), sufficient);
            return new Outcome(Verdict.MET, List.of(reason));
        }
        return new Outcome(Verdict.UNDETERMINED, shortcomings(target, supports, sufficient));
    }

    private static Reason noneCounts(Target target, Weighing weighing, boolean notAsked) {
        List<EvidenceId> bearing = notCounted(weighing);
        if (!bearing.isEmpty()) {
            return Reason.of(ReasonCode.ONLY_NOT_COUNTED, bearing);
        }
        Map<String, String> arguments =
                target.isSubstitute() ? Map.of("substitute", target.id().value()) : Map.of();
        return new Reason(notAsked ? ReasonCode.NOT_ASKED : ReasonCode.NO_EVIDENCE, arguments, List.of());
    }

    private static List<EvidenceId> notCounted(Weighing weighing) {
        Set<EvidenceId> ids = new LinkedHashSet<>();
        for (Weighing.Weighed each : weighing.all()) {
            if (!each.counts()) {
                ids.add(each.bearing().id());
            }
        }
        return List.copyOf(ids);
    }

    /** Why supports that count are not enough: too few of them, or what the direct ones lack. */
    private static List<Reason> shortcomings(Target target, List<Bearing> supports, List<EvidenceId> sufficient) {
        List<Reason> reasons = new ArrayList<>();
        if (!sufficient.isEmpty()) {
            Map<String, String> arguments = Map.of(
                    "found", String.valueOf(sufficient.size()),
                    "minimum", String.valueOf(target.demands().minimum()));
            reasons.add(new Reason(ReasonCode.TOO_FEW, arguments, sufficient));
        }
        List<EvidenceId> unargued = ids(supports, b -> b.isDirect(target) && !b.isArgued(target));
        if (!unargued.isEmpty()) {
            reasons.add(Reason.of(ReasonCode.NO_ARGUMENT, unargued));
        }
        List<Bearing> unsampled = supports.stream()
                .filter(b -> b.isDirect(target) && !b.isSampled(target))
                .toList();
        if (!unsampled.isEmpty()) {
            reasons.add(Samples.tooSmall(target, unsampled));
        }
        if (reasons.isEmpty()) {
            reasons.add(onlyIndirect(target, supports));
        }
        return reasons;
    }

    /** Names the kinds of which some support is said to be direct, and by the policy cannot be. */
    private static Reason onlyIndirect(Target target, List<Bearing> supports) {
        String kinds = supports.stream()
                .filter(b -> b.isDirect() && !b.isDirect(target))
                .map(b -> b.record().kind().value())
                .distinct()
                .sorted()
                .collect(Collectors.joining(", "));
        return new Reason(
                ReasonCode.ONLY_INDIRECT,
                kinds.isEmpty() ? Map.of() : Map.of("kinds", kinds),
                ids(supports, b -> true));
    }

    /** Whether only the form, which did not ask, keeps the target from being met. */
    boolean isOnlyUnasked() {
        boolean unasked = false;
        for (Reason reason : reasons) {
            if (reason.code() == ReasonCode.NOT_ASKED) {
                unasked = true;
            } else if (reason.code() != ReasonCode.SUBSTITUTED) {
                return false;
            }
        }
        return unasked;
    }

    private static List<EvidenceId> ids(List<Bearing> bearings, Predicate<Bearing> which) {
        List<EvidenceId> ids = new ArrayList<>(bearings.size());
        for (Bearing bearing : bearings) {
            if (which.test(bearing)) {
                ids.add(bearing.id());
            }
        }
        return ids;
    }
}
