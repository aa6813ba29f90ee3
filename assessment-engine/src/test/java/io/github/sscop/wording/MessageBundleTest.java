package io.github.sscop.wording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MessageBundleTest {

    private static final MessageBundle OF_RULES = MessageBundle.named("rule");

    @Test
    void readsTheMessagesOfTheNamedFile() {
        assertThat(MessageBundle.named("rule").format("expected.date", Map.of()))
                .isEqualTo("a date");
    }

    @Test
    void argumentsStandWhereTheSentenceNamesThem() {
        assertThat(OF_RULES.format("part.MISSING", Map.of("fact", "$1", "expected", "{fact}")))
                .isEqualTo("$1 is missing; expected {fact}.");
    }

    @Test
    void sentenceLacksNoArgument() {
        Map<String, String> arguments = Map.of("fact", "n");

        assertThatThrownBy(() -> OF_RULES.format("part.MISSING", arguments))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("sentence part.MISSING needs the argument expected, which is not given");
    }

    @Test
    void sentenceIsAmongThoseBesideTheClass() {
        assertThatThrownBy(() -> OF_RULES.format("part.NONE", Map.of(), List.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("there is no sentence part.NONE");
    }
}
