package io.github.sscop.code;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumberingPatternTest {

    @ParameterizedTest
    @CsvSource({
        "#.#.#, 1.2.3, 1.2.3",
        "##, 4, 04",
        "##, 123, 123",
        "#-(##), 0.0, 0-(00)",
        "Claim #.#.#, 10.2.3, Claim 10.2.3"
    })
    void writesNumbersInPlaceOfItsRuns(String pattern, String id, String written) {
        assertThat(NumberingPattern.of(pattern).write(ItemId.of(id))).contains(ItemId.of(written));
        assertThat(NumberingPattern.of(pattern).read(ItemId.of(written))).contains(ItemId.of(id));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "1.2.3", "1.", "01.2", "A.2", "1.2a", "1,2", "-1.2", "1.#"})
    void writesNoIdThatIsNotAsManyNumbers(String id) {
        assertThat(NumberingPattern.of("#-#").write(ItemId.of(id))).isEmpty();
    }

    @Test
    void writesNoIdThatBecomesTooLong() {
        NumberingPattern pattern = NumberingPattern.of("A#");

        assertThat(pattern.write(ItemId.of("1".repeat(255)))).contains(ItemId.of("A" + "1".repeat(255)));
        assertThat(pattern.write(ItemId.of("1".repeat(256)))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Claim", "1.#", "#.#.9"})
    void refusesPatternWithoutPlaceForNumberOrWithDigits(String text) {
        assertThatThrownBy(() -> NumberingPattern.of(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("numbering pattern is \"" + text
                        + "\"; expected a # for each digit of a number, as in APC-#.#-##, and no digits");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " #", "# ", "# #", "A  #", "A\t#"})
    void refusesPatternThatWritesNoIds(String text) {
        assertThatThrownBy(() -> NumberingPattern.of(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("numbering pattern is \"" + text + "\"; expected 1 to 256 characters without white space");
    }

    @Test
    void givesItsTextBack() {
        assertThat(NumberingPattern.of("APC-#.#-##")).hasToString("APC-#.#-##");
    }
}
