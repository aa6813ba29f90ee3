package io.github.sscop.benchmark.plain;

import static io.github.sscop.evidence.Strength.DIRECT;
import static io.github.sscop.evidence.Strength.INDIRECT;

import io.github.sscop.evidence.Stance;
import io.github.sscop.evidence.Strength;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A rule in Java.
 *
 * @param id the standard rule that it is
 * @param kind the kind of records that it reads
 * @param items the items that it is about
 * @param when which records it has something to say about
 * @param holds what should hold
 * @param supports how strongly a record then supports, if at all
 * @param refutes how strongly it otherwise refutes, if at all
 */
record PlainRule(
        String id,
        String kind,
        List<String> items,
        Condition when,
        Condition holds,
        Optional<Strength> supports,
        Optional<Strength> refutes) {

    /** Tells from facts, on a day. */
    interface Condition {
        Told tell(PlainFacts facts, LocalDate asOf);
    }

    private static final Condition ALWAYS = (facts, asOf) -> Told.YES;
    private static final Set<String> DEALT_WITH = Set.of("FIXED", "FALSE_POSITIVE");
    private static final Set<String> STATUSES = Set.of("FIXED", "FALSE_POSITIVE", "OPEN", "ACCEPTED");
    private static final Set<String> MINOR = Set.of("MEDIUM", "LOW");
    private static final Set<String> SEVERITIES = Set.of("CRITICAL", "HIGH", "MEDIUM", "LOW");

    /** The rules that all rivals have. */
    static final List<PlainRule> ALL = List.of(
            rule(
                    "developers-trained",
                    "TRAINING_RECORDS",
                    List.of("1.1.2"),
                    (f, on) -> Told.atMost(f.whole("coveragePercent"), 100L),
                    (f, on) -> Told.all(
                            Told.atLeast(f.whole("coveragePercent"), 90L),
                            Told.of(f.truth("coversFramework")),
                            Told.of(f.truth("coversTools"))),
                    DIRECT,
                    INDIRECT),
            rule(
                    "sbom-lists-components",
                    "SBOM",
                    List.of("1.2.1"),
                    (f, on) -> Told.all(
                            Told.atLeast(f.whole("componentsFound"), 1L),
                            Told.atMost(f.whole("componentsListed"), f.whole("componentsFound"))),
                    (f, on) -> Told.same(f.whole("componentsListed"), f.whole("componentsFound")),
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
                    (f, on) -> Told.atMost(f.day("testedOn"), on),
                    (f, on) -> Told.atLeast(plus(f.day("testedOn"), Period.ofYears(1)), on),
                    INDIRECT,
                    null),
            rule(
                    "penetration-test-findings-closed",
                    "PENETRATION_TEST",
                    List.of("1.3.3"),
                    (f, on) -> Told.all(
                            Told.atLeast(f.whole("open"), 0L),
                            Told.any(
                                    Told.atLeast(f.whole("critical"), 1L),
                                    Told.atLeast(f.whole("high"), 1L),
                                    Told.atLeast(f.whole("medium"), 1L),
                                    Told.atLeast(f.whole("low"), 1L))),
                    (f, on) -> Told.atMost(f.whole("open"), 0L),
                    DIRECT,
                    null),
            rule(
                    "second-factor-on-accounts",
                    "SECOND_FACTOR_REPORT",
                    List.of("2.1.5"),
                    (f, on) -> Told.all(
                            Told.atLeast(f.whole("accounts"), 1L),
                            Told.atMost(f.whole("withSecondFactor"), f.whole("accounts"))),
                    (f, on) -> Told.same(f.whole("withSecondFactor"), f.whole("accounts")),
                    DIRECT,
                    DIRECT),
            rule(
                    "access-review-regular",
                    "ACCESS_REVIEW",
                    List.of("2.1.6"),
                    (f, on) -> Told.all(
                            Told.atMost(f.day("reviewedOn"), on),
                            Told.atLeast(f.whole("accounts"), 1L),
                            Told.atMost(f.whole("accountsReviewed"), f.whole("accounts")),
                            Told.atLeast(f.day("reviewedOn"), plus(f.day("previousReviewOn"), Period.ofDays(1)))),
                    (f, on) -> Told.all(
                            Told.atMost(f.day("reviewedOn"), plus(f.day("previousReviewOn"), Period.ofYears(1))),
                            Told.same(f.whole("accountsReviewed"), f.whole("accounts"))),
                    DIRECT,
                    INDIRECT),
            rule(
                    "log-retention-set",
                    "LOG_STORE_SETTINGS",
                    List.of("2.2.3"),
                    (f, on) -> Told.atLeast(f.whole("agreedRetentionDays"), 1L),
                    (f, on) -> Told.all(
                            Told.atLeast(f.whole("retentionDays"), f.whole("agreedRetentionDays")),
                            Told.of(f.truth("searchable"))),
                    DIRECT,
                    DIRECT),
            rule(
                    "log-store-protected",
                    "LOG_STORE_SETTINGS",
                    List.of("2.2.4"),
                    ALWAYS,
                    (f, on) -> Told.all(
                            Told.of(f.truth("encrypted")),
                            Told.of(f.truth("accessRestricted")),
                            Told.any(Told.of(f.truth("writeOnce")), Told.of(f.truth("tamperEvident")))),
                    DIRECT,
                    INDIRECT),
            rule(
                    "release-signatures-verified",
                    "SIGNED_RELEASE",
                    List.of("3.1.1"),
                    (f, on) -> Told.all(
                            Told.atLeast(f.whole("artefacts"), 1L),
                            Told.atMost(f.whole("signed"), f.whole("artefacts")),
                            Told.atMost(f.whole("verified"), f.whole("signed"))),
                    (f, on) -> Told.all(
                            Told.same(f.whole("signed"), f.whole("artefacts")),
                            Told.same(f.whole("verified"), f.whole("artefacts"))),
                    DIRECT,
                    DIRECT),
            rule(
                    "disclosure-policy-published",
                    "VULNERABILITY_DISCLOSURE_POLICY",
                    List.of("3.2.1"),
                    ALWAYS,
                    (f, on) -> Told.all(Told.of(f.truth("publiclyReachable")), Told.of(f.truth("processDescribed"))),
                    DIRECT,
                    DIRECT),
            rule(
                    "advisory-reached-customers",
                    "SECURITY_ADVISORY",
                    List.of("3.4.2"),
                    (f, on) -> Told.all(
                            Told.atLeast(f.whole("customersAffected"), 1L),
                            Told.atMost(f.whole("customersTold"), f.whole("customersAffected"))),
                    (f, on) -> Told.same(f.whole("customersTold"), f.whole("customersAffected")),
                    DIRECT,
                    DIRECT),
            rule(
                    "support-dates-published",
                    "SUPPORT_LIFETIME_TABLE",
                    List.of("4.1.1"),
                    (f, on) -> Told.all(
                            Told.atLeast(f.whole("components"), 1L),
                            Told.atMost(f.whole("withDate"), f.whole("components"))),
                    (f, on) -> Told.same(f.whole("withDate"), f.whole("components")),
                    DIRECT,
                    DIRECT),
            rule(
                    "end-of-support-notice",
                    "END_OF_SUPPORT_NOTICE",
                    List.of("4.2.1"),
                    (f, on) -> Told.atMost(f.day("announcedOn"), on),
                    (f, on) -> Told.atLeast(f.day("supportEndsOn"), plus(f.day("announcedOn"), Period.ofYears(1))),
                    DIRECT,
                    DIRECT),
            rule(
                    "incident-notice-as-planned",
                    "INCIDENT_NOTICE",
                    List.of("4.3.2"),
                    (f, on) -> Told.atLeast(f.whole("hoursToFirstNotice"), 0L),
                    (f, on) -> Told.atMost(f.whole("hoursToFirstNotice"), f.whole("plannedHours")),
                    DIRECT,
                    DIRECT));

    private static PlainRule rule(
            String id,
            String kind,
            List<String> items,
            Condition when,
            Condition holds,
            Strength supports,
            @Nullable Strength refutes) {
        return new PlainRule(id, kind, items, when, holds, Optional.of(supports), Optional.ofNullable(refutes));
    }

    private static @Nullable LocalDate plus(@Nullable LocalDate day, Period period) {
        return day == null ? null : day.plus(period);
    }

    private static Told findingsClosed(List<PlainFacts> findings) {
        if (findings.isEmpty()) {
            return Told.UNKNOWN;
        }
        Told every = Told.all(findings.stream().map(PlainRule::isClosed).toArray(Told[]::new));
        Told some = Told.any(findings.stream()
                .map(finding -> Told.same(finding.text("status"), "FIXED"))
                .toArray(Told[]::new));
        return Told.all(every, some);
    }

    private static Told isClosed(PlainFacts finding) {
        return Told.any(
                among(finding.text("status"), DEALT_WITH, STATUSES),
                Told.all(
                        Told.same(finding.text("status"), "ACCEPTED"),
                        among(finding.text("severity"), MINOR, SEVERITIES)));
    }

    private static Told among(@Nullable String value, Set<String> of, Set<String> all) {
        return value == null || !all.contains(value) ? Told.UNKNOWN : Told.of(of.contains(value));
    }

    /** What it says of facts on a day. */
    Said of(PlainFacts facts, LocalDate asOf) {
        Told relevant = when.tell(facts, asOf);
        Told told = relevant == Told.YES ? holds.tell(facts, asOf) : relevant;
        if (told == Told.UNKNOWN) {
            return new Said(items, Optional.empty(), false, Optional.empty());
        }
        boolean yes = told == Told.YES;
        Optional<Strength> strength = relevant == Told.NO ? Optional.empty() : yes ? supports : refutes;
        return strength.isPresent()
                ? new Said(
                        items,
                        Optional.of(yes ? Stance.SUPPORTS : Stance.REFUTES),
                        strength.get() == DIRECT,
                        Optional.empty())
                : new Said(items, Optional.empty(), false, supports);
    }
}
