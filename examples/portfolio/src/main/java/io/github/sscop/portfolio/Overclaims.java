package io.github.sscop.portfolio;

import io.github.sscop.assessment.Agreement;
import io.github.sscop.assessment.Assessment;
import io.github.sscop.assessment.Verdict;
import io.github.sscop.evidence.DeclaredStatus;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;

/**
 * Where a supplier declares more than is assessed.
 *
 * @param supplier who
 * @param rows the principles and then the items, each in catalog order; at least one
 */
record Overclaims(Supplier supplier, ArrayList<OverclaimRow> rows) implements Serializable {

    /**
     * One principle or item.
     *
     * @param id which
     * @param declared what the supplier says
     * @param assessed the verdict
     */
    record OverclaimRow(String id, DeclaredStatus declared, Verdict assessed) implements Serializable {}

    /** Returns what is over-claimed in an assessment; without rows if nothing is. */
    static Overclaims of(Assessment assessment, Supplier supplier) {
        ArrayList<OverclaimRow> rows = new ArrayList<>();
        assessment.principles().stream()
                .filter(row -> row.agreement() == Agreement.OVERCLAIMED)
                .map(row -> new OverclaimRow(row.id().value(), row.declared().orElseThrow(), row.verdict()))
                .forEach(rows::add);
        assessment.items().stream()
                .filter(row ->
                        row.agreement().filter(Agreement.OVERCLAIMED::equals).isPresent())
                .map(row -> new OverclaimRow(row.id().value(), row.declared().orElseThrow(), row.verdict()))
                .forEach(rows::add);
        return new Overclaims(supplier, rows);
    }

    /** The order of overclaims of the same supplier, which differ only where the same submission is there twice. */
    String text() {
        return List.copyOf(rows).toString();
    }
}
