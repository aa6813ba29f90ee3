package io.github.sscop.portfolio;

import io.github.sscop.assessment.Assessment;
import io.github.sscop.assessment.ScheduledChange;
import io.github.sscop.assessment.Verdict;
import io.github.sscop.code.Code;
import io.github.sscop.code.ItemId;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Gathers what assessments come to, one by one or tally by tally; in which order makes no difference to the summary.
 *
 * <p>Holds numbers, and the lapses and over-claims of each supplier: memory grows with the suppliers who have any. For one
 * thread at a time.
 */
final class PortfolioTally implements Serializable {

    private static final long serialVersionUID = 1;

    private final int days;
    private long assessed;
    private long refused;
    private VerdictTotals overall = VerdictTotals.NONE;
    private final HashMap<String, VerdictTotals> themes = new HashMap<>();
    private final HashMap<String, VerdictTotals> principles = new HashMap<>();
    private final HashMap<String, VerdictTotals> items = new HashMap<>();
    private final ArrayList<Lapse> lapses = new ArrayList<>();
    private final ArrayList<Overclaims> overclaims = new ArrayList<>();

    /**
     * Starts with nothing.
     *
     * @param days how many days after the as-of date lapses are looked for
     */
    PortfolioTally(int days) {
        this.days = days;
    }

    /** Adds an assessment. */
    void add(Assessment assessment) {
        assessed++;
        overall = overall.plus(VerdictTotals.of(assessment.verdict()));
        assessment.themes().forEach(row -> count(themes, row.id(), row.verdict()));
        assessment.principles().forEach(row -> count(principles, row.id(), row.verdict()));
        assessment.items().forEach(row -> count(items, row.id(), row.verdict()));
        Supplier supplier = Supplier.of(assessment);
        LocalDate last = assessment.asOf().plusDays(days);
        for (ScheduledChange entry : assessment.calendar()) {
            if (entry.isLapse() && !entry.on().isAfter(last)) {
                lapses.add(new Lapse(entry.on(), entry.item().value(), supplier, entry.from(), entry.to()));
            }
        }
        Overclaims found = Overclaims.of(assessment, supplier);
        if (!found.rows().isEmpty()) {
            overclaims.add(found);
        }
    }

    /** Adds submissions that could not be assessed. */
    void addRefused(long number) {
        refused += number;
    }

    /** Adds everything that another tally holds, which stays as it is. */
    void add(PortfolioTally other) {
        assessed += other.assessed;
        refused += other.refused;
        overall = overall.plus(other.overall);
        other.themes.forEach((id, counts) -> themes.merge(id, counts, VerdictTotals::plus));
        other.principles.forEach((id, counts) -> principles.merge(id, counts, VerdictTotals::plus));
        other.items.forEach((id, counts) -> items.merge(id, counts, VerdictTotals::plus));
        lapses.addAll(other.lapses);
        overclaims.addAll(other.overclaims);
    }

    private static void count(Map<String, VerdictTotals> counts, ItemId id, Verdict verdict) {
        counts.merge(id.value(), VerdictTotals.of(verdict), VerdictTotals::plus);
    }

    /** Returns the summary of everything added. */
    PortfolioSummary summary(AssessmentSetup basis) {
        Code code = basis.assessor().code();
        return PortfolioSummary.of(
                basis,
                new PortfolioSummary.SubmissionCounts(assessed + refused, assessed, refused),
                overall,
                rows(code.themes().stream().map(row -> row.id()).toList(), themes),
                rows(code.principles().stream().map(row -> row.id()).toList(), principles),
                rows(code.items().stream().map(row -> row.id()).toList(), items),
                lapses,
                overclaims);
    }

    private static List<PortfolioSummary.SummaryRow> rows(List<ItemId> ids, Map<String, VerdictTotals> counts) {
        return ids.stream()
                .map(id -> new PortfolioSummary.SummaryRow(
                        id.value(), counts.getOrDefault(id.value(), VerdictTotals.NONE)))
                .toList();
    }
}
