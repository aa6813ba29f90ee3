package io.github.sscop.commandline.output;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The text of documents as a terminal shows it. */
class TerminalTextTest {

    @ParameterizedTest
    @CsvSource({
        "001b, an escape",
        "0007, the bell",
        "000a, a line feed",
        "000d, a carriage return",
        "0085, a next line",
        "009b, the escape of eight bits",
        "2028, a line separator",
        "2029, a paragraph separator",
        "061c, an Arabic letter mark",
        "200e, a left-to-right mark",
        "202e, a right-to-left override",
        "2066, an isolate",
        "2069, its end",
        "feff, a byte order mark",
        "200b, a space of no width",
        "d800, half of a pair"
    })
    void writesWhatCannotBeSeenAsJsonEscapesIt(String code, String what) {
        char unseen = (char) Integer.parseInt(code, 16);

        assertThat(TerminalText.printable("a" + unseen + "b")).as(what).isEqualTo("a\\u" + code + "b");
        assertThat(new TerminalText().line("a" + unseen + "b")).as(what).hasToString("a\\u" + code + "b");
    }

    @Test
    void writesPairsAsTwo() {
        assertThat(TerminalText.printable("\uDB40\uDC01")).isEqualTo("\\udb40\\udc01");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Łódź £ 東京",
                "\u0645\u06CC\u200C\u062E\u0648\u0627\u0647\u0645",
                "\uD83D\uDC69\u200D\uD83D\uDD27",
                "C:\\users\\$1"
            })
    void leavesWordsOfEveryLanguageAsTheyAre(String words) {
        assertThat(TerminalText.printable(words)).isEqualTo(words);
    }

    @Test
    void countsWhatItWritesToFitTheLine() {
        String words = "\u202Ea ".repeat(30);

        assertThat(new TerminalText().paragraph("", words).toString().lines())
                .hasSize(3)
                .allMatch(line -> line.length() <= 100)
                .allMatch(line -> line.startsWith("\\u202ea \\u202ea"));
    }

    /** In the log of a workflow of GitHub, a line that begins with two colons is a command, and so is the older form anywhere. */
    @Test
    void letsNoTextBeginACommandInALog() {
        String words = "a ".repeat(49) + "::error::x";

        assertThat(new TerminalText().paragraph("  ", words).toString().lines())
                .last()
                .isEqualTo("  \\u003a\\u003aerror::x");
        assertThat(new TerminalText().line("::add-mask::a").toString()).isEqualTo("\\u003a\\u003aadd-mask::a");
        assertThat(new TerminalText().line("a ::b").toString()).isEqualTo("a ::b");
        assertThat(TerminalText.printable("a ##[error]b ## c")).isEqualTo("a \\u0023\\u0023[error]b ## c");
    }
}
