package io.github.sscop.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.sscop.evidence.Submission;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Reports within other pages, and under a policy. */
class EmbeddedReportTest {

    private static final Submission BRIGHTDESK = Given.example("brightdesk-saas");
    private static final Report REPORT = Report.of(Given.assessed(BRIGHTDESK), BRIGHTDESK);

    private static List<String> names(String fragment) {
        return Tags.names("<style></style>" + fragment);
    }

    private static List<Tags.Attribute> attributes(String fragment) {
        return Tags.attributes("<style></style>" + fragment);
    }

    private static List<String> values(String fragment, String... names) {
        return attributes(fragment).stream()
                .filter(attribute -> List.of(names).contains(attribute.name()))
                .map(Tags.Attribute::value)
                .toList();
    }

    @Test
    void hasThePolicyOfItsHeaderInItsHead() {
        HtmlDocument document = REPORT.document();

        assertThat(document.html()).isEqualTo(REPORT.html());
        Matcher meta = Pattern.compile("<meta http-equiv=\"Content-Security-Policy\" content=\"([^\"]*)\">")
                .matcher(document.html());
        assertThat(meta.find()).isTrue();
        assertThat(meta.group(1).replace("&#39;", "'")).isEqualTo(document.contentSecurityPolicy());
        assertThat(document.contentSecurityPolicy())
                .matches("default-src 'none'; style-src 'sha256-[A-Za-z0-9+/]{43}='; script-src 'none'; object-src"
                        + " 'none'; base-uri 'none'; form-action 'none'");
    }

    @Test
    void isOneElementWithoutStylesOrScripts() {
        String fragment = REPORT.fragment("brightdesk", 2).html();

        assertThat(fragment.strip())
                .startsWith("<article class=\"sscop\" lang=\"en-GB\"")
                .endsWith("</article>");
        assertThat(names(fragment)).doesNotContain("html", "head", "body", "main", "style", "script", "link", "base");
        assertThat(attributes(fragment))
                .noneMatch(attribute ->
                        attribute.name().equals("style") || attribute.name().startsWith("on"));
    }

    @Test
    void beginsEveryIdAndNameWithThePrefixAndLinksToNothingElse() {
        String fragment = REPORT.fragment("brightdesk", 2).html();

        List<String> ids = values(fragment, "id");
        assertThat(ids).doesNotHaveDuplicates().allMatch(id -> id.startsWith("brightdesk-"));
        assertThat(values(fragment, "name")).allMatch(name -> name.startsWith("brightdesk-"));
        assertThat(ids).containsAll(values(fragment, "for", "aria-labelledby"));
        assertThat(values(fragment, "href").stream()
                        .filter(href -> href.startsWith("#"))
                        .map(href -> href.substring(1)))
                .isNotEmpty()
                .allMatch(ids::contains);
    }

    @ParameterizedTest
    @CsvSource({"1,1,5", "2,2,6", "3,3,6", "6,6,6"})
    void beginsWithAHeadingOfTheGivenLevel(int level, int highest, int lowest) {
        List<Integer> levels = names(REPORT.fragment("x", level).html()).stream()
                .filter(name -> name.matches("h[1-6]"))
                .map(name -> Integer.parseInt(name.substring(1)))
                .toList();

        assertThat(levels).startsWith(highest).allMatch(each -> each >= highest && each <= lowest);
        assertThat(levels.stream().filter(each -> each == level).count()).isEqualTo(level == 6 ? levels.size() : 1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1", "a b", "a\"b", "é", "-a", "a<"})
    void refusesAPrefixThatIsNoBeginningOfAnId(String prefix) {
        assertThatThrownBy(() -> REPORT.fragment(prefix, 2))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("idPrefix is " + prefix
                        + "; expected a letter, then at most 63 ASCII letters, digits, hyphens and underscores");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 7, -1})
    void refusesAHeadingThatHtmlDoesNotHave(int level) {
        assertThatThrownBy(() -> REPORT.fragment("x", level))
                .hasMessage("headingLevel is " + level + "; expected 1 to 6");
    }

    @Test
    void stylesNothingButFragments() {
        String css = REPORT.fragment("x", 2).styleSheet();

        assertThat(css)
                .isEqualTo(Report.fragmentStyleSheet())
                .doesNotContainPattern("\\b(body|html)\\b")
                .doesNotContain("@page", ":root", "url(", "@import", "@font-face");
        // What is left when blocks of declarations are taken away are selectors, and conditions around them.
        String selectors = css.replaceAll("@property --sscop-rem\\{[^}]*}", "").replaceAll("\\{[^{}]*}", "\n");
        for (String line : selectors.split("[\\n{}]", -1)) {
            if (!line.isBlank() && !line.startsWith("@")) {
                assertThat(outsideParentheses(line).split(",", -1)).allMatch(selector -> selector.startsWith(":is()"));
            }
        }
        assertThat(Pattern.compile("--(?!sscop-)[a-z]").matcher(css).results()).isEmpty();
    }

    /** The selectors of a list without what stands in parentheses, after a check that the root is in the first. */
    private static String outsideParentheses(String selectors) {
        assertThat(selectors).startsWith(":is(.sscop,#sscop-none#sscop-none)");
        String rest = selectors.replace(":is(.sscop,#sscop-none#sscop-none)", ":is()");
        String shorter = rest.replaceAll("\\([^()]+\\)", "");
        while (!shorter.equals(rest)) {
            rest = shorter;
            shorter = rest.replaceAll("\\([^()]+\\)", "").replaceAll(":(not|has|where)\\(\\)", "");
        }
        return rest;
    }

    @Test
    void isTheSameInEveryFragmentOfEveryPage() {
        Report other = Report.comparing(List.of(Given.assessed(BRIGHTDESK)));

        assertThat(other.fragment("y", 3).styleSheet())
                .isEqualTo(REPORT.fragment("x", 2).styleSheet());
        assertThat(other.document().contentSecurityPolicy())
                .isEqualTo(REPORT.document().contentSecurityPolicy());
    }
}
