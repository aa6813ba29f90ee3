package io.github.sscop.code.document;

import static io.github.sscop.code.document.Fixtures.PARTS;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.entry;

import io.github.sscop.problem.InvalidDocumentException;
import io.github.sscop.problem.Place;
import io.github.sscop.problem.Problem;
import io.github.sscop.problem.ReadLimits;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Where in the text each problem stands. */
class ProblemLocatorTest {

    private static String refusal(String document) {
        InvalidDocumentException refusal = catchThrowableOfType(
                InvalidDocumentException.class,
                () -> PARTS.read(JsonText.of(document.getBytes(UTF_8), ReadLimits.standard())));
        assertThat(refusal.problems())
                .extracting(Problem::at)
                .allSatisfy(place -> assertThat(place).isPresent());
        return refusal.getMessage();
    }

    @Test
    void fieldStandsWhereItsNameBeginsAndElementWhereItBegins() {
        assertThat(refusal("""
                {
                  "contract": "sscop.parts/1",
                  "optional": 1,
                  "list": ["a", 2]
                }
                """)).isEqualTo("""
                The parts has 2 problems:
                  /optional (line 3, column 3): optional is the number 1; expected text
                  /list/1 (line 4, column 17): list[1] is the number 2; expected text""");
    }

    @Test
    void missingPartStandsWhereWhatShouldHoldItBegins() {
        assertThat(refusal("\n {}")).isEqualTo("""
                The parts has 1 problem:
                  /contract (line 2, column 2): contract is missing; expected "sscop.parts/1" in the document""");
    }

    @Test
    void columnsCountCharactersRatherThanBytes() {
        assertThat(refusal("{\"contract\": \"sscop.parts/1\", \"optional\": \"žluť\", \"list\": [3]}"))
                .isEqualTo("""
                The parts has 1 problem:
                  /list/0 (line 1, column 60): list[0] is the number 3; expected text""");
    }

    @Test
    void problemsStandInTheOrderOfTheText() {
        assertThat(refusal("{\"list\": 1, \"contract\": \"sscop.parts/1\", \"inner\": {\"list\": 2}, \"optional\": 3}"))
                .isEqualTo("""
                The parts has 3 problems:
                  /list (line 1, column 2): list is the number 1; expected a list
                  /inner/list (line 1, column 52): list is the number 2; expected a list
                  /optional (line 1, column 64): optional is the number 3; expected text""");
    }

    @Test
    void fieldGivenTwiceStandsWhereItIsGivenAgain() {
        assertThat(refusal("{\"contract\": \"sscop.parts/1\",\n\"list\": [],\n\"list\": []}"))
                .isEqualTo("""
                The parts has 1 problem:
                  /list (line 3, column 1): list is given twice; expected once""");
    }

    @Test
    void namesThatPointersEscapeAreFound() {
        assertThat(refusal("{\"contract\": \"sscop.parts/1\",\n\"table\": {\n\"a/b~c\": 1}}"))
                .isEqualTo("""
                The parts has 1 problem:
                  /table/a~1b~0c (line 3, column 1): a/b~c is the number 1; expected text""");
    }

    @Test
    void textThatIsNoJsonStandsWhereItBreaks() {
        assertThat(refusal("{\"contract\": \"sscop.parts/1\",\n  \"optional\": \"é\", nope}"))
                .startsWith("""
                The parts has 1 problem:
                  (document) (line 2, column 20): not JSON: Unexpected character ('n' (code 110))""");
    }

    @Test
    void placesOfPartsAreThoseOfTheInnermostThatIsThere() {
        JsonText text = JsonText.of("""
                {"list": ["a",
                  {"a/b": 1}],
                 "empty": {}}""".getBytes(UTF_8), ReadLimits.standard());

        assertThat(text.places(Set.of("", "/list", "/list/0", "/list/1/a~1b", "/list/7", "/empty/x", "/none/0")))
                .containsOnly(
                        entry("", new Place(1, 1)),
                        entry("/list", new Place(1, 2)),
                        entry("/list/0", new Place(1, 11)),
                        entry("/list/1/a~1b", new Place(2, 4)),
                        entry("/list/7", new Place(1, 2)),
                        entry("/empty/x", new Place(3, 2)),
                        entry("/none/0", new Place(1, 1)));
        assertThat(JsonText.of(new byte[] {(byte) 0xff}, ReadLimits.standard()).places(Set.of("/list")))
                .isEmpty();
        assertThat(JsonText.of(new byte[0], ReadLimits.standard()).places(Set.of("/list")))
                .isEmpty();
    }
}
