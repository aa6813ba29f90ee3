package io.github.sscop.vocabulary.reading;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.sscop.evidence.Evidence;
import io.github.sscop.evidence.EvidenceBuilder;
import io.github.sscop.evidence.EvidenceKind;
import io.github.sscop.evidence.FactValue;
import io.github.sscop.evidence.SubmissionFixture;
import io.github.sscop.rule.ConditionResult;
import io.github.sscop.vocabulary.KindNature;
import io.github.sscop.vocabulary.KindVocabulary;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Records as they are to be read: with what is meant, and with what cannot be. */
class RecordReaderTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 31);
    private static final RecordReader READER =
            new RecordReader(KindVocabulary.standard(), Set.of(EvidenceKind.of("OWN_KIND")), Map.of());

    private static EvidenceBuilder record(String kind) {
        return SubmissionFixture.bare("E-1").kind(EvidenceKind.of(kind));
    }

    private static RecordReading read(EvidenceBuilder record) {
        return READER.read(record.build());
    }

    private static List<String> contradictions(EvidenceBuilder record) {
        return read(record).contradictions(DAY).stream()
                .map(ConditionResult::text)
                .toList();
    }

    private static FactValue whole(long value) {
        return new FactValue.Whole(value);
    }

    private static FactValue text(String value) {
        return new FactValue.Text(value);
    }

    @Test
    void readsARecordThatIsSpeltRightAsItIs() {
        Evidence record = record("SBOM").fact("componentsFound", whole(3)).build();

        RecordReading reading = READER.read(record);

        assertThat(reading.corrected()).isSameAs(record);
        assertThat(reading.isMisspelt()).isFalse();
        assertThat(reading.nature()).isEqualTo(KindNature.EVENT);
        assertThat(reading.contradictions(DAY)).isEmpty();
    }

    @Test
    void readsAMisspeltKindAndItsFactsAsTheyAreMeant() {
        RecordReading reading = read(
                record("SUPPORT_LIFETIME_TABLES").fact("component", whole(3)).fact("colour", text("red")));

        assertThat(reading.kind()).isEqualTo(EvidenceKind.of("SUPPORT_LIFETIME_TABLE"));
        assertThat(reading.isKindMisspelt()).isTrue();
        assertThat(reading.nature()).isEqualTo(KindNature.STANDING);
        assertThat(reading.corrected().facts()).containsEntry("components", whole(3));
        assertThat(reading.misspeltFacts()).containsExactly("component (like components)");
        assertThat(reading.unlistedFacts()).containsExactly("colour");
    }

    @Test
    void correctsFactsOfElements() {
        RecordReading reading = read(record("STATIC_ANALYSIS_REPORT")
                .fact(
                        "findings",
                        new FactValue.Sequence(
                                List.of(text("none"), new FactValue.Structure(Map.of("statuss", text("OPEN")))))));

        assertThat(reading.corrected().facts().get("findings"))
                .isEqualTo(new FactValue.Sequence(List.of(
                        text("none"),
                        new FactValue.Structure(Map.of("statuss", text("OPEN"), "status", text("OPEN"))))));
        assertThat(reading.misspeltFacts()).containsExactly("findings[].statuss (like status)");
    }

    @Test
    void knowsTheKindsOfThePolicy() {
        assertThat(read(record("OWN_KIND")).isKindMisspelt()).isFalse();
        assertThat(read(record("OWN_KINDS")).kind()).isEqualTo(EvidenceKind.of("OWN_KIND"));
    }

    @Test
    void datesAnEventByItsFactAlsoWithATime() {
        assertThat(read(record("ACCESS_REVIEW").fact("reviewedOn", text("2026-02")))
                        .eventDate())
                .contains(LocalDate.of(2026, 2, 1));
        assertThat(read(record("ACCESS_REVIEW").fact("reviewedOn", text("2026-02-03T10:00:00Z")))
                        .eventDate())
                .contains(LocalDate.of(2026, 2, 3));
        assertThat(read(record("ACCESS_REVIEW").fact("reviewedOn", text("lately")))
                        .eventDate())
                .isEmpty();
    }

    @Test
    void findsNumbersThatCannotBe() {
        assertThat(contradictions(record("SECOND_FACTOR_REPORT").fact("accounts", whole(-2))))
                .containsExactly("accounts is -2; expected at least 0.");
        assertThat(read(record("SECOND_FACTOR_REPORT").fact("accounts", whole(-2)))
                        .impossibleFacts())
                .containsExactly("accounts");
        assertThat(contradictions(record("SECOND_FACTOR_REPORT").fact("accounts", whole(-1))))
                .isEmpty();
        assertThat(contradictions(record("TRAINING_RECORDS").fact("developers", whole(0))))
                .containsExactly("developers is 0; expected at least 1.");
        assertThat(contradictions(record("TRAINING_RECORDS").fact("coveragePercent", whole(101))))
                .containsExactly("coveragePercent is 101; expected at most 100.");
    }

    @Test
    void findsPartsThatAreLargerThanTheirWhole() {
        assertThat(contradictions(
                        record("SBOM").fact("componentsListed", whole(4)).fact("componentsFound", whole(3))))
                .containsExactly("componentsListed is 4; expected at most 3, the number that componentsFound gives.");
        assertThat(contradictions(record("PENETRATION_TEST")
                        .fact("openSevere", whole(3))
                        .fact("critical", whole(1))
                        .fact("high", whole(1))))
                .containsExactly("openSevere is 3; expected at most 2, the number that critical + high gives.");
        assertThat(contradictions(
                        record("PENETRATION_TEST").fact("openSevere", whole(3)).fact("critical", whole(1))))
                .isEmpty();
    }

    @Test
    void findsSharesThatTheirNumbersDoNotGive() {
        EvidenceBuilder training =
                record("TRAINING_RECORDS").fact("developers", whole(46)).fact("developersTrained", whole(4));

        assertThat(contradictions(training.fact("coveragePercent", whole(95))))
                .containsExactly(
                        "coveragePercent is 95; expected 8 or the next whole number, the percentage of 4 of 46.");
        assertThat(contradictions(training.fact("coveragePercent", whole(8)))).isEmpty();
        assertThat(contradictions(training.fact("coveragePercent", whole(9)))).isEmpty();
        assertThat(contradictions(training.fact("coveragePercent", whole(10)))).isNotEmpty();
        assertThat(contradictions(training.fact("coveragePercent", whole(7)))).isNotEmpty();
    }

    @Test
    void findsWhatCannotBeOfElements() {
        FactValue run = new FactValue.Structure(Map.of("id", whole(7), "tests", whole(2), "failed", whole(3)));

        assertThat(contradictions(record("TEST_RUNS").fact("runs", new FactValue.Sequence(List.of(run)))))
                .containsExactly("runs/0/failed is 3; expected at most 2, the number that tests gives.");
        RecordReading negative = read(record("TEST_RUNS")
                .fact("runs", new FactValue.Sequence(List.of(new FactValue.Structure(Map.of("failed", whole(-2)))))));
        assertThat(negative.impossibleFacts()).containsExactly("runs");
        assertThat(read(record("TRAINING_RECORDS").fact("coveragePercent", whole(101)))
                        .impossibleFacts())
                .containsExactly("coveragePercent");
    }

    @Test
    void takesWhatIsJustPossibleAsItIs() {
        assertThat(contradictions(record("TRAINING_RECORDS")
                        .fact("coveragePercent", whole(100))
                        .fact("developers", whole(1))))
                .isEmpty();
        assertThat(contradictions(record("PENETRATION_TEST")
                        .fact("openSevere", whole(2))
                        .fact("critical", whole(1))
                        .fact("high", whole(1))))
                .isEmpty();
        assertThat(contradictions(
                        record("SBOM").fact("componentsListed", text("?")).fact("componentsFound", whole(0))))
                .isEmpty();
        assertThat(contradictions(record("ACCESS_REVIEW")
                        .occurredOn("2026-01-31")
                        .recordedOn("2026-01")
                        .fact("reviewedOn", text("2026-01-31"))))
                .isEmpty();
    }

    @Test
    void findsARestWhereNothingIsLeft() {
        EvidenceBuilder bill = record("SBOM").fact("componentsFound", whole(3)).fact("componentsListed", whole(3));

        assertThat(contradictions(bill.fact("missing", new FactValue.Sequence(List.of(text("zlib"))))))
                .containsExactly(
                        "missing is a list of 1; expected an empty list, since componentsListed and componentsFound give the"
                                + " same number.");
        assertThat(contradictions(bill.fact("missing", new FactValue.Sequence(List.of()))))
                .isEmpty();
    }

    @Test
    void findsOneRunGivenTwice() {
        FactValue run = new FactValue.Structure(Map.of("id", whole(7)));
        FactValue same = new FactValue.Structure(Map.of("id", text("7")));

        assertThat(contradictions(record("TEST_RUNS").fact("runs", new FactValue.Sequence(List.of(run, same)))))
                .containsExactly("runs/1/id is 7; expected another id for each element.");
    }

    @Test
    void findsDatesInTheWrongOrder() {
        assertThat(contradictions(record("ACCESS_REVIEW")
                        .fact("previousReviewOn", text("2026-03-02"))
                        .fact("reviewedOn", text("2026-02"))))
                .containsExactly(
                        "previousReviewOn is 2026-03-02; expected 2026-02 or earlier, the date that reviewedOn gives.");
        assertThat(contradictions(record("ACCESS_REVIEW")
                        .fact("previousReviewOn", text("2026-02-28"))
                        .fact("reviewedOn", text("2026-02"))))
                .isEmpty();
        assertThat(contradictions(record("ACCESS_REVIEW").recordedOn("2026-01").fact("reviewedOn", text("2026-02-01"))))
                .containsExactly(
                        "reviewedOn is 2026-02-01; expected 2026-01 or earlier, the date that recordedOn gives.");
        assertThat(contradictions(record("SBOM").occurredOn("2026-02-01").recordedOn("2026-01-31")))
                .containsExactly(
                        "occurredOn is 2026-02-01; expected 2026-01-31 or earlier, the date that recordedOn gives.");
    }

    @Test
    void findsDatesThatLieAheadUntilTheyHaveCome() {
        RecordReading reading = read(record("VULNERABILITY_SCAN").fact("scannedOn", text("2026-04-02")));

        assertThat(reading.contradictions(DAY))
                .extracting(ConditionResult::text)
                .containsExactly("scannedOn is 2026-04-02; expected a date that is not after the as-of date.");
        assertThat(reading.possibleFrom()).isEqualTo(LocalDate.of(2026, 4, 2));
        assertThat(reading.contradictions(LocalDate.of(2026, 4, 2))).isEmpty();
    }

    @Test
    void findsTwoValuesForOneFact() {
        EvidenceBuilder table = record("SUPPORT_LIFETIME_TABLE").fact("withDate", whole(3));

        assertThat(contradictions(table.fact("withDates", whole(4))))
                .containsExactly(
                        "withDate and withDates is given with different values; expected one value, since the names are alike.");
        assertThat(contradictions(table.fact("withDates", whole(3)))).isEmpty();
    }
}
