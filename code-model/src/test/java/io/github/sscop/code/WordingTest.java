package io.github.sscop.code;

import static io.github.sscop.code.SmallDocuments.CODE;
import static io.github.sscop.code.SmallDocuments.WORDING;
import static io.github.sscop.code.SmallDocuments.bytes;
import static io.github.sscop.code.SmallDocuments.changed;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.sscop.problem.InvalidDocumentException;
import io.github.sscop.problem.Problem;
import io.github.sscop.problem.ProblemCode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WordingTest {

    private final Code code = SmallDocuments.code(CODE);
    private final Wording welsh = Wording.read(bytes(WORDING));

    WordingTest() throws IOException {}

    private static Wording words(String edition, Map<String, String> texts) {
        Map<ItemId, String> byId = new HashMap<>();
        texts.forEach((id, text) -> byId.put(ItemId.of(id), text));
        return new Wording(EditionId.of(edition), "en-GB", "The publisher", byId);
    }

    @Test
    void putsItsTextInPlaceOfTheCatalogs() {
        Code worded = code.with(welsh);

        assertThat(worded.claim(ItemId.of("1.1.1"))).map(Claim::statement).contains("Cymerir gofal.");
        assertThat(worded.item(ItemId.of("1.1.1"))).map(Item::statement).contains("Cymerir gofal.");
        assertThat(worded.wording()).contains(welsh);
    }

    @Test
    void leavesEverythingElseAsItWas() {
        Code worded = code.with(welsh);

        Claim before = code.claim(ItemId.of("1.1.1")).orElseThrow();
        assertThat(worded.claim(ItemId.of("1.1.1"))).contains(before.withStatement("Cymerir gofal."));
        assertThat(worded.elements())
                .filteredOn(element -> !element.id().equals(before.id()) && element.level() != Level.PRINCIPLE)
                .containsExactlyElementsOf(code.elements().stream()
                        .filter(element -> !element.id().equals(before.id()) && element.level() != Level.PRINCIPLE)
                        .toList());
        assertThat(code.claim(ItemId.of("1.1.1"))).map(Claim::statement).contains("Care is taken.");
    }

    @Test
    void rewordsElementsOfEveryLevel() {
        Map<String, String> texts = new HashMap<>();
        code.elements().forEach(element -> texts.put(element.id().value(), "Words for " + element.id()));

        Code worded = code.with(words("small/1", texts));

        assertThat(worded.elements())
                .hasSize(code.elements().size())
                .allSatisfy(element -> assertThat(element.statement()).isEqualTo("Words for " + element.id()));
        assertThat(worded.elements().stream().map(Element::locator))
                .containsExactlyElementsOf(
                        code.elements().stream().map(Element::locator).toList());
        assertThat(worded.children(ItemId.of("1.1")))
                .allSatisfy(element -> assertThat(element.statement()).startsWith("Words for "));
    }

    @Test
    void leavesTheCatalogFileAndItsDigest() {
        assertThat(code.with(welsh).digest()).isEqualTo(code.digest());
        assertThat(code.with(welsh).toJson()).isEqualTo(code.toJson());
        assertThat(code.with(welsh)).isNotEqualTo(code);
    }

    @Test
    void takesThePlaceOfAnEarlierOverlay() {
        Code twice = code.with(words("small/1", Map.of("1.1", "First."))).with(welsh);

        assertThat(twice).isEqualTo(code.with(welsh));
    }

    @Test
    void reportsUnknownIdsByPointer() {
        Wording unknown = words("small/1", Map.of("9.9", "Nothing.", "1.1.1", "Care."));

        assertThat(unknown.unknownTo(code)).containsExactly(ItemId.of("9.9"));
        assertThatThrownBy(() -> code.with(unknown))
                .isInstanceOf(InvalidDocumentException.class)
                .hasMessage("The wording has 1 problem:\n  /texts/9.9: 9.9 is not an element of small/1");
    }

    @Test
    void escapesIdsInPointers() {
        assertThatThrownBy(() -> code.with(words("small/1", Map.of("a/b~c", "Nothing."))))
                .isInstanceOfSatisfying(
                        InvalidDocumentException.class,
                        e -> assertThat(e.problems())
                                .containsExactly(new Problem(
                                        "/texts/a~1b~0c",
                                        ProblemCode.UNKNOWN_ITEM,
                                        "a/b~c is not an element of small/1")));
    }

    @Test
    void namesElementsWithoutWords() {
        assertThat(welsh.missingFrom(code))
                .isEqualTo(List.of("1", "2", "1.1", "1.1.2", "A", "A.1", "G-1", "C-1").stream()
                        .map(ItemId::of)
                        .toList());
    }

    @Test
    void refusesWordsForAnotherCode() {
        assertThatThrownBy(() -> code.with(words("small/2", Map.of("1.1.1", "Care."))))
                .isInstanceOf(InvalidDocumentException.class)
                .hasMessage("The wording has 1 problem:\n  /code: the words are for small/2; expected small/1");
    }

    @Test
    void refusesBlankText() {
        assertThatThrownBy(() -> words("small/1", Map.of("1.1.1", " ")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("text of 1.1.1 is blank; expected text");
    }

    @Test
    void readsBackWhatItWrites() throws IOException {
        byte[] written = welsh.toJson();

        Wording read = Wording.read(new ByteArrayInputStream(written));

        assertThat(read).isEqualTo(welsh);
        assertThat(read.toJson()).isEqualTo(written);
        assertThat(read.text(ItemId.of("1.1.1"))).contains("Cymerir gofal.");
        assertThat(read.text(ItemId.of("1.1.2"))).isEmpty();
    }

    @Test
    void refusesIdWithWhiteSpace() {
        assertThatThrownBy(() -> Wording.read(bytes(changed(WORDING, "\"1.1.1\"", "\"1.1 1\""))))
                .hasMessage(
                        "The wording has 1 problem:\n  /texts/1.1 1 (line 6, column 13): \"1.1 1\": item id is \"1.1 1\";"
                                + " expected 1 to 256 characters without white space");
    }

    @Test
    void putsItsTitlesInPlaceOfTheCatalogs() {
        ItemId theme = code.themes().get(0).id();
        ItemId principle = code.principles().get(0).id();
        Wording titled = new Wording(
                code.id(),
                "cy",
                "The publisher",
                Optional.of("Cod"),
                Map.of(theme, "Thema", principle, "Egwyddor"),
                Map.of());

        Code worded = code.with(titled);

        assertThat(worded.title()).isEqualTo("Cod");
        assertThat(worded.themes().get(0).title()).isEqualTo("Thema");
        assertThat(worded.principle(principle).orElseThrow().title()).isEqualTo("Egwyddor");
        assertThat(worded.principle(principle).orElseThrow().statement())
                .isEqualTo(code.principle(principle).orElseThrow().statement());
        assertThat(worded.digest()).isEqualTo(code.digest());
    }

    @Test
    void refusesATitleForWhatHasNone() {
        Wording titled = new Wording(
                code.id(), "cy", "The publisher", Optional.empty(), Map.of(ItemId.of("1.1.1"), "Gofal"), Map.of());

        assertThatThrownBy(() -> code.with(titled))
                .isInstanceOf(InvalidDocumentException.class)
                .hasMessageContaining("1.1.1 is not a theme or principle of " + code.id());
    }

    @ParameterizedTest
    @ValueSource(strings = {"cy\"><script>", "Welsh language", "c", "x-private", "und", "123"})
    void refusesALanguageThatIsNone(String language) {
        assertThatThrownBy(() -> new Wording(code.id(), language, "The publisher", Map.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("language is " + language + "; expected a BCP 47 tag of a language, such as cy or en-CA");
    }
}
