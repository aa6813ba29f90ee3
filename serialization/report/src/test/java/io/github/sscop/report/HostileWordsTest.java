package io.github.sscop.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.sscop.evidence.Submission;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The text of a submission stays text. */
class HostileWordsTest {

    /** The structures of the pages of harmless submissions, by what they say. */
    private static final Map<String, List<String>> CALM =
            calm(words -> Tags.names(html(words, "https://calm.example/")));

    private static final Map<String, List<String>> CALM_FRAGMENT = calm(HostileWordsTest::fragmentTags);

    private static final Map<String, List<String>> CALM_MARKDOWN = calm(words -> rendered(markdown(words)));

    /** Returns the structure of a page that says something, and of one that says nothing. */
    private static Map<String, List<String>> calm(Function<String, List<String>> form) {
        return Map.of("words", form.apply("words"), "TBC", form.apply("TBC"));
    }

    private static String html(String words, String place) {
        Submission submission = Given.saying(words, place);
        return Report.of(Given.assessed(submission), submission).html();
    }

    private static List<String> fragmentTags(String words) {
        Submission submission = Given.saying(words, "https://calm.example/");
        Report report = Report.of(Given.assessed(submission), submission).in(ReportLanguage.WELSH);
        return Tags.names("<style></style>" + report.fragment("x", 2).html());
    }

    private static String markdown(String words) {
        Submission submission = Given.saying(words, "a place");
        return Report.of(Given.assessed(submission), submission).markdown();
    }

    private static List<String> rendered(String markdown) {
        var extensions = List.of(TablesExtension.create());
        String html = HtmlRenderer.builder()
                .extensions(extensions)
                .build()
                .render(Parser.builder().extensions(extensions).build().parse(markdown));
        return Tags.names("<style></style>" + html);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "</style><script>alert(1)</script>",
                "</title><img src=x onerror=alert(1)>",
                "\"><svg onload=alert(1)>",
                "' onmouseover='alert(1)",
                "<!--",
                "-->",
                "]]><![CDATA[",
                "&lt;b&gt; &#60;b&#62;",
                "${7*7} #{7*7} @if(true) !{x}",
                "<bdi></bdi></bdi></p></main>",
                "{{constructor.constructor('alert(1)')()}}",
                "javascript:alert(1)"
            })
    void keepsTheFormOfThePage(String words) {
        assertThat(Tags.names(html(words, "https://calm.example/"))).isEqualTo(CALM.get(Given.harmlessLike(words)));
    }

    /** Words without letters or digits say nothing; the structures differ only by what is judged. */
    @Test
    void comparesWordsThatSayNothingWithAPlaceholder() {
        assertThat(Given.harmlessLike("<!--")).isEqualTo("TBC");
        assertThat(Given.harmlessLike("<b>")).isEqualTo("words");
        assertThat(CALM.get("TBC")).isNotEqualTo(CALM.get("words"));
    }

    @Property
    void keepsTheFormOfThePageWhateverIsSaid(@ForAll("words") String words) {
        assertThat(Tags.names(html(words, "https://calm.example/"))).isEqualTo(CALM.get(Given.harmlessLike(words)));
    }

    @Property
    void keepsTheFormOfAFragmentInAnotherLanguageWhateverIsSaid(@ForAll("words") String words) {
        assertThat(fragmentTags(words)).isEqualTo(CALM_FRAGMENT.get(Given.harmlessLike(words)));
    }

    @Property
    void keepsTheFormOfTheMarkdownWhateverIsSaid(@ForAll("words") String words) {
        assertThat(rendered(markdown(words))).isEqualTo(CALM_MARKDOWN.get(Given.harmlessLike(words)));
    }

    @Property
    void hasNoControlInTextWhateverIsSaid(@ForAll("words") String words) {
        Submission submission = Given.saying(words, words);

        assertThat(Report.of(Given.assessed(submission), submission).text().replace("\n", ""))
                .doesNotMatch("(?s).*[\\p{Cc}\\p{Cs}\\p{Zl}\\p{Zp}\\u202A-\\u202E\\u2066-\\u2069\\uFEFF].*");
    }

    @Provide
    Arbitrary<String> words() {
        Arbitrary<String> pieces = Arbitraries.of(
                "<",
                ">",
                "\"",
                "'",
                "&",
                "`",
                "*",
                "_",
                "[",
                "]",
                "(",
                ")",
                "!",
                "#",
                "|",
                "~",
                "-",
                "+",
                "=",
                "1.",
                "1)",
                "\\",
                "\n",
                "\n\n",
                "    ",
                "\t",
                "www.a.example",
                "http://a.example",
                "a",
                "\u202E",
                "\u001B[31m",
                "<script>",
                "</p>",
                "[a](b)",
                "![a](b)",
                "```",
                "---",
                "- a",
                "> a",
                "\u0000",
                "\uD800",
                "\u200B",
                "https://",
                "=1+1",
                "%3C",
                "\u2028");
        return Arbitraries.oneOf(pieces, Arbitraries.strings().ofMaxLength(5))
                .list()
                .ofMinSize(1)
                .ofMaxSize(8)
                .map(list -> "x" + String.join("", list));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ' ',
            value = {
                "https://vendor.example/a?b=c#d yes",
                "HTTP://vendor.example yes",
                "https://vendor.example:8443/x yes",
                "javascript:alert(1) no",
                "JaVaScRiPt://vendor.example/%0aalert(1) no",
                "data:text/html,<b>x</b> no",
                "vbscript:x no",
                "file:///etc/passwd no",
                "//vendor.example/x no",
                "https://gov.example@evil.example/ no",
                "https://vendor.example/\u202Etxt.exe no",
                "https://vend\u043Er.example/ no",
                "https:vendor.example no",
                "git@vendor.example:a/b no",
                "src/main/security.md no"
            })
    void linksOnlyToTheWeb(String place, String linked) {
        assertThat(Tags.values(html("words", place), "href").stream()
                        .filter(href -> !href.startsWith("#"))
                        .distinct())
                .hasSize(linked.equals("yes") ? 1 : 0);
    }

    @Test
    void revealsNothingToTheSiteOfALink() {
        assertThat(html("words", "https://vendor.example/"))
                .contains("<a class=\"exact\" href=\"https://vendor.example/\" rel=\"noopener noreferrer nofollow\">");
    }

    @Test
    void makesVisibleWhatTurnsTheDirection() {
        assertThat(html("safe\u202Eexe.cod", "a place"))
                .contains("<bdi>safe\\u202eexe.cod</bdi>")
                .doesNotContain("\u202E");
    }

    @Test
    void cutsAWordOfAMebibyteAndSaysSo() {
        String html = html("w".repeat(1 << 20), "a place");

        assertThat(html)
                .contains("w\u2026 [cut here; 1,046,576 more characters]")
                .hasSizeLessThan(600_000);
    }
}
