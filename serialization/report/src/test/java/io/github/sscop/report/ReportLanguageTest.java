package io.github.sscop.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.sscop.assessment.Assessment;
import io.github.sscop.code.EditionId;
import io.github.sscop.code.Element;
import io.github.sscop.code.ItemId;
import io.github.sscop.code.Level;
import io.github.sscop.code.Wording;
import io.github.sscop.engine.Assessor;
import io.github.sscop.evidence.Submission;
import io.github.sscop.policy.Policy;
import io.github.sscop.problem.InvalidDocumentException;
import io.github.sscop.wording.MessageBundle;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The languages of a report: no text is without its own. */
class ReportLanguageTest {

    private static final Submission BRIGHTDESK = Given.example("brightdesk-saas");
    private static final Assessment ASSESSED = Given.assessed(BRIGHTDESK);
    private static final Wording WELSH = GivenWelsh.overlay();

    private static Wording overlay(String language, String text) {
        return new Wording(
                Given.SSCOP.id(),
                language,
                "somewhere",
                Optional.empty(),
                Map.of(ItemId.of("2"), "A title of " + text),
                Map.of(ItemId.of("2.1.5"), text));
    }

    /** What may stand in Welsh: the words of the library, and those of the overlay, the longest first. */
    private static List<String> welshWords() {
        MessageBundle messages = MessageBundle.named("page", "cy");
        Stream<String> own = messages.keys().stream()
                .flatMap(key -> messages.pieces(key).stream())
                .filter(piece -> !piece.isName())
                .map(MessageBundle.Piece::text);
        Stream<String> overlay = Stream.of(
                        WELSH.titles().values().stream(),
                        WELSH.texts().values().stream(),
                        Stream.of(WELSH.source(), WELSH.title().orElseThrow()))
                .flatMap(each -> each);
        return Stream.concat(own, overlay)
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .sorted(Comparator.comparing(String::length).reversed())
                .toList();
    }

    private static boolean hasLetters(String text) {
        return text.codePoints().anyMatch(Character::isLetter);
    }

    @ParameterizedTest
    @ValueSource(strings = {"acme-ledger", "brightdesk-saas", "northgate-reseller"})
    void marksAsWelshOnlyWhatIsInWelsh(String example) {
        List<String> words = welshWords();
        List<String> others = new ArrayList<>();
        for (TextInLanguage text :
                TextInLanguage.of(GivenWelsh.report(Given.example(example)).html())) {
            if (text.language().equals("cy") && !text.isIdentifier()) {
                String rest = text.text().replaceAll("C-SRO|uk-sscop/2025-05|\\(cy\\)", "");
                for (String word : words) {
                    rest = rest.replaceAll("(?iu)" + Pattern.quote(word), " ");
                }
                if (hasLetters(rest)) {
                    others.add(text.text() + " [" + rest.strip() + "]");
                }
            }
        }
        assertThat(others).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"acme-ledger", "brightdesk-saas", "northgate-reseller"})
    void marksAsEnglishOnlyWhatTheEnglishPageHas(String example) {
        Submission submission = Given.example(example);
        String english = String.join(
                "\n",
                TextInLanguage.of(Report.of(Given.assessed(submission), submission)
                                .html())
                        .stream()
                        .map(TextInLanguage::text)
                        .toList());
        List<String> welsh =
                welshWords().stream().filter(word -> word.length() > 12).toList();

        assertThat(TextInLanguage.of(GivenWelsh.report(submission).html()))
                .extracting(TextInLanguage::language)
                .containsOnly("cy", "en-GB");
        assertThat(TextInLanguage.of(GivenWelsh.report(submission).html()).stream()
                        .filter(text -> text.language().equals("en-GB")))
                .isNotEmpty()
                .allSatisfy(text -> {
                    assertThat(english).containsIgnoringCase(text.text());
                    assertThat(welsh).noneMatch(text.text()::contains);
                });
    }

    /** What the library itself says on a page, as against sentences of the assessment and texts of the submission. */
    @Test
    void saysAllOfItsOwnWordsInWelsh() {
        String welsh = GivenWelsh.report(BRIGHTDESK).text();

        assertThat(welsh)
                .startsWith("""
                        Asesiad yn erbyn Cod Ymarfer Diogelwch Meddalwedd
                        BrightDesk
                        BrightDesk Software Ltd

                        Ni fodlonwyd
                          Bodlonwyd 30 o'r 44 hawliad sy'n gymwys, yn ôl y polisi good-faith ar 2026-03-31.
                          Not met, because claim 2.1.5 is refuted.
                        """)
                .contains(
                        "\n2.1.5 Mae manylion mewngofnodi'n defnyddio mwy nag un ffactor. [Ni fodlonwyd]\n",
                        "\nMewnbynnau'r asesiad hwn\n",
                        "Nid ardystiad ydyw");
        MessageBundle messages = MessageBundle.named("page");
        assertThat(messages.keys().stream()
                        .flatMap(key -> messages.pieces(key).stream())
                        .map(piece -> piece.text().strip())
                        .filter(text ->
                                text.length() > 12 && !text.equals("Senior Responsible Owner")) // Is in a reason.
                        .filter(welsh::contains))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void namesTheLanguageOfThePageByItsTag(ReportLanguage language) {
        assertThat(Report.of(ASSESSED).in(language).html()).contains("<html lang=\"" + language.tag() + "\">");
    }

    @Test
    void leavesAnEnglishPageWithoutMarks() {
        String html = Report.of(ASSESSED, BRIGHTDESK).html();

        assertThat(Tags.values(html, "lang")).containsExactly("en-GB");
        assertThat(Report.of(ASSESSED, BRIGHTDESK).in(ReportLanguage.ENGLISH).html())
                .isEqualTo(html);
        assertThat(Tags.values(html, "dir")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"cy,", "fr-CA,", "ar,rtl", "ur-PK,rtl", "uz-Arab,rtl", "uz-Latn,", "he,rtl"})
    void givesTheWordsOfAnOverlayTheirLanguageAndDirection(String language, String direction) {
        String html = Report.of(ASSESSED, BRIGHTDESK)
                .in(ReportLanguage.ENGLISH, overlay(language, "Other words."))
                .html();

        List<TextInLanguage> marked = TextInLanguage.of(html).stream()
                .filter(text -> text.text().contains("Other words."))
                .toList();
        assertThat(marked)
                .hasSizeGreaterThanOrEqualTo(4)
                .allMatch(text -> text.language().equals(language));
        long attributes = Tags.attributes(html).stream() // A quotation finds its direction by itself.
                .filter(attribute -> attribute.name().equals("lang")
                        && attribute.value().equals(language)
                        && !attribute.tag().equals("bdi"))
                .count();
        assertThat(Tags.values(html, "dir"))
                .hasSize(direction == null ? 0 : (int) attributes)
                .allMatch("rtl"::equals);
    }

    @Test
    void givesTheWordsOfAnAssessedOverlayTheirLanguageToo() {
        Assessment worded =
                Assessor.of(Given.SSCOP.with(WELSH), Policy.goodFaith()).assess(BRIGHTDESK, Given.AS_OF);

        assertThat(Report.of(worded, BRIGHTDESK).html())
                .contains("<html lang=\"en-GB\">", "<span lang=\"cy\">Diogelwch yr amgylchedd adeiladu</span>");
    }

    @Test
    void refusesAnOverlayOfAnotherCodeAndAPageInEnglishAlone() {
        Wording other = new Wording(EditionId.of("uk-ai-cyber/2025-01"), "cy", "somewhere", Map.of());

        assertThatThrownBy(() -> Report.of(ASSESSED).in(ReportLanguage.WELSH, other))
                .isInstanceOf(InvalidDocumentException.class)
                .hasMessageContaining("the words are for uk-ai-cyber/2025-01; expected " + Given.SSCOP.id());
        assertThatThrownBy(() -> Report.comparing(List.of(ASSESSED)).in(ReportLanguage.WELSH))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("this page is written in English alone; expected the report of an assessment");
    }

    @Test
    void hasWelshWordsForAllThatAReportShows() {
        assertThat(WELSH.missingFrom(Given.SSCOP).stream()
                        .map(id -> Given.SSCOP.find(id).orElseThrow())
                        .filter(element -> element.level() == Level.THEME
                                || element.level() == Level.PRINCIPLE
                                || Given.SSCOP.item(element.id()).isPresent()))
                .isEmpty();
        assertThat(WELSH.titles().keySet())
                .containsExactlyInAnyOrderElementsOf(
                        Stream.concat(Given.SSCOP.themes().stream(), Given.SSCOP.principles().stream())
                                .map(Element::id)
                                .toList());
        assertThat(WELSH.source()).contains("nid yw'n swyddogol");
    }
}
