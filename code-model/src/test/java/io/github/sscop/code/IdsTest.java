package io.github.sscop.code;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The ids: {@code of(x.toString())} gives x back, and what is no id is refused. */
class IdsTest {

    @Provide
    Arbitrary<String> ids() {
        return Arbitraries.strings()
                .all()
                .ofMinLength(1)
                .ofMaxLength(256)
                .filter(text -> text.chars().noneMatch(Character::isWhitespace));
    }

    @Provide
    Arbitrary<String> codes() {
        return ids().map(id -> id.replace('/', '-'));
    }

    @Property
    void givesItemIdBack(@ForAll("ids") String text) {
        ItemId id = ItemId.of(text);

        assertThat(ItemId.of(id.toString())).isEqualTo(id);
        assertThat(id).hasToString(text);
    }

    @Property
    void givesNumberingIdBack(@ForAll("ids") String text) {
        NumberingId id = NumberingId.of(text);

        assertThat(NumberingId.of(id.toString())).isEqualTo(id);
        assertThat(id).hasToString(text);
    }

    @Property
    void givesEditionIdBack(@ForAll("codes") String code, @ForAll("ids") String edition) {
        EditionId id = new EditionId(code, edition);

        assertThat(EditionId.of(id.toString())).isEqualTo(id);
    }

    @Property
    void givesDigestBack(@ForAll byte[] bytes) {
        Digest digest = Digest.sha256(bytes);

        assertThat(Digest.of(digest.toString())).isEqualTo(digest);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Claim 2.1.6", "a b c", "Principle A 1"})
    void givesItemIdOfSeveralWordsBack(String text) {
        assertThat(ItemId.of(text)).hasToString(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "2.1 6",
                "2.1\t6",
                "\u20032",
                "2\n",
                " A",
                "A ",
                "A  1",
                "A\t1",
                "A \t1",
                "A- 1",
                "1 Claim",
                "\u00e9 1"
            })
    void refusesItemIdThatIsEmptyOrHoldsWhiteSpaceOtherThanBlanksAfterLetters(String text) {
        assertThatThrownBy(() -> ItemId.of(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("item id is \"" + text + "\"; expected 1 to 256 characters without white space");
    }

    @Test
    void refusesItemIdOf257Characters() {
        assertThat(ItemId.of("x".repeat(256)).value()).hasSize(256);
        assertThatThrownBy(() -> ItemId.of("x".repeat(257)))
                .hasMessage("item id is \"" + "x".repeat(257) + "\"; expected 1 to 256 characters without white space");
    }

    @Test
    void refusesBlankNumberingId() {
        assertThatThrownBy(() -> NumberingId.of(" "))
                .hasMessage("numbering id is \" \"; expected 1 to 256 characters without white space");
    }

    @Test
    void refusesNull() {
        assertThatThrownBy(() -> ItemId.of(null))
                .isInstanceOf(NullPointerException.class)
                .hasMessage("item id");
        assertThatThrownBy(() -> NumberingId.of(null))
                .isInstanceOf(NullPointerException.class)
                .hasMessage("numbering id");
    }
}
