package io.github.sscop.evidence.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What says nothing, and what only looks so. */
class PlaceholderTextTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "TBC",
                "tbc.",
                "[TBC]",
                "T.B.C.",
                "t b c",
                "T\u200bBC",
                "\uff34\uff22\uff23",
                "\u0422\u0412\u0421",
                "TBC / TBD",
                "to-be-confirmed",
                "TO_BE_CONFIRMED",
                "N/A",
                "I\u2019w gadarnhau",
                "<insert name>",
                "Insert name here.",
                "Lorem ipsum dolor sit amet",
                "xxxx"
            })
    void areTextsInPlaceOfAText(String text) {
        assertThat(PlaceholderText.isPlaceholder(text)).isTrue();
        assertThat(PlaceholderText.isBlank(text)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\u00a0", "-", ". . .", "\u200b", "\u3164", "\ud83d\ude80"})
    void areTextsWithoutLetterOrDigit(String text) {
        assertThat(PlaceholderText.isBlank(text)).isTrue();
        assertThat(PlaceholderText.isPlaceholder(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Insert keys into the vault",
                "Please insert here",
                "Pending orders",
                "C++",
                "1",
                "Nana",
                "Todos os testes",
                "none of the tests failed",
                "TBC Bank",
                "xx"
            })
    void areNoTextsThatOnlyContainSuchWords(String text) {
        assertThat(PlaceholderText.isPlaceholder(text)).isFalse();
    }

    @Test
    void areNoLongRowsOfOneLetter() {
        assertThat(PlaceholderText.isPlaceholder("x".repeat(11))).isFalse();
    }
}
