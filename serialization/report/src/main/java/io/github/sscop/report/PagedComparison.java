package io.github.sscop.report;

import io.github.sscop.assessment.Assessment;
import io.github.sscop.code.Code;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;

/**
 * A comparison of many suppliers: an overview with a line for each of them, and pages with all their verdicts, which link to
 * each other. Immutable, and safe for any number of threads.
 *
 * <pre>{@code
 * PagedComparison comparison = PagedComparison.of(
 *         assessments, 50, page -> page == 0 ? "comparison.html" : "comparison-" + page + ".html");
 * String overview = comparison.overview().html();
 * String first = comparison.pages().get(0).html();
 * }</pre>
 */
public final class PagedComparison {

    private final Report overview;
    private final List<Report> pages;

    private PagedComparison(Report overview, List<Report> pages) {
        this.overview = overview;
        this.pages = List.copyOf(pages);
    }

    /**
     * Returns the comparison of several suppliers, in the order given.
     *
     * @param assessments the assessments, of one edition of a code
     * @param suppliersPerPage the number of suppliers on a page, at least 1; on the last page there may be fewer
     * @param address returns the relative address of a page by its number, from 1, and for 0 that of the overview
     * @throws IllegalArgumentException if there is no assessment, they are not all of the same edition of a code, the number is
     *     below 1, or an address is not relative
     */
    public static PagedComparison of(List<Assessment> assessments, int suppliersPerPage, IntFunction<String> address) {
        if (suppliersPerPage < 1) {
            throw new IllegalArgumentException("suppliersPerPage is " + suppliersPerPage + "; expected at least 1");
        }
        List<Assessment> all = List.copyOf(assessments);
        Code code = ComparisonPage.commonCode(all);
        List<List<Assessment>> divided = new ArrayList<>();
        for (int at = 0; at < all.size(); at += suppliersPerPage) {
            divided.add(all.subList(at, Math.min(all.size(), at + suppliersPerPage)));
        }
        List<Report> pages = new ArrayList<>();
        for (int number = 1; number <= divided.size(); number++) {
            pages.add(new Report(new ComparisonPart(code, divided, number, address).page()));
        }
        return new PagedComparison(new Report(new ComparisonOverview(code, all, divided, address).page()), pages);
    }

    /** Returns the page with a line for each supplier, the number of verdicts on each claim, and links to the others. */
    public Report overview() {
        return overview;
    }

    /** Returns the pages, in order. */
    public List<Report> pages() {
        return pages;
    }
}
