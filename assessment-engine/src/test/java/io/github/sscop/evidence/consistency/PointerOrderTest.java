package io.github.sscop.evidence.consistency;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PointerOrderTest {

    private static List<String> sorted(String... pointers) {
        return Stream.of(pointers).sorted(new PointerOrder()).toList();
    }

    @Test
    void partsComeInTheOrderOfTheSubmission() {
        assertThat(sorted("/acceptedRisks/0", "/evidence/0", "/code", "/declarations/0"))
                .containsExactly("/code", "/declarations/0", "/evidence/0", "/acceptedRisks/0");
    }

    @Test
    void elementTenComesAfterElementNine() {
        assertThat(sorted("/evidence/10/id", "/evidence/9/id")).containsExactly("/evidence/9/id", "/evidence/10/id");
    }

    @Test
    void placeComesBeforeWhatIsInsideIt() {
        assertThat(sorted("/evidence/0/links/5/item", "/evidence/0/links"))
                .containsExactly("/evidence/0/links", "/evidence/0/links/5/item");
    }

    @Test
    void numbersComeBeforeNames() {
        List<String> expected =
                List.of("/evidence/0/facts/2", "/evidence/0/facts/10", "/evidence/0/facts/1a", "/evidence/0/facts/a");

        assertThat(sorted(expected.get(0), expected.get(1), expected.get(2), expected.get(3)))
                .isEqualTo(expected);
        assertThat(sorted(expected.get(3), expected.get(2), expected.get(1), expected.get(0)))
                .isEqualTo(expected);
        assertThat(sorted(expected.get(2), expected.get(0), expected.get(3), expected.get(1)))
                .isEqualTo(expected);
    }

    @Test
    void nameOfMoreDigitsThanAnIndexHasIsText() {
        assertThat(sorted("/evidence/0/facts/9999999999", "/evidence/0/facts/10000000000"))
                .containsExactly("/evidence/0/facts/10000000000", "/evidence/0/facts/9999999999");
    }
}
