package io.github.sscop.code;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ItemTest {

    @ParameterizedTest
    @CsvSource({
        "CLAIM, SHALL, true",
        "CLAIM, SHOULD, true",
        "CLAIM, , true",
        "PRINCIPLE, , true",
        "PROVISION, MUST, true",
        "PROVISION, SHALL, true",
        "PROVISION, SHOULD, false",
        "PROVISION, CAN, false",
        "PROVISION, MAY, false",
        "PROVISION, , true",
        "STATEMENT, SHOULD, false",
        "STATEMENT, MUST, false"
    })
    void rollsUpByLevelAndObligation(Level level, Obligation obligation, boolean rollsUp) {
        Item item = new Item(
                ItemId.of("1"),
                level,
                Optional.empty(),
                Optional.empty(),
                Optional.ofNullable(obligation),
                false,
                "Statement.",
                "p.1");

        assertThat(item.rollsUp()).isEqualTo(rollsUp);
    }
}
