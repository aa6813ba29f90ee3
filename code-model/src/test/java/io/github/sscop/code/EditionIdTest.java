package io.github.sscop.code;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class EditionIdTest {

    @Test
    void splitsAtTheFirstSlash() {
        EditionId id = EditionId.of("uk-sscop/2025-05/corrected");

        assertThat(id.id()).isEqualTo("uk-sscop");
        assertThat(id.edition()).isEqualTo("2025-05/corrected");
    }

    @Test
    void refusesTextWithoutSlash() {
        assertThatThrownBy(() -> EditionId.of("uk-sscop"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("edition is \"uk-sscop\"; expected a code id and an edition, such as uk-sscop/2025-05");
    }

    @Test
    void refusesEmptyParts() {
        assertThatThrownBy(() -> EditionId.of("/2025-05"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("code id is \"\"; expected 1 to 256 characters without white space");
        assertThatThrownBy(() -> EditionId.of("uk-sscop/"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("edition is \"\"; expected 1 to 256 characters without white space");
    }

    @Test
    void refusesSlashInTheCodesId() {
        assertThatThrownBy(() -> new EditionId("uk/sscop", "2025-05"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("code id is \"uk/sscop\"; expected no /");
    }
}
