package io.github.sscop.yaml;

import static io.github.sscop.yaml.Given.read;
import static io.github.sscop.yaml.Given.small;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import io.github.sscop.evidence.FactValue;
import io.github.sscop.json.Documents;
import io.github.sscop.problem.Place;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The JSON that a text in YAML is read as. */
class YamlReadingTest {

    private static String title(String yaml) {
        return read(yaml).evidence().get(0).title();
    }

    @Test
    void readsTheSameAsFromJson() {
        byte[] json = """
                {
                  "contract": "sscop.submission/1",
                  "id": "s-1",
                  "code": {"id": "uk-sscop", "edition": "2025-05"},
                  "numbering": "apc-1.0",
                  "organisation": {"name": "Acme Ltd", "stakeholderGroup": "SOFTWARE_DEVELOPER_AND_DISTRIBUTOR"},
                  "preparedOn": "2026-03",
                  "declarations": [{"item": "1.1", "status": "MET"}],
                  "evidence": [
                    {
                      "id": "E-1",
                      "kind": "TEST_REPORT",
                      "title": "Tests of release 4",
                      "method": "TOOL_OUTPUT",
                      "occurredOn": "2026-01-10",
                      "originator": {"name": "Acme Ltd", "independence": "VENDOR"},
                      "facts": {"passed": 12, "green": true},
                      "links": [{"item": "1.3.1", "stance": "SUPPORTS", "strength": "DIRECT"}]
                    }
                  ]
                }
                """.getBytes(UTF_8);

        assertThat(read(Given.SMALL)).isEqualTo(Given.readJson(json));
    }

    @Test
    void readsTheExampleAsItsTwinInJson() throws IOException {
        byte[] yaml = Files.readAllBytes(Given.EXAMPLES.resolve("submissions/northgate-reseller.yaml"));
        byte[] json = Files.readAllBytes(Given.EXAMPLES.resolve("submissions/northgate-reseller.json"));

        assertThat(read(new String(yaml, UTF_8))).isEqualTo(Given.readJson(json));
    }

    @Test
    void readsJsonItself() throws IOException {
        byte[] json = Files.readAllBytes(Given.EXAMPLES.resolve("submissions/lumen-ai.json"));

        assertThat(read(new String(json, UTF_8))).isEqualTo(Given.readJson(json));
    }

    @Test
    void readsPolicies() throws IOException {
        try (InputStream yaml = YamlReadingTest.class.getResourceAsStream("acme-own-rule.yaml");
                InputStream json = Files.newInputStream(Given.EXAMPLES.resolve("policies/acme-own-rule.json"))) {
            assertThat(YamlDocuments.of(Documents.standard()).readPolicy(yaml))
                    .isEqualTo(Documents.standard().readPolicy(json));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Tests of release 4",
                "'Tests of release 4'",
                "\"Tests of release\\u00204\"",
                "Tests of\n      release 4",
                ">-\n      Tests of\n      release 4",
                "|-\n      Tests of release 4",
                "Tests of release 4 # and of none before"
            })
    void takesEveryWayOfWritingText(String written) {
        assertThat(title(small("Tests of release 4", written))).isEqualTo("Tests of release 4");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-01-10", "2026-01-10T10:00:00Z", "4.2.0", "12:75", "sha256:0a", "1.2.3", "0xZ", "C#"})
    void takesForTextWhatEverybodyTakesForText(String written) {
        assertThat(title(small("Tests of release 4", written))).isEqualTo(written);
    }

    @Test
    void takesNumbersAndTruthValuesWhereTheyBelong() {
        assertThat(read(small("passed: 12", "passed: -12\n      zero: 0\n      text: \"12\"\n      red: false"))
                        .evidence()
                        .get(0)
                        .facts())
                .containsEntry("passed", new FactValue.Whole(-12))
                .containsEntry("zero", new FactValue.Whole(0))
                .containsEntry("text", new FactValue.Text("12"))
                .containsEntry("red", new FactValue.Flag(false));
    }

    /** {@code on} was a truth value once, and is the day of a review. */
    @Test
    void takesKeysForTextThatWereTruthValuesOnce() {
        String reviewed = small(
                "    facts:\n",
                "    review: {by: Jo, on: 2026-02-01, outcome: ACCEPTED, independence: CUSTOMER}\n    facts:\n");

        assertThat(read(reviewed).evidence().get(0).review().orElseThrow().on()).hasToString("2026-02-01");
    }

    @Test
    void takesQuotedKeys() {
        assertThat(read(small("passed: 12", "\"1.10\": 12\n      '<<': 1"))
                        .evidence()
                        .get(0)
                        .facts())
                .containsKeys("1.10", "<<");
    }

    @Test
    void takesOneDocumentBetweenItsMarks() {
        assertThat(read("%YAML 1.2\n---\n" + Given.SMALL + "...\n# the end\n")).isEqualTo(read(Given.SMALL));
    }

    @Test
    void takesAByteOrderMarkAndOtherLineEnds() {
        assertThat(read("\ufeff" + Given.SMALL.replace("\n", "\r\n"))).isEqualTo(read(Given.SMALL));
    }

    @Test
    void knowsTheLineOfEachPart() throws IOException {
        Set<String> pointers = Set.of("/code", "/evidence", "/evidence/0", "/evidence/0/title", "/evidence/7", "/none");

        assertThat(places("\ufeff# A comment\r\n" + Given.SMALL.replace("\n", "\r\n"), pointers))
                .containsOnly(
                        entry("/code", new Place(4, 1)),
                        entry("/evidence", new Place(13, 1)),
                        entry("/evidence/0", new Place(14, 5)),
                        entry("/evidence/0/title", new Place(16, 5)),
                        entry("/evidence/7", new Place(13, 1)),
                        entry("/none", new Place(2, 1)));
        assertThat(places("{evidence: [{id: 1}, {id: 2}]}", Set.of("/evidence/1/id")))
                .containsOnly(entry("/evidence/1/id", new Place(1, 23)));
    }

    @Test
    void knowsNoLineOfWhatIsNoYaml() throws IOException {
        assertThat(places("", Set.of("/evidence"))).isEmpty();
        assertThat(places("a\u0000b", Set.of("/evidence"))).isEmpty();
    }

    private static Map<String, Place> places(String yaml, Set<String> pointers) throws IOException {
        return YamlDocuments.standard().places(new ByteArrayInputStream(yaml.getBytes(UTF_8)), pointers);
    }
}
