package io.github.sscop.benchmark.plain;

import static io.github.sscop.evidence.Strength.DIRECT;
import static io.github.sscop.evidence.Strength.INDIRECT;

import io.github.sscop.evidence.Stance;
import io.github.sscop.evidence.Strength;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A rule in Java.
 *
 * @param id the standard rule that it is
 * @param kind the kind of records that it reads
 * @param items the items that it is about
 * @param when which records it has something to say about
 * @param holds what should hold
 * @param limit what has to hold besides for a record to support
 * @param supports how strongly a record without a sample then supports, if at all; the records that are compared have none
 * @param refutes how strongly it refutes where the condition is false, if at all
 */
record PlainRule(
        String id,
        String kind,
        List<String> items,
        PlainCondition when,
        PlainCondition holds,
        PlainCondition limit,
        Optional<Strength> supports,
        Optional<Strength> refutes) {

    /** A condition on facts, on a day. */
    interface PlainCondition {
        PlainTruth evaluate(PlainFacts facts, LocalDate asOf);
    }

    private static final PlainCondition ALWAYS = (facts, asOf) -> PlainTruth.YES;
    private static final Set<String> DEALT_WITH = Set.of("FIXED", "FALSE_POSITIVE", "ACCEPTED");
    private static final Set<String> STATUSES = Set.of("FIXED", "FALSE_POSITIVE", "OPEN", "ACCEPTED");
    private static final Set<String> MINOR = Set.of("MEDIUM", "LOW");
    private static final Set<String> SEVERITIES = Set.of("CRITICAL", "HIGH", "MEDIUM", "LOW");

    /** The rules that all rivals have. */
    static final List<PlainRule> ALL = List.of(
            rule(
                    "developers-trained",
                    "TRAINING_RECORDS",
                    List.of("1.1.2"),
                    (f, on) -> PlainTruth.atMost(f.whole("coveragePercent"), 100L),
                    (f, on) -> PlainTruth.all(
                            PlainTruth.atLeast(f.whole("coveragePercent"), 90L),
                            PlainTruth.of(f.truth("coversFramework")),
                            PlainTruth.of(f.truth("coversTools"))),
                    DIRECT,
                    INDIRECT),
            rule(
                    "sbom-lists-components",
                    "SBOM",
                    List.of("1.2.1"),
                    (f, on) -> PlainTruth.all(
                            PlainTruth.atLeast(f.whole("componentsFound"), 1L),
                            PlainTruth.atMost(f.whole("componentsListed"), f.whole("componentsFound"))),
                    (f, on) -> PlainTruth.same(f.whole("componentsListed"), f.whole("componentsFound")),
                    DIRECT,
                    DIRECT),
            rule(
                    "static-analysis-findings-closed",
                    "STATIC_ANALYSIS_REPORT",
                    List.of("1.3.3"),
                    ALWAYS,
                    (f, on) -> findingsClosed(f.all("findings")),
                    DIRECT,
                    null),
            rule(
                    "penetration-test-recent",
                    "PENETRATION_TEST",
                    List.of("1.3.1", "1.4.1"),
                    (f, on) -> PlainTruth.atMost(f.day("testedOn"), on),
                    (f, on) -> PlainTruth.all(
                            PlainTruth.atLeast(plus(f.day("testedOn"), Period.ofYears(1)), on),
                            PlainTruth.same(f.whole("openSevere"), 0L)),
                    INDIRECT,
                    null),
            rule(
                    "penetration-test-findings-closed",
                    "PENETRATION_TEST",
                    List.of("1.3.3"),
                    (f, on) -> PlainTruth.all(
                            PlainTruth.atLeast(f.whole("open"), 0L),
                            PlainTruth.any(
                                    PlainTruth.atLeast(f.whole("critical"), 1L),
                                    PlainTruth.atLeast(f.whole("high"), 1L),
                                    PlainTruth.atLeast(f.whole("medium"), 1L),
                                    PlainTruth.atLeast(f.whole("low"), 1L))),
                    (f, on) -> PlainTruth.atMost(f.whole("open"), 0L),
                    DIRECT,
                    null),
            rule(
                    "second-factor-on-accounts",
                    "SECOND_FACTOR_REPORT",
                    List.of("2.1.5"),
                    (f, on) -> PlainTruth.all(
                            PlainTruth.atLeast(f.whole("accounts"), 1L),
                            PlainTruth.atMost(f.whole("withSecondFactor"), f.whole("accounts"))),
                    (f, on) -> PlainTruth.same(f.whole("withSecondFactor"), f.whole("accounts")),
                    DIRECT,
                    DIRECT),
            rule(
                            "access-review-regular",
                            "ACCESS_REVIEW",
                            List.of("2.1.6"),
                            (f, on) -> PlainTruth.all(
                                    PlainTruth.atMost(f.day("reviewedOn"), on),
                                    PlainTruth.atLeast(f.whole("accounts"), 1L),
                                    PlainTruth.atMost(f.whole("accountsReviewed"), f.whole("accounts")),
                                    PlainTruth.atLeast(
                                            f.day("reviewedOn"), plus(f.day("previousReviewOn"), Period.ofDays(1)))),
                            (f, on) -> PlainTruth.all(
                                    PlainTruth.atMost(
                                            f.day("reviewedOn"), plus(f.day("previousReviewOn"), Period.ofYears(1))),
                                    PlainTruth.same(f.whole("accountsReviewed"), f.whole("accounts"))),
                            DIRECT,
                            INDIRECT)
                    .within((f, on) -> PlainTruth.atLeast(plus(f.day("reviewedOn"), Period.ofYears(1)), on)),
            rule(
                            "log-retention-set",
                            "LOG_STORE_SETTINGS",
                            List.of("2.2.3"),
                            (f, on) -> PlainTruth.atLeast(f.whole("agreedRetentionDays"), 1L),
                            (f, on) -> PlainTruth.all(
                                    PlainTruth.atLeast(f.whole("retentionDays"), f.whole("agreedRetentionDays")),
                                    PlainTruth.of(f.truth("searchable"))),
                            DIRECT,
                            DIRECT)
                    .within((f, on) -> PlainTruth.atLeast(f.whole("agreedRetentionDays"), 180L)),
            rule(
                    "log-store-protected",
                    "LOG_STORE_SETTINGS",
                    List.of("2.2.4"),
                    ALWAYS,
                    (f, on) -> PlainTruth.all(
                            PlainTruth.of(f.truth("encrypted")),
                            PlainTruth.of(f.truth("accessRestricted")),
                            PlainTruth.any(
                                    PlainTruth.of(f.truth("writeOnce")), PlainTruth.of(f.truth("tamperEvident")))),
                    DIRECT,
                    INDIRECT),
            rule(
                    "release-signatures-verified",
                    "SIGNED_RELEASE",
                    List.of("3.1.1"),
                    (f, on) -> PlainTruth.all(
                            PlainTruth.atLeast(f.whole("artefacts"), 1L),
                            PlainTruth.atMost(f.whole("signed"), f.whole("artefacts")),
                            PlainTruth.atMost(f.whole("verified"), f.whole("signed"))),
                    (f, on) -> PlainTruth.all(
                            PlainTruth.same(f.whole("signed"), f.whole("artefacts")),
                            PlainTruth.same(f.whole("verified"), f.whole("artefacts"))),
                    DIRECT,
                    DIRECT),
            rule(
                    "disclosure-policy-published",
                    "VULNERABILITY_DISCLOSURE_POLICY",
                    List.of("3.2.1"),
                    ALWAYS,
                    (f, on) -> PlainTruth.all(
                            PlainTruth.of(f.truth("publiclyReachable")), PlainTruth.of(f.truth("processDescribed"))),
                    DIRECT,
                    DIRECT),
            rule(
                    "advisory-reached-customers",
                    "SECURITY_ADVISORY",
                    List.of("3.4.2"),
                    (f, on) -> PlainTruth.all(
                            PlainTruth.atLeast(f.whole("customersAffected"), 1L),
                            PlainTruth.atMost(f.whole("customersTold"), f.whole("customersAffected"))),
                    (f, on) -> PlainTruth.same(f.whole("customersTold"), f.whole("customersAffected")),
                    INDIRECT,
                    DIRECT),
            rule(
                    "support-dates-published",
                    "SUPPORT_LIFETIME_TABLE",
                    List.of("4.1.1"),
                    (f, on) -> PlainTruth.all(
                            PlainTruth.atLeast(f.whole("components"), 1L),
                            PlainTruth.atMost(f.whole("withDate"), f.whole("components"))),
                    (f, on) -> PlainTruth.same(f.whole("withDate"), f.whole("components")),
                    DIRECT,
                    DIRECT),
            rule(
                            "end-of-support-notice",
                            "END_OF_SUPPORT_NOTICE",
                            List.of("4.2.1"),
                            (f, on) -> PlainTruth.atMost(f.day("announcedOn"), on),
                            (f, on) -> PlainTruth.atLeast(
                                    f.day("supportEndsOn"), plus(f.day("announcedOn"), Period.ofYears(1))),
                            DIRECT,
                            DIRECT)
                    .within((f, on) ->
                            PlainTruth.atMost(f.day("supportEndsOn"), plus(f.day("announcedOn"), Period.ofYears(15)))),
            rule(
                            "incident-notice-as-planned",
                            "INCIDENT_NOTICE",
                            List.of("4.3.2"),
                            (f, on) -> PlainTruth.atLeast(f.whole("hoursToFirstNotice"), 0L),
                            (f, on) -> PlainTruth.atMost(f.whole("hoursToFirstNotice"), f.whole("plannedHours")),
                            INDIRECT,
                            DIRECT)
                    .within((f, on) -> PlainTruth.atMost(f.whole("plannedHours"), 72L)));

    /** The strongest support that rules derive of an item, by kind and item. */
    private static final Map<String, Strength> STRENGTHS = ALL.stream()
            .filter(rule -> rule.supports().isPresent())
            .flatMap(rule -> rule.items().stream()
                    .map(item ->
                            Map.entry(rule.kind() + " " + item, rule.supports().get())))
            .collect(Collectors.toMap(
                    Map.Entry::getKey, Map.Entry::getValue, (one, other) -> one == DIRECT ? one : other));

    private static PlainRule rule(
            String id,
            String kind,
            List<String> items,
            PlainCondition when,
            PlainCondition holds,
            Strength supports,
            @Nullable Strength refutes) {
        return new PlainRule(id, kind, items, when, holds, ALWAYS, Optional.of(supports), Optional.ofNullable(refutes));
    }

    private PlainRule within(PlainCondition outerLimit) {
        return new PlainRule(id, kind, items, when, holds, outerLimit, supports, refutes);
    }

    private static @Nullable LocalDate plus(@Nullable LocalDate day, Period period) {
        return day == null ? null : day.plus(period);
    }

    private static PlainTruth findingsClosed(List<PlainFacts> findings) {
        if (findings.isEmpty()) {
            return PlainTruth.UNKNOWN;
        }
        PlainTruth every =
                PlainTruth.all(findings.stream().map(PlainRule::isClosed).toArray(PlainTruth[]::new));
        PlainTruth some = PlainTruth.any(findings.stream()
                .map(finding -> PlainTruth.same(finding.text("status"), "FIXED"))
                .toArray(PlainTruth[]::new));
        return PlainTruth.all(every, some);
    }

    private static PlainTruth isClosed(PlainFacts finding) {
        String status = finding.text("status");
        PlainTruth accepted = PlainTruth.same(status, "ACCEPTED");
        PlainTruth minor = among(finding.text("severity"), MINOR, SEVERITIES);
        return PlainTruth.all(
                among(status, DEALT_WITH, STATUSES),
                PlainTruth.any(not(accepted), minor),
                PlainTruth.any(
                        PlainTruth.all(not(PlainTruth.same(status, "FALSE_POSITIVE")), not(accepted)),
                        PlainTruth.all(not(accepted), minor),
                        PlainTruth.of(finding.text("reason") != null)));
    }

    private static PlainTruth not(PlainTruth truth) {
        return truth == PlainTruth.UNKNOWN ? truth : PlainTruth.of(truth == PlainTruth.NO);
    }

    private static PlainTruth among(@Nullable String value, Set<String> of, Set<String> all) {
        return value == null || !all.contains(value) ? PlainTruth.UNKNOWN : PlainTruth.of(of.contains(value));
    }

    /** Returns whether rules for a kind of record derive support of an item, and none of them derives direct support. */
    static boolean isIndirectAtMost(String kind, String item) {
        return STRENGTHS.getOrDefault(kind + " " + item, DIRECT) == INDIRECT;
    }

    /** Computes the outcome for facts on a day. */
    PlainOutcome of(PlainFacts facts, LocalDate asOf) {
        PlainTruth relevant = when.evaluate(facts, asOf);
        PlainTruth held = holds.evaluate(facts, asOf);
        PlainTruth within = limit.evaluate(facts, asOf);
        PlainTruth supported = PlainTruth.all(relevant, held, within);
        if (supported == PlainTruth.YES && supports.isPresent()) {
            return new PlainOutcome(items, Optional.of(Stance.SUPPORTS), supports.get() == DIRECT, false);
        }
        if (relevant == PlainTruth.YES && held == PlainTruth.NO && refutes.isPresent()) {
            return new PlainOutcome(items, Optional.of(Stance.REFUTES), refutes.get() == DIRECT, true);
        }
        return new PlainOutcome(items, Optional.empty(), false, supported == PlainTruth.NO);
    }
}
