package io.github.sscop.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.sscop.evidence.EvidenceKind;
import io.github.sscop.evidence.Independence;
import io.github.sscop.evidence.Sample;
import io.github.sscop.evidence.Strength;
import java.time.Period;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class EvidenceRequirementsTest {

    private static final EvidenceRequirements GOOD_FAITH = Policy.goodFaith().requirements();
    private static final EvidenceKind SCAN = EvidenceKind.of("SCAN");
    private static final EvidenceKind AUDIT = EvidenceKind.of("AUDIT");

    @ParameterizedTest
    @ValueSource(ints = {0, -1})
    void refuseMinimumBelowOne(int minimum) {
        assertThatThrownBy(() -> GOOD_FAITH.withMinimum(minimum))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("minimum is " + minimum + "; expected one or more");
    }

    static Stream<Period> noneOrTooLong() {
        return Stream.of(
                Period.ZERO,
                Period.ofDays(-1),
                Period.of(1, 0, -1),
                Period.ofYears(-2),
                Period.of(1_000, 1, 0),
                Period.ofMonths(12_001),
                Period.ofDays(365_001),
                Period.ofYears(Integer.MAX_VALUE));
    }

    @ParameterizedTest
    @MethodSource("noneOrTooLong")
    void refuseFreshnessOfNoneOrOverThousandYears(Period period) {
        String message = "freshness is " + period + "; expected a period longer than none, of at most a thousand years";

        assertThatThrownBy(() -> GOOD_FAITH.withFreshness(Optional.of(period)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(message);
        assertThatThrownBy(() -> GOOD_FAITH.withFreshness(SCAN, period))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(message);
    }

    @Test
    void allowFreshnessOfThousandYears() {
        assertThat(GOOD_FAITH.withFreshness(Optional.of(Period.ofYears(1_000))).freshness())
                .contains(Period.ofYears(1_000));
        assertThat(GOOD_FAITH.withFreshness(Optional.of(Period.ofDays(365_000))).freshness())
                .contains(Period.ofDays(365_000));
    }

    @Test
    void refuseToBeWithoutSampleOrIndependence() {
        assertThatNullPointerException()
                .isThrownBy(() -> GOOD_FAITH.withSample(null))
                .withMessage("sample");
        assertThatNullPointerException()
                .isThrownBy(() -> GOOD_FAITH.withIndependence(null))
                .withMessage("independence");
    }

    @Test
    void tellFreshnessOfKindElseOfAll() {
        EvidenceRequirements demands = GOOD_FAITH.withFreshness(SCAN, Period.ofDays(30));

        assertThat(demands.freshnessOf(SCAN)).contains(Period.ofDays(30));
        assertThat(demands.freshnessOf(AUDIT)).contains(Period.ofYears(2));
        assertThat(demands.withFreshness(Optional.empty()).freshnessOf(SCAN)).contains(Period.ofDays(30));
        assertThat(demands.withFreshness(Optional.empty()).freshnessOf(AUDIT)).isEqualTo(Optional.empty());
    }

    @Test
    void acceptEveryKindUnlessTheyNameSome() {
        assertThat(GOOD_FAITH.accepts(SCAN)).isTrue();
        assertThat(GOOD_FAITH.withKinds(List.of(AUDIT, SCAN)).accepts(SCAN)).isTrue();
        assertThat(GOOD_FAITH.withKinds(List.of(AUDIT)).accepts(SCAN)).isFalse();
    }

    @Test
    void changeNothingButWhatIsTold() {
        SampleRequirement sample = new SampleRequirement(List.of(Sample.Selection.ALL), 1);
        EvidenceRequirements changed = GOOD_FAITH
                .withMinimum(3)
                .withArgued(false)
                .withLocated(false)
                .withDated(true)
                .withFreshness(Optional.of(Period.ofYears(1)))
                .withFreshness(SCAN, Period.ofDays(30))
                .withKinds(List.of(SCAN))
                .withStrongest(AUDIT, Strength.INDIRECT)
                .withSample(sample)
                .withIndependence(Independence.CUSTOMER);

        assertThat(changed)
                .isEqualTo(new EvidenceRequirements(
                        3,
                        false,
                        false,
                        true,
                        Optional.of(Period.ofYears(1)),
                        Map.of(SCAN, Period.ofDays(30)),
                        List.of(SCAN),
                        Map.of(EvidenceKind.of("CERTIFICATE"), Strength.INDIRECT, AUDIT, Strength.INDIRECT),
                        sample,
                        Independence.CUSTOMER,
                        false,
                        false));
    }

    /** Equal requirements are written alike, whatever the order in which they were given. */
    @Test
    void keepKindsInOrderAndOnce() {
        assertThat(GOOD_FAITH.withKinds(List.of(SCAN, AUDIT, SCAN)).kinds()).containsExactly(AUDIT, SCAN);
        assertThat(GOOD_FAITH
                        .withFreshness(SCAN, Period.ofDays(1))
                        .withFreshness(AUDIT, Period.ofDays(2))
                        .freshnessOfKind())
                .containsExactly(Map.entry(AUDIT, Period.ofDays(2)), Map.entry(SCAN, Period.ofDays(1)));
    }

    @Test
    void copyWhatTheyAreGiven() {
        Map<EvidenceKind, Period> ofKind = new HashMap<>(Map.of(SCAN, Period.ofDays(1)));
        EvidenceRequirements demands = new EvidenceRequirements(
                1,
                true,
                true,
                false,
                Optional.empty(),
                ofKind,
                List.of(),
                Map.of(),
                SampleRequirement.NONE,
                Independence.VENDOR,
                false,
                false);
        ofKind.clear();

        assertThat(demands.freshnessOfKind()).containsOnlyKeys(SCAN);
        assertThatThrownBy(() -> demands.freshnessOfKind().clear()).isInstanceOf(UnsupportedOperationException.class);
    }

    // Strength by kind

    @Test
    void letSupportBeDirectUnlessTheySayOtherwiseOfItsKind() {
        EvidenceRequirements demands = GOOD_FAITH.withStrongest(SCAN, Strength.INDIRECT);

        assertThat(demands.strongestOf(SCAN)).isEqualTo(Strength.INDIRECT);
        assertThat(demands.strongestOf(AUDIT)).isEqualTo(Strength.DIRECT);
        assertThat(demands.withStrongest(SCAN, Strength.DIRECT)).isEqualTo(GOOD_FAITH);
    }

    @Test
    void refuseKindsNoneOfWhichCanBeDirect() {
        EvidenceRequirements demands = GOOD_FAITH.withStrongest(SCAN, Strength.INDIRECT);

        assertThat(demands.withKinds(List.of(SCAN, AUDIT)).accepts(SCAN)).isTrue();
        assertThatThrownBy(() -> demands.withKinds(List.of(SCAN)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("kinds is [SCAN] and strongestOfKind is {CERTIFICATE=INDIRECT, SCAN=INDIRECT};"
                        + " expected a kind of which support may be direct");
    }

    // Samples

    @Test
    void needNoSampleUnlessTheyNameSelections() {
        assertThat(SampleRequirement.NONE.isMetBy(Optional.empty())).isTrue();
        assertThat(new SampleRequirement(List.of(Sample.Selection.ALL), 0).isMetBy(Optional.empty()))
                .isFalse();
    }

    @ParameterizedTest(name = "{1} of {0} by {2}: {3}")
    @CsvSource({
        "12, 5, RANDOM, true",
        "12, 4, RANDOM, false",
        "12, 12, ALL, true",
        "12, 12, JUDGEMENT, false",
        "3, 3, ALL, true",
        "3, 3, RANDOM, true",
        "3, 2, RANDOM, false",
        "5, 5, RANDOM, true",
        "5, 4, RANDOM, false",
        "0, 0, ALL, false",
        "1, 1, ALL, true"
    })
    void areMetBySampleOfFiveOrOfAllThereAre(int population, int examined, Sample.Selection selection, boolean met) {
        SampleRequirement five = new SampleRequirement(List.of(Sample.Selection.RANDOM, Sample.Selection.ALL), 5);

        assertThat(five.isMetBy(Optional.of(new Sample(population, examined, selection))))
                .isEqualTo(met);
    }

    @Test
    void areNotMetByLookingAtNothing() {
        SampleRequirement any = new SampleRequirement(List.of(Sample.Selection.RANDOM), 0);

        assertThat(any.isMetBy(Optional.of(new Sample(12, 0, Sample.Selection.RANDOM))))
                .isFalse();
        assertThat(any.isMetBy(Optional.of(new Sample(12, 1, Sample.Selection.RANDOM))))
                .isTrue();
    }

    @Test
    void refuseSampleOfFewerThanNone() {
        assertThatThrownBy(() -> new SampleRequirement(List.of(Sample.Selection.ALL), -1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("atLeast is -1; expected zero or more");
    }

    @Test
    void refuseSampleSizeWithoutWayOfChoosing() {
        assertThatThrownBy(() -> new SampleRequirement(List.of(), 2))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("atLeast is 2 without a way of choosing; expected selections such as ALL or RANDOM");
    }

    @Test
    void keepSelectionsInOrderAndOnce() {
        assertThat(new SampleRequirement(
                                List.of(Sample.Selection.RANDOM, Sample.Selection.ALL, Sample.Selection.RANDOM), 1)
                        .selections())
                .containsExactly(Sample.Selection.ALL, Sample.Selection.RANDOM);
    }
}
