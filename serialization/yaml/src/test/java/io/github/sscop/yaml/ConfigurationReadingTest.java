package io.github.sscop.yaml;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.sscop.json.Configuration;
import io.github.sscop.json.Documents;
import io.github.sscop.json.FailureTrigger;
import io.github.sscop.problem.InvalidDocumentException;
import io.github.sscop.problem.Problem;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Configurations, read from YAML and from JSON. */
class ConfigurationReadingTest {

    private static Configuration read(String yaml) throws IOException {
        return YamlDocuments.standard().readConfiguration(new ByteArrayInputStream(yaml.getBytes(UTF_8)));
    }

    @Test
    void readsEveryField() throws IOException {
        assertThat(read("""
                contract: sscop.configuration/1
                policy: buyer
                parts: [organisation.yaml, product.yaml]
                failOn: [NOT_MET, UNDETERMINED]
                failOnLapse: 30
                """))
                .isEqualTo(new Configuration(
                        Optional.of("buyer"),
                        List.of("organisation.yaml", "product.yaml"),
                        List.of(FailureTrigger.NOT_MET, FailureTrigger.UNDETERMINED),
                        Optional.of(30)));
    }

    @Test
    void needsNoFieldButTheContract() throws IOException {
        Configuration empty = new Configuration(Optional.empty(), List.of(), List.of(), Optional.empty());

        assertThat(read("contract: sscop.configuration/1\n")).isEqualTo(empty);
        assertThat(Documents.standard()
                        .readConfiguration(
                                new ByteArrayInputStream("{\"contract\": \"sscop.configuration/1\"}".getBytes(UTF_8))))
                .isEqualTo(empty);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "policy: ' '|/policy (line 2, column 1): policy is blank; expected the name of a file",
                "policy: '-'|/policy (line 2, column 1): policy is \"-\", standard input; expected the name of a file",
                "parts: a|/parts (line 2, column 1): parts is \"a\"; expected a list",
                "failOn: [MET, MET]|/failOn/1 (line 2, column 15): failOn has MET twice; expected each verdict once",
                "failOn: [none]|/failOn/0 (line 2, column 10): failOn[0] is \"none\"; expected one of MET, NOT_MET,"
                        + " UNDETERMINED, NOT_APPLICABLE, NONE",
                "failOnLapse: 36501|/failOnLapse (line 2, column 1): failOnLapse is 36501; expected 1 to 36500 days",
                "failOnLapse: soon|/failOnLapse (line 2, column 1): failOnLapse is \"soon\"; expected a whole number between"
                        + " -2147483647 and 2147483647"
            })
    void refusesWhatCannotBeUsed(String line, String problem) {
        assertThatExceptionOfType(InvalidDocumentException.class)
                .isThrownBy(() -> read("contract: sscop.configuration/1\n" + line + "\n"))
                .satisfies(refusal -> assertThat(refusal.problems())
                        .extracting(Problem::toString)
                        .containsExactly(problem));
    }
}
