package io.github.sscop.assessment.lapse;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.sscop.assessment.Assessment;
import io.github.sscop.assessment.ItemAssessment;
import io.github.sscop.assessment.ScheduleCause;
import io.github.sscop.assessment.ScheduledChange;
import io.github.sscop.assessment.Verdict;
import io.github.sscop.engine.AssessedFixture;
import io.github.sscop.engine.SubmissionGenerator;
import io.github.sscop.evidence.AcceptedRisk;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** What holds of lapses and unchanged days for any submission, by any policy, on any day. */
class LapseLawsTest {

    private static final int YEARS = 12;

    @Provide
    Arbitrary<SubmissionGenerator> worlds() {
        return SubmissionGenerator.any();
    }

    private static List<AcceptedRisk> accepted(Assessment assessment) {
        return assessment.acceptedRisks().stream()
                .filter(risk -> !risk.until().lastDay().isBefore(assessment.asOf()))
                .toList();
    }

    private static boolean isUnchanged(Assessment before, Assessment after) {
        return AssessedFixture.verdicts(before).equals(AssessedFixture.verdicts(after))
                && accepted(before).equals(accepted(after));
    }

    @Property
    void nothingChangesUntilThatDayAndSomethingOnTheNext(
            @ForAll("worlds") SubmissionGenerator world, @ForAll @IntRange(max = 1000) int part) {
        Assessment now = world.assessment();
        Optional<LocalDate> until = now.unchangedUntil();
        LocalDate last = until.orElse(now.asOf().plusYears(YEARS));
        long days = last.toEpochDay() - now.asOf().toEpochDay();

        for (long each : List.of(1L, days * part / 1000, days - 1, days)) {
            LocalDate day = now.asOf().plusDays(Math.max(0, Math.min(each, days)));
            assertThat(isUnchanged(now, world.on(day).unchecked()))
                    .as("on " + day)
                    .isTrue();
        }
        until.ifPresent(day -> {
            Assessment next = world.on(day.plusDays(1)).unchecked();
            boolean itemsChanged =
                    now.items().stream().anyMatch(row -> next.item(row.id()).verdict() != row.verdict());
            assertThat(itemsChanged || !accepted(now).equals(accepted(next)))
                    .as("on the day after " + day)
                    .isTrue();
        });
    }

    @Property(tries = 30)
    void nothingChangesOnAnyDayUntilThen(@ForAll("worlds") SubmissionGenerator world) {
        Assessment now = world.assessment();
        LocalDate end = now.asOf().plusDays(400);
        LocalDate last = now.unchangedUntil().filter(day -> day.isBefore(end)).orElse(end);

        for (LocalDate day = now.asOf(); !day.isAfter(last); day = day.plusDays(1)) {
            world.verdictsOn(day)
                    .forEach((item, verdict) ->
                            assertThat(verdict).isEqualTo(now.item(item).verdict()));
        }
    }

    /** Each day on which a fresh assessment is worse than on the day before is a lapse, and there are no others. */
    @Property(tries = 25)
    void listsEveryChangeForTheWorseAndNoOther(@ForAll("worlds") SubmissionGenerator world) {
        Assessment now = world.assessment();
        LocalDate to = now.asOf().plusYears(YEARS);
        LapseFeed feed = LapseFeed.of(List.of(now), now.asOf(), to);
        Set<LocalDate> days = new LinkedHashSet<>();
        now.calendar().stream()
                .map(ScheduledChange::on)
                .filter(day -> !day.isAfter(to))
                .forEach(days::add);

        List<String> expected = new ArrayList<>();
        for (LocalDate day : days) {
            Assessment before = world.on(day.minusDays(1)).unchecked();
            Assessment after = world.on(day).unchecked();
            for (ItemAssessment row : after.items()) {
                Verdict was = before.item(row.id()).verdict();
                if (row.verdict().compareTo(was) < 0) {
                    expected.add(day + " " + row.id() + " " + was + " " + row.verdict());
                }
            }
            accepted(before).stream()
                    .filter(risk -> !accepted(after).contains(risk))
                    .forEach(risk -> expected.add(day + " risk of " + risk.owner() + " at " + risk.item()));
        }
        assertThat(feed.lapses().stream().map(LapseLawsTest::text).toList())
                .containsExactlyInAnyOrderElementsOf(expected);
        assertThat(feed.isIncomplete()).isFalse();
    }

    private static String text(Lapse lapse) {
        return lapse.cause() == ScheduleCause.ACCEPTED_RISK_ENDS
                ? lapse.on() + " risk of " + lapse.risk().orElseThrow().owner() + " at " + lapse.item()
                : lapse.on() + " " + lapse.item() + " " + lapse.from() + " " + lapse.to();
    }

    /** However often the same inputs were assessed, each lapse is there once. */
    @Property(tries = 40)
    void olderAndNewerAssessmentsOfOneSubmissionGiveWhatTheOldestKnows(
            @ForAll("worlds") SubmissionGenerator world,
            @ForAll @IntRange(min = 1, max = 900) int first,
            @ForAll @IntRange(max = 900) int second,
            @ForAll Random random) {
        Assessment oldest = world.unchecked();
        Assessment newer = world.on(oldest.asOf().plusDays(first)).unchecked();
        Assessment newest = world.on(newer.asOf().plusDays(second)).unchecked();
        LocalDate to = oldest.asOf().plusYears(YEARS);
        List<Assessment> all = new ArrayList<>(List.of(oldest, newer, newest));
        Collections.shuffle(all, random);

        LapseFeed alone = LapseFeed.of(List.of(oldest), oldest.asOf(), to);
        LapseFeed together = LapseFeed.of(all, oldest.asOf(), to);

        assertThat(together.lapses().stream().map(LapseLawsTest::text).toList())
                .isEqualTo(alone.lapses().stream().map(LapseLawsTest::text).toList());
        assertThat(together.isIncomplete()).isFalse();
        assertThat(together.sources()).hasSize(3);
    }
}
