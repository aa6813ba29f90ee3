package io.github.sscop.portfolio;

import io.github.sscop.assessment.DocumentRef;
import io.github.sscop.code.Code;
import io.github.sscop.code.EditionId;
import io.github.sscop.code.Item;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * What the assessments of many submissions come to.
 *
 * <p>Everything in it stands in an order of its own, so that equal submissions give equal summaries, whatever order or part
 * of a file they came in.
 *
 * @param code the code
 * @param policy the policy
 * @param asOf the date on which the evidence was looked at
 * @param lapsesUntil the last day on which lapses are looked for
 * @param submissions how many there are
 * @param overall the verdicts on the code
 * @param themes the verdicts on each theme, in catalog order
 * @param principles the verdicts on each principle, in catalog order
 * @param items the verdicts on each item, in catalog order
 * @param weakest the items that roll up and that at least one supplier does not meet, the weakest first: the smallest share of MET among
 *     those to whom the item applies; then the largest share of NOT_MET; then the most to whom it applies; then catalog order
 * @param lapses the verdicts on items that get worse, by day, item in catalog order, and supplier
 * @param overclaims who declares more than is assessed, by supplier
 */
record PortfolioSummary(
        EditionId code,
        DocumentRef policy,
        LocalDate asOf,
        LocalDate lapsesUntil,
        SubmissionCounts submissions,
        VerdictTotals overall,
        List<SummaryRow> themes,
        List<SummaryRow> principles,
        List<SummaryRow> items,
        List<SummaryRow> weakest,
        List<Lapse> lapses,
        List<Overclaims> overclaims) {

    private static final Comparator<SummaryRow> WEAKEST_FIRST = ((Comparator<SummaryRow>) PortfolioSummary::byShareMet)
            .thenComparing(PortfolioSummary::byShareNotMet)
            .thenComparing(row -> row.verdicts().applicable(), Comparator.reverseOrder());

    /**
     * How many submissions there are; each is assessed or refused.
     *
     * @param read how many were read
     * @param assessed how many were assessed
     * @param refused how many could not be assessed
     */
    record SubmissionCounts(long read, long assessed, long refused) {}

    /**
     * The verdicts on one theme, principle or item.
     *
     * @param id which
     * @param verdicts how many submissions have each verdict
     */
    record SummaryRow(String id, VerdictTotals verdicts) {}

    static PortfolioSummary of(
            AssessmentSetup basis,
            SubmissionCounts submissions,
            VerdictTotals overall,
            List<SummaryRow> themes,
            List<SummaryRow> principles,
            List<SummaryRow> items,
            Collection<Lapse> lapses,
            Collection<Overclaims> overclaims) {
        Code code = basis.assessor().code();
        Set<String> rollingUp = code.items().stream()
                .filter(Item::rollsUp)
                .map(item -> item.id().value())
                .collect(Collectors.toSet());
        var place = IntStream.range(0, items.size())
                .boxed()
                .collect(Collectors.toMap(index -> items.get(index).id(), index -> index));
        return new PortfolioSummary(
                code.id(),
                new DocumentRef(
                        basis.assessor().policy().id(),
                        basis.assessor().policy().digest()),
                basis.asOf(),
                basis.asOf().plusDays(basis.days()),
                submissions,
                overall,
                themes,
                principles,
                items,
                items.stream()
                        .filter(row -> rollingUp.contains(row.id()))
                        .filter(row -> row.verdicts().met() < row.verdicts().applicable())
                        .sorted(WEAKEST_FIRST)
                        .toList(),
                lapses.stream()
                        .sorted(Comparator.comparing(Lapse::on)
                                .thenComparing(lapse -> place.getOrDefault(lapse.item(), place.size()))
                                .thenComparing(Lapse::supplier)
                                .thenComparing(Lapse::from)
                                .thenComparing(Lapse::to))
                        .toList(),
                overclaims.stream()
                        .sorted(Comparator.comparing(Overclaims::supplier).thenComparing(Overclaims::text))
                        .toList());
    }

    /** Shares are compared as fractions: no number is rounded. */
    private static int byShareMet(SummaryRow one, SummaryRow other) {
        return Long.compare(
                one.verdicts().met() * other.verdicts().applicable(),
                other.verdicts().met() * one.verdicts().applicable());
    }

    private static int byShareNotMet(SummaryRow one, SummaryRow other) {
        return Long.compare(
                other.verdicts().notMet() * one.verdicts().applicable(),
                one.verdicts().notMet() * other.verdicts().applicable());
    }
}
