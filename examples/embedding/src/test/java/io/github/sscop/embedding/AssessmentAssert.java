package io.github.sscop.embedding;

import io.github.sscop.assessment.Agreement;
import io.github.sscop.assessment.Assessment;
import io.github.sscop.assessment.DisregardedEvidence;
import io.github.sscop.assessment.EvidenceStatus;
import io.github.sscop.assessment.ItemAssessment;
import io.github.sscop.assessment.PrincipleAssessment;
import io.github.sscop.assessment.Reason;
import io.github.sscop.assessment.ScheduledChange;
import io.github.sscop.assessment.Verdict;
import io.github.sscop.assessment.comparison.AssessmentComparison;
import io.github.sscop.assessment.comparison.ItemChange;
import io.github.sscop.code.Item;
import io.github.sscop.code.ItemId;
import io.github.sscop.engine.Assessor;
import io.github.sscop.evidence.Evidence;
import io.github.sscop.evidence.EvidenceId;
import io.github.sscop.evidence.Submission;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assertj.core.api.AbstractAssert;

/**
 * Assertions on the assessment of a submission, for a vendor's own tests: one file, to be copied.
 *
 * <p>An assertion that does not hold names everything that is wrong, with the library's own reasons and advice.
 */
public final class AssessmentAssert extends AbstractAssert<AssessmentAssert, Assessment> {

    private final Submission submission;

    /** The assessment on another day, which gives the reasons for a lapse by then. */
    private final Function<LocalDate, Assessment> onDay;

    private AssessmentAssert(Assessment actual, Submission submission, Function<LocalDate, Assessment> onDay) {
        super(actual, AssessmentAssert.class);
        this.submission = submission;
        this.onDay = onDay;
    }

    /** Creates assertions on the assessment of a submission on a day. */
    public static AssessmentAssert assertThat(Assessor assessor, Submission submission, LocalDate asOf) {
        Function<LocalDate, Assessment> onDay = day -> assessor.assess(submission, day);
        return new AssessmentAssert(onDay.apply(asOf), submission, onDay);
    }

    /** Verifies that the code as a whole is met. */
    public AssessmentAssert isMet() {
        if (actual.verdict() != Verdict.MET) {
            String why =
                    String.join(" ", actual.reasons().stream().map(Reason::text).toList());
            fail(
                    "to be MET, but it is " + actual.verdict() + ": " + why,
                    actual.items().stream()
                            .filter(row -> item(row.id()).rollsUp() && isGap(row))
                            .map(this::gap)
                            .toList());
        }
        return this;
    }

    /**
     * Verifies that these items are met; the others may have any verdict.
     *
     * @throws IllegalArgumentException if the code has no such item
     */
    public AssessmentAssert hasMet(String... items) {
        List<ItemAssessment> open = Stream.of(items)
                .map(id -> actual.item(ItemId.of(id)))
                .filter(row -> row.verdict() != Verdict.MET)
                .toList();
        if (!open.isEmpty()) {
            fail(
                    "to have met " + String.join(", ", items) + ", but:",
                    open.stream().map(this::gap).toList());
        }
        return this;
    }

    /**
     * Verifies that every item that is met stays so until the end of a period, its last day included, even if nothing is added.
     *
     * @throws IllegalArgumentException if the period goes back
     */
    public AssessmentAssert staysMetFor(Period period) {
        LocalDate last = actual.asOf().plus(period);
        if (last.isBefore(actual.asOf())) {
            throw new IllegalArgumentException("period is " + period + "; expected one that does not go back");
        }
        Set<ItemId> changed = new HashSet<>();
        List<ScheduledChange> lapses = actual.calendar().stream()
                .filter(entry -> changed.add(entry.item())) // Later changes of an item are not about what is met today.
                .filter(entry -> entry.from() == Verdict.MET && entry.isLapse())
                .filter(entry -> !entry.on().isAfter(last))
                .toList();
        if (!lapses.isEmpty()) {
            fail(
                    "to stay MET through " + last + " where it is, but if nothing is added:",
                    lapses.stream().map(this::lapse).toList());
        }
        return this;
    }

    /**
     * Verifies that no item is worse than in a recorded assessment, such as that of the last release.
     *
     * <p>An item that applied and does not any more counts as worse, since nothing shows it now.
     */
    public AssessmentAssert isNoWorseThan(Assessment recorded) {
        AssessmentComparison comparison = AssessmentComparison.between(recorded, actual);
        String expected = "to be no worse than " + recorded.submission().id() + " as of " + recorded.asOf()
                + " by policy " + recorded.policy().id();
        if (!comparison.isComparable()) {
            String why = comparison.notComparable().stream()
                    .map(reason -> "  Why:  " + reason.text() + "\n")
                    .collect(Collectors.joining());
            fail(
                    expected + ", but the two cannot be compared:",
                    List.of(why
                            + "  Next: Compare with a recorded assessment of the same product, or record this one for"
                            + " the next comparison."));
        }
        List<String> worse = comparison.items().stream()
                .filter(change -> change.isWorsening() || change.to() == Verdict.NOT_APPLICABLE)
                .map(this::worsening)
                .toList();
        if (!worse.isEmpty()) {
            fail(expected + ", but:", worse);
        }
        return this;
    }

    /** Verifies that no declaration on a principle or an item is higher than the verdict. */
    public AssessmentAssert hasNoOverclaim() {
        List<String> overclaims = new ArrayList<>();
        for (PrincipleAssessment row : actual.principles()) {
            if (row.agreement() == Agreement.OVERCLAIMED) {
                overclaims.add(described(
                        "principle " + row.id() + " is declared "
                                + row.declared().orElseThrow() + ", assessed " + row.verdict(),
                        actual.code().principle(row.id()).orElseThrow().statement(),
                        row.reasons().stream().map(AssessmentAssert::words).toList(),
                        Stream.empty()));
            }
        }
        for (ItemAssessment row : actual.items()) {
            if (row.agreement().filter(Agreement.OVERCLAIMED::equals).isPresent()) {
                overclaims.add(described(
                        name(row.id()) + " is declared " + row.declared().orElseThrow() + ", assessed " + row.verdict(),
                        row,
                        record -> true));
            }
        }
        if (!overclaims.isEmpty()) {
            fail("to declare no more than is shown, but:", overclaims);
        }
        return this;
    }

    private String gap(ItemAssessment row) {
        return described(name(row.id()) + " is " + row.verdict(), row, record -> true);
    }

    private String worsening(ItemChange change) {
        ItemAssessment row = actual.item(change.id());
        return described(
                name(change.id()) + " was " + change.from() + ", and is " + change.to(),
                item(change.id()).statement(),
                Stream.of(
                                change.causes().stream().map(cause -> cause.code() + ": " + cause.text()),
                                row.reasons().stream().map(AssessmentAssert::words),
                                row.notCounted().stream().map(this::words))
                        .flatMap(Function.identity())
                        .toList(),
                row.verdict() == Verdict.NOT_APPLICABLE
                        ? Stream.of(
                                "If it is right that the item does not apply, record this assessment for the next comparison.")
                        : row.nextAction().stream());
    }

    private String lapse(ScheduledChange entry) {
        ItemAssessment row = onDay.apply(entry.on()).item(entry.item());
        return described(
                name(entry.item()) + " changes to " + entry.to() + " on " + entry.on() + ", when "
                        + entry.evidence().stream()
                                .map(id -> id + " (" + title(id) + ") becomes " + status(row, id))
                                .collect(Collectors.joining(" and ")),
                row,
                record -> entry.evidence().contains(record.evidence()));
    }

    private String title(EvidenceId id) {
        return submission.evidence().stream()
                .filter(record -> record.id().equals(id))
                .map(Evidence::title)
                .findFirst()
                .orElseThrow();
    }

    private static EvidenceStatus status(ItemAssessment row, EvidenceId id) {
        return row.notCounted().stream()
                .filter(record -> record.evidence().equals(id))
                .map(DisregardedEvidence::state)
                .findFirst()
                .orElse(EvidenceStatus.COUNTED);
    }

    private String described(String head, ItemAssessment row, Predicate<DisregardedEvidence> which) {
        return described(
                head,
                item(row.id()).statement(),
                Stream.concat(
                                row.reasons().stream().map(AssessmentAssert::words),
                                row.notCounted().stream().filter(which).map(this::words))
                        .toList(),
                row.nextAction().stream());
    }

    private static String described(String head, String asks, List<String> why, Stream<String> next) {
        StringBuilder text = new StringBuilder(head);
        text.append("\n  Asks: ").append(asks);
        why.forEach(reason -> text.append("\n  Why:  ").append(reason));
        next.forEach(action -> text.append("\n  Next: ").append(action));
        return text.toString();
    }

    private static String words(Reason reason) {
        return reason.code() + ": " + reason.text();
    }

    private String words(DisregardedEvidence record) {
        return record.evidence() + " " + record.state() + ": " + record.text();
    }

    private static boolean isGap(ItemAssessment row) {
        return row.verdict() == Verdict.NOT_MET || row.verdict() == Verdict.UNDETERMINED;
    }

    private Item item(ItemId id) {
        return actual.code().item(id).orElseThrow();
    }

    private String name(ItemId id) {
        return item(id).level().name().toLowerCase(Locale.ROOT) + " " + id;
    }

    private void fail(String expected, List<String> gaps) {
        failWithMessage(
                "%s",
                "Expected " + actual.submission().id() + ", as of " + actual.asOf() + " by policy "
                        + actual.policy().id() + ", " + expected + "\n\n" + String.join("\n\n", gaps));
    }
}
