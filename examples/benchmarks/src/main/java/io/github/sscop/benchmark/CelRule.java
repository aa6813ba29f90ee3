package io.github.sscop.benchmark;

import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelRuntime;
import io.github.sscop.benchmark.plain.PlainOutcome;
import io.github.sscop.evidence.Stance;
import io.github.sscop.evidence.Strength;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A rule as an expression over facts; where a fact is missing, CEL ends with an error, unless the other facts decide.
 *
 * @param kind the kind of records that it reads
 * @param outcome the expression
 * @param support whether all that support needs holds: false if one part does not, even where another is unknown
 * @param yes what it says where the condition holds
 * @param no what it says where it does not hold
 * @param excluded what it says where it has nothing to say, and what is known rules support out
 * @param nothing what it says where facts leave it open
 */
record CelRule(
        String kind,
        CelRuntime.Program outcome,
        CelRuntime.Program support,
        PlainOutcome yes,
        PlainOutcome no,
        PlainOutcome excluded,
        PlainOutcome nothing) {

    /** The rules that all rivals have. */
    static final List<CelRule> ALL = List.of(
            rule(
                    "TRAINING_RECORDS",
                    List.of("1.1.2"),
                    "f.coveragePercent <= 100",
                    "f.coveragePercent >= 90 && f.coversFramework && f.coversTools",
                    Strength.DIRECT,
                    Strength.INDIRECT),
            rule(
                    "SBOM",
                    List.of("1.2.1"),
                    "f.componentsFound >= 1 && f.componentsListed <= f.componentsFound",
                    "f.componentsListed == f.componentsFound",
                    Strength.DIRECT,
                    Strength.DIRECT),
            rule(
                    "STATIC_ANALYSIS_REPORT",
                    List.of("1.3.3"),
                    "f.findings.size() / f.findings.size() == 1",
                    """
                    f.findings.all(x, x.status == 'FIXED'
                        || (x.status == 'FALSE_POSITIVE' && (x.severity in ['MEDIUM', 'LOW'] || has(x.reason)))
                        || (x.status == 'ACCEPTED' && x.severity in ['MEDIUM', 'LOW'] && has(x.reason)))
                    && f.findings.exists(x, x.status == 'FIXED')
                    """,
                    Strength.DIRECT,
                    null),
            rule(
                    "PENETRATION_TEST",
                    List.of("1.3.1", "1.4.1"),
                    "f.testedOn <= asOf",
                    "plus(f.testedOn, 'P1Y') >= asOf && f.openSevere == 0",
                    Strength.INDIRECT,
                    null),
            rule(
                    "PENETRATION_TEST",
                    List.of("1.3.3"),
                    "f.open >= 0 && (f.critical >= 1 || f.high >= 1 || f.medium >= 1 || f.low >= 1)",
                    "f.open <= 0",
                    Strength.DIRECT,
                    null),
            rule(
                    "SECOND_FACTOR_REPORT",
                    List.of("2.1.5"),
                    "f.accounts >= 1 && f.withSecondFactor <= f.accounts",
                    "f.withSecondFactor == f.accounts",
                    Strength.DIRECT,
                    Strength.DIRECT),
            rule(
                    "ACCESS_REVIEW",
                    List.of("2.1.6"),
                    """
                    f.reviewedOn <= asOf && f.accounts >= 1 && f.accountsReviewed <= f.accounts
                    && f.reviewedOn >= plus(f.previousReviewOn, 'P1D')
                    """,
                    "f.reviewedOn <= plus(f.previousReviewOn, 'P1Y') && f.accountsReviewed == f.accounts",
                    "plus(f.reviewedOn, 'P1Y') >= asOf",
                    Strength.DIRECT,
                    Strength.INDIRECT),
            rule(
                    "LOG_STORE_SETTINGS",
                    List.of("2.2.3"),
                    "f.agreedRetentionDays >= 1",
                    "f.retentionDays >= f.agreedRetentionDays && f.searchable",
                    "f.agreedRetentionDays >= 180",
                    Strength.DIRECT,
                    Strength.DIRECT),
            rule(
                    "LOG_STORE_SETTINGS",
                    List.of("2.2.4"),
                    "true",
                    "f.encrypted && f.accessRestricted && (f.writeOnce || f.tamperEvident)",
                    Strength.DIRECT,
                    Strength.INDIRECT),
            rule(
                    "SIGNED_RELEASE",
                    List.of("3.1.1"),
                    "f.artefacts >= 1 && f.signed <= f.artefacts && f.verified <= f.signed",
                    "f.signed == f.artefacts && f.verified == f.artefacts",
                    Strength.DIRECT,
                    Strength.DIRECT),
            rule(
                    "VULNERABILITY_DISCLOSURE_POLICY",
                    List.of("3.2.1"),
                    "true",
                    "f.publiclyReachable && f.processDescribed",
                    Strength.DIRECT,
                    Strength.DIRECT),
            rule(
                    "SECURITY_ADVISORY",
                    List.of("3.4.2"),
                    "f.customersAffected >= 1 && f.customersTold <= f.customersAffected",
                    "f.customersTold == f.customersAffected",
                    Strength.INDIRECT, // Without a sample, which none of the records has.
                    Strength.DIRECT),
            rule(
                    "SUPPORT_LIFETIME_TABLE",
                    List.of("4.1.1"),
                    "f.components >= 1 && f.withDate <= f.components",
                    "f.withDate == f.components",
                    Strength.DIRECT,
                    Strength.DIRECT),
            rule(
                    "END_OF_SUPPORT_NOTICE",
                    List.of("4.2.1"),
                    "f.announcedOn <= asOf",
                    "f.supportEndsOn >= plus(f.announcedOn, 'P1Y')",
                    "f.supportEndsOn <= plus(f.announcedOn, 'P15Y')",
                    Strength.DIRECT,
                    Strength.DIRECT),
            rule(
                    "INCIDENT_NOTICE",
                    List.of("4.3.2"),
                    "f.hoursToFirstNotice >= 0",
                    "f.hoursToFirstNotice <= f.plannedHours",
                    "f.plannedHours <= 72",
                    Strength.INDIRECT,
                    Strength.DIRECT));

    private static CelRule rule(
            String kind, List<String> items, String when, String holds, Strength supports, @Nullable Strength refutes) {
        return rule(kind, items, when, holds, "true", supports, refutes);
    }

    private static CelRule rule(
            String kind,
            List<String> items,
            String when,
            String holds,
            String limit,
            Strength supports,
            @Nullable Strength refutes) {
        PlainOutcome nothing = new PlainOutcome(items, Optional.empty(), false, false);
        PlainOutcome excluded = new PlainOutcome(items, Optional.empty(), false, true);
        return new CelRule(
                kind,
                CelExpressions.program("(" + when + ") ? ((" + holds + ") ? ((" + limit + ") ? 1 : 0) : -1) : 0"),
                CelExpressions.program("(" + when + ") && (" + holds + ") && (" + limit + ")"),
                new PlainOutcome(items, Optional.of(Stance.SUPPORTS), supports == Strength.DIRECT, false),
                refutes == null
                        ? excluded
                        : new PlainOutcome(items, Optional.of(Stance.REFUTES), refutes == Strength.DIRECT, true),
                excluded,
                nothing);
    }

    PlainOutcome of(Map<String, Object> variables) {
        try {
            long result = (long) outcome.eval(variables);
            return result > 0 ? yes : result < 0 ? no : excluded;
        } catch (CelEvaluationException e) {
            return isExcluded(variables) ? excluded : nothing;
        }
    }

    private boolean isExcluded(Map<String, Object> variables) {
        try {
            return !(boolean) support.eval(variables);
        } catch (CelEvaluationException e) {
            return false;
        }
    }
}
