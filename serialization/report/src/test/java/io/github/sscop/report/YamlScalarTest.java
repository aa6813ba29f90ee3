package io.github.sscop.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.sscop.code.StakeholderGroup;
import io.github.sscop.code.document.YamlScalar;
import io.github.sscop.evidence.Submission;
import io.github.sscop.json.Documents;
import io.github.sscop.policy.Policy;
import io.github.sscop.yaml.YamlDocuments;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.NotBlank;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Texts that are read from YAML as they were written. */
class YamlScalarTest {

    private static final String TEMPLATE = Questionnaire.of(
                    Given.SSCOP, StakeholderGroup.OPEN_SOURCE_DEVELOPER_AND_MAINTAINER, Policy.goodFaith())
            .templateYaml();

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            quoteCharacter = '`',
            value = {
                "Harbour Software Ltd~Harbour Software Ltd",
                "E-001~E-001",
                "7.1~\"7.1\"",
                "sscop.part/1~\"sscop.part/1\"",
                "INF~\"INF\"",
                "yes~\"yes\"",
                "No~\"No\"",
                "On Off~On Off",
                "a: b # c~\"a: b # c\"",
                "\"quoted\" \\~\"\\\"quoted\\\" \\\\\"",
                "`two\nlines`~\"two\\nlines\"",
                "Bücher & Söhne~\"Bücher & Söhne\"",
                "*alias~\"*alias\""
            })
    void putsInQuotesWhatCouldBeReadAsSomethingElse(String text, String scalar) {
        assertThat(YamlScalar.of(text)).isEqualTo(scalar);
    }

    @Property
    void isReadAsTheSameText(@ForAll @NotBlank String text) throws IOException {
        Assume.that(
                StandardCharsets.UTF_8.newEncoder().canEncode(text)); // Half of a surrogate pair has no form in UTF-8.
        Assume.that(text.indexOf('\0') < 0); // No document holds that character.
        assertThat(read(text)).isEqualTo(text);
    }

    private static String read(String text) throws IOException {
        String yaml = TEMPLATE.replace("organisation:\n  name: TBC", "organisation:\n  name: " + YamlScalar.of(text));
        Submission read = YamlDocuments.of(Documents.standard())
                .readSubmission(new ByteArrayInputStream(yaml.getBytes(StandardCharsets.UTF_8)));
        return read.organisation().name();
    }
}
