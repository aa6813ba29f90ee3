package io.github.sscop.wording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class ArgumentsTest {

    private static final Map<String, String> GIVEN = Map.of("found", "3", "expected", "at least 5", "fact", "covered");

    @Test
    void standInTheOrderOfTheirNames() {
        assertThat(Arguments.of(GIVEN).toString()).isEqualTo("{expected=at least 5, fact=covered, found=3}");
        assertThat(Arguments.of("a", "1", "b", "2").keySet()).containsExactly("a", "b");
        assertThat(Arguments.of("a", "1", "b", "2", "c", "3").values()).containsExactly("1", "2", "3");
        assertThat(Arguments.of(Map.of())).isEmpty();
    }

    @Test
    void areEqualToAnyMapOfTheSame() {
        Map<String, String> arguments = Arguments.of(GIVEN);

        assertThat(arguments).isEqualTo(new TreeMap<>(GIVEN)).hasSize(3).hasSameHashCodeAs(GIVEN);
        assertThat(GIVEN).isEqualTo(arguments);
        assertThat(arguments).isNotEqualTo(Map.of("found", "3"));
    }

    @Test
    void areFoundByName() {
        Map<String, String> arguments = Arguments.of(GIVEN);

        assertThat(arguments.get("fact")).isEqualTo("covered");
        assertThat(arguments.get("covered")).as("a value is no name").isNull();
        assertThat(arguments).containsKey("found").doesNotContainKey("3");
    }

    @Test
    void cannotBeChanged() {
        Map<String, String> arguments = Arguments.of(GIVEN);

        assertThatThrownBy(() -> arguments.put("fact", "other")).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> arguments.remove("fact")).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(arguments::clear).isInstanceOf(UnsupportedOperationException.class);
        for (Map.Entry<String, String> argument : arguments.entrySet()) {
            assertThatThrownBy(() -> argument.setValue("other")).isInstanceOf(UnsupportedOperationException.class);
        }
        assertThat(arguments).isEqualTo(GIVEN);
    }

    @Test
    void areNotAffectedByWhatBecomesOfTheMapTheyWereMadeOf() {
        Map<String, String> given = new TreeMap<>(GIVEN);
        Map<String, String> arguments = Arguments.of(given);

        given.clear();

        assertThat(arguments).isEqualTo(GIVEN);
    }

    @Test
    void comeToAnEnd() {
        Iterator<String> names = Arguments.of("a", "1", "b", "2").keySet().iterator();

        assertThat(List.of(names.next(), names.next())).containsExactly("a", "b");
        assertThatThrownBy(names::next).isInstanceOf(NoSuchElementException.class);
    }
}
