package io.github.sscop.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.sscop.assessment.Assessment;
import io.github.sscop.assessment.AssessmentOrigin;
import io.github.sscop.assessment.statement.SupplierStatement;
import io.github.sscop.code.StakeholderGroup;
import io.github.sscop.evidence.Organisation;
import io.github.sscop.evidence.SeniorResponsibleOwner;
import io.github.sscop.evidence.Submission;
import io.github.sscop.evidence.subject.Product;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A name as long as names may be does not push the verdict off the first screen, and is there in full further down. */
class LongNamesTest {

    private static final String PRODUCT = "p".repeat(2_000);
    private static final String VERSION = "v".repeat(2_000);
    private static final String ORGANISATION = "o".repeat(2_000);
    private static final String OWNER = "s".repeat(2_000);
    private static final String ROLE = "r".repeat(2_000);

    private static final Assessment LONG = assessed(Optional.of(Product.of(PRODUCT, VERSION)));

    private static Assessment assessed(Optional<Product> product) {
        Submission named = Given.example("acme-ledger");
        var builder = Submission.builder(
                        "long",
                        Given.SSCOP,
                        new Organisation(
                                ORGANISATION,
                                Optional.empty(),
                                StakeholderGroup.SOFTWARE_DEVELOPER_AND_DISTRIBUTOR,
                                List.of(),
                                Optional.of(new SeniorResponsibleOwner(OWNER, ROLE, Optional.empty()))))
                .numbering(named.numbering().orElseThrow());
        product.ifPresent(builder::product);
        return Given.assessed(builder.build());
    }

    private static Optional<Product> named(String name) {
        return Optional.of(new Product(name, Optional.empty(), Optional.empty(), Optional.empty()));
    }

    private static String cut(String name) {
        return name.substring(0, 199) + "\u2026";
    }

    static Stream<Report> pages() {
        return Stream.of(
                Report.of(LONG),
                Report.of(SupplierStatement.of(AssessmentOrigin.submission(), LONG)),
                Report.comparing(List.of(LONG)));
    }

    @Test
    void beginsTheReportWithNamesThatAreCut() {
        assertThat(Report.of(LONG).text())
                .startsWith("Assessment against the Software Security Code of Practice\n" + cut(PRODUCT) + "\n"
                        + cut(ORGANISATION) + "\n\nUndetermined\n")
                .contains("\nProduct and version: " + cut(PRODUCT) + ",\n                     version\n"
                        + "                     " + cut(VERSION) + "\n")
                .contains("\nSenior Responsible Owner: " + cut(OWNER) + ",\n                          " + cut(ROLE)
                        + "\n");
        assertThat(Report.of(LONG).html())
                .contains("<title>Assessment against the Software Security Code of Practice: " + "p".repeat(60)
                        + "\u2026</title>")
                .contains("<h1 class=\"level-1\"><bdi>" + cut(PRODUCT) + "</bdi>\n</h1>\n\n<p class=\"subtitle\"><bdi>"
                        + cut(ORGANISATION) + "</bdi>\n</p>");
        assertThat(Report.of(LONG).markdown())
                .contains("\n# " + cut(PRODUCT) + "\n\n" + cut(ORGANISATION) + "\n\n**Undetermined.**");
    }

    @Test
    void givesALongValueARowToItself() {
        assertThat(Report.of(LONG).html())
                .contains(
                        "<div class=\"long\"><dt>Product and version\n</dt>", "<div class=\"long\"><dt>Subject\n</dt>")
                .contains("<div><dt>As of\n</dt>");
        assertThat(Report.of(Given.assessed(Given.example("acme-ledger"))).html())
                .doesNotContain("class=\"long\"");
    }

    @Test
    void beginsTheStatementWithNamesThatAreCut() {
        String text = Report.of(SupplierStatement.of(AssessmentOrigin.submission(), LONG))
                .text();

        assertThat(text)
                .startsWith("Supplier statement on the Software Security Code of Practice\n" + cut(ORGANISATION)
                        + "\nDated 2026-03-31\n\nNo\n")
                .contains("\nProduct: " + cut(PRODUCT) + "\nAnswer: if C3.2 is Yes: not asked;")
                .contains("  - " + cut(PRODUCT) + "\n    Verdict: ");
    }

    @Test
    void namesSuppliersInAComparisonBriefly() {
        String html = Report.comparing(List.of(LONG, LONG)).html();

        assertThat(html)
                .contains("<th scope=\"row\"><bdi>" + cut(PRODUCT) + "</bdi>, <bdi>" + cut(ORGANISATION)
                        + "</bdi>\n</th>")
                .contains("<th scope=\"col\"><bdi>" + cut(PRODUCT) + "</bdi>, <bdi>" + cut(ORGANISATION)
                        + "</bdi>\n</th>");
    }

    @ParameterizedTest
    @MethodSource("pages")
    void hasEachNameInFullOnce(Report page) {
        for (String written : List.of(page.html(), page.markdown(), page.text())) {
            assertThat(Pattern.compile("([povsr])\\1{1999,}")
                            .matcher(written)
                            .results()
                            .map(MatchResult::group))
                    .containsExactly(PRODUCT, VERSION, ORGANISATION, OWNER, ROLE);
        }
    }

    @Test
    void namesTheOrganisationWhereThereIsNoProduct() {
        assertThat(Report.of(assessed(Optional.empty())).text())
                .startsWith("Assessment against the Software Security Code of Practice\n" + cut(ORGANISATION)
                        + "\n\nUndetermined\n");
    }

    @Test
    void cutsNoNameThatFitsAndNoCharacterInHalf() {
        String fits = "f".repeat(200);
        String pairs = "\uD83D\uDD12".repeat(200);

        assertThat(Report.of(assessed(named(fits))).html())
                .contains("<h1 class=\"level-1\"><bdi>" + fits + "</bdi>\n</h1>");
        assertThat(Report.of(assessed(named("a" + pairs))).html())
                .contains("<h1 class=\"level-1\"><bdi>a" + pairs.substring(0, 198) + "\u2026</bdi>\n</h1>");
        assertThat(Report.of(assessed(named(pairs))).html())
                .contains("<h1 class=\"level-1\"><bdi>" + pairs.substring(0, 198) + "\u2026</bdi>\n</h1>");
    }

    @Test
    void countsWhatIsShownAndNotWhatCannotBeSeen() {
        assertThat(Report.of(assessed(named("x" + "\u202E".repeat(100)))).html())
                .contains("<h1 class=\"level-1\"><bdi>x" + "\\u202e".repeat(33) + "\u2026</bdi>\n</h1>");
    }
}
