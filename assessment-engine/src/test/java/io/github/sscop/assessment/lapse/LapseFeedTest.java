package io.github.sscop.assessment.lapse;

import static io.github.sscop.evidence.SubmissionFixture.BECAUSE;
import static io.github.sscop.evidence.SubmissionFixture.SSCOP;
import static io.github.sscop.evidence.SubmissionFixture.about;
import static io.github.sscop.evidence.SubmissionFixture.acceptedRisk;
import static io.github.sscop.evidence.SubmissionFixture.acme;
import static io.github.sscop.evidence.SubmissionFixture.ledger;
import static io.github.sscop.evidence.SubmissionFixture.refuting;
import static io.github.sscop.evidence.SubmissionFixture.submitting;
import static io.github.sscop.evidence.SubmissionFixture.supporting;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.sscop.assessment.Assessment;
import io.github.sscop.assessment.ScheduleCause;
import io.github.sscop.code.Code;
import io.github.sscop.code.StakeholderGroup;
import io.github.sscop.engine.Assessor;
import io.github.sscop.evidence.Evidence;
import io.github.sscop.evidence.EvidenceId;
import io.github.sscop.evidence.Link;
import io.github.sscop.evidence.Organisation;
import io.github.sscop.evidence.Strength;
import io.github.sscop.evidence.SubmissionBuilder;
import io.github.sscop.evidence.SubmissionFixture;
import io.github.sscop.evidence.counterpart.Counterpart;
import io.github.sscop.evidence.counterpart.CounterpartFixture;
import io.github.sscop.evidence.subject.Product;
import io.github.sscop.policy.Policy;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The lapses of many assessments: what is listed, what to ask for, and what is said to be unknown. */
class LapseFeedTest {

    private static final LocalDate MARCH = LocalDate.parse("2026-03-31");
    private static final LocalDate JUNE = LocalDate.parse("2026-06-30");
    private static final LocalDate LAST = LocalDate.parse("2027-12-31");

    private static final StakeholderGroup DEVELOPER = StakeholderGroup.SOFTWARE_DEVELOPER_AND_DISTRIBUTOR;

    private static Evidence until(String id, String day) {
        return supporting(id, "1.1.1").validUntil(day).build();
    }

    private static Assessment assessed(SubmissionBuilder submission, LocalDate asOf) {
        return Assessor.of(SSCOP, Policy.goodFaith()).assess(submission.build(), asOf);
    }

    private static LapseFeed feed(Assessment... assessments) {
        return LapseFeed.of(List.of(assessments), MARCH, LAST);
    }

    private static List<String> days(LapseFeed feed) {
        return feed.lapses().stream().map(each -> each.on() + " " + each.item()).toList();
    }

    private static List<String> gaps(LapseFeed feed) {
        return feed.sources().stream()
                .flatMap(source -> source.gaps().stream())
                .map(LapseGap::text)
                .toList();
    }

    @Test
    void asksForANewEditionOfWhatExpires() {
        Lapse lapse = feed(assessed(submitting(until("E-1", "2026-10-01")), MARCH))
                .lapses()
                .get(0);

        assertThat(lapse.on()).isEqualTo("2026-10-02");
        assertThat(lapse.records()).containsExactly(new LapseRecord(EvidenceId.of("E-1"), "Report E-1"));
        assertThat(lapse.summary()).isEqualTo("1.1.1 lapses for Acme Ledger 4.2.0 of Acme Ltd: MET to UNDETERMINED");
        assertThat(lapse.ask())
                .isEqualTo(
                        "Ask Acme Ltd for a new edition of \"Report E-1\" (E-1) of kind TEST_REPORT about Acme Ledger"
                                + " 4.2.0 of Acme Ltd that is valid on 2026-10-02 and later: the present one is valid until"
                                + " 2026-10-01, and claim 1.1.1 of " + SSCOP.title() + " (\"" + lapse.statement()
                                + "\") changes from MET to UNDETERMINED by policy good-faith.");
    }

    @Test
    void asksForARecordThatIsDatedLaterWhereOneGoesStale() {
        Lapse lapse = LapseFeed.of(
                        List.of(assessed(
                                submitting(supporting("E-1", "1.1.1")
                                        .occurredOn("2025-02-01")
                                        .build()),
                                MARCH)),
                        MARCH,
                        LAST)
                .lapses()
                .get(0);

        assertThat(lapse.cause()).isEqualTo(ScheduleCause.STALE);
        assertThat(lapse.ask())
                .startsWith(
                        "Ask Acme Ltd for a new edition of \"Report E-1\" (E-1) of kind TEST_REPORT about Acme Ledger"
                                + " 4.2.0 of Acme Ltd, dated later than the present one and as close to 2027-02-02 as can be:");
    }

    @Test
    void asksToCorrectWhatBeginsToRefute() {
        Lapse lapse = feed(assessed(
                        submitting(
                                until("E-1", "2027-10-01"),
                                refuting("R-1", "1.1.1")
                                        .occurredOn("2026-07-01")
                                        .build()),
                        MARCH))
                .lapses()
                .get(0);

        assertThat(lapse.cause()).isEqualTo(ScheduleCause.BEGINS);
        assertThat(lapse.ask())
                .startsWith(
                        "Ask Acme Ltd to correct what is shown by \"Report R-1\" (R-1) of kind TEST_REPORT, and for a"
                                + " direct record about Acme Ledger 4.2.0 of Acme Ltd that supersedes it: it begins to count on"
                                + " 2026-07-01, and claim 1.1.1 ");
    }

    @Test
    void asksTheOwnerOfARiskThatIsNoLongerAccepted() {
        Lapse lapse = feed(assessed(submitting().accept(acceptedRisk("2.1.6")), MARCH))
                .lapses()
                .get(0);

        assertThat(lapse.on()).isEqualTo("2026-10-01");
        assertThat(lapse.records()).isEmpty();
        assertThat(lapse.ask())
                .isEqualTo("Ask " + lapse.risk().orElseThrow().owner()
                        + " whether this risk is accepted after 2026-09-30, and Acme Ltd for a direct record about Acme"
                        + " Ledger 4.2.0 of Acme Ltd that shows claim 2.1.6 of " + SSCOP.title() + " (\""
                        + lapse.statement()
                        + "\"), which is UNDETERMINED on 2026-10-01 by policy good-faith. The risk: A"
                        + " build may be tampered with.");
    }

    @Test
    void namesAllRecordsOfADayWithTheirTitles() {
        Lapse lapse = feed(assessed(submitting(until("E-1", "2026-10-01"), until("E-2", "2026-10-01")), MARCH))
                .lapses()
                .get(0);

        assertThat(lapse.records()).extracting(LapseRecord::title).containsExactly("Report E-1", "Report E-2");
        assertThat(lapse.ask())
                .endsWith(" All records whose status changes on that day: \"Report E-1\" (E-1), \"Report E-2\" (E-2).");
    }

    @Test
    void leavesOutTheTitlesOfWithheldRecords() {
        Assessment whole = assessed(submitting(until("E-1", "2026-10-01"), until("E-2", "2026-10-01")), MARCH);

        assertThat(feed(whole.withholding(List.of(EvidenceId.of("E-2"))))
                        .lapses()
                        .get(0)
                        .records())
                .extracting(LapseRecord::title)
                .containsExactly("Report E-1", "");
        Lapse lapse =
                feed(whole.withholding(List.of(EvidenceId.of("E-1")))).lapses().get(0);
        assertThat(lapse.cause()).isEqualTo(ScheduleCause.WITHHELD);
        assertThat(lapse.kind()).isEmpty();
        assertThat(lapse.records()).extracting(LapseRecord::title).containsExactly("", "Report E-2");
        assertThat(lapse.ask()).startsWith("Ask Acme Ltd what becomes of E-1, whose content is withheld,");
    }

    @ParameterizedTest(name = "from {0} to {1}: {2}")
    @CsvSource({
        "2026-10-02, 2026-10-02, 1",
        "2026-04-01, 2026-10-02, 1",
        "2026-10-02, 2026-12-31, 1",
        "2026-04-01, 2026-10-01, 0",
        "2026-10-03, 2026-12-31, 0"
    })
    void includesBothDays(LocalDate from, LocalDate to, int lapses) {
        Assessment assessment = assessed(submitting(until("E-1", "2026-10-01")), MARCH);

        assertThat(LapseFeed.of(List.of(assessment), from, to).lapses()).hasSize(lapses);
    }

    @Test
    void refusesNoAssessmentsAndDaysInTheWrongOrder() {
        Assessment assessment = assessed(submitting(), MARCH);

        assertThatThrownBy(() -> LapseFeed.of(List.of(), MARCH, LAST))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("assessments is empty; expected at least one");
        assertThatThrownBy(() -> LapseFeed.of(List.of(assessment), LAST, MARCH))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("from is 2027-12-31, after to, 2026-03-31; expected a day before it, or the same");
    }

    // What is not known

    @Test
    void saysThatAnAssessmentDoesNotKnowTheDaysBeforeItsOwn() {
        LapseFeed feed = feed(assessed(submitting(until("E-1", "2026-10-01")), JUNE));

        assertThat(feed.isIncomplete()).isTrue();
        assertThat(gaps(feed))
                .containsExactly("Not known from 2026-03-31 to 2026-06-30, because the assessment of submission"
                        + " acme-2026-03 is as of 2026-06-30; lapses on these days may be missing.");
        assertThat(feed(assessed(submitting(), MARCH)).isIncomplete()).isFalse();
        assertThat(gaps(LapseFeed.of(List.of(assessed(submitting(), LAST)), MARCH, JUNE)))
                .containsExactly("Not known from 2026-03-31 to 2026-06-30, because the assessment of submission"
                        + " acme-2026-03 is as of 2027-12-31; lapses on these days may be missing.");
    }

    @Test
    void saysWhereACalendarIsCutOff() {
        Policy oneDay = Policy.goodFaith()
                .withRequirements(
                        "one-day", Policy.goodFaith().requirements().withFreshness(Optional.of(Period.ofDays(1))));
        Evidence[] records = IntStream.rangeClosed(1, 5_001)
                .mapToObj(i -> supporting("E-" + i, "1.1.1")
                        .occurredOn(MARCH.plusDays(3L * i).toString())
                        .build())
                .toArray(Evidence[]::new);
        Assessment assessment =
                Assessor.of(SSCOP, oneDay).assess(about(SSCOP, records).build(), MARCH);
        LocalDate cut = MARCH.plusDays(3L * 5_001);

        LapseFeed feed = LapseFeed.of(List.of(assessment), MARCH, cut.plusYears(1));

        assertThat(feed.lapses()).hasSize(5_000);
        assertThat(gaps(feed))
                .containsExactly("Not known from " + cut + " to " + cut.plusYears(1) + ", because the calendar of the"
                        + " assessment has only the first 10000 changes; lapses on these days may be missing.");
        assertThat(gaps(LapseFeed.of(List.of(assessment), MARCH, cut.minusDays(1))))
                .isEmpty();
    }

    // Older and newer

    @Test
    void takesTheNewerOfTwoSubmissionsOfASupplierAndNamesTheOther() {
        Assessment older = assessed(submitting(until("E-1", "2026-10-01")), MARCH);
        Assessment newer = assessed(submitting(until("E-1", "2027-10-01")), JUNE);

        LapseFeed feed = LapseFeed.of(List.of(older, newer), JUNE, LAST);

        assertThat(days(feed)).containsExactly("2027-10-02 1.1.1");
        assertThat(feed.sources()).extracting(LapseSource::isPassedOver).containsExactly(true, false);
        assertThat(gaps(feed))
                .containsExactly("Passed over from 2026-06-30 to 2027-12-31, in favour of the newer assessment of"
                        + " submission acme-2026-03 as of 2026-06-30.");
    }

    @Test
    void takesBothWhereTheNewerOneIsOfTheSameDay() {
        Assessment some = assessed(submitting(until("E-1", "2026-10-01")), MARCH);
        Assessment other = assessed(submitting(until("E-1", "2027-10-01")), MARCH);

        assertThat(days(feed(some, other))).containsExactly("2026-10-02 1.1.1", "2027-10-02 1.1.1");
        assertThat(days(feed(some, some))).containsExactly("2026-10-02 1.1.1");
    }

    private static SubmissionBuilder by(Organisation organisation, Product product, String until) {
        return submitting(until("E-1", until)).organisation(organisation).product(product);
    }

    @Test
    void recognisesARenamedSupplier() {
        Assessment older = assessed(by(Organisation.of("Acme Ltd", DEVELOPER), ledger(), "2026-10-01"), MARCH);
        Assessment renamed =
                assessed(by(Organisation.of("Bolt Ltd", DEVELOPER).formerly("Acme Ltd"), ledger(), "2027-10-01"), JUNE);

        assertThat(days(feed(older, renamed))).containsExactly("2027-10-02 1.1.1");
    }

    @Test
    void hidesNoLapseOfASupplierBehindAnotherThatClaimsItsNameOrLooksLikeIt() {
        Assessment victim = assessed(by(acme(DEVELOPER), ledger(), "2026-10-01"), MARCH);

        for (Organisation other : List.of(
                Organisation.of("Bolt Ltd", DEVELOPER).formerly("Acme Ltd"),
                Organisation.of("Acne Ltd", DEVELOPER),
                new Organisation("Acme Ltd", Optional.of("GB-COH-9"), DEVELOPER, List.of(), Optional.empty()))) {
            Assessment newer = assessed(by(other, ledger(), "2027-10-01"), JUNE);

            assertThat(days(feed(victim, newer))).containsExactly("2026-10-02 1.1.1", "2027-10-02 1.1.1");
        }
    }

    @Test
    void keepsVersionsProductsPoliciesAndPublishedSubmissionsApart() {
        Assessment older = assessed(submitting(until("E-1", "2026-10-01")), MARCH);
        Assessment version =
                assessed(submitting(until("E-1", "2027-10-01")).product(Product.of("Acme Ledger", "4.3.0")), JUNE);
        Assessment product =
                assessed(submitting(until("E-1", "2027-10-01")).product(Product.of("Acme Books", "4.2.0")), JUNE);
        Assessment policy = Assessor.of(SSCOP, Policy.goodFaith().withAcceptance("strict", false, true))
                .assess(submitting(until("E-1", "2027-10-01")).build(), JUNE);
        Assessment published = Assessor.of(SSCOP, Policy.goodFaith())
                .assess(submitting(until("E-1", "2026-10-01")).build().withholding(record -> true, false), JUNE);

        for (Assessment newer : List.of(version, product, policy, published)) {
            assertThat(days(feed(older, newer))).contains("2026-10-02 1.1.1");
        }
    }

    @Test
    void takesAssessmentsOfSeveralCodesInAnyOrder() {
        Code ai = SubmissionFixture.code("uk-ai-cyber/2025-01");
        SubmissionBuilder both = submitting(until("E-1", "2026-10-01")).furtherCode(ai.id());
        Assessment sscop = assessed(both, MARCH);
        Assessment other = Assessor.of(ai, Policy.goodFaith()).assess(both.build(), MARCH);
        Assessment bolt =
                assessed(by(Organisation.of("Bolt Ltd", DEVELOPER), Product.of("Bridge", "1"), "2026-10-01"), MARCH);
        List<Assessment> all = new ArrayList<>(List.of(bolt, other, sscop));

        LapseFeed feed = LapseFeed.of(all, MARCH, LAST);
        Collections.reverse(all);

        assertThat(feed.lapses())
                .extracting(lapse -> lapse.organisation().orElseThrow() + " " + lapse.code())
                .containsExactly("Acme Ltd uk-sscop/2025-05", "Bolt Ltd uk-sscop/2025-05");
        assertThat(feed.sources()).hasSize(3);
        assertThat(LapseFeed.of(all, MARCH, LAST)).isEqualTo(feed);
    }

    private static Assessment joint(Counterpart counterpart, LocalDate asOf, Evidence... records) {
        return Assessor.of(SSCOP, Policy.goodFaith()).assess(submitting(records).build(), counterpart, asOf);
    }

    /** Else a supplier that assesses itself hides what lapses by what the buyer knows. */
    @Test
    void takesNoAssessmentWithoutTheBuyersFileInThePlaceOfOneWithIt() {
        Counterpart counterpart = CounterpartFixture.counterpart().withAcceptedRisks(acceptedRisk("2.1.6"));

        LapseFeed feed = feed(joint(counterpart, MARCH), assessed(submitting(), JUNE));

        assertThat(days(feed)).containsExactly("2026-10-01 2.1.6");
        assertThat(feed.lapses().get(0).ask())
                .startsWith("Ask The CTO whether this risk is accepted after 2026-09-30,")
                .endsWith("The risk: A build may be tampered with.");
    }

    /** The supplier has none of it, and may not know of it. */
    @Test
    void asksTheBuyerForANewEditionOfItsOwnRecord() {
        Evidence own = CounterpartFixture.record("B-1")
                .validUntil("2026-10-01")
                .link(Link.supports("1.1.1", Strength.DIRECT, BECAUSE))
                .build();

        Lapse lapse = feed(joint(CounterpartFixture.counterpart().withEvidence(own), MARCH))
                .lapses()
                .get(0);

        assertThat(lapse.ask())
                .isEqualTo(
                        "Renew the buyer's own record \"Own check B-1\" (counterpart/B-1) of kind TEST_REPORT, or ask"
                                + " Acme Ltd for a direct record about Acme Ledger 4.2.0 of Acme Ltd that holds on 2026-10-02"
                                + " and later: the status of that record changes on that day, and claim 1.1.1 of "
                                + SSCOP.title() + " (\"" + lapse.statement()
                                + "\") changes from MET to UNDETERMINED by policy good-faith.");
    }
}
