package io.github.sscop.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.sscop.assessment.Assessment;
import io.github.sscop.assessment.Verdict;
import io.github.sscop.code.ItemId;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A comparison of more suppliers than fit on a page. */
class PagedComparisonTest {

    private static final PagedComparison SEVEN = GivenSuppliers.comparison(7, 3);

    private static List<String> links(Report page) {
        return Tags.values(page.html(), "href").stream()
                .filter(href -> !href.startsWith("#"))
                .toList();
    }

    @Test
    void putsEverySupplierOnOnePageInTheOrderGiven() {
        assertThat(SEVEN.pages()).hasSize(3);
        assertThat(SEVEN.pages().get(0).text())
                .startsWith("Comparison of suppliers, page 1 of 3\n")
                .contains("Suppliers 1 to 3 of 7", "Product 1 4.1\n", "Product 3 4.3\n")
                .doesNotContain("Product 4 ");
        assertThat(SEVEN.pages().get(2).text())
                .contains("Suppliers 7 to 7 of 7", "Product 7 4.7\n")
                .doesNotContain("Product 6 ");
    }

    @Test
    void linksThePagesToEachOtherAndToTheOverview() {
        assertThat(links(SEVEN.overview()))
                .containsExactly("comparison-1.html", "comparison-2.html", "comparison-3.html");
        assertThat(links(SEVEN.pages().get(0))).containsExactly("comparison.html", "comparison-2.html");
        assertThat(links(SEVEN.pages().get(1)))
                .containsExactly("comparison.html", "comparison-1.html", "comparison-3.html");
        assertThat(links(SEVEN.pages().get(2))).containsExactly("comparison.html", "comparison-2.html");
        assertThat(SEVEN.overview().markdown()).contains("[Page 2](<comparison-2.html>)");
    }

    @Test
    void hasTheVerdictOfEverySupplierOnEveryItem() {
        List<Assessment> assessments = GivenSuppliers.assessed(2);
        String text = PagedComparison.of(assessments, 2, page -> "p" + page)
                .pages()
                .get(0)
                .text();
        List<String> verdicts = Stream.of(text.split("[ \n]+", -1))
                .filter(cell -> cell.matches("\\S+\u00A0[MNU\u2013]"))
                .toList();
        List<String> expected = new ArrayList<>();
        for (Assessment each : assessments) {
            each.principles()
                    .forEach(row -> expected.add(
                            row.id() + "\u00A0" + letter(row.verdict().name())));
            each.items()
                    .forEach(row -> expected.add(
                            row.id() + "\u00A0" + letter(row.verdict().name())));
        }

        assertThat(verdicts).containsExactlyInAnyOrderElementsOf(expected);
    }

    private static String letter(String verdict) {
        return verdict.equals("NOT_APPLICABLE") ? "\u2013" : verdict.substring(0, 1);
    }

    @Test
    void countsTheVerdictsOnEachItem() {
        long met = GivenSuppliers.assessed(7).stream()
                .filter(each -> each.item(ItemId.of("2.1.5")).verdict() == Verdict.MET)
                .count();

        assertThat(SEVEN.overview().markdown())
                .contains("| 2.1.5 Credentials use more than one factor. | " + met + " | ");
    }

    @Test
    void takesLessThanAMegabyteForFiveHundredSuppliers() {
        PagedComparison comparison = GivenSuppliers.comparison(500, 100);

        List<Integer> sizes = Stream.concat(Stream.of(comparison.overview()), comparison.pages().stream())
                .map(page -> page.html().getBytes(StandardCharsets.UTF_8).length)
                .toList();
        assertThat(sizes).hasSize(6);
        assertThat(sizes.stream().mapToInt(Integer::intValue).sum())
                .as("bytes of %s", sizes)
                .isLessThan(1_000_000);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "javascript:x", "https://a.example/", "//a.example", "/\\a.example", "a b", "a\"b", "#top"})
    void refusesAnAddressThatIsNotRelative(String address) {
        assertThatThrownBy(() -> PagedComparison.of(GivenSuppliers.assessed(1), 1, page -> address))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "address is " + address
                                + "; expected a relative one of ASCII letters, digits and ._~/?=&%-, such as comparison-2.html");
    }

    @Test
    void refusesPagesWithoutSuppliers() {
        assertThatThrownBy(() -> PagedComparison.of(List.of(), 1, page -> "p" + page))
                .hasMessage("assessments is empty; expected at least one");
        assertThatThrownBy(() -> PagedComparison.of(GivenSuppliers.assessed(1), 0, page -> "p" + page))
                .hasMessage("suppliersPerPage is 0; expected at least 1");
    }
}
