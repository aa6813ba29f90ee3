package io.github.sscop.embedding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.sscop.assessment.Assessment;
import io.github.sscop.assessment.comparison.AssessmentComparison;
import io.github.sscop.assessment.comparison.IncomparabilityReason;
import io.github.sscop.code.Code;
import io.github.sscop.code.CodeRegistry;
import io.github.sscop.code.ItemId;
import io.github.sscop.code.NumberingId;
import io.github.sscop.code.StakeholderGroup;
import io.github.sscop.engine.Assessor;
import io.github.sscop.evidence.Evidence;
import io.github.sscop.evidence.Exclusion;
import io.github.sscop.evidence.Link;
import io.github.sscop.evidence.Method;
import io.github.sscop.evidence.Organisation;
import io.github.sscop.evidence.Originator;
import io.github.sscop.evidence.Strength;
import io.github.sscop.evidence.Submission;
import io.github.sscop.json.Documents;
import io.github.sscop.policy.Policy;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** The messages of a vendor's build when it fails. */
class AssessmentAssertTest {

    private static final Code CODE = CodeRegistry.builtIn().latest("uk-sscop").orElseThrow();
    private static final Assessor ASSESSOR = Assessor.of(CODE, Policy.goodFaith());
    private static final Submission ACME = example("acme-ledger");
    private static final Submission BRIGHTDESK = example("brightdesk-saas");

    private static Submission example(String name) {
        try (InputStream in = Files.newInputStream(Path.of("../submissions", name + ".json"))) {
            return Documents.standard().readSubmission(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static AssessmentAssert onDay(Submission submission, String day) {
        return AssessmentAssert.assertThat(ASSESSOR, submission, LocalDate.parse(day));
    }

    private static void fails(ThrowingCallable assertion, String message) {
        assertThatExceptionOfType(AssertionError.class).isThrownBy(assertion).withMessage(message.stripTrailing());
    }

    @Test
    void namesWhatLapsesWithin30DaysWhyAndWhatToDoNext() {
        fails(() -> onDay(ACME, "2026-06-01").staysMetFor(Period.ofDays(30)), """
                Expected acme-ledger-2026-03, as of 2026-06-01 by policy good-faith, to stay MET through 2026-07-01 \
                where it is, but if nothing is added:

                claim 2.1.6 changes to UNDETERMINED on 2026-07-01, when E-025 \
                (Quarterly access review of the build environment, first quarter of 2026) becomes EXPIRED
                  Asks: Regular reviews look at which users can access the build environment, with the aim of making sure \
                that their need is still legitimate.
                  Why:  ONLY_NOT_COUNTED: Evidence is relevant to the item, but none is admissible as support: E-025.
                  Why:  E-025 EXPIRED: No longer valid after 2026-06-30.
                  Next: Renew or correct E-025 (Quarterly access review of the build environment, first quar…), which \
                has expired, or add a direct record, such as one of kind ACCESS_REVIEW, about Acme Ledger 4.2.0 of \
                Acme Ltd, dated 2024-07-01 or later, with an argument, with its location or digest, for example: \
                dated access review records.
                """);
    }

    @Test
    void holdsUntilTheDayBeforeTheLapse() {
        onDay(ACME, "2026-06-01").staysMetFor(Period.ofDays(29)).isMet();
    }

    @Test
    void listsEveryLapseInTheOrderOfDaysAndTheRuleOfAge() {
        fails(() -> onDay(ACME, "2027-09-10").staysMetFor(Period.ofDays(29)), """
                Expected acme-ledger-2026-03, as of 2027-09-10 by policy good-faith, to stay MET through 2027-10-09 \
                where it is, but if nothing is added:

                claim 4.3.2 changes to UNDETERMINED on 2027-09-19, when E-042 \
                (Licence service outage of 18 September 2025: notices and report) becomes STALE
                  Asks: Customers are told about relevant incidents in good time.
                  Why:  ONLY_NOT_COUNTED: Evidence is relevant to the item, but none is admissible as support: E-042.
                  Why:  E-042 STALE: Too old: dated 2025-09-18; the policy accepts records of kind INCIDENT_NOTICE for 2 years, until \
                2027-09-18.
                  Next: Renew or correct E-042 (Licence service outage of 18 September 2025: notices and rep…), which \
                is stale, or add a direct record, such as one of kind INCIDENT_NOTICE with a sample, about Acme Ledger 4.2.0 of \
                Acme Ltd, dated 2025-09-19 or later, with an argument, with its location or digest, for example: \
                incident notice giving events, impact and action.

                claim 2.1.1 changes to UNDETERMINED on 2027-10-07, when E-021 \
                (Build environment access policy and role definitions) becomes STALE
                  Asks: Roles have been defined, each stating which data and functionality it may access.
                  Why:  ONLY_NOT_COUNTED: Evidence is relevant to the item, but none is admissible as support: E-021, E-026.
                  Why:  E-021 STALE: Too old: dated 2025-10-06; the policy accepts records of kind ACCESS_POLICY for 2 years, until \
                2027-10-06.
                  Next: Renew or correct E-021 (Build environment access policy and role definitions), which is stale, \
                E-026 (Audit of the Acme build environment against theme 2), which has expired, or add a direct \
                record about Acme Ledger 4.2.0 of Acme Ltd, dated 2025-10-07 or later, with an argument, with its \
                location or digest, for example: access policy for build environment systems.
                """);
    }

    @Test
    void ignoresWhatIsNotMetToday() {
        Submission later = Submission.builder(
                        "later", CODE, Organisation.of("Later Ltd", StakeholderGroup.SOFTWARE_RESELLER))
                .numbering(NumberingId.of("apc-1.0"))
                .evidence(Evidence.builder(
                                "E-1",
                                "VULNERABILITY_DISCLOSURE_POLICY",
                                "How to report to us",
                                Method.DOCUMENT_INSPECTION,
                                Originator.vendor("Later Ltd"))
                        .location("https://later.example/security")
                        .occurredOn("2026-04-05")
                        .validUntil("2026-04-10")
                        .link(Link.supports("3.2.1", Strength.DIRECT, "It says where to report."))
                        .build())
                .build();

        assertThat(ASSESSOR.assess(later, LocalDate.of(2026, 3, 31)).calendar())
                .extracting(entry -> entry.item() + " " + entry.on() + " " + entry.to())
                .containsExactly("3.2.1 2026-04-05 MET", "3.2.1 2026-04-11 UNDETERMINED");
        onDay(later, "2026-03-31").staysMetFor(Period.ofDays(30));
    }

    @Test
    void listsEveryGapWithItsReasonsWhereTheWholeIsNotMet() {
        fails(() -> onDay(ACME, "2026-07-01").isMet(), """
                Expected acme-ledger-2026-03, as of 2026-07-01 by policy good-faith, to be MET, but it is UNDETERMINED: \
                Undetermined, because claim 2.1.6 is undetermined.

                claim 2.1.6 is UNDETERMINED
                  Asks: Regular reviews look at which users can access the build environment, with the aim of making sure \
                that their need is still legitimate.
                  Why:  ONLY_NOT_COUNTED: Evidence is relevant to the item, but none is admissible as support: E-025.
                  Why:  E-025 EXPIRED: No longer valid after 2026-06-30.
                  Next: Renew or correct E-025 (Quarterly access review of the build environment, first quar…), which \
                has expired, or add a direct record, such as one of kind ACCESS_REVIEW, about Acme Ledger 4.2.0 of \
                Acme Ltd, dated 2024-07-01 or later, with an argument, with its location or digest, for example: \
                dated access review records.
                """);
        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(() -> onDay(BRIGHTDESK, "2026-03-31").isMet())
                .satisfies(failure -> assertThat(failure.getMessage().lines().filter(line -> line.startsWith("claim")))
                        .hasSize(14)
                        .contains("claim 2.1.5 is NOT_MET"));
    }

    @Test
    void holdsClaimsThatAreNamedWhateverBecomesOfOthers() {
        onDay(BRIGHTDESK, "2026-03-31").hasMet("3.2.1", "3.2.2");
        fails(() -> onDay(BRIGHTDESK, "2026-03-31").hasMet("3.2.1", "1.1.2", "2.1.5"), """
                Expected brightdesk-2026-02, as of 2026-03-31 by policy good-faith, to have met 3.2.1, 1.1.2, 2.1.5, but:

                claim 1.1.2 is UNDETERMINED
                  Asks: Developers have had training in how to use the framework and the tools.
                  Why:  ONLY_NOT_COUNTED: Evidence is relevant to the item, but none is admissible as support: E-002.
                  Why:  E-002 STALE: Too old: dated 2023-11-01; the policy accepts records of kind TRAINING_RECORDS for 2 years, until \
                2025-11-01.
                  Next: Renew or correct E-002 (Secure development workshop, attendance list), which is stale, or add \
                a direct record, such as one of kind TRAINING_RECORDS, about BrightDesk of BrightDesk Software Ltd, \
                dated 2024-03-31 or later, with an argument, with its location or digest, for example: developer \
                training records for the framework.

                claim 2.1.5 is NOT_MET
                  Asks: Credentials use more than one factor.
                  Why:  REFUTED: Refuted by admissible direct evidence: E-028.
                  Next: Correct what is shown by E-028 (Second factors of source and build accounts, February 2026), \
                then supersede that evidence: add a direct record, such as one of kind SECOND_FACTOR_REPORT, about \
                BrightDesk of BrightDesk Software Ltd, dated 2026-02-09 or later, with an argument, with its \
                location or digest, for example: policy making MFA compulsory for all accounts.
                """);
    }

    @Test
    void listsWhatIsWorseThanRecorded() {
        Assessment recorded = ASSESSOR.assess(ACME, LocalDate.of(2026, 3, 31));

        onDay(ACME, "2026-06-30").isNoWorseThan(recorded);
        onDay(ACME, "2026-03-31").isNoWorseThan(ASSESSOR.assess(ACME, LocalDate.of(2026, 7, 1)));
        fails(() -> onDay(ACME, "2026-07-01").isNoWorseThan(recorded), """
                Expected acme-ledger-2026-03, as of 2026-07-01 by policy good-faith, to be no worse than \
                acme-ledger-2026-03 as of 2026-03-31 by policy good-faith, but:

                claim 2.1.6 was MET, and is UNDETERMINED
                  Asks: Regular reviews look at which users can access the build environment, with the aim of making sure \
                that their need is still legitimate.
                  Why:  EVIDENCE_EXPIRED: Support that was counted before is now out of date: E-025.
                  Why:  ONLY_NOT_COUNTED: Evidence is relevant to the item, but none is admissible as support: E-025.
                  Why:  E-025 EXPIRED: No longer valid after 2026-06-30.
                  Next: Renew or correct E-025 (Quarterly access review of the build environment, first quar…), which \
                has expired, or add a direct record, such as one of kind ACCESS_REVIEW, about Acme Ledger 4.2.0 of \
                Acme Ltd, dated 2024-07-01 or later, with an argument, with its location or digest, for example: \
                dated access review records.
                """);
    }

    /** If an item could be left out, that would hide that nothing shows it any more. */
    @Test
    void takesAnItemThatAppliesNoMoreForWorse() {
        Submission excluding = BRIGHTDESK.toBuilder()
                .exclude(new Exclusion(ItemId.of("1.1.1"), "We write no software.", "A. Director", Optional.empty()))
                .build();
        Assessment recorded = ASSESSOR.assess(BRIGHTDESK, LocalDate.of(2026, 3, 31));

        fails(() -> onDay(excluding, "2026-03-31").isNoWorseThan(recorded), """
                Expected brightdesk-2026-02, as of 2026-03-31 by policy good-faith, to be no worse than \
                brightdesk-2026-02 as of 2026-03-31 by policy good-faith, but:

                claim 1.1.1 was MET, and is NOT_APPLICABLE
                  Asks: A written record exists of the development framework in use.
                  Why:  EXCLUSION_CHANGED: The vendor now excludes the item.
                  Why:  EXCLUDED: Excluded by the vendor, approved by A. Director: We write no software.
                  Next: If it is right that the item does not apply, record this assessment for the next comparison.
                """);
    }

    @Test
    void comparesWithNothingElseThanTheSameProduct() {
        Assessment recorded = ASSESSOR.assess(ACME, LocalDate.of(2026, 3, 31));

        List<IncomparabilityReason> reasons = AssessmentComparison.between(
                        recorded, ASSESSOR.assess(BRIGHTDESK, LocalDate.of(2026, 3, 31)))
                .notComparable();

        assertThat(reasons).hasSize(2);
        fails(() -> onDay(BRIGHTDESK, "2026-03-31").isNoWorseThan(recorded), """
                Expected brightdesk-2026-02, as of 2026-03-31 by policy good-faith, to be no worse than \
                acme-ledger-2026-03 as of 2026-03-31 by policy good-faith, but the two cannot be compared:

                  Why:  ORGANISATION
                  Why:  PRODUCT
                  Next: Compare with a recorded assessment of the same product, or record this one for the next comparison.
                """.replace(
                        "ORGANISATION", reasons.get(0).text())
                .replace("PRODUCT", reasons.get(1).text()));
    }

    @Test
    void listsEveryOverclaim() {
        onDay(ACME, "2026-03-31").hasNoOverclaim();
        fails(() -> onDay(ACME, "2026-07-01").hasNoOverclaim(), """
                Expected acme-ledger-2026-03, as of 2026-07-01 by policy good-faith, to declare no more than is shown, but:

                principle 2.1 is declared MET, assessed UNDETERMINED
                  Asks: Keep the build environment protected from unauthorised access.
                  Why:  NOT_SETTLED: Undetermined, because claim 2.1.6 is undetermined.
                """);
    }

    @Test
    void refusesAPeriodThatGoesBackAndAnItemThatIsNone() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> onDay(ACME, "2026-03-31").staysMetFor(Period.ofDays(-1)))
                .withMessage("period is P-1D; expected one that does not go back");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> onDay(ACME, "2026-03-31").hasMet("9.9.9"))
                .withMessageStartingWith("id is 9.9.9; expected one of [1.1.1, ");
    }
}
